/**
 * PTH-3: those who wait for news are told again and again until the ticket closes. Whoever has a
 * communication path is asked for each update, reminded of it, and when it does not come the path goes
 * up: silence towards stakeholders is silence too (TRG-11).
 */
import { acknowledgementBy } from './acknowledge';
import { isBlank, mayActOn, mayNotAct, ownPath, signed } from './asked';
import type { Asked } from './asked';
import type { GiveUpdate } from './command';
import type { Decision, Refusal } from './decider';
import { decided } from './happening';
import type { Happening, HappeningOf } from './happening';
import { formerOwner, levelOf, openLevel, pathOf, sceneOf } from './levels';
import type { Scene } from './levels';
import { nextUpdate, updateDeadline } from './owedUpdate';
import { toldById } from './responders';
import type { ClosedEscalation, EscalationState, OwedUpdate, PathState } from './state';
import { wrongVersion } from './wrongVersion';

export function giveUpdate(state: EscalationState, command: GiveUpdate): Decision {
  if (state.status === 'closed' && state.paths.some(({ update }) => update)) return lastUpdate(state, command);
  const asked = ownPath(state, command);
  if ('refused' in asked) return asked;
  const { updates } = asked.level;
  const { scene, state: path } = asked;
  const wrong = whyNot(path, command);
  if (wrong) return wrong;
  if (!updates) throw new Error(`Level ${path.level} of ${path.path} owes updates under no rule.`);
  // Whoever speaks for it has it.
  const taken = path.responders.includes(command.by) ? acknowledgementBy(scene, path, command.by) : [];
  const next = nextUpdate(asked.level, updates, scene.priority, scene.at);
  return decided(asked.open, [...taken, { ...given(asked, command), next }]);
}

function lastUpdate(state: ClosedEscalation, command: GiveUpdate): Decision {
  const { policy, by } = command;
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;
  const path = state.paths.find((it) => it.path === command.path);
  if (!path) return { refused: 'unknownPath', path: command.path };
  const asked = { scene: sceneOf(state, policy, command), state: path };
  if (!mayActOn(asked, by)) return mayNotAct(asked);
  return whyNot(path, command) ?? decided(state, [given(asked, command)]);
}

function whyNot({ update, level }: PathState, { text }: GiveUpdate): Refusal | undefined {
  if (!update) return { refused: 'noUpdateOwed', level };
  if (text.audience !== update.kind) return { refused: 'wrongAudience', needed: update.kind };
  return isBlank(text.text) ? { refused: 'needsText' } : undefined;
}

function given(asked: Pick<Asked, 'scene' | 'state'>, { by, text }: GiveUpdate): HappeningOf<'UpdateGiven'> {
  const { update } = asked.state;
  if (!update) throw new Error(`The path ${asked.state.path} owes no update.`);
  return { type: 'UpdateGiven', ...signed(asked, by), audience: update.audience, dueAt: update.dueAt, text };
}

/** What is due for the update that the path owes: asking for it, reminding of it, or the next level. */
export function updateDue(scene: Scene, state: PathState): Happening[] {
  const { update, standing, level } = state;
  const actAt = updateDeadline(state);
  if (!update || actAt === undefined || scene.at < actAt || standing.status !== 'acknowledged') return [];
  const { dueAt, audience } = update;
  if (scene.at < dueAt) return [askedFor(scene, state, update, 0)];
  const path = pathOf(scene.policy, state);
  // ESC16: who was not reminded yet is reminded first, however late the check comes.
  if (update.reminders > 0 && level < path.levels.length) {
    const because = { reason: 'updateNotGiven' as const, level, dueAt, owner: standing.by, audience };
    return openLevel(scene, path, level + 1, because, formerOwner(scene, state));
  }
  const reminded = askedFor(scene, state, update, update.reminders + 1);
  // ESC8: past the last level as many reminders as the policy says, then a failure, then on at the slow rate.
  return level === path.levels.length && reminded.round === path.reminders + 1
    ? [failure(scene, state, update, path.reminders), reminded]
    : [reminded];
}

function failure(
  { at }: Scene,
  { path, level }: PathState,
  { audience, dueAt }: OwedUpdate,
  reminders: number,
): HappeningOf<'CommunicationFailureRaised'> {
  return { type: 'CommunicationFailureRaised', at, path, level, reminders, update: { audience, dueAt } };
}

function askedFor(scene: Scene, state: PathState, update: OwedUpdate, round: number): HappeningOf<'UpdateAsked'> {
  const { policy, at } = scene;
  const { path, level, standing, responders } = state;
  if (standing.status !== 'acknowledged') throw new Error(`Nobody has the path ${path}.`);
  const others = round === 0 ? [] : responders.filter((person) => person !== standing.by);
  return {
    type: 'UpdateAsked',
    at,
    path,
    level,
    audience: update.audience,
    round,
    dueAt: update.dueAt,
    responders: [
      ...toldById(policy, [standing.by], { kind: 'owner' }),
      ...toldById(policy, others, { kind: 'toldBefore' }),
    ],
    actAt: round === 0 ? update.dueAt : nextReminder(scene, state, round),
  };
}

function nextReminder({ policy, at }: Scene, state: PathState, round: number): number {
  const path = pathOf(policy, state);
  const { hours, updates } = levelOf(policy, state);
  if (!updates) throw new Error(`Level ${state.level} of ${state.path} owes updates under no rule.`);
  const slow = state.level === path.levels.length && round > path.reminders;
  return slow ? at + path.thenEveryMs : hours.workingTime.add(at, updates.escalateAfterMs);
}
