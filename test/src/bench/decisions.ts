/**
 * What one decision costs, beside reading the ticket at all, and beside json-rules-engine with the
 * same rules. The peer is given each fact ready made, the working time among them.
 */
import * as engine from '@rungs/core';
import { Engine } from 'json-rules-engine';
import type { RuleProperties } from 'json-rules-engine';
import { measured } from './measurement';
import type { Row } from './measurement';
import { scenario } from './scenario';
import type { Check, Sighting } from './scenario';
import { asking, askingSlowly, BRIEF, medians, requireSameAnswers } from './timing';

const RULES_PEER = 'json-rules-engine';

const { policy, sightings, nothingDue, escalating } = scenario(engine, 240);

export async function decisions(): Promise<Row[]> {
  return [...(await decided()), ...(await triggersEvaluated())];
}

async function decided(): Promise<Row[]> {
  const rules = rulesEngine(levelRules);
  await requireSameAnswers('decide', [...nothingDue, ...escalating], levelOpened, (check) => ruledLevel(rules, check));
  const texts = sightings.map(({ incident }) => JSON.stringify(incident));
  const decide = ({ state, command }: Check): unknown => engine.decide(state, command);
  const [quiet, parsed, rises, ruled] = await microseconds([
    asking(nothingDue, decide),
    asking(texts, (text) => JSON.parse(text)),
    asking(escalating, decide),
    askingSlowly(escalating, (check) => ruledLevel(rules, check)),
  ]);
  return [
    measured({
      name: 'decide, nothing due',
      value: quiet,
      unit: 'µs',
      limit: parsed,
      peer: { name: 'JSON.parse of the same ticket', value: parsed },
    }),
    measured({
      name: 'decide, goes up a level',
      value: rises,
      unit: 'µs',
      limit: 5,
      peer: { name: RULES_PEER, value: ruled },
      note: 'The peer only finds the level; ours also says who is told, until when and why.',
    }),
  ];
}

async function triggersEvaluated(): Promise<Row[]> {
  const rules = rulesEngine(triggerRules);
  const facts = sightings.map((seen) => ({ seen, facts: triggerFacts(seen) }));
  const evaluate = ({ incident, at }: Sighting) => engine.evaluateTriggers(policy, incident, at);
  await requireSameAnswers(
    'evaluate triggers',
    facts,
    ({ seen }) =>
      evaluate(seen)
        .filter(engine.isMet)
        .map(({ trigger }) => trigger)
        .sort(),
    async (asked) => (await ruledEvents(rules, asked.facts)).sort(),
  );
  const [evaluation, observation, ruled] = await microseconds([
    asking(sightings, evaluate),
    asking(sightings, ({ incident, at }) => engine.observe(engine.noEscalation, incident, policy, at)),
    askingSlowly(facts, (asked) => ruledEvents(rules, asked.facts)),
  ]);
  const peer = { name: RULES_PEER, value: ruled };
  return [
    measured({ name: 'evaluate 5 triggers of a ticket', value: evaluation, unit: 'µs', peer }),
    measured({ name: 'observe a ticket: triggers, and what it needs', value: observation, unit: 'µs', peer }),
  ];
}

async function microseconds(ways: Parameters<typeof medians>[0]): Promise<[number, number, number, number]> {
  const [a = NaN, b = NaN, c = NaN, d = NaN] = (await medians(ways, BRIEF)).map((ms) => ms * 1000);
  return [a, b, c, d];
}

function levelOpened({ state, command }: Check): number | undefined {
  const decision = engine.decide(state, command);
  if (engine.isRefusal(decision)) return undefined;
  return decision.events.flatMap((event) => (event.type === 'LevelOpened' ? [event.level] : []))[0];
}

async function ruledLevel(rules: Engine, { state, command }: Check): Promise<number | undefined> {
  if (state.status !== 'open') return undefined;
  const path = state.paths[0];
  if (path?.standing.status !== 'running') return undefined;
  const facts = {
    level: path.level,
    standing: path.standing.status,
    overdueMs: command.at - path.standing.acknowledgeBy,
  };
  const { events } = await rules.run(facts);
  return events[0]?.params?.['level'] as number | undefined;
}

/** A window that is over opens the next level: one rule for each. */
const levelRules: RuleProperties[] = [1, 2, 3].map((level) => ({
  conditions: {
    all: [
      { fact: 'level', operator: 'equal', value: level },
      { fact: 'standing', operator: 'equal', value: 'running' },
      { fact: 'overdueMs', operator: 'greaterThanInclusive', value: 0 },
    ],
  },
  event: { type: 'levelOpens', params: { level: level + 1 } },
}));

/** The scenario's triggers. */
const triggerRules: RuleProperties[] = [
  {
    conditions: {
      all: [
        { fact: 'state', operator: 'equal', value: 'new' },
        { fact: 'assigned', operator: 'equal', value: false },
        { fact: 'ageMs', operator: 'greaterThanInclusive', value: 5 * engine.MINUTE_MS },
      ],
    },
    event: { type: 'not-taken' },
  },
  {
    conditions: { all: [{ fact: 'targetShare', operator: 'greaterThanInclusive', value: 0.75 }] },
    event: { type: 'three-quarters' },
  },
  {
    conditions: { all: [{ fact: 'users', operator: 'greaterThanInclusive', value: 60 }] },
    // Each threshold is a trigger of its own.
    event: { type: 'users/1' },
  },
  {
    conditions: {
      any: [
        { fact: 'vip', operator: 'equal', value: true },
        { fact: 'tier', operator: 'in', value: ['gold'] },
      ],
    },
    event: { type: 'vip' },
  },
  {
    conditions: {
      all: [
        { fact: 'category', operator: 'equal', value: 'Database' },
        { fact: 'priority', operator: 'in', value: [1] },
      ],
    },
    event: { type: 'database' },
  },
];

function triggerFacts({ incident, at }: Sighting) {
  const clock = engine.resolutionClock(policy, incident);
  return {
    state: incident.state,
    assigned: incident.assigned,
    ageMs: at - incident.openedAt,
    targetShare: clock ? engine.consumedShare(clock, at) : 0,
    users: incident.measures?.['users']?.value ?? 0,
    vip: incident.customer?.vip ?? false,
    tier: incident.customer?.tier ?? '',
    category: incident.category ?? '',
    priority: incident.priority,
  };
}

async function ruledEvents(rules: Engine, facts: ReturnType<typeof triggerFacts>): Promise<string[]> {
  const { events } = await rules.run(facts);
  return events.map(({ type }) => type);
}

function rulesEngine(rules: readonly RuleProperties[]): Engine {
  return new Engine([...rules]);
}
