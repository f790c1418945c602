/**
 * The set-up of the instance, step by step (TLS-6): what is kept of it, what the instance gives and knows, and
 * switching on. Only who operates Rungs gets here; the steps themselves are the same as in Jira.
 */
import { DAY_MS, MINUTE_MS, setUpAfter } from './vendor/core.js';
import type {
  FoundPerson,
  FoundScopes,
  InstanceCheck,
  InstanceProbe,
  Instant,
  MappingView,
  MetricsSeen,
  PastTickets,
  SetUp,
  SetUpChange,
  SetUpView,
} from './vendor/core.js';
import { choicesOf, closeCode, demandedToResolve, labelOf } from './glide/choices.ts';
import { activeGroupIds, findGroups, findPeople } from './glide/directory.ts';
import { rolesHeldBy } from './glide/heldRoles.ts';
import { PLATFORM_STATES, platformPriority } from './glide/incidentMapping.ts';
import {
  deniedPrivileges,
  hasTable,
  keepsHistory,
  mailRedirectedTo,
  resolutionDefinitions,
  sendsMail,
  slasOnLatest,
} from './glide/instanceNeeds.ts';
import { keepSetUp, lastSweep, readSetUp } from './glide/operationNotes.ts';
import type { KeptSetUp } from './glide/operationNotes.ts';
import { pastIncidents } from './glide/pastIncidents.ts';
import { activePolicyDocument } from './glide/policies.ts';
import { PLATFORM_ROLE } from './glide/users.ts';
import { cannotBeTold, unknownTo } from './unknownNames.ts';

const LATEST = 50;
/** A sweep each minute: one that was merely slow is no silence. */
const SILENT_AFTER_MS = 3 * MINUTE_MS;

export function showSetUp(at: Instant): SetUpView {
  const kept = readSetUp();
  const policy = activePolicyDocument();
  const metrics = resolutionDefinitions().map(({ name }) => name);
  const scopes = kept?.scopes ?? 'all';
  return {
    asOf: at,
    on: kept?.on ?? decidesAlready(),
    begun: kept !== undefined,
    step: kept?.step ?? 0,
    scopes,
    gone: scopes === 'all' ? [] : missingOf(scopes.map(({ id }) => id)),
    resolution: kept?.resolution ?? metrics,
    metrics,
    policyVersion: policy?.version ?? null,
    unknown: policy ? unknownTo(policy.document) : { people: [], names: [] },
  };
}

function missingOf(ids: readonly string[]): string[] {
  const there = activeGroupIds(ids);
  return ids.filter((id) => !there.includes(id));
}

/** Where a policy decides already, opening the set-up must not stop it; one of placeholders tells nobody. */
function decidesAlready(): boolean {
  const policy = activePolicyDocument();
  return policy !== undefined && cannotBeTold(unknownTo(policy.document)).length === 0;
}

export type SetUpAnswer = { readonly ok: true; readonly view: SetUpView } | { readonly ok: false; because: string };

export function changeSetUp({ resolution, mapping, ...change }: SetUpChange, by: string, at: Instant): SetUpAnswer {
  const kept = readSetUp();
  const changed: KeptSetUp = {
    ...(kept?.resolution && { resolution: kept.resolution }),
    ...(kept?.mapping && { mapping: kept.mapping }),
    ...(resolution && { resolution }),
    ...(mapping && { mapping }),
    ...setUpAfter(kept ?? asItStands(at), change, at, by),
  };
  const because = change.on === true ? whyNotOn(changed) : undefined;
  if (because !== undefined) return { ok: false, because: `It was not switched on: ${because}` };
  keepSetUp(changed);
  return { ok: true, view: showSetUp(at) };
}

function asItStands(at: Instant): SetUp {
  return { on: decidesAlready(), scopes: 'all', step: 0, savedAt: at, savedBy: '' };
}

function whyNotOn({ scopes, mapping }: KeptSetUp): string | undefined {
  const policy = activePolicyDocument();
  if (!policy) return 'no policy is saved. Choose one in the step “Policy”.';
  const untold = cannotBeTold(unknownTo(policy.document));
  if (untold.length > 0) {
    const names = untold.map(({ name }) => `“${name}”`).join(', ');
    return `the policy names people who are no active users of this instance, so nobody would be told: ${names}. Choose them in the step “Policy”.`;
  }
  if (scopes.length === 0)
    return 'no group is chosen, so nothing would be watched. Choose one in the step “Pilot groups”.';
  const unmapped = unmappedIn(seeMapping(mapping));
  return unmapped === 0
    ? undefined
    : `${unmapped} of the instance’s own values have no meaning yet. Choose them in the step “Mapping”.`;
}

