/** Given what happened, when something is asked, then this follows: the language of the decider's scenarios. */
import { decide } from '../escalation/decide';
import { isRefusal } from '../escalation/decider';
import type { Decided, Refusal } from '../escalation/decider';
import type { EscalationEvent, LevelOpened } from '../escalation/event';
import { nextDeadline } from '../escalation/deadline';
import { emptyRecord, recordDecision } from '../escalation/record';
import type { EscalationRecord } from '../escalation/record';
import type { EscalationId } from '../escalation/state';
import type { PeopleFigures } from '../escalation/suitable';
import type { EscalationPolicy } from '../policy/policy';
import type { Incident } from '../incident/incident';
import type { Instant } from '../time/instant';
import { anIncident, person } from './build';
import type { EscalationCommand, PathCommand, StartByTrigger } from '../escalation/command';

type PersonalCommand = Extract<EscalationCommand, PathCommand>;

export class Scenario {
  constructor(
    readonly policy: EscalationPolicy,
    readonly record: EscalationRecord = emptyRecord,
    readonly last: Decided = { events: [], effects: [] },
    readonly figures?: PeopleFigures,
  ) {}

  /** How much each has to do, from now on. */
  withFigures(figures: PeopleFigures): Scenario {
    return new Scenario(this.policy, this.record, this.last, figures);
  }

  started(
    at: Instant,
    incident: Incident = anIncident(),
    paths?: readonly { readonly path: string; readonly level: number }[],
  ): Scenario {
    return this.when({
      type: 'StartEscalation',
      ...(this.figures && { figures: this.figures }),
      ...(paths && { paths: paths as NonNullable<StartByTrigger['paths']> }),
      at,
      id: `jira:${incident.id}:1` as EscalationId,
      incident,
      policy: this.policy,
      because: {
        trigger: 'not-taken',
        answer: { met: true, reason: 'notTakenInTime', since: incident.openedAt, dueAt: at },
      },
    });
  }

  deadlinesChecked(at: Instant): Scenario {
    return this.when({ type: 'CheckDeadlines', at, policy: this.policy });
  }

  acknowledged(by: string, at: Instant): Scenario {
    return this.when({ type: 'Acknowledge', at, by: person(by), policy: this.policy });
  }

  closed(at: Instant): Scenario {
    return this.when({ type: 'CloseEscalation', at, because: 'resolved' });
  }

  /** A person's command; on the path “technical”, which the builder's policy has, unless it names another. */
  asked<Type extends PersonalCommand['type']>(
    type: Type,
    by: string,
    at: Instant,
    rest: Omit<Extract<PersonalCommand, { type: Type }>, 'type' | keyof PathCommand> & { readonly path?: string },
  ): EscalationCommand {
    const common = { type, at, by: person(by), path: 'technical', policy: this.policy };
    return { ...common, ...rest } as unknown as EscalationCommand;
  }

  /** An accepted command; a refusal here is the test's mistake. */
  when(command: EscalationCommand): Scenario {
    const decision = decide(this.record.state, command);
    if (isRefusal(decision)) throw new Error(`Refused: ${JSON.stringify(decision)}`);
    // From then on the other version decides.
    const policy = command.type === 'MigratePolicy' ? command.to : this.policy;
    return new Scenario(policy, recordDecision(this.record, decision), decision);
  }

  refusalOf(command: EscalationCommand): Refusal {
    const decision = decide(this.record.state, command);
    if (!isRefusal(decision)) throw new Error(`Accepted, with ${decision.events.length} events.`);
    return decision;
  }

  refusalOfAcknowledgement(by: string, at: Instant): Refusal {
    return this.refusalOf({ type: 'Acknowledge', at, by: person(by), policy: this.policy });
  }

  get deadline(): Instant | undefined {
    return nextDeadline(this.record.state);
  }

  /** The last decision, one short line for each event. */
  get outcome(): string[] {
    return this.last.events.map(shortly);
  }

