/**
 * The golden cases: one run through every room of the engine, its answers as plain JSON. The same
 * function runs in Node, in a V8 without what ServiceNow takes away, and on Debian's Rhino; the
 * three must answer alike, to the letter. It is given the engine, so it can run the bundle that ships.
 */
import type * as Core from '@rungs/core';
import type * as ServiceNowTypes from '@rungs/shared-types/servicenow';
import { goldenCommands } from './goldenCommands';
import { goldenTimes } from './goldenTimes';

export type Engine = typeof Core & typeof ServiceNowTypes;

export interface GoldenAnswer {
  readonly name: string;
  readonly answer: unknown;
}

type Incident = Core.Incident;
type PolicyDocument = Core.PolicyDocument;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Tuesday, 17 November 2026, 11:00 in Berlin. */
const START = 1_794_909_600_000;

const ladder: PolicyDocument = {
  rungs: 1,
  id: 'golden',
  name: 'Golden ladder',
  appliesTo: { priorities: [1, 2, 3] },
  calendars: [
    {
      id: 'office',
      zone: 'Europe/Berlin',
      week: { mon: ['08:00-18:00'], tue: ['08:00-12:00', '13:00-18:00'], wed: ['22:00-06:00'], fri: ['00:00-24:00'] },
      holidays: [
        { date: '12-25', name: 'Christmas Day' },
        { date: '2026-11-20', name: 'Once' },
      ],
    },
  ],
  people: ['kim', 'roy', 'sato', 'diaz', 'nair'].map((id) => ({
    id,
    name: `${id.charAt(0).toUpperCase()}. ${id}`,
    accounts: { servicenow: id },
  })),
  rotations: [
    {
      id: 'desk',
      zone: 'America/Chicago',
      startsAt: '2026-01-05T09:00',
      shift: { every: 1, unit: 'day' },
      participants: ['kim', 'roy'],
    },
    {
      id: 'days',
      zone: 'Australia/Lord_Howe',
      startsAt: '2026-01-05T14:00',
      handoverAt: '02:15',
      shift: { every: 1, unit: 'month' },
      turns: [['sato', 'kim'], ['diaz']],
    },
  ],
  schedules: [
    {
      id: 'cover',
      zone: 'Europe/Berlin',
      layers: [
        {
          id: 'nights',
          people: ['roy'],
          onDuty: { zone: 'Asia/Tokyo', week: { mon: ['22:00-06:00'], sat: ['00:00-24:00'] } },
        },
        { id: 'office', people: ['sato'], calendar: 'office' },
        { id: 'days', rotation: 'days' },
      ],
      overrides: [
        { id: 'away', kind: 'remove', person: 'sato', from: '2026-11-18T00:00', to: '2026-11-21T00:00' },
        {
          id: 'instead',
          kind: 'replace',
          person: 'diaz',
          by: 'nair',
          from: '2026-12-01T00:00',
          to: '2026-12-03T00:00',
        },
        { id: 'beside', kind: 'add', person: 'kim', from: '2026-12-02T00:00', to: '2026-12-04T00:00' },
      ],
      temporary: [
        {
          id: 'move',
          from: '2026-12-10T00:00',
          to: '2026-12-12T00:00',
          shifts: [{ person: 'roy', from: '2026-12-10T08:00', to: '2026-12-11T08:00' }],
        },
      ],
    },
  ],
  groups: [
    { id: 'desk', name: 'Service desk', members: ['kim', 'roy'], onCall: 'desk' },
    { id: 'database', name: 'Database', members: ['sato', 'diaz'], onCall: 'cover' },
    { id: 'management', name: 'Management', members: ['nair'] },
  ],
  targets: [{ priority: 2, resolveWithin: '8h', calendar: 'office' }],
  triggers: [
    { id: 'not-taken', kind: 'notTaken', after: '5m' },
    { id: 'late', kind: 'targetConsumed', share: 0.75 },
  ],
  paths: [
    {
      id: 'technical',
      name: 'Technical path',
      kind: 'functional',
      levels: [
        { name: 'First line', group: 'desk', acknowledgeWithin: '10m' },
        {
          name: 'Database',
          group: 'database',
          acknowledgeWithin: '15m',
          resolveWithin: '4h',
          calendar: 'office',
          opensProblem: true,
        },
        { name: 'Management', group: 'management', acknowledgeWithin: '30m' },
      ],
      afterLastLevel: { reminders: 2, thenEvery: '4h' },
    },
    {
      id: 'management',
      name: 'Management path',
      kind: 'hierarchical',
      levels: [{ name: 'Duty manager', group: 'management', acknowledgeWithin: '1h' }],
      afterLastLevel: { reminders: 1, thenEvery: '1d' },
    },
  ],
  catchAll: ['nair'],
  mayAcknowledgeAnyLevel: ['nair'],
};

