import {
  allPolicies,
  applyMerge,
  authoritiesFor,
  centralView,
  compilePolicy,
  documentIdOf,
  effectiveDocument,
  effectiveRules,
  factsAsked,
  findPolicyFaults,
  hasAuthority,
  hostGroupsAsked,
  hostSilenceInWords,
  hostsSaid,
  inheritTriggers,
  mergePolicies,
  ownerOf,
  personByAccount,
  personById,
  policyDifference,
  policyOfId,
  policySchedules,
  qualityOf,
  roleConflicts,
  segmentsOf,
  shiftChangesOf,
  ticketNeeds,
  vendorNotice,
  whoIsTold,
  whoIsToldInWords,
  withHostOnCall,
} from '@rungs/core';
import type { AuthorityAct, HostAnswer, HostSilence, PathId, PolicyDocument, PolicyId } from '@rungs/core';
import { person } from '@rungs/core/testing';
import {
  atPlace,
  checkAgainstSchema,
  checkPolicyDocument,
  closest,
  editPolicyText,
  pathInWords,
  policyDocumentJsonSchema,
  readInstant,
  readPolicyDocument,
  readTicketScript,
  readYaml,
} from '@rungs/shared-types';
import type { PolicyEdit } from '@rungs/shared-types';
import fc from 'fast-check';
import { nearInstants, zones } from '../calendars';
import { incidents, texts } from '../incidents';
import { goodPolicyDocuments, policies } from '../policies';
import { accepted } from '../schemaArbitrary';
import { fedLess } from './fed';
import type { Feeders } from './fed';

const shaped = accepted(policyDocumentJsonSchema) as fc.Arbitrary<PolicyDocument>;
const acts = fc.constantFrom<AuthorityAct>('chooseLevel', 'actAtAnyLevel', 'migratePolicy', 'relaxMandatory');
const silences = fc.constantFrom<HostSilence>('notActive', 'failed', 'noSuchGroup', 'nobodyOnCall', 'nobodyKnown');
const hostAnswers: fc.Arbitrary<HostAnswer> = fc.oneof(
  fc.record({ because: fc.constantFrom('notActive', 'failed', 'noSuchGroup', 'severalGroups') }),
  fc.record({ onCall: fc.array(fc.record({ account: texts, place: fc.nat({ max: 4 }) }), { maxLength: 4 }) }),
);
const paths = fc.array(fc.oneof(texts, fc.nat({ max: 20 })), { maxLength: 5 });
const edits: fc.Arbitrary<PolicyEdit> = fc.oneof(
  fc.record({ does: fc.constant('set' as const), path: paths, value: fc.jsonValue() }),
  fc.record({ does: fc.constant('remove' as const), path: paths }),
  fc.record({ does: fc.constant('insert' as const), path: paths, at: fc.nat({ max: 3 }), value: fc.jsonValue() }),
  fc.record({ does: fc.constant('move' as const), path: paths, from: fc.nat({ max: 3 }), to: fc.nat({ max: 3 }) }),
);
const yaml = fc.oneof(
  texts,
  fc.string({ unit: fc.constantFrom(...'&*a: -\n[]{}!|>\t"\'#<,'), maxLength: 40 }),
  fc.constantFrom('a: &a [*a]', '&x {a: *x}', 'a: *nowhere', '!!js/function x', '%YAML 9.9\n---\na', '--- a\n--- b'),
);

const weekFrom = (start: number) => ({ start, end: start + 7 * 86_400_000 });

function isClear({ reason, remedy }: { readonly reason: string; readonly remedy: string }): void {
  if (!/^\S[^]*[.!?]$/.test(reason) || !/^\S[^]*[.!?]$/.test(remedy)) throw new Error(`${reason} ${remedy}`);
}

