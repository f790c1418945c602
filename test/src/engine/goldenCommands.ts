/**
 * Golden cases of what people, triggers, the ticket and a failing channel ask of a running escalation:
 * every command at least once, accepted and refused, with its words and its place in the audit.
 */
import type * as Core from '@rungs/core';
import type { Engine, GoldenAnswer } from './goldenCases';

export interface GoldenTicket {
  readonly document: Core.PolicyDocument;
  readonly incident: Core.Incident;
  readonly start: Core.Instant;
}

const MINUTE = 60_000;

type Fields = { readonly [field: string]: unknown };
type Step =
  | readonly [atMin: number, type: Core.EscalationCommand['type'], fields?: Fields]
  /** What became of every notice that waits. */
  | readonly [atMin: number, notices: 'delivered' | 'channelDown' | 'unreachable'];

const by = (person: string, more: Fields = {}): Fields => ({ by: person, path: 'technical', ...more });
const news = (person: string, audience: string, text: string): Fields => ({
  by: person,
  path: 'news',
  text: { audience, text },
});
const NEWS = 'stakeholders wait for news';
const sentence = { because: 'The vendor was called; they look.' };
const untilMin = (min: number): Fields => ({ untilMin: min });

const stories: { readonly [name: string]: readonly Step[] } = {
  'up and down by hand': [
    [0, 'StartEscalation'],
    [1, 'EscalateByHand', by('kim', { because: { reason: 'needsExpertise', text: '' } })],
    [1, 'EscalateByHand', by('roy', { because: { reason: 'needsExpertise', text: '' } })],
    [2, 'EscalateByHand', by('nair', { toLevel: 3, because: { reason: 'other', text: 'The board asks' } })],
    [3, 'DeEscalate', by('nair', sentence)],
    [4, 'DeEscalate', by('sato', { because: ' ' })],
    [5, 'DeEscalate', by('sato', { because: 'Ours no longer' })],
    [6, 'DeEscalate', by('roy', sentence)],
  ],
  'suspended, resumed by itself and by hand': [
    [0, 'StartEscalation'],
    [3, 'Suspend', by('roy', { ...sentence, ...untilMin(63) })],
    [4, 'Acknowledge', { by: 'roy' }],
    [63, 'CheckDeadlines'],
    [64, 'Suspend', by('roy', { ...sentence, ...untilMin(6400) })],
    [65, 'Suspend', by('roy', { ...sentence, ...untilMin(120) })],
    [80, 'Resume', by('roy', { because: 'They answered' })],
    [81, 'Resume', by('roy', sentence)],
    [300, 'CheckDeadlines'],
  ],
  'owned, extended and handed off': [
    [0, 'StartEscalation'],
    [10, 'CheckDeadlines'],
    [12, 'Acknowledge', { by: 'sato' }],
    [13, 'Acknowledge', { by: 'diaz' }],
    [20, 'ExtendCommitment', by('diaz', { ...sentence, ...untilMin(600) })],
    [21, 'ExtendCommitment', by('sato', { ...sentence, ...untilMin(600) })],
    [22, 'ProposeHandoff', by('sato', { ...sentence, to: 'diaz' })],
    [23, 'DeclineHandoff', by('diaz', { because: 'In a meeting' })],
    [24, 'ProposeHandoff', by('sato', { ...sentence, to: 'diaz' })],
    [60, 'CheckDeadlines'],
    [61, 'ProposeHandoff', by('sato', { ...sentence, to: 'diaz' })],
    [62, 'AcceptHandoff', by('diaz')],
    [63, 'AcceptHandoff', by('roy')],
    [700, 'CheckDeadlines'],
  ],
  'asked for by the customer and by a trigger': [
    [0, 'StartEscalation'],
    [1, 'RequestEscalation', { path: 'technical', requester: 'J. Weber', because: 'We lose orders' }],
    [2, 'DeclineRequest', by('roy', { because: 'A workaround stands' })],
    [3, 'RequestEscalation', { path: 'technical', requester: 'J. Weber', because: 'It does not' }],
    [4, 'AcceptRequest', by('roy')],
    [5, 'RequestEscalation', { path: 'technical', requester: 'J. Weber', because: 'Again' }],
    [6, 'RaiseLevel', { path: 'technical', level: 3, exception: true }],
    [40, 'CheckDeadlines'],
    [41, 'RaiseLevel', { path: 'nowhere', level: 1, exception: false }],
  ],
  'the ticket and the policy change': [
    [0, 'StartEscalation'],
    [4, 'NoteTicketChange', { priority: 1 }],
    [5, 'MigratePolicy', { by: 'roy', because: 'New desk' }],
    [6, 'MigratePolicy', { by: 'nair', because: 'New desk' }],
    [7, 'CloseEscalation', { because: 'resolved' }],
    [60, 'ReopenEscalation'],
    [75, 'CheckDeadlines'],
    [80, 'CloseEscalation', { because: 'merged', into: 'INC0012346' }],
    [2000, 'ReopenEscalation'],
    [2001, 'StartEscalation'],
  ],
  [NEWS]: [
    [0, 'StartEscalation'],
    [2, 'GiveUpdate', news('roy', 'public', 'We look into it.')],
    [3, 'GiveUpdate', news('nair', 'internal', 'Pool B is out')],
    [3, 'GiveUpdate', news('nair', 'stakeholders', ' ')],
    [4, 'Acknowledge', { by: 'nair' }],
    [10, 'CheckDeadlines'],
    [11, 'GiveUpdate', news('nair', 'stakeholders', 'Payments are slow; next news in half an hour.')],
    [12, 'NoteTicketChange', { priority: 1 }],
    [40, 'CheckDeadlines'],
    [50, 'CheckDeadlines'],
    [60, 'CheckDeadlines'],
    [61, 'CloseEscalation', { because: 'resolved' }],
    [62, 'GiveUpdate', news('nair', 'stakeholders', 'It is over.')],
    [63, 'GiveUpdate', news('nair', 'stakeholders', 'Again.')],
  ],
  'nobody can be told, and then they can': [
    [0, 'StartEscalation'],
    [0, 'channelDown'],
    [3, 'CheckDeadlines'],
    [20, 'CheckDeadlines'],
    [41, 'CheckDeadlines'],
    [50, 'delivered'],
    [50, 'CheckDeadlines'],
    [60, 'CheckDeadlines'],
    [60, 'unreachable'],
    [76, 'CheckDeadlines'],
    [77, 'delivered'],
    [77, 'CheckDeadlines'],
  ],
};