const ticket = {
  tool: 'servicenow',
  id: '9d385017c611228701d22104cc95c371',
  key: 'INC0012345',
  summary: 'Checkout calls time out on payment pool B (HTTP 504)',
  description: 'upstream timed out (110: Connection timed out) since 10:50, pool B reaches 200 of 200 connections',
  state: 'new',
  priority: 2,
  service: 'Payments',
  assigned: false,
  openedAt: START,
} as unknown as Incident;

/** Asks at these minutes after the start; `as` acknowledges, otherwise deadlines are checked. */
type Script = readonly { readonly at: number; readonly as?: string; readonly close?: true }[];

const scripts: { readonly [name: string]: Script } = {
  'climbs to the end and is reminded': [5, 15, 30, 80, 150, 300, 600, 1500].map((at) => ({ at })),
  'is acknowledged at level 2 and lapses': [
    { at: 5 },
    { at: 15 },
    { at: 20, as: 'sato' },
    { at: 21, as: 'kim' },
    { at: 2000 },
    { at: 4000 },
  ],
  'an outage of three days delays and skips nothing': [{ at: 5 }, { at: 4325 }, { at: 4326 }],
  'is resolved in between': [{ at: 5 }, { at: 9, as: 'nair' }, { at: 12, close: true }, { at: 100 }],
  'nobody may acknowledge what is not theirs': [
    { at: 5 },
    { at: 6, as: 'sato' },
    { at: 7, as: 'ghost' },
    { at: 8, as: 'roy' },
  ],
};

export function golden(engine: Engine): GoldenAnswer[] {
  const policy = engine.compilePolicy(ladder, 7);
  const records = Object.keys(scripts).map((name) => ({ name, record: play(engine, policy, scripts[name] ?? []) }));
  return [
    ...records.flatMap(({ name, record }) => [
      { name: `events: ${name}`, answer: record.events.map((event) => engine.eventInWords(event, policy)) },
      { name: `record: ${name}`, answer: record },
      { name: `panel: ${name}`, answer: panel(engine, policy, record) },
      { name: `acts: ${name}`, answer: acts(engine, policy, record) },
    ]),
    { name: 'problem', answer: records.map(({ record }) => engine.problemFor(ticket, record)) },
    {
      name: 'dashboard',
      answer: dashboard(
        engine,
        records.map(({ record }) => record),
      ),
    },
    { name: 'audit', answer: audit(engine, policy) },
    {
      name: 'measures',
      answer: measures(
        engine,
        records.map(({ record }) => record),
      ),
    },
    { name: 'baseline', answer: baseline(engine) },
    { name: 'triggers', answer: triggers(engine) },
    { name: 'observations', answer: observations(engine, policy) },
    { name: 'working time', answer: workingTimes(engine, policy) },
    { name: 'on call', answer: onCalls(engine, policy) },
    { name: 'zones', answer: zones(engine) },
    { name: 'known errors', answer: knownErrors(engine) },
    { name: 'reconciliation', answer: reconciliations(engine) },
    { name: 'policy documents', answer: documents(engine) },
    { name: 'history', answer: history(engine, policy) },
    ...goldenCommands(engine, { document: ladder, incident: ticket, start: START }),
    ...goldenTimes(engine, START),
  ];
}

function play(engine: Engine, policy: Core.EscalationPolicy, script: Script): Core.EscalationRecord {
  return script.reduce((record, step) => {
    const at = START + step.at * MINUTE;
    const decision = engine.decide(record.state, command(engine, policy, record, step, at));
    return engine.isRefusal(decision) ? record : engine.recordDecision(record, decision);
  }, engine.emptyRecord);
}

