/**
 * GoAlert's world around the engine: alerts that escalate under one policy, people with contact rules,
 * monitors that miss their heartbeat, maintenance. The engine decides who is told and when; a clock
 * moves by the minute.
 *
 * GoAlert's conventions, as options of this world: a policy repeats whole (its rounds are unrolled into
 * levels), falls silent after its last step (its last window is longer than any case), and escalates
 * whatever the alert's standing is; anybody may acknowledge.
 */
import {
  channelsDue,
  compilePolicy,
  contacted,
  decide,
  emptyRecord,
  findPolicyFaults,
  isRefusal,
  nextDeadline,
  recordDecision,
  tellings,
} from '@rungs/core';
import type {
  ContactCycle,
  ContactRule,
  EscalationCommand,
  EscalationPolicy,
  EscalationRecord,
  Incident,
  Instant,
  PathId,
  PersonId,
  PolicyDocument,
} from '@rungs/core';

export const MINUTE = 60_000;
/** A Monday, far from any change of clocks. */
export const START: Instant = Date.UTC(2024, 0, 15, 12);

export interface AlertPolicy {
  /** -1 for ever. */
  readonly repeat: number;
  readonly steps: readonly {
    /** Undefined: the project's default. */
    readonly delayMin: number | undefined;
    readonly targets: readonly string[];
    readonly multiAck: boolean;
  }[];
}

const OPERATOR = 'operator';
const PATH = 'alert' as PathId;
const DEFAULT_DELAY_MIN = 15;
const LONGER_THAN_ANY_CASE = '9999d';
/** Rounds that stand for “for ever”. */
const ROUNDS_MAX = 40;
/** More alerts than that for one person and channel at once are one message. */
const BUNDLE = { atMost: 3, withinMs: MINUTE };

interface Alert {
  readonly name: string;
  record: EscalationRecord;
  readonly cycles: Map<string, ContactCycle>;
}

interface Monitor {
  readonly intervalMin: number;
  readonly muted: boolean;
  beatAt: Instant;
}

export class AlertWorld {
  now: Instant = START;
  /** What was delivered since it was last taken: `bob sms testing`. */
  private delivered: string[] = [];
  private readonly alerts: Alert[] = [];
  private held: string[] = [];
  private maintenanceUntil: Instant | undefined;
  private readonly monitors = new Map<string, Monitor>();
  private readonly policy: EscalationPolicy | undefined;

  constructor(
    private readonly users: { readonly [user: string]: ContactRule[] },
    policy: AlertPolicy | undefined,
  ) {
    this.policy = policy && compiled(Object.keys(users), policy);
  }

  createAlert(name: string): void {
    if (this.maintenanceUntil !== undefined) this.held.push(name);
    else this.start(name);
  }

  /** As it is found after a restart: each person's cycle with what of it was done. */
  resumeCycles(name: string, done: { readonly [user: string]: Instant | undefined }): void {
    for (const [user, doneUntil] of Object.entries(done)) {
      this.alert(name)?.cycles.set(user, { startedAt: this.now, ...(doneUntil !== undefined && { doneUntil }) });
    }
  }

  addRules(rules: readonly ContactRule[]): void {
    this.settle();
    for (const own of Object.values(this.users)) own.push(...rules);
  }

  /** False where it was refused. */
  escalate(name: string | undefined): boolean {
    const alerts = this.named(name);
    if (alerts.length === 0) return false;
    for (const alert of alerts) {
      this.ask(alert, {
        type: 'EscalateByHand',
        at: this.now,
        by: OPERATOR as PersonId,
        path: PATH,
        policy: this.needed(),
        because: { reason: 'other', text: 'by hand' },
      });
    }
    return true;
  }

  acknowledge(name: string | undefined, by: string): void {
    for (const alert of this.named(name)) {
      this.ask(alert, { type: 'Acknowledge', at: this.now, by: by as PersonId, policy: this.needed() });
      alert.cycles.delete(by);
      const { state } = alert.record;
      if (state.status === 'open' && state.paths.some(({ standing }) => standing.status === 'acknowledged')) {
        alert.cycles.clear();
      }
    }
  }

  allAcknowledged(): boolean {
    return this.alerts.every(({ record: { state } }) =>
      state.status === 'open' ? state.paths.every(({ standing }) => standing.status === 'acknowledged') : true,
    );
  }

  close(name: string): void {
    for (const alert of this.named(name)) {
      this.ask(alert, { type: 'CloseEscalation', at: this.now, because: 'closed' });
      alert.cycles.clear();
    }
  }

  maintenance(until: Instant | undefined): void {
    this.maintenanceUntil = until;
    if (until !== undefined) return;
    for (const name of this.held.splice(0)) this.start(name);
  }

  heartbeat(monitor: string, intervalMin: number | undefined, muted: boolean): void {
    if (intervalMin !== undefined) this.monitors.set(monitor, { intervalMin, muted, beatAt: this.now });
    const known = this.monitors.get(monitor);
    if (known) known.beatAt = this.now;
    this.close(`heartbeat ${monitor}`);
  }

  advance(minutes: number): void {
    this.settle();
    for (let minute = 0; minute < minutes; minute += 1) {
      this.now += MINUTE;
      if (this.maintenanceUntil !== undefined && this.now >= this.maintenanceUntil) this.maintenance(undefined);
      this.missHeartbeats();
      this.alerts.forEach((alert) => this.checkDeadlines(alert));
      this.settle();
    }
  }

