/**
 * Plays a course on a stage: from instant to instant, first what falls due by itself, then what goes
 * wrong, then what people do. Who is told may answer, as the course says; everything is written down.
 */
import { MINUTE_MS } from '@rungs/core';
import type { Instant } from '@rungs/core';
import { Timeline } from '../world/timeline';
import type { Company, PlayedTicket } from './company';
import type { Course, CourseAct } from './course';
import { pressByHand } from './hand';
import { Findings } from './invariants';
import type { Stage } from './stage';

export interface Gust {
  readonly at: Instant;
  /** Makes it happen, and says so in words for the trace. */
  readonly happens: () => string | Promise<string>;
}

export interface Line {
  readonly at: Instant;
  readonly who: string;
  readonly text: string;
}

/** A company's course as it went. */
export interface Played {
  readonly company: Company;
  readonly tickets: readonly PlayedTicket[];
}

interface Answer {
  readonly at: Instant;
  readonly ticket: PlayedTicket;
  readonly by: string;
  readonly triesLeft: number;
}

const LEVEL = /Level (\d)/;

/** Whoever gets an error page presses again, a few times. */
const PRESSES_AGAIN = { times: 3, afterMs: 4 * MINUTE_MS };

export class Play {
  readonly played: readonly (Played & { readonly tickets: PlayedTicket[] })[];
  /** What was asked while it was played. */
  readonly findings: Findings;
  private readonly trace: Line[] = [];
  private readonly acts = new Timeline<CourseAct & { readonly of: number }>();
  private readonly answers = new Timeline<Answer>();
  private readonly gusts = new Timeline<Gust>();

  constructor(
    readonly stage: Stage,
    private readonly courses: readonly Course[],
    where: string,
  ) {
    this.findings = new Findings(where);
    this.played = stage.companies.map((company) => ({ company, tickets: [] }));
    courses.forEach(({ acts }, of) => acts.forEach((act) => this.acts.plan({ ...act, of })));
  }

  plan(gust: Gust): void {
    this.gusts.plan(gust);
  }

  async until(endsAt: Instant): Promise<void> {
    const { clock } = this.stage;
    for (let at = this.nextAt(); at <= endsAt; at = this.nextAt()) {
      clock.set(Math.max(at, clock.now()));
      await this.now();
    }
    clock.set(Math.max(endsAt, clock.now()));
  }

  private nextAt(): Instant {
    const planned = [this.acts.nextAt, this.answers.nextAt, this.gusts.nextAt].map((at) => at ?? Infinity);
    return Math.min(...planned, this.stage.nextDueAt());
  }

  private async now(): Promise<void> {
    const now = this.stage.clock.now();
    await this.stage.runDue();
    while ((this.gusts.nextAt ?? Infinity) <= now) this.say('', (await this.gusts.take()?.happens()) ?? '');
    while ((this.acts.nextAt ?? Infinity) <= now) await this.happens(this.acts.take());
    while ((this.answers.nextAt ?? Infinity) <= now) await this.answer(this.answers.take());
    for (const played of this.played) {
      noteDeleted(played);
      this.readMail(played);
    }
  }

  private async happens(act: (CourseAct & { of: number }) | undefined): Promise<void> {
    const played = act && this.played[act.of];
    const planned = act && this.courses[act.of]?.tickets[act.ticket];
    if (!act || !played || !planned) return;
    const { desk } = played.company;
    const at = this.stage.clock.now();
    if (act.type === 'reports') {
      const key = desk.report(planned.report);
      const ticket: PlayedTicket = {
        key,
        course: planned,
        reportedAt: at,
        priorities: [{ at, priority: planned.report.priority }],
        takenAt: undefined,
        resolutions: [],
        overSince: undefined,
        isOver: false,
        isDeleted: false,
        acknowledgements: [],
        isCancelled: false,
        wasHeld: false,
        presses: [],
      };
      played.tickets.push(ticket);
      return this.say(played.company.name, `${key} is reported with priority ${planned.report.priority}`);
    }
    noteDeleted(played);
    const ticket = played.tickets[act.ticket];
    if (!ticket || ticket.isDeleted) return;
    switch (act.type) {
      case 'works':
        return this.work(played, ticket, act);
      case 'deletes':
        played.company.deleteTicket(ticket.key);
        noteDeleted(played);
        return this.say(played.company.name, `${ticket.key} is deleted`);
      case 'presses':
        return this.press(played, { at, ticket, by: act.by, triesLeft: 0 });
      case 'acts':
        return this.say(played.company.name, await pressByHand(played.company, ticket, act, at, this.findings));
    }
  }

