/**
 * The company at work in both tools: incidents are reported in one or the other, people work on them,
 * read the mail that tells them of an escalation, and some of them acknowledge. One clock jumps from
 * each thing that happens to the next; the hosts do what is theirs when it is due, people after them.
 */
import type { Instant, PanelView, Tool } from '@rungs/core';
import type { WorldClock } from '../hosts/host';
import type { IncidentReported, IncidentWorkedOn, PageAnswers, WorldAction } from '../world/action';
import type { Mail, Player } from './player';
import type { Summary } from './summary';
import { randomFrom } from '../world/random';
import { Timeline } from '../world/timeline';
import { Tally } from './summary';

export interface SandboxParts {
  readonly clock: WorldClock;
  readonly players: { readonly [tool in Tool]: Player };
  readonly actions: Iterator<WorldAction>;
  readonly seed: string;
  /** How many tickets are linked to one in the other tool. */
  linked(): number;
}

/** A ticket as the company follows it. */
interface FollowedTicket {
  readonly tool: Tool;
  readonly key: string;
  readonly answers: PageAnswers;
  /** The level whose people were told last; 0 while nobody was. */
  level: number;
  /** When the panel says that people are told next. */
  promisedAt: Instant | undefined;
  /** When the panel was opened last because of a mail: who gets the same news at the same instant needs no second look. */
  readAt: Instant | undefined;
}

interface PlannedAnswer {
  readonly at: Instant;
  readonly ticket: FollowedTicket;
  readonly person: string;
}

/** Looks after tickets that nobody was told of: may open any panel. */
const SUPERVISOR = 'pnair';

/** Work at one instant that brings more work at the same instant is normal; without end it is a fault. */
const ROUNDS_AT_ONE_INSTANT_MAX = 1_000;

export class Sandbox {
  readonly tally = new Tally();
  private readonly byIncident = new Map<string, FollowedTicket>();
  private readonly byKey = new Map<string, FollowedTicket>();
  private readonly answers = new Timeline<PlannedAnswer>();
  private readonly refusals: string[] = [];
  private nextAction: WorldAction | undefined;

  constructor(private readonly parts: SandboxParts) {
    this.nextAction = take(parts.actions);
  }

  /** Does all that happens up to and including `until`, and leaves the clock there. */
  async playUntil(until: Instant): Promise<void> {
    let rounds = 0;
    for (let at = this.nextAt(); at <= until; at = this.nextAt()) {
      rounds = at > this.parts.clock.now() ? 0 : rounds + 1;
      if (rounds > ROUNDS_AT_ONE_INSTANT_MAX)
        throw new Error(`something is due again and again at ${new Date(at).toISOString()}`);
      this.parts.clock.set(Math.max(at, this.parts.clock.now()));
      await this.playNow();
    }
    this.parts.clock.set(Math.max(until, this.parts.clock.now()));
  }

  /** Until so long after the last report: for a log, which has an end. */
  async playToTheEnd(followedMs: number, onProgress: () => void): Promise<void> {
    let lastReportAt = this.parts.clock.now();
    while (this.nextAction !== undefined && this.nextAction.at <= lastReportAt + followedMs) {
      if (this.nextAction.type === 'IncidentReported') lastReportAt = this.nextAction.at;
      onProgress();
      await this.playUntil(this.nextAction.at);
    }
    this.stopReporting();
    await this.playUntil(lastReportAt + followedMs);
  }

  /** Nobody reports anything new or works on anything from here on. */
  stopReporting(): void {
    this.nextAction = undefined;
  }

  /** Tickets that are at this level now. */
  openAtLevel(tool: Tool, level: number): number {
    return [...this.byKey.values()].filter((ticket) => ticket.tool === tool && ticket.level === level).length;
  }

  /** The ticket that climbed highest, to be shown first. */
  highest(tool: Tool): string | undefined {
    const own = [...this.byKey.values()].filter((ticket) => ticket.tool === tool);
    return own.reduce<FollowedTicket | undefined>(
      (best, each) => (each.level > (best?.level ?? -1) ? each : best),
      undefined,
    )?.key;
  }

  summary(): Summary {
    const { jira, servicenow } = this.parts.players;
    return {
      tickets: this.tally.tickets,
      escalations: { jira: this.tally.byLevel('jira'), servicenow: this.tally.byLevel('servicenow') },
      acknowledged: this.tally.acknowledged,
      problems: jira.problems() + servicenow.problems(),
      linked: this.parts.linked(),
      noticeSeconds: this.tally.noticeSeconds(),
      errors: [
        ...this.refusals,
        ...jira.host.errors.map(from('Jira')),
        ...servicenow.host.errors.map(from('ServiceNow')),
      ],
    };
  }

  private nextAt(): Instant {
    const { jira, servicenow } = this.parts.players;
    return Math.min(
      this.nextAction?.at ?? Infinity,
      this.answers.nextAt ?? Infinity,
      jira.host.nextDueAt() ?? Infinity,
      servicenow.host.nextDueAt() ?? Infinity,
    );
  }

