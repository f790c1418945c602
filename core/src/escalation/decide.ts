/**
 * The decider: what follows from a command. One file for each family of commands; each function first
 * says why not, then returns the events. Rule numbers are those of SPEC.md.
 */
import { acknowledge } from './acknowledge';
import { checkDeadlines } from './checkDeadlines';
import type { EscalationCommand } from './command';
import { extendCommitment } from './commitment';
import { acceptRequest, declineRequest, requestEscalation } from './customerRequest';
import type { Decision } from './decider';
import { acceptHandoff, declineHandoff, proposeHandoff } from './handoff';
import { close, reopen, start } from './lifetime';
import { giveUpdate } from './stakeholderUpdate';
import { migratePolicy } from './migratePolicy';
import { deEscalate, escalateByHand, raiseLevel } from './moveLevel';
import type { EscalationState } from './state';
import { resume, suspend } from './suspension';
import { noteTicketChange } from './ticketChange';

export function decide(state: EscalationState, command: EscalationCommand): Decision {
  switch (command.type) {
    case 'CheckDeadlines':
      return checkDeadlines(state, command);
    case 'StartEscalation':
      return start(state, command);
    case 'CloseEscalation':
      return close(state, command);
    case 'ReopenEscalation':
      return reopen(state, command);
    case 'Acknowledge':
      return acknowledge(state, command);
    case 'EscalateByHand':
      return escalateByHand(state, command);
    case 'DeEscalate':
      return deEscalate(state, command);
    case 'RaiseLevel':
      return raiseLevel(state, command);
    case 'ExtendCommitment':
      return extendCommitment(state, command);
    case 'Suspend':
      return suspend(state, command);
    case 'Resume':
      return resume(state, command);
    case 'ProposeHandoff':
      return proposeHandoff(state, command);
    case 'AcceptHandoff':
      return acceptHandoff(state, command);
    case 'DeclineHandoff':
      return declineHandoff(state, command);
    case 'RequestEscalation':
      return requestEscalation(state, command);
    case 'AcceptRequest':
      return acceptRequest(state, command);
    case 'DeclineRequest':
      return declineRequest(state, command);
    case 'GiveUpdate':
      return giveUpdate(state, command);
    case 'NoteTicketChange':
      return noteTicketChange(state, command);
    case 'MigratePolicy':
      return migratePolicy(state, command);
  }
}