function command(
  engine: Engine,
  policy: Core.EscalationPolicy,
  record: Core.EscalationRecord,
  step: Script[number],
  at: number,
): Core.EscalationCommand {
  if (step.as !== undefined) return { type: 'Acknowledge', at, by: step.as as Core.PersonId, policy };
  if (step.close) return { type: 'CloseEscalation', at, because: 'resolved' };
  const observation = engine.observe(record.state, ticket, policy, at);
  return observation.need === 'start'
    ? {
        type: 'StartEscalation',
        at,
        id: `servicenow:${ticket.id}:1` as Core.EscalationId,
        incident: ticket,
        policy,
        because: observation.because,
      }
    : { type: 'CheckDeadlines', at, policy };
}

/** The hashes are of every byte of the entries: one that differs tells of any difference. */
function audit(engine: Engine, policy: Core.EscalationPolicy): unknown {
  const { head, entries, texts } = auditedPlay(
    engine,
    policy,
    scripts['nobody may acknowledge what is not theirs'] ?? [],
  );
  return [
    entries,
    texts,
    engine.verifyChain(head, entries, texts),
    engine.verifyChain(head, entries.slice(1), texts),
    engine.canonicalJson([1e21, 1 / 3, -0, '\ud83d\ude00\ud83d"\n', { b: null, a: true }]),
  ];
}

function auditedPlay(engine: Engine, policy: Core.EscalationPolicy, script: Script): Core.Audited {
  let { state } = engine.emptyRecord;
  let all: Core.Audited = { head: engine.emptyChain({ tool: ticket.tool, id: ticket.id }), entries: [], texts: [] };
  script.forEach((step, i) => {
    const asked = command(engine, policy, { ...engine.emptyRecord, state }, step, START + step.at * MINUTE);
    const decision = engine.decide(state, asked);
    const salt = `golden salt number ${i}`;
    const added = engine.auditDecision({ head: all.head, state, command: asked, decision, salt });
    if (!engine.isRefusal(decision)) state = decision.events.reduce(engine.evolve, state);
    all = { head: added.head, entries: [...all.entries, ...added.entries], texts: [...all.texts, ...added.texts] };
  });
  return all;
}

function measures(engine: Engine, records: readonly Core.EscalationRecord[]): unknown {
  const zone = engine.zoneRules('Europe/Berlin') ?? engine.utc;
  const days = records.map(({ events }) => engine.rollUp(engine.happenedIn(events, START), zone));
  const month = engine.mergeRollups(engine.mergeDays(days));
  const tickets = [1, 5, 9].map((seed) =>
    range(12).map((n) => ({ at: START + n * MINUTE, level: 1 + ((n * seed) % 3), acknowledged: n > seed })),
  );
  return [
    engine.mergeDays(days),
    Object.keys(month.times).map((name) => engine.histogramPercentile(month.times[name] ?? {}, 0.9)),
    engine.mergeTallies(tickets.map((events) => engine.tallyOf([engine.measureTicket(events)]))),
    tickets.map((events) => engine.overEscalation(events)),
  ];
}

function baseline(engine: Engine): unknown {
  const history = range(168 * 6).map((n) => ({ at: START + n * HOUR, value: ((n * 7919) % 31) + (n % 24) }));
  const learned = engine.learnBaseline(history, {
    zone: engine.zoneRules('America/New_York') ?? engine.utc,
    leastSamples: 5,
    tolerance: 3.5,
    leastSpread: 0.5,
    leastValue: 3,
    driftWeight: 0.005,
    direction: 'both',
  });
  return range(200).map((n) =>
    engine.compareWithBaseline(learned, { at: START + (168 * 6 - 10 + n) * HOUR, value: (n * 37) % 90 }),
  );
}

const everyTrigger: Core.PolicyDocument['triggers'] = [
  { id: 'sla', kind: 'targetShares', paths: ['technical'], thresholds: [{ share: 0.5 }, { share: 1, startLevel: 2 }] },
  { id: 'quiet', kind: 'noProgress', after: '45m', calendar: 'office' },
  { id: 'silent', kind: 'notAcknowledged', after: '15m', rearmAfter: '30m' },
  {
    id: 'users',
    kind: 'measure',
    measure: 'users',
    of: 'either',
    unit: 'users',
    thresholds: [{ value: 60 }, { value: 600, startLevel: 3 }],
    paths: ['technical'],
    when: { test: 'in', fact: 'priority', values: [1, 2] },
  },
  { id: 'loss', kind: 'boardReportable', measure: 'loss', unit: 'EUR/h', atLeast: 9000 },
  { id: 'bounced', kind: 'historyCount', count: 'bounces', atLeast: 1, within: '1h' },
  { id: 'asked', kind: 'customerRequest' },
  { id: 'vip', kind: 'vipCustomer', tiers: ['gold'] },
  { id: 'skills', kind: 'skillGap' },
  {
    id: 'breach',
    kind: 'exception',
    when: {
      test: 'or',
      of: [
        { test: 'matches', fact: 'description', pattern: '(?i).*pool [b-d] reaches (\\d+) of 200.*' },
        { test: 'not', of: { test: 'present', fact: 'category' } },
      ],
    },
  },
];

