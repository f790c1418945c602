/**
 * What a ticket's screen offers to the one who looks: for each action whether they may, or why not, and
 * what its dialog shows before it is confirmed. Each is asked of the rule that will answer it. An action
 * without an object (resuming what is not suspended, answering what nobody asked) is not offered; who may
 * only look is offered nothing.
 */
import { may } from '../access/rights';
import { recipientsOf } from '../escalation/effectsOf';
import type { EscalationEvent, NoticeEvent } from '../escalation/event';
import type { PathState } from '../escalation/state';
import { viaInWords } from '../explain/toldInWords';
import type { EscalationPolicy, Level, Person, PersonId } from '../policy/policy';
import { answerRequest } from './answerRequest';
import type { Acting, Answered } from './answerRequest';
import type { LevelPreview, PanelAction, PanelPermission, Told } from './panelAction';
import type { PanelRequest } from './panelRequest';

/** In the policy's order of paths. */
export function panelActions(acting: Acting): PanelAction[] {
  const { state, policy, roles } = acting;
  if (!policy || !(may(roles, 'initiate') || may(roles, 'acknowledge'))) return [];
  switch (state.status) {
    case 'none':
      return [startAction(acting)];
    case 'open':
      return inPolicyOrder(policy, state.paths).flatMap((path) => pathActions({ ...acting, policy }, path));
    case 'closed':
      return inPolicyOrder(policy, state.paths).flatMap((path) => updateAction(acting, path));
  }
}

/** Where only words are missing, they are as good as written: what is asked is whether the rest allows it. */
const WORDS = 'asked';
const REASON = { reason: 'needsExpertise', text: WORDS } as const;

type Known = Acting & { readonly policy: EscalationPolicy };

function inPolicyOrder({ paths }: EscalationPolicy, states: readonly PathState[]): PathState[] {
  return paths.flatMap(({ id }) => states.filter(({ path }) => path === id));
}

function startAction(acting: Acting): PanelAction {
  const answer = answerRequest(acting, { action: 'start', because: REASON });
  return { action: 'start', permission: permissionOf(answer), tells: tellsOf(answer) };
}

function pathActions(acting: Known, state: PathState): PanelAction[] {
  const { path, standing } = state;
  const asked = (request: PanelRequest) => permissionOf(answerRequest(acting, request));
  return [
    { action: 'acknowledge', path, permission: asked({ action: 'acknowledge', path }) },
    escalateAction(acting, state),
    deEscalateAction(acting, state),
    ...extendAction(acting, state),
    standing.status === 'suspended'
      ? { action: 'resume', path, permission: asked({ action: 'resume', path, because: WORDS }) }
      : suspendAction(acting, state),
    handOffAction(acting, state),
    ...handoffAnswers(acting, state),
    ...requestAnswers(acting, state),
    ...updateAction(acting, state),
  ];
}

function escalateAction(acting: Known, state: PathState): PanelAction {
  const { path, level } = state;
  const above = levelsOf(acting.policy, state).filter(({ number }) => number > level);
  const levels = above.map((it) => {
    const request = { action: 'escalate', path, toLevel: it.number, because: REASON } as const;
    return previewOf(it, answerRequest(acting, request), it.number > level + 1);
  });
  const allowed = levels.find(({ permission }) => permission.allowed) ?? levels[0];
  const past = { action: 'escalate', path, toLevel: level + 1, because: REASON } as const;
  const permission = allowed?.permission ?? permissionOf(answerRequest(acting, past));
  return { action: 'escalate', path, permission, levels };
}

function deEscalateAction(acting: Known, state: PathState): PanelAction {
  const { path, level } = state;
  const answer = answerRequest(acting, { action: 'deEscalate', path, because: WORDS });
  const below = levelsOf(acting.policy, state).find(({ number }) => number === level - 1);
  return {
    action: 'deEscalate',
    path,
    permission: permissionOf(answer),
    ...(below && { level: previewOf(below, answer, false) }),
  };
}

/** Of a level that made a commitment; any later end will do. */
function extendAction(acting: Known, { path, standing }: PathState): PanelAction[] {
  if (standing.status !== 'acknowledged' || standing.resolveBy === undefined) return [];
  const request = {
    action: 'extend',
    path,
    until: Math.max(standing.resolveBy, acting.at) + 1,
    because: WORDS,
  } as const;
  return [{ action: 'extend', path, permission: permissionOf(answerRequest(acting, request)) }];
}

