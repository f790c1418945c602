/**
 * What must hold of a company's tickets once everything is whole again and time has passed. Asked of
 * what people can read: mail, notes, the panel, the ticket. Only the last question looks behind: the
 * events that the app keeps, folded, are the state that it keeps.
 */
import { evolve, MINUTE_MS, noEscalation } from '@rungs/core';
import type { EscalationState, Instant, PanelView } from '@rungs/core';
import type { Mail } from '../scenarios/desk';
import type { Company, Kept, PlayedTicket } from './company';
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

/** Minutes from a level's telling to the next, as `company-policy.yaml` has them. */
const WINDOWS_MIN = [10, 15, 20];
const LEVELS = 4;
const CLIMB_MS = (5 + 10 + 15 + 20) * MINUTE_MS;
/** Three quarters of the four hours that priority 1 has. */
const TARGET_MS = 3 * 60 * MINUTE_MS;
/** Two clocks may be apart by two minutes each way, and an event may wait for four. */
const SLACK_MS = 5 * MINUTE_MS;

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
    if (!ticket.isDeleted) await askTicket(company, ticket, asked, findings);
  }
  for (const kept of company.kept()) askFold(kept, findings);
  askStrangers(company, findings);
}

interface Notice extends Mail {
  readonly what: string;
  readonly level: number | undefined;
}

export function noticesOf({ desk }: Company, { key }: PlayedTicket): Notice[] {
  return desk.mail(key).map((mail) => {
    const what = /(Level|Reminder) \d+/.exec(mail.text)?.[0] ?? mail.text;
    const level = /Level (\d+)/.exec(mail.text)?.[1];
    return { ...mail, what, level: level === undefined ? undefined : Number(level) };
  });
}

/** [ESC17] and the order of levels, from the outbox alone. */
function askMail(company: Company, ticket: PlayedTicket, asked: Asked, findings: Findings): void {
  const { key, resolutions } = ticket;
  const notices = noticesOf(company, ticket);
  // A ticket that was resolved and reopened escalates anew, once for each time.
  const timesMax = 1 + resolutions.length;
  for (const [told, times] of counted(notices.map(({ to, what }) => `${to}, ${what}`)))
    findings.holds(times <= timesMax, () => `${key}: told ${times} times: ${told}`);
  for (const [told, times] of counted(notices.map(({ to, text }) => `${to}: ${text}`)))
    findings.holds(times === 1, () => `${key}: the same words ${times} times: ${told}`);
  for (const { level, at, to } of notices)
    findings.holds(
      level === undefined || level === 1 || notices.some((other) => other.level === level - 1 && other.at <= at),
      () => `${key}: ${to} was told of level ${level} before anybody was told of level ${(level ?? 0) - 1}`,
    );
  if (resolutions.length === 0) askWindows(key, notices, asked, findings);
  if (ticket.isOver || ticket.isDeleted) {
    const quietSince = asked.isFair ? (ticket.overSince ?? asked.wholeSince) : asked.wholeSince + 20 * MINUTE_MS;
    for (const { at, to, what } of notices)
      findings.holds(at <= quietSince + MINUTE_MS, () => `${key}: ${to} was told of ${what} though it is over`);
  }
}

function askWindows(key: string, notices: readonly Notice[], { isFair }: Asked, findings: Findings): void {
  const firsts = Array.from({ length: LEVELS }, (_, index) => notices.find(({ level }) => level === index + 1)?.at);
  WINDOWS_MIN.forEach((minutes, index) => {
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
    findings.holds(times <= 1 + ticket.resolutions.length, () => `${key}: noted ${times} times: ${note}`);

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
  askClimbed(ticket, escalation, notices, asked, findings);
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

/** What a tool does not have, and what an escalation that closed no longer asks for. */
const LACKS = /^(Labels are Jira|Alerts are raised in|The escalation closed before|There is no alert to close)/;

/** [ESC21] Nothing twice for one opening of the first level, and no phone rings for a ticket that is over. */
function askActions(company: Company, ticket: PlayedTicket, notices: readonly Notice[], findings: Findings): void {
  const { key, resolutions, isOver } = ticket;
  const timesMax = 1 + resolutions.length;
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

/** A ticket that nobody took, acknowledged or resolved reaches the last level, whatever went wrong. */
function askClimbed(
  ticket: PlayedTicket,
  { status }: PanelView['escalation'],
  notices: readonly Notice[],
  { now }: Asked,
  findings: Findings,
): void {
  const { key, priorities, takenAt, isOver, resolutions, acknowledgements, reportedAt } = ticket;
  if (isOver || resolutions.length > 0 || acknowledgements.length > 0 || status === 'acknowledged') return;
  const concernedSince = priorities.findLast(
    ({ priority }, i) => priority <= 3 && (priorities[i - 1]?.priority ?? 4) > 3,
  );
  if (!concernedSince || (priorities.at(-1)?.priority ?? 4) > 3) return;
  const isAlwaysFirst = priorities.every(({ priority }) => priority === 1);
  const owedBy = takenAt === undefined ? concernedSince.at + CLIMB_MS : reportedAt + TARGET_MS + CLIMB_MS;
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

function askFold({ ticket, state, events }: Kept, findings: Findings): void {
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
  findings.holds(new Set(opened).size === opened.length, () => `${where}: levels opened: ${opened.join(', ')}`);
  if (events.length === 0) return;
  const folded = events.reduce<EscalationState>(evolve, noEscalation);
  findings.holds(canonical(folded) === canonical(state), () => `${where}: its events, folded, are not its state`);
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
