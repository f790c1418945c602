/** An escalation starts, closes with its ticket, and may be taken up again where it closed. */
import { isOver } from '../incident/incident';
import type { EscalationPolicy, Path } from '../policy/policy';
import type { Trigger } from '../policy/trigger';
import type { CloseEscalation, ReopenEscalation, StartByHand, StartByTrigger, StartEscalation } from './command';
import type { Decision, Refusal } from './decider';
import { decided, nothing } from './happening';
import type { Happening } from './happening';
import { undoneAtClosing } from './levelActions';
import { formerOwner, openLevel, pathOf } from './levels';
import type { Scene } from './levels';
import { nameOf } from './responders';
import type { ClosingReason, EscalationState } from './state';
import { reopenableUntil } from './reopenable';
import { seenTicket } from './ticketChange';
import { wrongVersion } from './wrongVersion';

export function start(state: EscalationState, command: StartEscalation): Decision {
  const { at, id, incident, policy } = command;
  // ESC1: at most one open escalation for a ticket.
  if (state.status === 'open') return { refused: 'alreadyStarted' };
  const refusal = 'by' in command ? whyNotByHand(command) : whyNotThere(command);
  if (refusal) return refusal;
  const ticket = seenTicket(incident, policy);
  const base = {
    type: 'EscalationStarted' as const,
    at,
    id,
    home: incident.tool,
    incidentId: incident.id,
    policy: policy.of,
    ticket,
    // ESC14: reopened too late to be resumed, it is a new one, linked to the one before.
    ...(state.status === 'closed' && { follows: state.id }),
  };
  const started: Happening =
    'by' in command
      ? { ...base, because: command.because, by: command.by, byName: nameOf(policy, command.by) }
      : { ...base, because: command.because };
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

interface AskedPath {
  readonly path: Path;
  readonly level: number;
}

/** In the policy's order; the highest level that any trigger asks for wins (TRG-R3). */
function askedPaths(command: StartEscalation): AskedPath[] {
  if ('by' in command) return pathsByHand(command.policy).map((path) => ({ path, level: 1 }));
  const { policy, paths: asked } = command;
  if (asked === undefined) return policy.paths.map((path) => ({ path, level: 1 }));
  return policy.paths.flatMap((path) => {
    const levels = asked.filter((it) => it.path === path.id).map(({ level }) => level);
    return levels.length === 0 ? [] : [{ path, level: Math.max(...levels) }];
  });
}

/**
 * ESC22: as a trigger that names no path would, all of them. Where every ordinary trigger names its paths, the
 * first that one of them starts, and those that none names: the others have reasons of their own, and join when
 * those are met.
 */
function pathsByHand({ paths, triggers }: EscalationPolicy): readonly Path[] {
  const escalating = triggers.filter(({ asks }) => asks === 'escalate');
  const ordinary = escalating.filter(({ precedence }) => precedence === 'ordinary');
  if (ordinary.some((it) => it.paths === undefined)) return paths;
  const names = (asking: readonly Trigger[], { id }: Path): boolean => asking.some((it) => it.paths?.includes(id));
  const first = paths.find((path) => names(ordinary, path) || !names(escalating, path)) ?? paths[0];
  return paths.filter((path) => path === first || !names(escalating, path));
}

function whyNotByHand({ incident, policy, by }: StartByHand): Refusal | undefined {
  if (isOver(incident)) return { refused: 'ticketIsOver', state: incident.state };
  if (incident.mirrorOf) return { refused: 'decidedElsewhere', ...incident.mirrorOf };
  return policy.people.some(({ id }) => id === by) ? undefined : { refused: 'unknownPerson', person: by };
}

function whyNotThere({ id, policy, paths: asked }: StartByTrigger): Refusal | undefined {
  if (asked?.length === 0) throw new Error(`${id} was to start without a path.`);
  for (const { path: id, level } of asked ?? []) {
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
    ...undoneAtClosing(state, at),
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
