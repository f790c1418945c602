import {
  auditDecision,
  canonicalJson,
  censoredDistribution,
  dashboardFigures,
  dashboardView,
  decide,
  effectDone,
  effectFailed,
  effectRefused,
  emptyChain,
  emptyRecord,
  eventInWords,
  evolve,
  explainAt,
  explanationInWords,
  followTicket,
  happenedIn,
  internalText,
  isOpen,
  isPending,
  isRefusal,
  isStillWanted,
  lateDeliveries,
  nextDeadline,
  nextStep,
  nextStepInWords,
  noEscalation,
  noteInWords,
  observe,
  panelView,
  pathDeadline,
  pathStep,
  pathStepInWords,
  problemFor,
  publicText,
  recipientsOf,
  recordDecision,
  refusalInWords,
  resumesUnder,
  sha256Of,
  simulateTicket,
  simulationInWords,
  stakeholderText,
  vendorPerformance,
  verifyChain,
  windowEnd,
} from '@rungs/core';
import type { DashboardView, EscalationPolicy, EscalationRecord, Incident, JsonValue } from '@rungs/core';
import fc from 'fast-check';
import { nearInstants } from '../calendars';
import { incidents, texts } from '../incidents';
import { playThrough } from '../playThrough';
import { policies } from '../policies';
import { fed, fedLess } from './fed';
import type { Feeders } from './fed';

interface Played {
  readonly policy: EscalationPolicy;
  readonly incident: Incident;
  readonly at: number;
  readonly record: EscalationRecord;
}

/** A ticket of a policy, as far as time alone takes it. */
const played: fc.Arbitrary<Played> = fc
  .tuple(policies, incidents, nearInstants)
  .map(([policy, incident, at]) => ({ policy, incident, at, record: playThrough(policy, incident, at).record }));

/** They are all in what one ticket goes through; each is asked of it here. */
function askAll({ policy, incident, at, record }: Played) {
  const { state, events, effects } = record;
  const paths = state.status === 'none' ? [] : state.paths;
  const step = nextStep(policy, state, []);
  for (const { effect } of effects) {
    if (effect.type === 'NotifyResponders' && recipientsOf(effect).length === 0) throw new Error('Nobody is told.');
    if (effect.type === 'NotifyResponders' || effect.type === 'AddWorkNote') noteInWords(effect, policy);
  }
  if (events.reduce(evolve, noEscalation).status !== state.status) throw new Error('Not the fold of its events.');
  return [
    nextDeadline(state),
    paths.map((it) => [pathDeadline(it), windowEnd(it), stepInWords(policy, pathStep(policy, it))]),
    step && nextStepInWords(step, policy),
    lateDeliveries(record),
    followTicket({ state, incident, policy, escalations: 1, late: lateDeliveries(record) }, at).decisions.length,
    resumesUnder(state, policy, at),
    vendorPerformance(policy, [events], at),
    happenedIn(events, incident.openedAt),
    problemFor(incident, record),
    dashboardNumbers(dashboardView([{ incident, record, policy }], at, policy.zone)),
    panelView({ at, incident, record, policy, knownErrors: [] }),
    events.map((event) => eventInWords(event, policy)),
    observe(state, incident, policy, at),
  ];
}

function dashboardNumbers(view: DashboardView) {
  const times = view.tickets.flatMap(({ toAcknowledge }) => toAcknowledge);
  return [dashboardFigures(view, { days: 7 }), censoredDistribution(times), view.tickets.filter(isOpen)];
}

function stepInWords(policy: EscalationPolicy, step: ReturnType<typeof pathStep>): string | undefined {
  return step && pathStepInWords(step, policy);
}

function decideAll({ policy, at, record }: Played) {
  const decision = decide(record.state, { type: 'CheckDeadlines', at, policy });
  if (isRefusal(decision)) return refusalInWords(decision, policy, at);
  return recordDecision(record, decision).version;
}

