/** Peers' escalation policies played against a moving clock: GoAlert's alerts, GLPI's levels of an SLA. */
import { activeGroup, groupInTurn, shiftAt, toLocal, utc, withActiveGroup, withoutParticipant } from '@rungs/core';
import type { ContactRule, GroupRotation, Instant } from '@rungs/core';
import { compare, isObject } from './adapter';
import type { Json, JsonObject, Outcome, Vector, VectorAdapter } from './adapter';
import { AlertWorld, MINUTE, START } from './alertWorld';
import type { AlertPolicy } from './alertWorld';
import {
  flagAt,
  listAt,
  numberAt,
  objectAt,
  optionalListAt,
  optionalObjectAt,
  textAt,
  VectorFault,
  zoneAt,
} from './fields';
import { playSlaLevels } from './slaLevels';

export const escalationTimelines: VectorAdapter = {
  kind: 'escalation-timelines',
  recognises: ({ steps, policy, levels }) => Array.isArray(steps) && (policy !== undefined || Array.isArray(levels)),
  play(vector): Outcome {
    if (Array.isArray(vector['levels'])) return playSlaLevels(vector);
    const reason = notOurs(vector);
    return reason === undefined ? new Timeline(vector).play() : { skipped: reason };
  },
};

/** What of a case no escalation policy is about. */
function notOurs(vector: Vector): string | undefined {
  const steps = listAt(vector, 'steps').filter(isObject);
  if (steps.some((step) => step['do'] === 'restartWith'))
    return 'Closing alerts by their age is the monitoring tool’s.';
  const updates = steps.map((step) => optionalObjectAt(step, 'expect'));
  if (updates.some((expect) => 'user' in expect && !('channel' in expect))) {
    return 'Status updates to who acted on an alert are GoAlert’s own; here the ticket’s history says it.';
  }
  return undefined;
}

class Timeline {
  private readonly world: AlertWorld;
  private readonly expected: Json[] = [];
  private readonly got: Json[] = [];
  /** What is expected until the next thing that somebody does; the order among them is not significant. */
  private awaited: string[] = [];
  private rotation: GroupRotation<string> | undefined;

  constructor(private readonly vector: Vector) {
    this.rotation = isObject(vector['rotation']) ? rotationOf(vector['rotation'], vector.id) : undefined;
    this.world = new AlertWorld(usersOf(vector), policyOf(vector, this.onCall()));
    const initial = optionalObjectAt(vector, 'initial');
    for (const alert of listAt(vector, 'alerts')) {
      const name = typeof alert === 'string' ? alert : textAt(isObject(alert) ? alert : {}, 'summary');
      this.world.createAlert(name);
      const found = initial[name];
      if (isObject(found)) this.world.resumeCycles(name, doneUntil(objectAt(found, 'cycles')));
    }
  }

  play(): Outcome {
    for (const [i, step] of listAt(this.vector, 'steps').entries()) {
      if (!isObject(step)) throw new VectorFault(`steps[${i}]`, step, 'an object');
      if (isObject(step['expect'])) this.awaited.push(...linesOf(step['expect']));
      else if (step['expectNone'] !== true) this.act(step, i);
    }
    this.settle();
    return compare(this.expected, this.got);
  }

  /** Nothing else than what was awaited may have been delivered. */
  private settle(): void {
    this.expected.push([...this.awaited].sort());
    this.got.push(this.world.take().sort());
    this.awaited = [];
  }

  private act(step: JsonObject, i: number): void {
    if (this.awaited.length > 0) this.settle();
    if ('advanceMin' in step) this.world.advance(numberAt(step, 'advanceMin'));
    else if ('expectOnCall' in step) this.check(step['expectOnCall'], this.onCall());
    else if ('expectActiveIndex' in step)
      this.check(step['expectActiveIndex'], activeGroup(this.turns(), this.world.now));
    else if ('expectLogCount' in step)
      this.check(step['expectLogCount'], this.logCounts(objectAt(step, 'expectLogCount')));
    else this.perform(textAt(step, 'do'), step, i);
  }

  private check(expected: Json | undefined, got: Json): void {
    this.expected.push(expected ?? null);
    this.got.push(got);
  }

  private perform(what: string, step: JsonObject, i: number): void {
    const { world } = this;
    const alert = typeof step['alert'] === 'string' ? step['alert'] : undefined;
    switch (what) {
      case 'escalate': {
        const refused = !world.escalate(alert);
        if (step['expectError'] !== undefined) this.check(true, refused);
        return;
      }
      case 'ack':
        return world.acknowledge(alert, textAt(step, 'by'));
      case 'ackAll':
        world.acknowledge(undefined, textAt(step, 'by'));
        this.check(true, world.allAcknowledged());
        return;
      case 'close':
        return world.close(textAt(step, 'alert'));
      case 'createAlert':
        return world.createAlert(textAt(step, 'summary'));
      case 'addRules':
        return world.addRules(listAt(step, 'rules').map((rule) => ruleOf(rule)));
      case 'maintenance':
        return world.maintenance(flagAt(step, 'off') ? undefined : world.now + numberAt(step, 'untilMin') * MINUTE);
      case 'heartbeat':
        return world.heartbeat(
          textAt(step, 'monitor'),
          step['intervalMin'] === undefined ? undefined : numberAt(step, 'intervalMin'),
          flagAt(step, 'muted'),
        );
      case 'setActiveIndex':
        this.rotation = withActiveGroup(this.turns(), numberAt(step, 'index'), world.now);
        return;
      case 'deleteUser':
        this.rotation = withoutParticipant(this.turns(), textAt(step, 'user'), world.now);
        return;
      default:
        throw new VectorFault(`steps[${i}].do`, what, 'something that can be done here');
    }
  }