function suspendAction(acting: Known, { path }: PathState): PanelAction {
  const { at, policy } = acting;
  const answer = answerRequest(acting, { action: 'suspend', path, until: at + 1, because: WORDS });
  return {
    action: 'suspend',
    path,
    permission: permissionOf(answer),
    ...(policy.suspendAtMostMs !== undefined && { latest: at + policy.suspendAtMostMs }),
  };
}

function handOffAction(acting: Known, state: PathState): PanelAction {
  const { path } = state;
  const candidates = candidatesFor(acting, state);
  const to =
    candidates[0]?.id ?? acting.policy.people.find(({ id }) => id !== ownerOf(state))?.id ?? acting.viewer ?? '';
  const answer = answerRequest(acting, { action: 'handOff', path, to, because: WORDS });
  return {
    action: 'handOff',
    path,
    permission: permissionOf(answer),
    candidates: candidates.map(({ id, name }) => ({ id, name })),
  };
}

/** Whoever could be told here, but who has it; those of the level's group first. */
function candidatesFor({ policy, incident }: Known, state: PathState): Person[] {
  const group = levelsOf(policy, state)[state.level - 1]?.group.members ?? [];
  const ofGroup = ({ id }: Person): boolean => group.some((member) => member.id === id);
  const others = policy.people.filter((it) => it.accounts[incident.tool] !== undefined && it.id !== ownerOf(state));
  return [...others.filter(ofGroup), ...others.filter((it) => !ofGroup(it))];
}

function ownerOf({ standing }: PathState): PersonId | undefined {
  return standing.status === 'acknowledged' ? standing.by : undefined;
}

function handoffAnswers(acting: Known, { path, standing }: PathState): PanelAction[] {
  if (standing.status !== 'acknowledged' || !standing.handoff) return [];
  const giver = acting.policy.people.find(({ id }) => id === standing.by);
  const from = giver ? { from: giver.name } : {};
  const accepted = answerRequest(acting, { action: 'acceptHandoff', path });
  const declined = answerRequest(acting, { action: 'declineHandoff', path, because: WORDS });
  return [
    { action: 'acceptHandoff', path, permission: permissionOf(accepted), ...from },
    { action: 'declineHandoff', path, permission: permissionOf(declined), ...from },
  ];
}

function requestAnswers(acting: Known, { path, request }: PathState): PanelAction[] {
  if (!request) return [];
  const accepted = answerRequest(acting, { action: 'acceptRequest', path });
  const declined = answerRequest(acting, { action: 'declineRequest', path, because: WORDS });
  return [
    { action: 'acceptRequest', path, permission: permissionOf(accepted) },
    { action: 'declineRequest', path, permission: permissionOf(declined) },
  ];
}

function updateAction(acting: Acting, { path, update }: PathState): PanelAction[] {
  if (!update) return [];
  const answer = answerRequest(acting, { action: 'giveUpdate', path, text: WORDS });
  const { audience, kind } = update;
  return [{ action: 'giveUpdate', path, permission: permissionOf(answer), audience, kind }];
}

function levelsOf({ paths }: EscalationPolicy, { path }: PathState): readonly Level[] {
  return paths.find(({ id }) => id === path)?.levels ?? [];
}

function previewOf({ number, name }: Level, answer: Answered, bypass: boolean): LevelPreview {
  return { level: number, name, permission: permissionOf(answer), bypass, tells: tellsOf(answer) };
}

function permissionOf(answer: Answered): PanelPermission {
  if ('because' in answer) return { allowed: false, because: answer.because };
  return answer.decision.events.length > 0
    ? { allowed: true }
    : { allowed: false, because: 'You have acknowledged it already.' };
}

/** Everybody who would be told, each once, with the first rule that chose them. */
function tellsOf(answer: Answered): Told[] {
  if ('because' in answer) return [];
  const all = answer.decision.events.filter(isNotice).flatMap((event) => recipientsOf({ event }));
  const first = all.filter(({ person }, i) => all.findIndex((other) => other.person === person) === i);
  return first.map(({ name, via }) => ({ name, as: viaInWords(via) }));
}

function isNotice(event: EscalationEvent): event is NoticeEvent {
  return 'responders' in event;
}