/** Effects that are done, and effects that fail: each keeps what the other needs. */
function perform({ at, record }: Played) {
  const [first, second] = record.effects.filter(isPending);
  const done = first ? effectDone(record, first.effect.id, at) : record;
  const failed = second ? effectFailed(done, second.effect.id, at, { error: 'HTTP 503', retryAfterMs: 60_000 }) : done;
  if (failed.effects.length !== record.effects.length) throw new Error('An effect is lost.');
  for (const { effect } of failed.effects) {
    const refused = effectRefused(failed, effect.id, at, 'HTTP 403').effects.find((it) => it.effect === effect);
    const mayBe = effect.type === 'TakeAction' && isStillWanted(record, effect);
    if (refused?.progress.status === 'refused' && !mayBe) throw new Error('A notice is refused for good.');
  }
  return failed;
}

function audit({ policy, at, record }: Played) {
  const decision = decide(emptyRecord.state, { type: 'CheckDeadlines', at, policy });
  const command = { type: 'CheckDeadlines' as const, at, policy };
  const head = emptyChain({ tool: 'jira', id: 'x' as Incident['id'] });
  const chain = auditDecision({ head, state: record.state, command, decision, salt: 'sixteen letters!' });
  if (!verifyChain(chain.head, chain.entries, chain.texts).whole) throw new Error('Broken from the start.');
}

function explain({ policy, incident, at, record }: Played) {
  const facts = { policies: [{ policy }], sightings: [{ at: incident.openedAt, incident }], events: record.events };
  return explanationInWords(explainAt(facts, at));
}

const simulated = fedLess(fc.tuple(policies, incidents), ([policy, incident]) => {
  const simulation = simulateTicket({ incident, entries: [] }, policy, { stepsAtMost: 60 });
  simulation.steps.forEach(({ at }, i) => {
    if (at < (simulation.steps[i - 1]?.at ?? -Infinity)) throw new Error('Back in time.');
  });
  return simulationInWords(simulation, policy);
});

const all = fedLess(played, askAll);
const decided = fedLess(played, decideAll);
const performed = fedLess(played, perform);
const audited = fedLess(played, audit);
const explained = fedLess(played, explain);

export const escalationFeeders: Feeders = {
  ...Object.fromEntries(
    Object.keys({
      censoredDistribution,
      dashboardFigures,
      dashboardView,
      eventInWords,
      evolve,
      followTicket,
      happenedIn,
      isOpen,
      lateDeliveries,
      nextDeadline,
      nextStep,
      nextStepInWords,
      noteInWords,
      observe,
      panelView,
      pathDeadline,
      pathStep,
      pathStepInWords,
      problemFor,
      recipientsOf,
      resumesUnder,
      vendorPerformance,
      windowEnd,
    }).map((name) => [name, all]),
  ),
  decide: decided,
  isRefusal: decided,
  recordDecision: decided,
  refusalInWords: decided,
  effectDone: performed,
  effectFailed: performed,
  effectRefused: performed,
  isStillWanted: performed,
  isPending: performed,
  auditDecision: audited,
  emptyChain: audited,
  verifyChain: audited,
  explainAt: explained,
  explanationInWords: explained,
  simulateTicket: simulated,
  simulationInWords: simulated,
  internalText: fed(texts, (text) => internalText(text)),
  publicText: fed(texts, (text) => publicText(text)),
  stakeholderText: fed(texts, (text) => stakeholderText(text)),
  sha256Of: fed(texts, (text) => {
    if (!/^[0-9a-f]{64}$/.test(sha256Of(text))) throw new Error('No digest.');
  }),
  canonicalJson: fed(fc.jsonValue(), (value) => {
    const written = canonicalJson(value as JsonValue);
    if (canonicalJson(JSON.parse(written) as JsonValue) !== written) throw new Error(`${written} is written anew.`);
  }),
};