  private turns(): GroupRotation<string> {
    if (!this.rotation) throw new VectorFault('rotation', this.vector['rotation'], 'a rotation');
    return this.rotation;
  }

  private onCall(): string[] {
    if (!this.rotation) return [];
    const shift = shiftAt(this.rotation.pattern, this.world?.now ?? START);
    return shift ? [...groupInTurn(this.rotation, shift.turn)] : [];
  }

  private logCounts(asked: JsonObject): JsonObject {
    return Object.fromEntries(Object.keys(asked).map((name) => [name, this.world.countOf(`Escalation${name}`)]));
  }
}

/** `bob sms testing`; a reply of the tool itself is checked by what it reports. */
function linesOf(expect: JsonObject): string[] {
  if (!('user' in expect)) return [];
  const about = expect['bundle'] === undefined ? textAt(expect, 'alert') : `bundle ${numberAt(expect, 'bundle')}`;
  return [`${textAt(expect, 'user')} ${textAt(expect, 'channel')} ${about}`];
}

function usersOf(vector: Vector): { [user: string]: ContactRule[] } {
  const users = objectAt(vector, 'users');
  return Object.fromEntries(Object.keys(users).map((user) => [user, listAt(users, user).map(ruleOf)]));
}

function ruleOf(rule: Json): ContactRule {
  if (!isObject(rule)) throw new VectorFault('rules', rule, 'an object');
  return { channel: textAt(rule, 'channel'), afterMs: numberAt(rule, 'delayMin') * MINUTE };
}

/** Undefined where the case escalates nothing. */
function policyOf(vector: Vector, onCall: readonly string[]): AlertPolicy | undefined {
  const { policy } = vector;
  if (!isObject(policy) || (listAt(vector, 'alerts').length === 0 && Object.keys(usersOf(vector)).length === 0)) {
    return undefined;
  }
  return {
    repeat: numberAt(policy, 'repeat'),
    steps: listAt(policy, 'steps')
      .filter(isObject)
      .map((step) => ({
        delayMin: (step['delayMin'] ?? null) === null ? undefined : numberAt(step, 'delayMin'),
        targets: optionalListAt(step, 'targets').flatMap((target) =>
          target === 'rotation' ? onCall : [String(target)],
        ),
        multiAck: flagAt(step, 'multiAck'),
      })),
  };
}

/** GoAlert counts turns back from the start, and lets a month run over. */
function rotationOf(rotation: JsonObject, id: string): GroupRotation<string> {
  const units: { readonly [name: string]: 'hour' | 'day' | 'week' } = { hourly: 'hour', daily: 'day', weekly: 'week' };
  const unit = units[textAt(rotation, 'type')];
  if (!unit) throw new VectorFault('rotation.type', rotation['type'], 'hourly, daily or weekly');
  const zone = 'timeZone' in rotation ? zoneAt(rotation, 'timeZone') : utc;
  return {
    id,
    groups: listAt(rotation, 'participants').map((user) => [String(user)]),
    pattern: {
      kind: 'continuous',
      zone,
      startsAt: toLocal(zone, relativeTo(rotation['start'] ?? 'now')),
      unit,
      length: numberAt(rotation, 'shiftLength'),
      beforeStart: 'countBack',
      monthOverflow: 'nextMonth',
    },
  };
}

function doneUntil(cycles: JsonObject): { [user: string]: Instant | undefined } {
  return Object.fromEntries(
    Object.keys(cycles).map((user) => {
      const tick = objectAt(cycles, user)['lastTick'] ?? null;
      return [user, tick === null ? undefined : relativeTo(tick)];
    }),
  );
}

/** `now`, `now+35min`, `now - 4h + 10min`. */
function relativeTo(text: Json): Instant {
  const compact = typeof text === 'string' ? text.replace(/ /g, '') : '';
  if (!/^now([+-]\d+(h|min|s))*$/.test(compact)) throw new VectorFault('time', text, 'a time such as now - 4h + 10min');
  const unitMs: { readonly [unit: string]: number } = { h: 60 * MINUTE, min: MINUTE, s: 1000 };
  const parts = [...compact.matchAll(/([+-]\d+)(h|min|s)/g)];
  return parts.reduce((at, [, amount, unit]) => at + Number(amount) * (unitMs[unit ?? ''] ?? 0), START);
}
