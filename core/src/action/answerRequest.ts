/**
 * The one rule behind every button and every answer of a server: the role's right, then the policy's own
 * permission, which is the decider's. A refusal comes in words, and as a value for the audit (ESC19).
 */
import { may, rightMissing } from '../access/rights';
import type { Right, Role } from '../access/role';
import type { EscalationCommand } from '../escalation/command';
import { decide } from '../escalation/decide';
import { isRefusal } from '../escalation/decider';
import type { Decided, Refusal } from '../escalation/decider';
import { evolve } from '../escalation/evolve';
import { followTicket } from '../escalation/followTicket';
import type { AnsweredCommand } from '../escalation/followTicket';
import type { EscalationState } from '../escalation/state';
import type { PeopleFigures } from '../escalation/suitable';
import { refusalInWords } from '../explain/refusalInWords';
import type { Incident, Tool } from '../incident/incident';
import { personById } from '../policy/people';
import type { EscalationPolicy, PersonId } from '../policy/policy';
import type { Instant } from '../time/instant';
import { escalates } from '../trigger/askedPaths';
import type { TriggerMemory } from '../trigger/firing';
import type { Baselines } from '../trigger/impactAnswers';
import { commandOf } from './commandOf';
import type { PanelRequest } from './panelRequest';

/** Who acts, on what, and with which rights; nothing is fetched. */
export interface Acting {
  readonly at: Instant;
  /** Of the tool in which it is acted. */
  readonly incident: Incident;
  readonly state: EscalationState;
  /** The version under which it runs, or would start. */
  readonly policy?: EscalationPolicy | undefined;
  /** Why there is none, as `selectPolicy` said it. */
  readonly noPolicyBecause?: string;
  /** Undefined where the account is nobody whom the policy knows. */
  readonly viewer?: PersonId | undefined;
  readonly roles: readonly Role[];
  /** How many escalations the ticket has had. */
  readonly escalations: number;
  /** As the last look at the ticket left it; what a start by hand is followed with. */
  readonly memory?: TriggerMemory | undefined;
  readonly baselines?: Baselines;
  readonly figures?: PeopleFigures;
}

export type Answered =
  | {
      /** Empty where it was done before. */
      readonly decision: Decided;
      readonly escalations: number;
      readonly memory: TriggerMemory | undefined;
      /** What the audit is made of. */
      readonly answered: readonly AnsweredCommand[];
    }
  | {
      readonly because: string;
      /** The refusal; none where nobody whom the policy knows asked, or no policy could be asked. */
      readonly answered: readonly AnsweredCommand[];
    };

export function answerRequest(acting: Acting, request: PanelRequest): Answered {
  const { at, incident, state, policy, viewer, roles } = acting;
  const { tool } = incident;
  const right = rightFor(request, state);
  const lacks = !may(roles, right);
  if (!policy || viewer === undefined) {
    return { because: lacks ? rightMissing(right, tool) : whyNobody(acting, policy), answered: [] };
  }
  const command = commandOf(request, { ...acting, policy, by: viewer });
  const refuse = (refusal: Refusal): Answered => ({
    because: refusalInWords(refusal, policy, at),
    answered: [{ state, command, decision: refusal }],
  });
  if (lacks) return refuse({ refused: 'rightMissing', right, tool });
  const decision = decide(state, command);
  if (isRefusal(decision)) return refuse(decision);
  const lacking = whyNotHere(request, policy, tool);
  if (lacking) return refuse(lacking);
  return command.type === 'StartEscalation' ? begun(acting, command, decision) : done(acting, command, decision);
}

/** What each asks of the role; past the next level needs more (ESC6). */
export function rightFor(request: PanelRequest, state: EscalationState): Right {
  switch (request.action) {
    case 'acknowledge':
    case 'acceptHandoff':
    case 'declineHandoff':
      return 'acknowledge';
    case 'escalate':
      return passesLevel(request, state) ? 'override' : 'initiate';
    default:
      return 'initiate';
  }
}

function passesLevel(
  { path: id, toLevel }: Extract<PanelRequest, { readonly action: 'escalate' }>,
  state: EscalationState,
): boolean {
  const path = state.status === 'open' ? state.paths.find(({ path }) => path === id) : undefined;
  return path !== undefined && toLevel > path.level + 1;
}

function whyNobody({ incident, noPolicyBecause }: Acting, policy: EscalationPolicy | undefined): string {
  if (!policy) return noPolicyBecause ?? 'No escalation policy applies to this ticket.';
  const admin = incident.tool === 'jira' ? 'Jira administrator' : 'ServiceNow admin';
  return `Your account is none of the people in the policy “${policy.name}”. Ask your ${admin} to add you.`;
}

/** What the decider takes from people everywhere, and a screen of one tool does not. */
function whyNotHere(request: PanelRequest, policy: EscalationPolicy, tool: Tool): Refusal | undefined {
  if (request.action === 'start' || request.action === 'escalate') {
    const { reason, text } = request.because;
    return reason === 'other' && text.trim() === '' ? { refused: 'needsReason' } : undefined;
  }
  if (request.action !== 'handOff') return undefined;
  const receiver = personById(policy, request.to);
  return receiver && receiver.accounts[tool] === undefined
    ? { refused: 'noAccount', person: receiver.id, tool }
    : undefined;
}

function done({ state, escalations, memory }: Acting, command: EscalationCommand, decision: Decided): Answered {
  const answered = decision.events.length > 0 ? [{ state, command, decision }] : [];
  return { decision, escalations, memory, answered };
}

/** ESC22: what triggers ask for at the same instant follows at once, in the same decision. */
function begun(acting: Acting, command: EscalationCommand, decision: Decided): Answered {
  const { at, incident, policy, baselines, state } = acting;
  const followed = followTicket(
    {
      state: decision.events.reduce(evolve, state),
      incident,
      policy,
      memory: (acting.memory ?? []).filter(({ trigger }) => policy === undefined || !escalates(policy, trigger)),
      escalations: acting.escalations + 1,
      ...(baselines && { baselines }),
    },
    at,
  );
  const decisions = [decision, ...followed.decisions];
  return {
    decision: {
      events: decisions.flatMap(({ events }) => events),
      effects: decisions.flatMap(({ effects }) => effects),
    },
    escalations: followed.escalations,
    memory: followed.memory,
    answered: [{ state, command, decision }, ...followed.answered],
  };
}
