/**
 * What must hold of a company's tickets once everything is whole again and time has passed. Asked of
 * what people can read: mail, notes, the panel, the ticket. Only the last question looks behind: the
 * events that the app keeps, folded, are the state that it keeps.
 */
import { evolve, MINUTE_MS, noEscalation } from '@rungs/core';
import type { EscalationState, Instant, PanelView } from '@rungs/core';
import type { Mail } from '../scenarios/desk';
import type { Company, Kept, PlayedTicket, Press } from './company';
import { askPair } from './pair';
import type { Played } from './play';

/** Counts what was asked, and keeps in words what did not hold. */
export class Findings {
  checks = 0;
  readonly violations: string[] = [];

  constructor(private readonly where: string) {}

  holds(isSo: boolean, otherwise: () => string): void {
    this.checks += 1;
    if (!isSo) this.violations.push(`${this.where}: ${otherwise()}`);
  }
}

const LEVELS = 4;
/** Nobody took it for so long. */
const NOT_TAKEN_MIN = 5;
/** Three quarters of the four hours that priority 1 has. */
const TARGET_MS = 3 * 60 * MINUTE_MS;
/** Two clocks may be apart by two minutes each way, and an event may wait for four. */
const SLACK_MS = 5 * MINUTE_MS;

const CLOCKS_APART_MS = 2 * MINUTE_MS;

/** What the first level writes for the customer, each time that it opens. */
export const PUBLIC_WORDS = 'We are working on it.';

export interface Asked {
  readonly now: Instant;
  /** Since when nothing has gone wrong any more. */
  readonly wholeSince: Instant;
  /** Clocks were right all the time and nothing was late: instants are exact. */
  readonly isFair: boolean;
}

export async function askOf({ company, tickets }: Played, asked: Asked, findings: Findings): Promise<void> {
  for (const ticket of tickets) {
    askMail(company, ticket, asked, findings);
    askPauses(company, ticket, findings);
    if (!ticket.isDeleted) await askTicket(company, ticket, asked, findings);
  }
  for (const kept of company.kept()) askFold(kept, tickets, findings);
  await askAudit(company, tickets, findings);
  askStrangers(company, findings);
}

interface Notice extends Mail {
  readonly what: string;
  readonly level: number | undefined;
}

export function noticesOf({ desk }: Company, { key }: PlayedTicket): Notice[] {
  return desk.mail(key).map((mail) => {
    const what = /(Level|Reminder) \d+/.exec(mail.text)?.[0] ?? wordsOf(mail.text);
    const level = /Level (\d+)/.exec(mail.text)?.[1];
    return { ...mail, what, level: level === undefined ? undefined : Number(level) };
  });
}

/** Without whom Jira's mention names, and what ServiceNow's mail adds. */
function wordsOf(text: string): string {
  return text.replace(/^(@.*\n)+/, '').replace(/\nPriority:[\s\S]*/, '');
}

/** Not a policy's own words, which are the same each time that its level opens. */
function isNotice({ what }: Notice): boolean {
  return /^(Level|Reminder) \d/.test(what);
}

/** [ESC17] and the order of levels, from the outbox alone. */
function askMail(company: Company, ticket: PlayedTicket, asked: Asked, findings: Findings): void {
  const { key, resolutions } = ticket;
  const notices = noticesOf(company, ticket);
  const timesMax = openingsMax(ticket);
  for (const [told, times] of counted(notices.map(({ to, what }) => `${to}, ${what}`)))
    findings.holds(times <= timesMax, () => `${key}: told ${times} times: ${told}`);
  if (!wasGivenBack(ticket))
    for (const [told, times] of counted(notices.filter(isNotice).map(({ to, text }) => `${to}: ${text}`)))
      findings.holds(times === 1, () => `${key}: the same words ${times} times: ${told}`);
  // In the order of the outbox: nodes' clocks may be apart.
  for (const [place, { level, to }] of notices.entries())
    findings.holds(
      level === undefined || level === 1 || notices.slice(0, place).some((other) => other.level === level - 1),
      () => `${key}: ${to} was told of level ${level} before anybody was told of level ${(level ?? 0) - 1}`,
    );
  if (resolutions.length === 0 && !ticket.presses.some(isClimb)) askWindows(company, key, notices, asked, findings);
  if (ticket.isOver || ticket.isDeleted) {
    const quietSince = asked.isFair ? (ticket.overSince ?? asked.wholeSince) : asked.wholeSince + 20 * MINUTE_MS;
    for (const { at, to, what } of notices)
      findings.holds(at <= quietSince + MINUTE_MS, () => `${key}: ${to} was told of ${what} though it is over`);
  }
}