/** A ticket that goes round, looked at every ten minutes, with what fires each time and why. */
function triggers(engine: Engine): unknown {
  const policy = engine.compilePolicy({ ...ladder, triggers: everyTrigger }, 8);
  const moves = ['Service desk', 'Database', 'Service desk', 'Platform'];
  const history: Core.TicketFact[] = [
    ...moves.map((to, i) => ({ at: START + i * 25 * MINUTE, kind: 'movedToGroup' as const, to })),
    { at: START + 40 * MINUTE, kind: 'acknowledged' },
    { at: START + 65 * MINUTE, kind: 'escalationRequested', by: 'J. Weber' },
  ];
  let memory: Core.TriggerMemory = [];
  return range(20).map((n) => {
    const at = START + n * 10 * MINUTE;
    const incident: Incident = {
      ...ticket,
      history,
      measures: { users: { value: (n * 37) % 100, unit: 'users' }, loss: { value: 5000, unit: 'EUR/h' } },
      customer: { vip: false, tier: 'gold' },
      skills: { needed: ['Oracle'], inGroup: ['SQL'] },
    };
    const evaluations = engine.evaluateTriggers(policy, incident, at);
    const firing = engine.fireTriggers(policy, memory, evaluations, at);
    memory = firing.memory;
    const words = engine.wordsFor(policy, at);
    return [evaluations.map((it) => engine.triggerInWords(it, words)), engine.asksOf(policy, firing.fired), memory];
  });
}

function panel(engine: Engine, policy: Core.EscalationPolicy, record: Core.EscalationRecord): Core.PanelView {
  const at = START + 95 * MINUTE;
  const viewer = 'sato' as Core.PersonId;
  return engine.panelView({
    at,
    incident: ticket,
    record,
    policy,
    viewer,
    roles: ['manager'],
    knownErrors: engine.matchKnownErrors(ticket, engine.starterKnownErrors),
  });
}

/** As pages send them, read and answered: for a responder, a manager and one who only looks. */
function acts(engine: Engine, policy: Core.EscalationPolicy, { state }: Core.EscalationRecord): unknown {
  const because = { reason: 'impactGrows', text: 'All shops' };
  const path = 'technical';
  const sent: readonly unknown[] = [
    { action: 'start', because },
    { action: 'acknowledge', path },
    { action: 'escalate', path, toLevel: 2, because },
    { action: 'escalate', path, toLevel: 3, because: { ...because, extra: true } },
    { action: 'suspend', path, until: START + 99 * MINUTE, because: 'The vendor looks' },
    { action: 'handOff', path, to: 'diaz', because: 'My shift ends' },
    { action: 'toString', path },
  ];
  const roleSets: readonly (readonly Core.Role[])[] = [['responder'], ['manager', 'auditor'], ['viewer']];
  return roleSets.flatMap((roles) =>
    sent.map((input) => {
      const read = engine.readPanelRequest(input);
      if ('because' in read) return read;
      const viewer = 'sato' as Core.PersonId;
      const at = START + 95 * MINUTE;
      const acting = { at, incident: ticket, state, policy, viewer, roles, escalations: 1 };
      const answer = engine.answerRequest(acting, read.request);
      return 'because' in answer ? answer.because : answer.decision;
    }),
  );
}

function dashboard(engine: Engine, records: readonly Core.EscalationRecord[]): Core.DashboardView {
  const rows = records.map((record, i) => ({ incident: { ...ticket, key: `INC${i}`, openedAt: START }, record }));
  return engine.dashboardView(rows, START + 500 * MINUTE, 'Europe/Berlin');
}