  /** Everything so far. */
  get story(): string[] {
    return this.record.events.map(shortly);
  }
}

export const given = (policy: EscalationPolicy): Scenario => new Scenario(policy);

function shortly(event: EscalationEvent): string {
  switch (event.type) {
    case 'EscalationStarted':
      return 'started';
    case 'LevelOpened':
      return `level ${event.level} told ${names(event)} (${event.because.reason})${informedNames(event)}`;
    case 'LevelSkipped':
      return `level ${event.level} skipped (${event.because.reason})`;
    case 'RespondersReminded':
      return `reminder ${event.round} to ${names(event)}`;
    case 'CommunicationFailureRaised':
      return event.undeliveredSince === undefined
        ? `communication failure after ${event.reminders} reminders`
        : 'communication failure: nobody told';
    case 'ProblemRequested':
      return `problem requested at level ${event.level}`;
    case 'ActionRequested':
      return `asked at level ${event.level}: ${event.action.do}`;
    case 'EscalationAcknowledged':
      return `acknowledged by ${event.by} as ${event.as}${event.remaining === undefined ? '' : `, ${event.remaining} more wanted`}`;
    case 'RespondersAdded':
      return `level ${event.level} also told ${names(event)}`;
    case 'BackupSkipped':
      return `backup skipped (${event.because.reason})`;
    case 'DeadlineReminded':
      return `reminder before ${event.deadline} to ${names(event)}`;
    case 'EscalatedByHand':
      return `escalated by ${event.by} to level ${event.toLevel}`;
    case 'DeEscalated':
      return `given back by ${event.by} to level ${event.toLevel}`;
    case 'CommitmentExtended':
      return `commitment extended by ${event.by}`;
    case 'PathSuspended':
      return `suspended by ${event.by}`;
    case 'PathResumed':
      return event.by === undefined ? 'resumed by itself' : `resumed by ${event.by}`;
    case 'HandoffProposed':
      return `handoff proposed by ${event.by} to ${event.to}`;
    case 'HandoffAccepted':
      return `handoff of ${event.from} accepted by ${event.by}`;
    case 'HandoffDeclined':
      return `handoff declined by ${event.by}`;
    case 'HandoffLapsed':
      return `handoff to ${event.to} lapsed, told ${names(event)}`;
    case 'CustomerRequested':
      return `${event.requester} asks ${names(event)}`;
    case 'CustomerRequestAccepted':
      return `request accepted by ${event.by}`;
    case 'CustomerRequestDeclined':
      return `request declined by ${event.by}`;
    case 'CustomerRequestLapsed':
      return 'request not answered';
    case 'UpdateAsked':
      return `update ${event.round === 0 ? 'asked of' : `late (${event.round}), told`} ${names(event)}`;
    case 'UpdateGiven':
      return `update given by ${event.by}${event.next ? '' : ', the last'}`;
    case 'LevelRaised':
      return `level ${event.toLevel} asked for by ${event.because.trigger}`;
    case 'TicketChanged':
      return `ticket changed, ${event.moved.length} paths moved`;
    case 'PolicyMigrated':
      return `moved to version ${event.to.version}: ${event.changes.map(({ path, change }) => `${path} ${change}`).join(', ')}`;
    case 'WindowHeld':
      return `level ${event.level} waits, nobody told`;
    case 'NoticeDelivered':
      return `level ${event.level} told late`;
    case 'EscalationReopened':
      return 'taken up again';
    case 'EscalationClosed':
      return `closed (${event.because})`;
  }
}

function informedNames({ informed = [] }: LevelOpened): string {
  return informed.length === 0 ? '' : `, informed ${informed.map(({ person: id }) => id).join(' and ')}`;
}

function names({ responders }: { readonly responders: readonly { readonly person: string }[] }): string {
  return responders.map(({ person: id }) => id).join(' and ');
}