/** A ticket that was resolved and reopened escalates anew, once for each time; one that was given back opens a level again. */
function openingsMax({ resolutions, presses }: PlayedTicket): number {
  return 1 + resolutions.length + presses.filter(isGivenBack).length;
}

function isGivenBack({ action, came }: Press): boolean {
  return action === 'deEscalate' && came !== 'refused';
}

function wasGivenBack({ presses }: PlayedTicket): boolean {
  return presses.some(isGivenBack);
}

function isClimb({ action, came }: Press): boolean {
  return action === 'escalate' && came !== 'refused';
}

/** While escalation is paused nothing happens by itself, but what follows of what somebody does by hand. */
function askPauses(company: Company, { key, presses }: PlayedTicket, findings: Findings): void {
  const { desk, pauses, pauseStops } = company;
  if (pauses.length === 0) return;
  const happened: { readonly at: Instant; readonly text: string }[] =
    pauseStops === 'telling'
      ? desk.mail(key).map(({ at, to, text }) => ({ at, text: `${to} was told during a pause: ${text}` }))
      : openedLevels(company, key).map(({ at, level }) => ({ at, text: `level ${level} opened during a pause` }));
  // What was decided bears the clock of the node that decided it.
  const apartMs = pauseStops === 'deciding' ? CLOCKS_APART_MS : 0;
  for (const { from, until } of pauses)
    for (const { at, text } of happened)
      findings.holds(
        at <= from + apartMs || at >= until - apartMs || presses.some((press) => Math.abs(press.at - at) <= apartMs),
        () => `${key}: ${text}`,
      );
}

function openedLevels(company: Company, key: string) {
  const events = company.kept().find(({ ticket }) => ticket === key)?.events ?? [];
  return events.flatMap((event) => (event.type === 'LevelOpened' ? [event] : []));
}

function askWindows(
  { windowsMin }: Company,
  key: string,
  notices: readonly Notice[],
  { isFair }: Asked,
  findings: Findings,
): void {
  const firsts = Array.from({ length: LEVELS }, (_, index) => notices.find(({ level }) => level === index + 1)?.at);
  windowsMin.forEach((minutes, index) => {
    const [opened, next] = [firsts[index], firsts[index + 1]];
    if (opened === undefined || next === undefined) return;
    const leastMs = minutes * MINUTE_MS - (isFair ? MINUTE_MS / 30 : SLACK_MS);
    findings.holds(
      next - opened >= leastMs,
      () =>
        `${key}: level ${index + 2} was told ${Math.round((next - opened) / MINUTE_MS)} min after level ${index + 1}`,
    );
  });
}

async function askTicket(company: Company, ticket: PlayedTicket, asked: Asked, findings: Findings): Promise<void> {
  const { desk } = company;
  const { key } = ticket;
  const { escalation } = await desk.panel(key, 'pnair');
  const notices = noticesOf(company, ticket);
  const notes = desk.internalNotes(key).map(({ text }) => text.replace(/^@.*\n/, ''));
  askActions(company, ticket, notices, findings);
  for (const [note, times] of counted(notes))
    findings.holds(times <= openingsMax(ticket), () => `${key}: noted ${times} times: ${note}`);

  if ('timeline' in escalation) {
    askTimeline(key, escalation, notes, findings);
    for (const { level, state } of escalation.rungs)
      findings.holds(
        state !== 'told' || notices.some((notice) => notice.level === level),
        () => `${key}: the panel says that level ${level} was told, and nobody was`,
      );
  }
  if (ticket.isOver) {
    const isQuiet = ['closed', 'waiting', 'noPolicy'].includes(escalation.status);
    findings.holds(isQuiet, () => `${key}: the ticket is over and its escalation ${escalation.status}`);
  } else if (escalation.status === 'running') {
    const { next } = escalation;
    findings.holds(
      next !== undefined && next.at > asked.now - MINUTE_MS,
      () => `${key}: unacknowledged, and ${next ? `due since ${new Date(next.at).toISOString()}` : 'nothing follows'}`,
    );
  }
  askClimbed(company, ticket, escalation, notices, asked, findings);
  await askOnlooker(company, key, findings);
  askShown(company, key, findings);
  askPair(company, ticket, findings);
  askKeptResponders(company, ticket, notices, findings);
  findings.holds(desk.problems(key).linked.length <= 1, () => `${key}: more than one problem`);
}