export const policyFeeders: Feeders = {
  findPolicyFaults: fedLess(shaped, (document) => findPolicyFaults(document).forEach(isClear)),
  compilePolicy: fedLess(goodPolicyDocuments, (document) => compilePolicy(document, 1).paths.length),
  allPolicies: fedLess(policies, (policy) => allPolicies(policy).length),
  policyOfId: fedLess(fc.tuple(policies, texts), ([policy, id]) => {
    const found = allPolicies(policy).find(({ of }) => policyOfId(policy, of.id)?.of.id !== of.id);
    if (found) throw new Error(`${found.of.id} is not found.`);
    return policyOfId(policy, id as PolicyId)?.name;
  }),
  documentIdOf: fedLess(policies, (policy) => {
    const lost = allPolicies(policy).find(({ of }) => documentIdOf(of.id) !== policy.of.id);
    if (lost) throw new Error(`${lost.of.id} is of another document.`);
  }),
  factsAsked: fedLess(goodPolicyDocuments, (document) => factsAsked(document)),
  segmentsOf: fedLess(shaped, (document) => segmentsOf(document).length),
  effectiveDocument: fedLess(fc.tuple(goodPolicyDocuments, fc.array(texts, { maxLength: 3 })), ([document, path]) => {
    const unknown = effectiveDocument(document, path);
    if (unknown && path.length > 0 && segmentsOf(document).length === 0) throw new Error('There is no such segment.');
    return segmentsOf(document).map((it) => effectiveDocument(document, it.path)?.name);
  }),
  effectiveRules: fedLess(shaped, (document) =>
    segmentsOf(document).map((it) => effectiveRules(document, it.path) === undefined),
  ),
  centralView: fedLess(goodPolicyDocuments, (document) => centralView(document)),
  policyDifference: fedLess(fc.tuple(goodPolicyDocuments, goodPolicyDocuments), ([before, after]) => {
    if (policyDifference(before, before).changes.length > 0) throw new Error('It differs from itself.');
    return policyDifference(before, after);
  }),
  mergePolicies: fedLess(fc.tuple(goodPolicyDocuments, goodPolicyDocuments), ([ours, theirs]) =>
    mergePolicies(ours, theirs),
  ),
  applyMerge: fedLess(fc.tuple(goodPolicyDocuments, goodPolicyDocuments), ([ours, theirs]) => {
    const { document, faults } = applyMerge(ours, theirs, {});
    faults.forEach(isClear);
    return document.paths.length;
  }),
  ownerOf: fedLess(fc.tuple(policies, texts), ([policy, service]) =>
    policy.paths.map((path) => path.levels.map((level) => ownerOf(policy, path, level, service)?.name)),
  ),
  roleConflicts: fedLess(shaped, (document) => roleConflicts(document).forEach(isClear)),
  policySchedules: fedLess(policies, (policy) => policySchedules(policy).length),
  qualityOf: fedLess(fc.tuple(policies, nearInstants), ([policy, start]) => qualityOf(policy, weekFrom(start)).length),
  shiftChangesOf: fedLess(fc.tuple(policies, nearInstants), ([policy, start]) =>
    policy.schedules.map((it) => shiftChangesOf(it, weekFrom(start)).length),
  ),
  ticketNeeds: fedLess(fc.tuple(policies, incidents), ([{ document }, incident]) =>
    ticketNeeds(document.ticketNeeds ?? {}, incident),
  ),
  vendorNotice: fedLess(fc.tuple(shaped, incidents), ([{ vendors = [] }, incident]) =>
    vendors.map((vendor) => {
      const { text, withheld } = vendorNotice(vendor, { ...incident, description: 'Only between us.' });
      const hides = withheld.some(({ what }) => what === 'description');
      if (hides && text.text.includes('Only between us')) throw new Error('It says what it withholds.');
    }),
  ),
  whoIsTold: fedLess(fc.tuple(policies, nearInstants, incidents), ([policy, at, incident]) => {
    const told = whoIsTold(policy, at, { incident });
    if (told.paths.length === 0) throw new Error('No path.');
  }),
  whoIsToldInWords: fedLess(fc.tuple(policies, nearInstants), ([policy, at]) =>
    whoIsToldInWords(whoIsTold(policy, at)),
  ),
  inheritTriggers: fedLess(
    fc.tuple(shaped, shaped, fc.array(texts, { maxLength: 2 })),
    ([{ triggers }, lower, switchedOff]) => {
      const inherited = inheritTriggers(triggers, { triggers: lower.triggers, switchedOff });
      inherited.faults.forEach(isClear);
      const lost = triggers.find((it) => it.kind === 'exception' && !inherited.triggers.includes(it));
      if (lost) throw new Error(`The exception ${lost.id} is gone.`);
    },
  ),
  hostGroupsAsked: fedLess(goodPolicyDocuments, (document) => {
    if (hostGroupsAsked(compilePolicy(document, 1)).length > 0) throw new Error('No group asks one.');
    if (hostGroupsAsked(askingHost(document))[0] !== 'Network') throw new Error('All groups ask it.');
  }),
  hostsSaid: fedLess(fc.tuple(goodPolicyDocuments, hostAnswers), ([document, answer]) => {
    const policy = askingHost(document);
    if (hostsSaid(policy).length > 0) throw new Error('Nobody was asked.');
    const [said, ...more] = hostsSaid(withHostOnCall(policy, { Network: answer }));
    if (said?.hostGroup !== 'Network' || more.length > 0) throw new Error('One group was asked.');
  }),
  hostSilenceInWords: fedLess(fc.tuple(texts, silences), ([group, reason]) => {
    if (!/ServiceNow/.test(hostSilenceInWords(group, reason))) throw new Error('It does not say who.');
  }),
  withHostOnCall: fedLess(
    fc.tuple(goodPolicyDocuments, hostAnswers, fc.nat(), nearInstants),
    ([document, answer, anybody, at]) => {
      const account = document.people[anybody % document.people.length]?.accounts.servicenow ?? 'nobody';
      const said = 'onCall' in answer ? { onCall: [...answer.onCall, { account, place: anybody % 3 }] } : answer;
      const { paths } = whoIsTold(withHostOnCall(askingHost(document), { Network: said }), at);
      const without = whoIsTold(compilePolicy(document, 1), at).paths;
      paths.forEach(({ levels }, path) =>
        levels.forEach(({ responders }, level) => {
          const before = without[path]?.levels[level]?.responders.length ?? 0;
          if (before > 0 && responders.length === 0) throw new Error('Asking more leaves fewer to tell.');
        }),
      );
    },
  ),
  personByAccount: fedLess(fc.tuple(policies, texts), ([policy, account]) => personByAccount(policy, 'jira', account)),
  personById: fedLess(fc.tuple(policies, texts), ([policy, id]) => personById(policy, id)),
  hasAuthority: fedLess(fc.tuple(policies, acts, texts, texts), ([policy, act, by, path]) => {
    if (policy.authorities.length === 0 && hasAuthority(policy, act, person(by), path as PathId)) {
      throw new Error('Nobody gave it.');
    }
  }),
  authoritiesFor: fedLess(fc.tuple(policies, acts, texts), ([policy, act, path]) =>
    authoritiesFor(policy, act, path as PathId),
  ),
  checkPolicyDocument: fedLess(fc.oneof(fc.anything(), shaped), (value) => {
    const checked = checkPolicyDocument(value);
    if (!checked.ok) checked.faults.forEach(isClear);
  }),
  checkAgainstSchema: fedLess(fc.anything(), (value) => {
    checkAgainstSchema(policyDocumentJsonSchema, value).forEach(isClear);
  }),
  readPolicyDocument: fedLess(yaml, (text) => {
    const read = readPolicyDocument(text);
    if (read.ok) throw new Error('This is no policy.');
    read.faults.forEach(isClear);
  }),
  readTicketScript: fedLess(fc.tuple(yaml, policies), ([text, policy]) => {
    const [ofPolicy, people] = [policy.paths, policy.people].map((some) => some.map(({ id }): string => id));
    const read = readTicketScript(text, { paths: ofPolicy ?? [], people: people ?? [], zone: policy.zone });
    if (!read.ok) read.faults.forEach(isClear);
  }),
  editPolicyText: fedLess(fc.tuple(yaml, edits), ([text, edit]) => {
    const edited = editPolicyText(text, edit);
    if (!edited.ok) edited.faults.forEach(isClear);
  }),
  readInstant: fedLess(fc.tuple(texts, zones), ([text, zone]) => readInstant(text, zone)),
  readYaml: fedLess(fc.tuple(yaml, paths), ([text, path]) => {
    const read = readYaml(text);
    if (read.ok) return read.locate(path);
    read.faults.forEach(isClear);
    return read.faults.map(({ line }) => line);
  }),
  atPlace: fedLess(paths, (path) => atPlace({ path, reason: 'R.', remedy: 'R.' }, { line: 1, column: 1 })),
  pathInWords: fedLess(paths, (path) => pathInWords(path)),
  closest: fedLess(fc.tuple(texts, fc.array(texts, { maxLength: 5 })), ([written, known]) => {
    const found = closest(written, known);
    if (found !== undefined && !known.includes(found)) throw new Error(`Nobody knows “${found}”.`);
  }),
};

/** The same policy, every group of which asks one of the tool's. */
function askingHost(document: PolicyDocument): ReturnType<typeof compilePolicy> {
  const groups = document.groups.map((group) => ({ ...group, onCallIn: { servicenow: 'Network' } }));
  return compilePolicy({ ...document, groups }, 1);
}
