/**
 * Inbound rate limits: rules of `sys_rate_limit_rules`, so many requests an hour of a user for one resource.
 * A rule for one user goes before those for roles, these before those for all; of several roles the lowest
 * counts. What matches a rule carries its headers; what is over it is 429. Counts are exact here, while an
 * instance's nodes agree on them every 30 seconds.
 */
import type { HttpRequest, HttpResponse } from '../../http';
import { rolesOf } from '../access';
import type { Row } from '../data/database';
import type { Instance } from '../instance';
import { failure, parseUrl } from './httpExchange';

const HOUR_MS = 3_600_000;

export class RateLimits {
  private readonly counts = new Map<string, number>();

  constructor(private readonly instance: Instance) {}

  /** The answer with the headers of the rule that it falls under, or 429 in its place. */
  limited(request: HttpRequest, userName: string, answer: () => HttpResponse): HttpResponse {
    const rule = this.rule(request, userName);
    if (!rule) return answer();
    const now = this.instance.clock.now();
    const resetsAt = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
    const limit = Number(rule['request_limit'] ?? '0');
    const key = `${rule['sys_id']}/${userName}/${resetsAt}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    const headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-reset': String(resetsAt / 1000),
      'x-ratelimit-rule': rule['sys_id'] ?? '',
    };
    const given = count > limit ? refusal(limit, Math.ceil((resetsAt - now) / 1000)) : answer();
    return { ...given, headers: { ...given.headers, ...headers } };
  }

  private rule(request: HttpRequest, userName: string): Row | undefined {
    const path = parseUrl(request).pathname;
    const rules = this.instance
      .find('sys_rate_limit_rules', 'active=true')
      .filter(
        (rule) => path.startsWith(rule['resource'] ?? '') && (rule['method'] || request.method) === request.method,
      );
    const userId = this.instance.user(userName)?.['sys_id'];
    const roles = rolesOf(this.instance, userName);
    const roleName = (rule: Row): string =>
      this.instance.database.get('sys_user_role', rule['role'] ?? '')?.['name'] ?? '';
    return (
      rules.find((rule) => rule['user'] !== '' && rule['user'] === userId) ??
      lowest(rules.filter((rule) => roles.has(roleName(rule)))) ??
      lowest(rules.filter((rule) => !rule['user'] && !rule['role']))
    );
  }
}

function lowest(rules: readonly Row[]): Row | undefined {
  return [...rules].sort((a, b) => Number(a['request_limit']) - Number(b['request_limit']))[0];
}

/** The body's words are not published; its shape is that of every error. */
function refusal(limit: number, seconds: number): HttpResponse {
  const answer = failure(429, 'Rate limit exceeded', `More than ${limit} requests in this hour`);
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
}
