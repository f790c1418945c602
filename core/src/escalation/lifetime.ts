/** An escalation starts, closes with its ticket, and may be taken up again where it closed. */
import type { Path } from '../policy/policy';
import type { CloseEscalation, ReopenEscalation, StartEscalation } from './command';
import type { Decision, Refusal } from './decider';
import { decided, nothing } from './happening';
import type { Happening } from './happening';
import { formerOwner, openLevel, pathOf } from './levels';
import type { Scene } from './levels';
import type { ClosingReason, EscalationState } from './state';
import { reopenableUntil } from './reopenable';
import { seenTicket } from './ticketChange';
import { wrongVersion } from './wrongVersion';

export function start(state: EscalationState, command: StartEscalation): Decision {
  const { at, id, incident, policy, because } = command;
  // ESC1: at most one open escalation for a ticket.
  if (state.status === 'open') return { refused: 'alreadyStarted' };
  if (command.paths?.length === 0) throw new Error(`${id} was to start without a path.`);
  const unknown = whyNotThere(command);
  if (unknown) return unknown;
  const ticket = seenTicket(incident, policy);
  const started: Happening = {
    type: 'EscalationStarted',
    at,
    id,
    home: incident.tool,
    incidentId: incident.id,
    policy: policy.of,
    because,
    ticket,
    // ESC14: reopened too late to be resumed, it is a new one, linked to the one before.
    ...(state.status === 'closed' && { follows: state.id }),
  };
  const scene: Scene = {
    policy,
    at,
    priority: incident.priority,
    service: incident.service,
    needs: ticket.needs ?? {},
    figures: command.figures,
  };
  const opened = askedPaths(command).flatMap(({ path, level }) =>
    openLevel(scene, path, level, { reason: 'escalationStarted' }),
  );
  return decided({ id, eventCount: 0 }, [started, ...opened]);
}

/** In the policy's order; the highest level that any trigger asks for wins (TRG-R3). */
function askedPaths({ policy, paths: asked }: StartEscalation): { readonly path: Path; readonly level: number }[] {
  if (asked === undefined) return policy.paths.map((path) => ({ path, level: 1 }));
  return policy.paths.flatMap((path) => {
    const levels = asked.filter((it) => it.path === path.id).map(({ level }) => level);
    return levels.length === 0 ? [] : [{ path, level: Math.max(...levels) }];
  });
}

function whyNotThere({ policy, paths = [] }: StartEscalation): Refusal | undefined {
  for (const { path: id, level } of paths) {
    const path = policy.paths.find((it) => it.id === id);
    if (!path) return { refused: 'unknownPath', path: id };
    if (path.levels[level - 1] === undefined) {
      return { refused: 'noSuchLevel', asked: level, highest: path.levels.length };
    }
  }
  return undefined;
}

export function close(state: EscalationState, { at, because, into }: CloseEscalation): Decision {
  // ESC14. Closing twice is closing once.
  if (state.status !== 'open') return nothing;
  const lastUpdates = ASK_FOR_A_LAST_UPDATE.includes(because)
    ? state.paths.flatMap(({ path, update }) => (update?.atClosing ? [{ path, audience: update.audience }] : []))
    : [];
  return decided(state, [
    {
      type: 'EscalationClosed',
      at,
      because,
      ...(into !== undefined && { into }),
      ...(lastUpdates.length > 0 && { lastUpdates }),
    },
  ]);
}

/** Of a ticket that is gone, or that goes on as another one, there is nothing more to say here (PTH-3). */
const ASK_FOR_A_LAST_UPDATE: readonly ClosingReason[] = ['resolved', 'closed', 'cancelled'];

/** ESC14: within the policy's time it resumes at the level where it closed, unacknowledged. */
export function reopen(state: EscalationState, { at, incident, policy, figures }: ReopenEscalation): Decision {
  if (state.status === 'open') return { refused: 'alreadyStarted' };
  if (state.status === 'none') return { refused: 'reopenedTooLate', latest: null };
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;
  const latest = reopenableUntil(state, policy);
  if (latest === undefined || at > latest) return { refused: 'reopenedTooLate', latest: latest ?? null };

  const { closedAt } = state;
  const ticket = seenTicket(incident, policy);
  const scene: Scene = {
    policy,
    at,
    priority: incident.priority,
    service: incident.service,
    needs: ticket.needs ?? {},
    figures,
  };
  return decided(state, [
    { type: 'EscalationReopened', at, closedAt, ticket },
    ...state.paths.flatMap((path) =>
      openLevel(scene, pathOf(policy, path), path.level, { reason: 'reopened', closedAt }, formerOwner(scene, path)),
    ),
  ]);
}
