/** What a request asks of the decider, once it is known who asks, of which ticket, and when. */
import { publicText, stakeholderText } from '../communication/text';
import type { PublicText, StakeholderText } from '../communication/text';
import type { EscalationCommand } from '../escalation/command';
import type { EscalationId, EscalationState } from '../escalation/state';
import type { PeopleFigures } from '../escalation/suitable';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy, PathId, PersonId } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { PanelRequest } from './panelRequest';

export interface AskedBy {
  readonly by: PersonId;
  readonly at: Instant;
  readonly incident: Incident;
  readonly state: EscalationState;
  /** The version under which it runs, or would start. */
  readonly policy: EscalationPolicy;
  /** How many escalations the ticket has had. */
  readonly escalations: number;
  readonly figures?: PeopleFigures;
}

export function commandOf(request: PanelRequest, asked: AskedBy): EscalationCommand {
  const { by, at, policy, incident, figures } = asked;
  const common = { at, by, policy, ...(figures && { figures }) };
  if (request.action === 'start') {
    const id = `${incident.tool}:${incident.id}:${asked.escalations + 1}` as EscalationId;
    return { type: 'StartEscalation', ...common, id, incident, because: request.because };
  }
  const path = request.path as PathId;
  switch (request.action) {
    case 'acknowledge':
      return { type: 'Acknowledge', at, by, policy, path };
    case 'escalate':
      return { type: 'EscalateByHand', ...common, path, toLevel: request.toLevel, because: request.because };
    case 'deEscalate':
      return { type: 'DeEscalate', ...common, path, because: request.because };
    case 'extend':
      return { type: 'ExtendCommitment', ...common, path, until: request.until, because: request.because };
    case 'suspend':
      return { type: 'Suspend', ...common, path, until: request.until, because: request.because };
    case 'resume':
      return { type: 'Resume', ...common, path, because: request.because };
    case 'handOff':
      return { type: 'ProposeHandoff', ...common, path, to: request.to as PersonId, because: request.because };
    case 'acceptHandoff':
      return { type: 'AcceptHandoff', ...common, path };
    case 'declineHandoff':
      return { type: 'DeclineHandoff', ...common, path, because: request.because };
    case 'acceptRequest':
      return { type: 'AcceptRequest', ...common, path };
    case 'declineRequest':
      return { type: 'DeclineRequest', ...common, path, because: request.because };
    case 'giveUpdate':
      return { type: 'GiveUpdate', ...common, path, text: updateText(asked.state, path, request.text) };
  }
}

/** Of the kind that the level owes; where it owes none, the decider says so. */
function updateText(state: EscalationState, id: PathId, text: string): PublicText | StakeholderText {
  const paths = state.status === 'none' ? [] : state.paths;
  const kind = paths.find(({ path }) => path === id)?.update?.kind;
  return kind === 'stakeholders' ? stakeholderText(text) : publicText(text);
}