function askTimeline(
  key: string,
  escalation: Extract<PanelView['escalation'], { timeline: unknown }>,
  notes: readonly string[],
  findings: Findings,
): void {
  for (const { kind, text, because, delivery, refusal } of escalation.timeline) {
    if (kind === 'told' || kind === 'reminded')
      findings.holds(notes.includes(`${text}. ${because}`), () => `${key}: nothing on the ticket says: ${text}`);
    const isSettled = delivery === undefined || delivery === 'delivered' || LACKS.test(refusal ?? '');
    findings.holds(isSettled, () => `${key}: ${delivery}: ${text}${refusal === undefined ? '' : `: ${refusal}`}`);
  }
}

/** What a tool does not have, what an escalation that closed no longer asks for, and a mail that may have gone. */
const LACKS =
  /^(An earlier attempt may have sent this mail|Labels are Jira|Alerts are raised in|The escalation closed before|There is no alert to close)/;

/** [ESC21] Nothing twice for one opening of the first level, and no phone rings for a ticket that is over. */
function askActions(company: Company, ticket: PlayedTicket, notices: readonly Notice[], findings: Findings): void {
  const { key, isOver } = ticket;
  const timesMax = openingsMax(ticket);
  const said = company.desk.publicComments(key).filter(({ text }) => text.includes(PUBLIC_WORDS)).length;
  findings.holds(said <= timesMax, () => `${key}: the customer was told ${said} times that we work on it`);
  findings.holds(
    said > 0 || isOver || !notices.some(({ level }) => level === 1),
    () => `${key}: level 1 was told, and the customer never`,
  );
  const alerts = company.alerts(key) ?? [];
  const open = alerts.filter((status) => status === 'open').length;
  findings.holds(alerts.length <= timesMax, () => `${key}: ${alerts.length} alerts`);
  findings.holds(open <= (isOver ? 0 : 1), () => `${key}: ${open} alerts are open`);
}

/** Buttons by which a climb stops, for a while or until somebody does something else. */
const HOLDS_UP: readonly Press['action'][] = ['acknowledge', 'suspend', 'deEscalate'];

/** A ticket that nobody took, acknowledged or resolved reaches the last level, whatever went wrong. */
function askClimbed(
  { windowsMin }: Company,
  ticket: PlayedTicket,
  { status }: PanelView['escalation'],
  notices: readonly Notice[],
  { now }: Asked,
  findings: Findings,
): void {
  const { key, priorities, takenAt, isOver, resolutions, acknowledgements, reportedAt } = ticket;
  if (ticket.presses.some(({ action, came }) => HOLDS_UP.includes(action) && came !== 'refused')) return;
  // Its target stood still meanwhile, for as long as the tool's own clock says.
  if (ticket.wasHeld) return;
  if (isOver || resolutions.length > 0 || acknowledgements.length > 0 || status === 'acknowledged') return;
  const concernedSince = priorities.findLast(
    ({ priority }, i) => priority <= 3 && (priorities[i - 1]?.priority ?? 4) > 3,
  );
  if (!concernedSince || (priorities.at(-1)?.priority ?? 4) > 3) return;
  const isAlwaysFirst = priorities.every(({ priority }) => priority === 1);
  const climbMs = [NOT_TAKEN_MIN, ...windowsMin].reduce((sum, minutes) => sum + minutes * MINUTE_MS, 0);
  const owedBy = takenAt === undefined ? concernedSince.at + climbMs : reportedAt + TARGET_MS + climbMs;
  if ((takenAt !== undefined && !isAlwaysFirst) || now < owedBy + SLACK_MS) return;
  for (let level = 1; level <= LEVELS; level += 1)
    findings.holds(
      notices.some((notice) => notice.level === level),
      () => `${key}: nobody took it, and nobody of level ${level} was ever told`,
    );
}