export function goldenCommands(engine: Engine, ticket: GoldenTicket): GoldenAnswer[] {
  const policiesOf = (document: Core.PolicyDocument) =>
    [7, 8].map((version) => engine.compilePolicy(document, version));
  const document = documentOf(ticket.document);
  const plain = policiesOf(document);
  const telling = policiesOf({ ...document, paths: [...document.paths, newsPath] });
  return Object.keys(stories).map((name) => ({
    name: `asked: ${name}`,
    answer: told(engine, ticket, name === NEWS ? telling : plain, stories[name] ?? []),
  }));
}

const newsPath: Core.PolicyDocument['paths'][number] = {
  id: 'news',
  name: 'News',
  kind: 'communication',
  levels: [
    {
      name: 'Management',
      group: 'management',
      acknowledgeWithin: '10m',
      updates: {
        audience: 'Heads of sales',
        kind: 'stakeholders',
        firstWithin: '15m',
        nextWithin: '40m',
        askBefore: '5m',
        escalateAfter: '10m',
        atClosing: true,
        byPriority: [{ priority: 1, nextWithin: '30m' }],
      },
    },
  ],
  afterLastLevel: { reminders: 1, thenEvery: '4h' },
};

function documentOf(document: Core.PolicyDocument): Core.PolicyDocument {
  const [technical, ...others] = document.paths;
  if (!technical) throw new Error('The golden ladder has no path.');
  const [first, ...above] = technical.levels;
  if (!first) throw new Error('The golden ladder has no level.');
  const eager = {
    ...first,
    backups: [{ after: '3m', group: 'database' }],
    wholeGroupAfter: '6m',
    remindBefore: ['2m'],
    byPriority: [{ priority: 1 as const, acknowledgeWithin: '7m' }],
  };
  return {
    ...document,
    reopenWithin: '3h',
    suspendAtMost: '4h',
    authorities: [
      {
        id: 'manager',
        name: 'Duty manager',
        holders: ['nair'],
        may: ['actAtAnyLevel', 'chooseLevel', 'relaxMandatory', 'migratePolicy'],
      },
      { id: 'lead', name: 'Database lead', holders: ['sato'], may: ['extendCommitment'] },
    ],
    paths: [{ ...technical, levels: [eager, ...above] }, ...others],
  };
}

