/**
 * Atlassian's quota for apps, as published for 2026: points for each UTC hour, one for a call and one for
 * each object that it answers, two for people, groups and permissions, one for a write. People with their
 * own credentials are not counted. The headers tell how it stands, where they come at all.
 */
import type { HttpRequest, HttpResponse } from '../../http';
import type { JiraFaults } from '../faults';
import { isObject } from '../site/json';
import { responseOf } from './answer';
import type { Route } from './routes';

const HOUR_MS = 3_600_000;
const BURST_PER_SECOND = 100;
const NEAR_PART = 0.2;

interface Write {
  readonly issue: string;
  readonly at: number;
}

export class PointsMeter {
  private readonly byHour = new Map<number, number>();
  private readonly seconds = new Map<string, number>();
  private writes: Write[] = [];

  constructor(
    private readonly now: () => number,
    private readonly faults: JiraFaults,
  ) {}

  /** In the UTC hour of `at`. */
  used(at = this.now()): number {
    return this.byHour.get(Math.floor(at / HOUR_MS)) ?? 0;
  }

  /** In all hours. */
  get total(): number {
    return [...this.byHour.values()].reduce((sum, points) => sum + points, 0);
  }

  /** Before anything is done; undefined where the call may go on. */
  refusal(request: HttpRequest, route: Route): HttpResponse | undefined {
    if (this.used() >= this.faults.quotaPoints) return this.refused('jira-quota-global-based', this.untilNextHour());
    if (this.faults.burstLimit && this.isBurst(request, route)) return this.refused('jira-burst-based', 1);
    const seconds = this.faults.issueWriteLimit ? this.issueWait(request, route) : undefined;
    return seconds === undefined ? undefined : this.refused('jira-per-issue-on-write', seconds);
  }

  /** After it was answered; with the headers that say how it stands. */
  counted(route: Route, response: HttpResponse): HttpResponse {
    const hour = Math.floor(this.now() / HOUR_MS);
    this.byHour.set(hour, (this.byHour.get(hour) ?? 0) + pointsOf(route, response));
    if (this.faults.rateHeadersMissing) return response;
    return { ...response, headers: { ...response.headers, ...this.headers() } };
  }

  private headers(): { readonly [name: string]: string } {
    const left = Math.max(0, this.faults.quotaPoints - this.used());
    const isNear = this.faults.nearLimit || left < this.faults.quotaPoints * NEAR_PART;
    return {
      'x-ratelimit-limit': String(this.faults.quotaPoints),
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': new Date((Math.floor(this.now() / HOUR_MS) + 1) * HOUR_MS).toISOString(),
      ...(isNear && { 'x-ratelimit-nearlimit': 'true' }),
    };
  }

  private refused(reason: string, seconds: number): HttpResponse {
    const answer = responseOf({ status: 429, body: { errorMessages: ['Rate limit exceeded.'], errors: {} } });
    if (this.faults.rateHeadersMissing) return answer;
    const headers = {
      ...answer.headers,
      ...this.headers(),
      'ratelimit-reason': reason,
      'retry-after': String(seconds),
    };
    return { ...answer, headers };
  }

  private isBurst({ method }: HttpRequest, { template }: Route): boolean {
    const key = `${method} ${template} ${Math.floor(this.now() / 1_000)}`;
    const count = (this.seconds.get(key) ?? 0) + 1;
    this.seconds.set(key, count);
    return count > (method === 'PUT' || method === 'DELETE' ? BURST_PER_SECOND / 2 : BURST_PER_SECOND);
  }

  /** Seconds to wait: 20 writes in 2 s and 100 in 30 s are taken on one issue. */
  private issueWait(request: HttpRequest, route: Route): number | undefined {
    const issue = /\/issue\/([^/?]+)/.exec(request.path)?.[1];
    if (issue === undefined || route.scope !== 'write:jira-work') return undefined;
    const now = this.now();
    this.writes = this.writes.filter(({ at }) => at > now - 30_000);
    const mine = this.writes.filter((write) => write.issue === issue);
    if (mine.filter(({ at }) => at > now - 2_000).length >= 20) return 2;
    if (mine.length >= 100) return 30;
    this.writes.push({ issue, at: now });
    return undefined;
  }

  private untilNextHour(): number {
    return Math.ceil((HOUR_MS - (this.now() % HOUR_MS)) / 1_000);
  }
}

const countedTwice = /^(user|myself|mypermissions|group|user\/.*|groups?\/.*)$/;

function pointsOf(route: Route, { status, body }: HttpResponse): number {
  if (route.scope === 'write:jira-work' || status >= 400) return 1;
  return 1 + objectsIn(body) * (countedTwice.test(route.template) ? 2 : 1);
}

/** What an answer has a list of is what it answers; an object without one is itself. */
function objectsIn(body: string): number {
  if (body === '') return 0;
  const answer: unknown = JSON.parse(body);
  if (Array.isArray(answer)) return answer.length;
  if (typeof answer !== 'object' || answer === null) return 1;
  const named = answer as { readonly [name: string]: unknown };
  if (isObject(named.permissions)) return Object.keys(named.permissions).length;
  const lists = ['issues', 'values', 'comments', 'issueTypes', 'issueLinkTypes', 'transitions', 'groups'];
  const found = lists.map((name) => named[name]).find((value) => Array.isArray(value));
  return Array.isArray(found) ? found.length : 1;
}
