/**
 * What is to be done about an incident now, as a value: one command for the engine, or a time to look
 * again. Pure: everything it needs has been read.
 */
import { nextDeadline, observe, resumesUnder, selectPolicy } from './vendor/core.js';
import type {
  EscalationCommand,
  EscalationId,
  EscalationPolicy,
  EscalationState,
  Incident,
  Instant,
  LateDelivery,
  PolicyVersion,
} from './vendor/core.js';

export interface Situation {
  readonly incidentId: string;
  /** Undefined where the record was deleted. */
  readonly incident: Incident | undefined;
  readonly state: EscalationState;
  /** What the record says of its notices. */
  readonly late: readonly LateDelivery[];
  /** How many escalations this incident has had. */
  readonly run: number;
  readonly policies: {
    active(): readonly EscalationPolicy[];
    version(of: PolicyVersion): EscalationPolicy | undefined;
  };
}

export type NextStep =
  { readonly do: 'decide'; readonly command: EscalationCommand } | { readonly do: 'lookAgain'; readonly at?: Instant };

export function nextStep(situation: Situation, at: Instant): NextStep {
  const { state, incident } = situation;
  if (!incident) return afterDeletion(state, at);
  const policy = policyFor(situation, incident, at);
  const observed = observe(state, incident, policy, at);
  switch (observed.need) {
    case 'close':
      return { do: 'decide', command: { type: 'CloseEscalation', at, because: observed.because } };
    case 'start':
      if (!policy) throw new Error(`An escalation of ${incident.key} was to start without a policy.`);
      return {
        do: 'decide',
        command: {
          type: 'StartEscalation',
          at,
          id: `servicenow:${situation.incidentId}:${situation.run + 1}` as EscalationId,
          incident,
          policy,
          because: observed.because,
          ...(observed.asks && { paths: observed.asks.paths }),
        },
      };
    case 'reopen':
      if (!policy) throw new Error(`The escalation of ${incident.key} was to resume without a policy.`);
      return { do: 'decide', command: { type: 'ReopenEscalation', at, incident, policy } };
    case 'noteChange':
      // What follows for its deadlines is the next step.
      return policy
        ? { do: 'decide', command: { type: 'NoteTicketChange', at, incident, policy } }
        : whileOpen(situation, policy, at);
    case 'lookAgain':
      return { do: 'lookAgain', at: observed.at };
    case 'nothing':
      return whileOpen(situation, policy, at);
  }
}

/** The version it started with; where it is over, and the ticket is reopened in time, that one still (ESC14, ESC15). */
function policyFor({ state, policies }: Situation, incident: Incident, at: Instant): EscalationPolicy | undefined {
  const startedWith = state.status === 'none' ? undefined : policies.version(state.policy);
  if (state.status === 'open' || (startedWith && resumesUnder(state, startedWith, at))) return startedWith;
  return selectPolicy(policies.active(), incident).policy;
}

function whileOpen({ state, late }: Situation, policy: EscalationPolicy | undefined, at: Instant): NextStep {
  const due = nextDeadline(state);
  if (state.status !== 'open' || due === undefined) return { do: 'lookAgain' };
  const movesWindow = late.some((it) => 'deliveredAt' in it);
  if (due > at && !movesWindow) return { do: 'lookAgain', at: due };
  if (!policy) {
    throw new Error(`Version ${state.policy.version} of policy ${state.policy.id} is gone, and ${state.id} needs it.`);
  }
  return { do: 'decide', command: { type: 'CheckDeadlines', at, policy, late } };
}

function afterDeletion(state: EscalationState, at: Instant): NextStep {
  if (state.status !== 'open') return { do: 'lookAgain' };
  return { do: 'decide', command: { type: 'CloseEscalation', at, because: 'deleted' } };
}
