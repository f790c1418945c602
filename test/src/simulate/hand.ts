/**
 * A person opens the panel of a ticket and presses a button of it. What the panel offers is what the
 * server does at that instant, in the same words (ESC23), however often the button was pressed.
 */
import { HOUR_MS, MINUTE_MS } from '@rungs/core';
import type { Instant, PanelAction, PanelActionName, PanelPermission, PanelRequest, PanelView } from '@rungs/core';
import type { Answer } from '../scenarios/desk';
import { people } from '../world/company';
import type { Company, PlayedTicket, Press } from './company';
import type { Findings } from './invariants';

export interface HandAct {
  readonly action: PanelActionName;
  /** Absent: the first to whom it is offered. */
  readonly by: string | undefined;
  readonly twice: boolean;
}

interface Found {
  readonly by: string;
  readonly request: PanelRequest;
  readonly permission: PanelPermission;
}

const REASON = { reason: 'needsExpertise', text: 'The database is out of reach' } as const;
const WORDS = 'The database is out of reach';
const SUSPENDED_MS = 40 * MINUTE_MS;
/** Later than any commitment of the company's levels. */
const EXTENDED_MS = 6 * HOUR_MS;
const responders = people.filter(({ groups }) => groups.length > 0).map(({ id }) => id);

/** Says in words what came of it. */
export async function pressByHand(
  company: Company,
  ticket: PlayedTicket,
  act: HandAct,
  now: Instant,
  findings: Findings,
): Promise<string> {
  const found = await findButton(company, ticket, act, now);
  if (typeof found === 'string') return found;
  const { by, request, permission } = found;
  const press = (): Promise<Answer> => Promise.resolve().then(() => company.desk.act(ticket.key, request, by));
  const answers = await Promise.allSettled(act.twice ? [press(), press()] : [press()]);
  for (const answer of answers) ticket.presses.push({ at: now, action: act.action, ...comeOf(answer) });
  if (act.action === 'acknowledge' && ticket.presses.some(({ at, came }) => at === now && came === 'accepted'))
    ticket.acknowledgements.push(now);
  const seen = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (seen.length === answers.length) askAnswers(`${by} at ${ticket.key}`, request, permission, seen, findings);
  return `${by} presses ${act.action} on ${ticket.key}${act.twice ? ' twice' : ''}: ${answers.map(inWords).join('; ')}`;
}

async function findButton(
  { desk }: Company,
  { key }: PlayedTicket,
  { action, by }: HandAct,
  now: Instant,
): Promise<Found | string> {
  let refused: Found | undefined;
  for (const person of by === undefined ? responders : [by]) {
    const view = await opened(() => desk.panel(key, person));
    if (typeof view === 'string') return `${person} cannot open ${key}: ${view}`;
    const found = buttonOn(view, action, person, now);
    if (found?.permission.allowed) return found;
    refused ??= found;
  }
  return refused ?? `nobody is offered ${action} on ${key}`;
}

async function opened(open: () => Promise<PanelView>): Promise<PanelView | string> {
  try {
    return await open();
  } catch (error) {
    return String(error);
  }
}

function buttonOn({ escalation }: PanelView, action: PanelActionName, by: string, now: Instant): Found | undefined {
  const offers = 'actions' in escalation ? (escalation.actions ?? []) : [];
  const offer = offers.find((each) => each.action === action);
  const request = offer && requestOf(offer, now);
  if (!offer || !request) return undefined;
  const level = offer.action === 'escalate' ? levelOf(offer) : undefined;
  return { by, request, permission: level?.permission ?? offer.permission };
}

function levelOf({ levels }: Extract<PanelAction, { action: 'escalate' }>) {
  return levels.find(({ permission }) => permission.allowed) ?? levels[0];
}

/** What its dialog would send; undefined where there is nothing to choose, or it is no button of this story. */
function requestOf(offer: PanelAction, now: Instant): PanelRequest | undefined {
  if (offer.action === 'start') return { action: 'start', because: REASON };
  const { path } = offer;
  if (path === undefined) return undefined;
  switch (offer.action) {
    case 'acknowledge':
    case 'acceptHandoff':
      return { action: offer.action, path };
    case 'deEscalate':
    case 'resume':
    case 'declineHandoff':
      return { action: offer.action, path, because: WORDS };
    case 'escalate': {
      const level = levelOf(offer);
      return level && { action: 'escalate', path, toLevel: level.level, because: REASON };
    }
    case 'extend':
      return { action: 'extend', path, until: now + EXTENDED_MS, because: WORDS };
    case 'suspend':
      return { action: 'suspend', path, until: Math.min(offer.latest ?? Infinity, now + SUSPENDED_MS), because: WORDS };
    case 'handOff': {
      const [to] = offer.candidates;
      return to && { action: 'handOff', path, to: to.id, because: WORDS };
    }
    default:
      return undefined;
  }
}

/** [ESC23] The first of two presses was made on what the panel showed; the second never climbs again. */
export function askAnswers(
  where: string,
  { action }: PanelRequest,
  permission: PanelPermission,
  answers: readonly Answer[],
  findings: Findings,
): void {
  const accepted = answers.filter(({ ok }) => ok).length;
  const [because] = answers.flatMap((answer) => (answer.ok ? [] : [answer.because]));
  if (permission.allowed) {
    findings.holds(accepted > 0, () => `${where} was offered ${action}, and refused: ${because ?? ''}`);
    findings.holds(accepted < 2 || action !== 'escalate', () => `${where} climbed twice by one button`);
  } else {
    // Who has it already may say so again: nothing changes (ESC5).
    if (action === 'acknowledge' && accepted > 0) return;
    findings.holds(accepted === 0, () => `${where} was accepted to ${action}, which was not offered`);
    findings.holds(
      because === permission.because,
      () => `${where} reads “${permission.because}” and is told “${because ?? ''}”`,
    );
  }
}

function comeOf(answer: PromiseSettledResult<Answer>): Pick<Press, 'came' | 'isAudited'> {
  if (answer.status === 'rejected') return { came: 'unseen', isAudited: false };
  return answer.value.ok ? { came: 'accepted', isAudited: false } : { came: 'refused', isAudited: true };
}

function inWords(answer: PromiseSettledResult<Answer>): string {
  if (answer.status === 'rejected') return `an error page: ${String(answer.reason)}`;
  return answer.value.ok ? 'done' : answer.value.because;
}