/** Whoever the escalation says it told has a mail of that level. */
function askKeptResponders(
  company: Company,
  { key }: PlayedTicket,
  notices: readonly Notice[],
  findings: Findings,
): void {
  const kept = company.kept().find(({ ticket }) => ticket === key);
  for (const event of kept?.events ?? []) {
    if (event.type !== 'LevelOpened') continue;
    for (const { person } of event.responders)
      findings.holds(
        notices.some(({ to, level }) => to === person && level === event.level),
        () => `${key}: ${person} was to be told of level ${event.level} and has no mail of it`,
      );
  }
}

function askFold({ ticket, state, events }: Kept, tickets: readonly PlayedTicket[], findings: Findings): void {
  const where = ticket ?? 'a deleted ticket';
  findings.holds(
    ticket !== undefined || state.status !== 'open',
    () => `an escalation is open on a ticket that is no more`,
  );
  const numbers = events.map(({ number }) => number);
  findings.holds(
    numbers.every((number, index) => number === (numbers[0] ?? 0) + index),
    () => `${where}: events are numbered ${numbers.join(', ')}`,
  );
  const opened = events.flatMap((event) => (event.type === 'LevelOpened' ? [`${event.path} ${event.level}`] : []));
  const played = tickets.find(({ key }) => key === ticket);
  const isOnce = new Set(opened).size === opened.length || (played !== undefined && wasGivenBack(played));
  findings.holds(isOnce, () => `${where}: levels opened: ${opened.join(', ')}`);
  if (events.length === 0) return;
  const folded = events.reduce<EscalationState>(evolve, noEscalation);
  findings.holds(canonical(folded) === canonical(state), () => `${where}: its events, folded, are not its state`);
}

/** Who may only look is offered nothing. */
async function askOnlooker({ desk, onlooker }: Company, key: string, findings: Findings): Promise<void> {
  if (onlooker === undefined) return;
  const { escalation } = await desk.panel(key, onlooker);
  const actions = 'actions' in escalation ? (escalation.actions ?? []) : [];
  findings.holds(actions.length === 0, () => `${key}: ${onlooker} may only look and is offered ${actions[0]?.action}`);
}

/** Lists and queries show what the escalation is. */
function askShown(company: Company, key: string, findings: Findings): void {
  const state = company.kept().find(({ ticket }) => ticket === key)?.state;
  const shown = company.shown(key);
  if (!shown || !state || state.status === 'none') return;
  const has = (wanted: string) => state.paths.some(({ standing }) => standing.status === wanted);
  const open = has('running') ? 'running' : has('acknowledged') ? 'acknowledged' : 'suspended';
  const status = state.status === 'closed' ? 'closed' : open;
  const level = Math.max(...state.paths.map((path) => path.level));
  findings.holds(
    shown.status === status && shown.level === level,
    () => `${key} is ${status} at level ${level}, and lists show ${shown.status} at level ${shown.level}`,
  );
}

/** [GOV-2] Chains verify, and hold each event once and each press that was refused. */
async function askAudit(company: Company, tickets: readonly PlayedTicket[], findings: Findings): Promise<void> {
  const audit = await company.audit();
  if (!audit) return;
  findings.holds(audit.broken.length === 0, () => `the audit is broken: ${audit.broken.join('; ')}`);
  for (const { ticket, state, events } of company.kept()) {
    if (ticket === undefined || state.status === 'none') continue;
    const kept = audit.entriesOf(ticket).flatMap((entry) => ('event' in entry ? [entry] : []));
    for (const { number, type } of events) {
      const times = kept.filter(({ escalation, event }) => escalation === state.id && event === number).length;
      findings.holds(times === 1, () => `${ticket}: the audit has event ${number}, ${type}, ${times} times`);
    }
  }
  for (const { key, presses, isDeleted } of tickets) {
    if (isDeleted) continue;
    const refused = presses.filter(({ came, isAudited }) => came === 'refused' && isAudited).length;
    const kept = audit.entriesOf(key).filter((entry) => 'refused' in entry).length;
    findings.holds(kept >= refused, () => `${key}: ${refused} presses were refused, and the audit has ${kept}`);
  }
}

function askStrangers(company: Company, findings: Findings): void {
  findings.holds(!company.isForeign(company.everything()), () => `words of another company are in ${company.name}`);
}

function counted(lines: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const line of lines) count.set(line, (count.get(line) ?? 0) + 1);
  return count;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