function unmappedIn({ states, priorities }: MappingView): number {
  return [...states, ...priorities].filter(({ means }) => means === null).length;
}

export function findScopes(query: string, from: number): FoundScopes {
  return findGroups(query, from);
}

export function foundPeople(query: string): { readonly people: readonly FoundPerson[] } {
  return { people: query.length < 2 ? [] : findPeople(query) };
}

export function probeInstance(at: Instant): InstanceProbe {
  const denied = deniedPrivileges();
  const beat = lastSweep();
  const beats = beat !== undefined && at - beat.at <= SILENT_AFTER_MS;
  const redirected = mailRedirectedTo();
  const slas = resolutionDefinitions();
  const checks: InstanceCheck[] = [
    { need: 'privileges', standing: denied.length === 0 ? 'has' : 'missing', seen: denied },
    { need: 'job', standing: beats ? 'has' : 'missing', seen: [lastRun(beat?.at, at)] },
    {
      need: 'email',
      standing: sendsMail() && redirected === '' ? 'has' : 'missing',
      seen: redirected === '' ? [] : [`all mail goes to ${redirected} (glide.email.test.user)`],
    },
    heldCheck('responders', ['responder', 'manager']),
    heldCheck('editors', ['policyEditor', 'admin']),
    { need: 'sla', standing: slas.length > 0 ? 'has' : 'optional', seen: slas.map(({ name }) => name) },
    { need: 'onCall', standing: hasTable('cmn_rota') ? 'has' : 'optional', seen: [] },
    { need: 'history', standing: hasTable('sys_audit') && keepsHistory() ? 'has' : 'missing', seen: [] },
  ];
  return { asOf: at, checks };
}

function lastRun(beat: Instant | undefined, at: Instant): string {
  if (beat === undefined) return 'never ran';
  const minutes = Math.floor((at - beat) / MINUTE_MS);
  return minutes < 1 ? 'ran within the last minute' : `ran ${minutes} min ago`;
}

function heldCheck(need: 'responders' | 'editors', roles: readonly (keyof typeof PLATFORM_ROLE)[]): InstanceCheck {
  const people = rolesHeldBy(roles.map((role) => PLATFORM_ROLE[role]));
  return { need, standing: people > 0 ? 'has' : 'missing', seen: [people === 1 ? '1 person' : `${people} people`] };
}

export function seeMetrics(): MetricsSeen {
  const definitions = resolutionDefinitions();
  const scopes = readSetUp()?.scopes ?? 'all';
  const latest = slasOnLatest(scopes === 'all' ? scopes : scopes.map(({ id }) => id), LATEST);
  const carrying = (name: string): number => {
    const ids = definitions.filter((each) => each.name === name).map(({ sysId }) => sysId);
    return [...latest.values()].filter((carried) => carried.some((sysId) => ids.includes(sysId))).length;
  };
  const names = definitions.map(({ name }) => name).filter((name, i, all) => all.indexOf(name) === i);
  return { read: latest.size, metrics: names.map((name) => ({ name, tickets: carrying(name) })) };
}

/** What Rungs writes when it resolves an incident that was resolved in Jira. */
const WRITTEN_NOTES = 'how it was resolved in Jira';

export function seeMapping(mapping = readSetUp()?.mapping): MappingView {
  const code = closeCode();
  const codes = choicesOf('close_code').map(({ value }) => value);
  const written: { readonly [column: string]: string } = { close_code: code, close_notes: WRITTEN_NOTES };
  return {
    states: choicesOf('state').map(({ value, label }) => {
      const own = PLATFORM_STATES[value];
      return { value, label, means: own ?? mapping?.states[value] ?? null, isFixed: own !== undefined };
    }),
    priorities: choicesOf('priority').map(({ value, label }) => {
      const own = platformPriority(value);
      return { value, label, means: own ?? mapping?.priorities[value] ?? null, isFixed: own !== undefined };
    }),
    demanded: demandedToResolve().map((field) => ({
      field,
      label: labelOf(field),
      writes: written[field] || null,
      isNoChoice: field === 'close_code' && codes.length > 0 && !codes.includes(code),
    })),
  };
}

/** The incidents of that many days, page by page. */
export function pastTickets(days: number, place: string, at: Instant): PastTickets {
  const kept = readSetUp();
  const scopes = kept?.scopes ?? 'all';
  const groups = scopes === 'all' ? scopes : scopes.map(({ id }) => id);
  return pastIncidents({ groups, since: at - days * DAY_MS, at, after: place, mapping: kept?.mapping });
}
