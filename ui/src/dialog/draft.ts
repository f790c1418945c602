/**
 * What a person has filled in so far, and the request that it makes: or, for each field that lacks
 * something, a sentence on what. The server decides again; this spares a person the way there.
 */
import type { HandReason, LevelPreview, PanelAction, PanelRequest } from '@rungs/shared-types';
import { clockNear } from '../format/times';
import { panelWords } from '../messages/panel';
import type { PanelView } from '../port';
import { endChoices, instantOf } from './ends';
import type { ActionOf, AskingAction, Escalation } from './standing';

export interface Draft {
  /** A level's number; absent until one is chosen. */
  readonly level?: number | undefined;
  readonly reason: HandReason['reason'];
  readonly words: string;
  /** A person's id; empty until one is chosen. */
  readonly to: string;
  /** The id of an end to choose from, or `other` for the one that is typed. */
  readonly end: string;
  readonly wall: string;
}

export type FieldName = 'level' | 'words' | 'to' | 'end';
export type Faults = { readonly [field in FieldName]?: string };

const AT_RISK_SHARE = 0.75;
const USUAL_END = '1 h';
const faultWords = panelWords.dialog.faults;

export function emptyDraft(action: PanelAction, { escalation }: Pick<PanelView, 'escalation'>): Draft {
  const level = action.action === 'escalate' ? firstAllowed(action.levels)?.level : undefined;
  return { level, reason: likelyReason(escalation), words: '', to: '', end: USUAL_END, wall: '' };
}

function firstAllowed(levels: readonly LevelPreview[]): LevelPreview | undefined {
  return levels.find(({ permission }) => permission.allowed);
}

function likelyReason(escalation: Escalation): HandReason['reason'] {
  const clock = 'clock' in escalation ? escalation.clock : undefined;
  return clock && clock.consumedShare >= AT_RISK_SHARE ? 'targetAtRisk' : 'needsExpertise';
}

export function chosenLevel(action: PanelAction, { level }: Draft): LevelPreview | undefined {
  if (action.action === 'deEscalate') return action.level;
  return action.action === 'escalate' ? action.levels.find((it) => it.level === level) : undefined;
}

/** Words are kept in the audit; of the usual reasons the code alone says enough. */
export function needsWords(action: PanelAction, draft: Draft): boolean {
  switch (action.action) {
    case 'start':
      return draft.reason === 'other';
    case 'escalate':
      return draft.reason === 'other' || (chosenLevel(action, draft)?.bypass ?? false);
    case 'acknowledge':
    case 'acceptHandoff':
    case 'acceptRequest':
      return false;
    default:
      return true;
  }
}

type Now = Pick<PanelView, 'asOf' | 'zone'>;

export function faultsOf(action: AskingAction, draft: Draft, now: Now): Faults {
  const isBlank = needsWords(action, draft) && draft.words.trim() === '';
  const words = isBlank ? { words: action.action === 'giveUpdate' ? faultWords.update : faultWords.words } : {};
  switch (action.action) {
    case 'escalate':
      return { ...(chosenLevel(action, draft) ? {} : { level: faultWords.level }), ...words };
    case 'handOff':
      return { ...(draft.to === '' ? { to: faultWords.person } : {}), ...words };
    case 'extend':
    case 'suspend':
      return { ...endFault(chosenEnd(action, draft, now), action.latest, now), ...words };
    default:
      return words;
  }
}

function endFault(at: number, latest: number | undefined, { asOf, zone }: Now): Faults {
  if (Number.isNaN(at)) return { end: faultWords.noTime };
  if (at <= asOf) return { end: faultWords.past(clockNear(asOf, asOf, zone)) };
  return latest !== undefined && at > latest ? { end: faultWords.late(clockNear(latest, asOf, zone)) } : {};
}

/** Not a number until there is one. */
function chosenEnd(
  action: ActionOf<'extend'> | ActionOf<'suspend'>,
  { end, wall }: Draft,
  { asOf, zone }: Now,
): number {
  if (end === 'other') return instantOf(wall, zone);
  return endChoices(asOf, action.latest, zone).find(({ id }) => id === end)?.at ?? NaN;
}

/** Of a draft without faults. */
export function requestOf(action: AskingAction, draft: Draft, now: Now): PanelRequest {
  const { words, reason, to } = draft;
  const because = words.trim();
  const path = action.path ?? '';
  switch (action.action) {
    case 'start':
      return { action: 'start', because: { reason, text: because } };
    case 'escalate':
      return { action: 'escalate', path, toLevel: draft.level ?? 0, because: { reason, text: because } };
    case 'extend':
    case 'suspend':
      return { action: action.action, path, until: chosenEnd(action, draft, now), because };
    case 'handOff':
      return { action: 'handOff', path, to, because };
    case 'giveUpdate':
      return { action: 'giveUpdate', path, text: because };
    case 'deEscalate':
    case 'resume':
    case 'declineHandoff':
    case 'declineRequest':
      return { action: action.action, path, because };
  }
}