  private work({ company }: Played, ticket: PlayedTicket, { change, by }: Extract<CourseAct, { type: 'works' }>): void {
    const at = this.stage.clock.now();
    // Cancelled stays cancelled, and what is over waits for nobody.
    if (ticket.isCancelled || (ticket.isOver && change.state === 'onHold')) return;
    company.desk.change(ticket.key, change, by);
    if (change.priority !== undefined) ticket.priorities.push({ at, priority: change.priority });
    if (change.state === 'onHold') {
      ticket.takenAt ??= at;
      ticket.wasHeld = true;
    }
    if (change.state === 'inProgress') {
      ticket.takenAt ??= at;
      ticket.isOver = false;
    }
    if (change.state === 'resolved' || change.state === 'cancelled') {
      ticket.isCancelled = change.state === 'cancelled';
      ticket.resolutions.push(at);
      ticket.isOver = true;
      ticket.overSince = at;
    }
    this.say(company.name, `${by} works on ${ticket.key}: ${JSON.stringify(change)}`);
  }

  /** Everybody who reads of a level presses after the same time, in the order of their names: the first who may has it. */
  private readMail(played: Played): void {
    const read = played.company.readMail();
    if (read.length === 0) return;
    const now = this.stage.clock.now();
    for (const { to, ticket: key } of [...read].sort((one, other) => (one.to < other.to ? -1 : 1))) {
      const ticket = played.tickets.find((each) => each.key === key);
      if (!ticket || ticket.isDeleted) continue;
      // What a level sends beside its notice names no level, and comes before it in one tool and after it in the other.
      const notice = played.company.desk
        .mail(key)
        .findLast(({ to: reader, text }) => reader === to && LEVEL.test(text));
      const level = Number(LEVEL.exec(notice?.text ?? '')?.[1] ?? '0');
      const wait = ticket.course.answers[level - 1];
      if (wait === undefined) continue;
      const at = Math.ceil((now + wait) / 10_000) * 10_000;
      this.answers.plan({ at, ticket, by: to, triesLeft: PRESSES_AGAIN.times });
    }
  }

  private async answer(answer: Answer | undefined): Promise<void> {
    const played = answer && this.played.find(({ tickets }) => tickets.includes(answer.ticket));
    if (played) noteDeleted(played);
    if (answer && played && !answer.ticket.isDeleted) await this.press(played, answer);
  }

  private async press({ company }: Played, { ticket, by, triesLeft }: Answer): Promise<void> {
    const at = this.stage.clock.now();
    try {
      const answer = await company.desk.acknowledge(ticket.key, by);
      if (answer.ok) ticket.acknowledgements.push(at);
      const isAudited = !answer.ok && ticket.priorities.every(({ priority }) => priority <= 3);
      ticket.presses.push({ at, action: 'acknowledge', came: answer.ok ? 'accepted' : 'refused', isAudited });
      this.say(company.name, `${by} acknowledges ${ticket.key}: ${answer.ok ? 'taken' : answer.because}`);
    } catch (error) {
      ticket.presses.push({ at, action: 'acknowledge', came: 'unseen', isAudited: false });
      this.say(company.name, `${by} cannot acknowledge ${ticket.key}: ${String(error)}`);
      const again = at + PRESSES_AGAIN.afterMs;
      if (triesLeft > 0) this.answers.plan({ at: again, ticket, by, triesLeft: triesLeft - 1 });
    }
  }

  say(who: string, text: string): void {
    if (text !== '') this.trace.push({ at: this.stage.clock.now(), who, text });
  }

  /** All that happened, and who was told of it, in order of time. */
  written(where: string): Line[] {
    const told = this.played.flatMap(({ company: { name, desk }, tickets }) =>
      tickets.flatMap(({ key }) =>
        desk.mail(key).map(({ at, to, text }): Line => ({
          at,
          who: name,
          text: `${key}: ${to} gets: ${text.replace(/\s+/g, ' ').slice(0, 100)}`,
        })),
      ),
    );
    return [...this.trace, ...told]
      .sort((one, other) => one.at - other.at)
      .map(({ at, who, text }) => ({ at, who: who === '' ? where : `${where}, ${who}`, text }));
  }
}

/** People delete tickets, and so does the weather. */
function noteDeleted({ company: { deleted }, tickets }: Played): void {
  for (const ticket of tickets) {
    const at = deleted.get(ticket.key);
    if (at === undefined || ticket.isDeleted) continue;
    ticket.isDeleted = true;
    ticket.overSince = at;
  }
}