function observations(engine: Engine, policy: Core.EscalationPolicy): unknown {
  const tickets: Incident[] = [
    ticket,
    { ...ticket, assigned: true },
    { ...ticket, priority: 3, state: 'inProgress' },
    { ...ticket, priority: 5 },
    { ...ticket, hostClock: { name: 'Resolution', dueAt: START + 4 * HOUR, goalMs: 6 * HOUR } },
    { ...ticket, state: 'resolved' },
    { ...ticket, mirrorOf: { tool: 'jira', key: 'ITSD-1' } },
  ];
  return tickets.map((seen) => ({
    policy: engine.selectPolicy([policy], seen).because,
    now: engine.observe(engine.noEscalation, seen, policy, START + MINUTE),
    later: engine.observe(engine.noEscalation, seen, policy, START + 60 * HOUR),
  }));
}

function workingTimes(engine: Engine, policy: Core.EscalationPolicy): unknown {
  const { workingTime } = policy.targets[0]?.hours ?? { workingTime: engine.alwaysOpen };
  // Every seven hours through a year, so that nights, holidays and both changes of clocks are met.
  return range(1250).map((n) => {
    const from = START + n * 7 * HOUR;
    const due = workingTime.add(from, (n % 40) * HOUR + n * 1000);
    return [due, workingTime.between(from, due), workingTime.nextOpening(from)];
  });
}

function onCalls(engine: Engine, policy: Core.EscalationPolicy): unknown {
  return engine
    .policySchedules(policy)
    .map(({ schedule }) => range(400).map((n) => engine.whoIsOnCall(schedule, START + n * 23 * HOUR)));
}

function zones(engine: Engine): unknown {
  const names = [
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/Sao_Paulo',
    'UTC',
    'Mars/Olympus',
    '__proto__',
  ];
  return names.map((name) => {
    const rules = engine.zoneRules(name);
    return rules && [rules, range(24).map((n) => engine.formatDateTime(START + n * 31 * 24 * HOUR, rules))];
  });
}

function knownErrors(engine: Engine): unknown {
  const texts = [
    ticket.summary,
    'ERR_CERT_DATE_INVALID on the web shop',
    'No space left on device',
    'Printer on floor 3 prints nothing',
    'The coffee is cold',
  ];
  return texts.map((summary) =>
    engine.matchKnownErrors({ ...ticket, summary, description: '' }, engine.starterKnownErrors),
  );
}

function reconciliations(engine: Engine): unknown {
  const rules: Core.FieldRule[] = [
    { field: 'state', owner: 'left', settle: 'newest' },
    { field: 'summary', owner: 'right', settle: 'owner' },
  ];
  const comment = (id: string, at: number): Core.PublicComment => ({
    origin: `jira/ITSD-1/${id}` as Core.CommentOrigin,
    author: 'A. Kim',
    text: `comment ${id}`,
    at,
  });
  const values = ['new', 'inProgress', null];
  return values.flatMap((left) =>
    values.flatMap((right) =>
      [undefined, { state: 'new', summary: 'a' }].map((base) =>
        engine.reconcile({
          base,
          left: { fields: { state: left, summary: 'a' }, changedAt: { state: 5 }, comments: [comment('1', 1)] },
          right: {
            fields: { state: right, summary: 'b' },
            changedAt: { state: 5 },
            comments: [comment('1', 1), comment('2', 2)],
          },
          rules,
          at: 9,
        }),
      ),
    ),
  );
}

function documents(engine: Engine): unknown {
  const bad: unknown[] = [
    null,
    7,
    'text',
    [],
    {},
    { ...ladder, rungs: 2 },
    { ...ladder, surprise: true },
    { ...ladder, catchAll: [], triggers: [], groups: 'all' },
  ];
  return [ladder, ...bad].map((document) => engine.checkPolicyDocument(document));
}

function history(engine: Engine, policy: Core.EscalationPolicy): unknown {
  const row = (minute: number, changes: Partial<Core.HistoryRow>): Core.HistoryRow => ({
    ticket: 'INC1',
    at: START + minute * MINUTE,
    priority: 2,
    ...changes,
  });
  return [
    engine.replayTicket(
      [row(0, { state: 'new' }), row(60, { state: 'inProgress' }), row(600, { state: 'resolved' })],
      policy,
    ),
    engine.replayTicket(
      [row(0, { state: 'new' }), row(2, { state: 'inProgress' }), row(90, { state: 'resolved' })],
      policy,
    ),
  ];
}

function range(count: number): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < count; i += 1) numbers.push(i);
  return numbers;
}