  /** Everything that is due now is delivered; then what was delivered since the last time. */
  take(): string[] {
    this.settle();
    return this.delivered.splice(0);
  }

  countOf(type: string): number {
    return this.alerts.flatMap(({ record }) => record.events).filter((event) => event.type === type).length;
  }

  private start(name: string): void {
    const alert: Alert = { name, record: emptyRecord, cycles: new Map() };
    this.alerts.push(alert);
    const incident: Incident = {
      tool: 'jira',
      id: name as Incident['id'],
      key: name,
      summary: name,
      description: '',
      state: 'new',
      priority: 3,
      assigned: false,
      openedAt: this.now,
    };
    this.ask(alert, {
      type: 'StartEscalation',
      at: this.now,
      id: `jira:${name}:1` as never,
      incident,
      policy: this.needed(),
      because: {
        trigger: 'created',
        answer: { met: true, reason: 'notTakenInTime', since: this.now, dueAt: this.now },
      },
    });
  }

  private ask(alert: Alert, command: EscalationCommand): void {
    const decision = decide(alert.record.state, command);
    if (isRefusal(decision)) return;
    alert.record = recordDecision(alert.record, decision);
    for (const event of decision.events) {
      if (event.type !== 'LevelOpened') continue;
      for (const { person } of event.responders) alert.cycles.set(person, { startedAt: this.now });
    }
  }

  private checkDeadlines(alert: Alert): void {
    const due = nextDeadline(alert.record.state);
    if (due !== undefined && due <= this.now) {
      this.ask(alert, { type: 'CheckDeadlines', at: this.now, policy: this.needed() });
    }
  }

  private missHeartbeats(): void {
    for (const [name, { intervalMin, muted, beatAt }] of this.monitors) {
      if (!muted && this.now === beatAt + intervalMin * MINUTE) this.createAlert(`heartbeat ${name}`);
    }
  }

  private settle(): void {
    const waiting = this.alerts.flatMap((alert) =>
      [...alert.cycles].flatMap(([user, cycle]) => {
        alert.cycles.set(user, contacted(cycle, this.now));
        return channelsDue(this.users[user] ?? [], cycle, this.now).map((channel) => ({
          id: alert.name,
          audience: `${user} ${channel}`,
          at: this.now,
          priority: 3 as const,
          exception: false,
        }));
      }),
    );
    for (const { audience, notices } of tellings(waiting, BUNDLE)) {
      this.delivered.push(`${audience} ${notices.length > 1 ? `bundle ${notices.length}` : (notices[0]?.id ?? '')}`);
    }
  }

  private named(name: string | undefined): Alert[] {
    return this.alerts.filter((alert) => name === undefined || alert.name === name);
  }

  private alert(name: string): Alert | undefined {
    return this.named(name)[0];
  }

  private needed(): EscalationPolicy {
    if (!this.policy) throw new Error('An alert needs a policy.');
    return this.policy;
  }
}

function compiled(users: readonly string[], policy: AlertPolicy): EscalationPolicy {
  const rounds = policy.repeat < 0 ? ROUNDS_MAX : policy.repeat + 1;
  const unrolled = Array.from({ length: rounds }).flatMap(() => [...policy.steps.keys()]);
  const document: PolicyDocument = {
    rungs: 1,
    id: 'alerts',
    name: 'Alerts',
    appliesTo: {},
    calendars: [],
    people: [...users, OPERATOR].map((id) => ({ id, name: id, accounts: {} })),
    rotations: [],
    groups: policy.steps.map(({ targets }, i) => ({
      id: `step-${i}`,
      name: `Step ${i}`,
      members: [...new Set(targets)],
    })),
    targets: [],
    triggers: [{ id: 'created', kind: 'notTaken', after: '0m' }],
    paths: [
      {
        id: PATH,
        name: 'Alert',
        kind: 'functional',
        levels: unrolled.map((step, i) => ({
          ...levelOf(policy, step, i === unrolled.length - 1),
          name: `Step ${step}, round ${Math.floor(i / policy.steps.length) + 1}`,
        })),
        afterLastLevel: { reminders: 0, thenEvery: LONGER_THAN_ANY_CASE },
      },
    ],
    catchAll: [OPERATOR],
    mayAcknowledgeAnyLevel: users,
    authorities: [{ id: OPERATOR, name: 'Operator', holders: [OPERATOR], may: ['actAtAnyLevel'] }],
  };
  const faults = findPolicyFaults(document);
  if (faults.length > 0) throw new Error(`The policy of this case has faults: ${JSON.stringify(faults)}`);
  return compilePolicy(document, 1);
}

function levelOf(
  policy: AlertPolicy,
  step: number,
  isLast: boolean,
): Omit<PolicyDocument['paths'][number]['levels'][number], 'name'> {
  const { delayMin = DEFAULT_DELAY_MIN, targets = [], multiAck = false } = policy.steps[step] ?? {};
  return {
    group: `step-${step}`,
    acknowledgeWithin: isLast ? LONGER_THAN_ANY_CASE : `${delayMin}m`,
    ...(multiAck && targets.length > 1 && { acknowledgements: new Set(targets).size }),
  };
}