interface Play {
  readonly record: Core.EscalationRecord;
  readonly policy: Core.EscalationPolicy;
  readonly audit: Core.Audited;
  readonly said: readonly unknown[];
}

function told(
  engine: Engine,
  ticket: GoldenTicket,
  policies: readonly Core.EscalationPolicy[],
  steps: readonly Step[],
): unknown {
  const [policy, other] = policies;
  if (!policy || !other) throw new Error('The golden ladder has two versions.');
  const { tool, id } = ticket.incident;
  const hasOutcomes = steps.some(([, what]) => isOutcome(what));
  let play: Play = {
    record: engine.emptyRecord,
    policy,
    audit: { head: engine.emptyChain({ tool, id }), entries: [], texts: [] },
    said: [],
  };
  steps.forEach(([atMin, what, fields = {}], i) => {
    const at = ticket.start + atMin * MINUTE;
    play = isOutcome(what)
      ? { ...play, record: tried(engine, play.record, at, what) }
      : decided(engine, play, commandOf(engine, ticket, play, other, what, at, fields), `golden salt ${i} long enough`);
    // Where a story says nothing of the channel, everybody is told at once.
    if (!hasOutcomes) play = { ...play, record: tried(engine, play.record, at, 'delivered') };
  });
  const { record, audit, said } = play;
  const { head, entries, texts } = audit;
  return [said, record, engine.nextDeadline(record.state), entries, engine.verifyChain(head, entries, texts)];
}

type Outcome = 'delivered' | 'channelDown' | 'unreachable';

function isOutcome(what: Step[1]): what is Outcome {
  return what === 'delivered' || what === 'channelDown' || what === 'unreachable';
}

function tried(engine: Engine, record: Core.EscalationRecord, at: number, outcome: Outcome): Core.EscalationRecord {
  const failure = { error: 'HTTP 503', unreachable: outcome === 'unreachable' };
  return record.effects
    .filter(engine.isPending)
    .reduce(
      (now, { effect }) =>
        outcome === 'delivered'
          ? engine.effectDone(now, effect.id, at)
          : engine.effectFailed(now, effect.id, at, failure),
      record,
    );
}

function commandOf(
  engine: Engine,
  { incident, start }: GoldenTicket,
  { record, policy }: Play,
  other: Core.EscalationPolicy,
  type: Core.EscalationCommand['type'],
  at: number,
  { untilMin: until, priority, ...fields }: Fields,
): Core.EscalationCommand {
  const met = { trigger: 'not-taken', answer: { met: true, reason: 'notTakenInTime', since: start, dueAt: at } };
  const common = {
    type,
    at,
    policy,
    to: other,
    because: met,
    id: `${incident.tool}:${incident.id}:${record.version + 1}`,
    incident: priority === undefined ? incident : { ...incident, priority },
    late: engine.lateDeliveries(record),
    ...(typeof until === 'number' && { until: start + until * MINUTE }),
  };
  // Each command reads its own fields and no others; the decider is given the same in all three engines.
  return { ...common, ...fields } as unknown as Core.EscalationCommand;
}

function decided(engine: Engine, play: Play, command: Core.EscalationCommand, salt: string): Play {
  const { record, policy, audit } = play;
  const decision = engine.decide(record.state, command);
  const added = engine.auditDecision({ head: audit.head, state: record.state, command, decision, salt });
  const next = {
    ...play,
    audit: { ...added, entries: [...audit.entries, ...added.entries], texts: [...audit.texts, ...added.texts] },
  };
  if (engine.isRefusal(decision)) {
    return { ...next, said: [...play.said, [decision, engine.refusalInWords(decision, policy, command.at)]] };
  }
  const words = decision.events.map((event) => engine.eventInWords(event, policy));
  const isMoved = decision.events.some(({ type }) => type === 'PolicyMigrated');
  return {
    ...next,
    policy: isMoved && command.type === 'MigratePolicy' ? command.to : policy,
    record: engine.recordDecision(record, decision),
    said: [...play.said, words],
  };
}