  private async playNow(): Promise<void> {
    const now = this.parts.clock.now();
    for (const { host } of Object.values(this.parts.players))
      if ((host.nextDueAt() ?? Infinity) <= now) await host.runDue();
    while (this.nextAction !== undefined && this.nextAction.at <= now) {
      await this.happens(this.nextAction);
      this.nextAction = take(this.parts.actions);
    }
    while ((this.answers.nextAt ?? Infinity) <= now) await this.answer(this.answers.take());
    for (const tool of ['jira', 'servicenow'] as const) {
      for (const mail of this.parts.players[tool].readMail()) await this.read(mail, tool);
    }
  }

  private async happens(action: WorldAction): Promise<void> {
    const ticket = action.type === 'IncidentReported' ? this.report(action) : this.byIncident.get(action.incident);
    if (!ticket) throw new Error(`nobody reported ${action.incident}`);
    if (action.type === 'IncidentWorkedOn') this.work(action, ticket);
    if (ticket.level === 0 && mayMoveTheStart(action)) this.hold(ticket, await this.look(ticket, SUPERVISOR));
  }

  private work({ change, by }: IncidentWorkedOn, ticket: FollowedTicket): void {
    this.parts.players[ticket.tool].host.changeIncident(ticket.key, change, by);
    if (change.state !== 'resolved' && change.state !== 'closed' && change.state !== 'cancelled') return;
    // Nobody is told any more; reopened, it would escalate anew, from level 1.
    ticket.level = 0;
    ticket.promisedAt = undefined;
  }

  private report(action: IncidentReported): FollowedTicket {
    const tool: Tool = randomFrom(`${this.parts.seed}/tool/${action.incident}`).chance(0.5) ? 'jira' : 'servicenow';
    const key = this.parts.players[tool].host.createIncident(action.report);
    const ticket: FollowedTicket = {
      tool,
      key,
      answers: action.answers,
      level: 0,
      promisedAt: undefined,
      readAt: undefined,
    };
    this.byIncident.set(action.incident, ticket);
    this.byKey.set(key, ticket);
    this.tally.tickets += 1;
    return ticket;
  }

  private async read(mail: Mail, tool: Tool): Promise<void> {
    const ticket = this.byKey.get(mail.ticket);
    // Mail about a problem or a mirrored ticket is for information only.
    const now = this.parts.clock.now();
    if (!ticket || ticket.tool !== tool || ticket.readAt === now) return;
    ticket.readAt = now;
    const { escalation } = await this.look(ticket, mail.to);
    if (escalation.status !== 'running') return;
    if (ticket.promisedAt !== undefined && ticket.promisedAt <= now) this.tally.noticed(ticket.promisedAt, now);
    ticket.promisedAt = escalation.next?.at;
    if (escalation.path.level === ticket.level) return;
    ticket.level = escalation.path.level;
    this.tally.levelOpened(tool, ticket.level);
    const wait = ticket.answers[ticket.level - 1];
    if (wait !== undefined) this.answers.plan({ at: now + wait, ticket, person: mail.to });
  }

  /** A press is refused only where the button was not offered: anything else is a fault. */
  private async answer(planned: PlannedAnswer | undefined): Promise<void> {
    if (!planned) return;
    const { ticket, person } = planned;
    const { escalation } = await this.look(ticket, person);
    if (escalation.status !== 'running' || !escalation.acknowledge.allowed) return;
    const answer = await this.parts.players[ticket.tool].acknowledge(ticket.key, escalation.path.id, person);
    if (!answer.ok) {
      this.refusals.push(`${ticket.key}: ${person} was offered Acknowledge and refused: ${answer.because}`);
      return;
    }
    this.tally.acknowledged += 1;
    this.hold(ticket, answer.view);
  }

  private look(ticket: FollowedTicket, person: string): Promise<PanelView> {
    return this.parts.players[ticket.tool].openPanel(ticket.key, person);
  }

  /** Holds the app to what its panel says: a start that is overdue does not become punctual by being looked at. */
  private hold(ticket: FollowedTicket, { escalation, asOf }: PanelView): void {
    const promisedAt =
      'startsAt' in escalation ? escalation.startsAt : 'next' in escalation ? escalation.next?.at : undefined;
    if (
      promisedAt !== undefined &&
      promisedAt <= asOf &&
      ticket.promisedAt !== undefined &&
      ticket.promisedAt <= promisedAt
    )
      return;
    ticket.promisedAt = promisedAt;
  }
}

/** What a panel says of a start depends on priority and on whether somebody has taken the ticket. */
function mayMoveTheStart(action: WorldAction): boolean {
  if (action.type === 'IncidentReported') return true;
  const { state, priority, assignTo } = action.change;
  return state === 'inProgress' || priority !== undefined || (state === undefined && assignTo !== undefined);
}

function take(actions: Iterator<WorldAction>): WorldAction | undefined {
  const next = actions.next();
  return next.done ? undefined : next.value;
}

function from(tool: string): (error: string) => string {
  return (error) => `${tool}: ${error}`;
}
