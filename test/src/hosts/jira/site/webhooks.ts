/**
 * Webhooks that an administrator made: each is told of the changes it asked for, a moment after them, over HTTP. With a secret the
 * raw body is signed. What cannot be delivered is tried again under the same identifier, and then given up.
 */
import { createHmac } from 'node:crypto';
import type { Instant } from '@rungs/core';
import type { HttpRequest, SyncTransport } from '../../http';
import type { Agenda } from '../agenda';
import type { Json } from './json';

export interface Webhook {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly secret: string | undefined;
}

const DELAY_MS = 1_000;
const TIMEOUT_MS = 20_000;
/** Retries are promised, and their waits are not: these are ours. */
const RETRY_MS: readonly number[] = [60_000, 120_000, 300_000, 600_000, 900_000];

export class Webhooks {
  readonly all: Webhook[] = [];
  private told = 0;

  constructor(
    private readonly agenda: Agenda,
    private readonly now: () => Instant,
    private readonly transport: SyncTransport,
  ) {}

  add(made: Omit<Webhook, 'id'>): Webhook {
    const webhook = { id: this.all.length + 1, ...made };
    this.all.push(webhook);
    return webhook;
  }

  remove(id: number): boolean {
    const place = this.all.findIndex((webhook) => webhook.id === id);
    if (place >= 0) this.all.splice(place, 1);
    return place >= 0;
  }

  tell(event: string, payload: Json): void {
    for (const webhook of this.all.filter(({ events }) => events.includes(event))) {
      this.told += 1;
      const request = requestTo(webhook, `webhook-${this.told}`, JSON.stringify(payload));
      this.deliver(webhook, request, this.now() + DELAY_MS, 0);
    }
  }

  private deliver(webhook: Webhook, request: HttpRequest, at: Instant, retries: number): void {
    this.agenda.add(at, `webhook ${webhook.name}`, () => {
      const answer = this.transport(new URL(webhook.url).origin, request, TIMEOUT_MS);
      const isTaken =
        typeof answer === 'object' && answer.status < 500 && answer.status !== 408 && answer.status !== 429;
      const wait = RETRY_MS[retries];
      if (!isTaken && wait !== undefined) this.deliver(webhook, request, this.now() + wait, retries + 1);
    });
  }
}

function requestTo({ url, secret }: Webhook, identifier: string, body: string): HttpRequest {
  const { pathname, search } = new URL(url);
  const signature = secret === undefined ? undefined : createHmac('sha256', secret).update(body).digest('hex');
  return {
    method: 'POST',
    path: pathname + search,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-atlassian-webhook-identifier': identifier,
      ...(signature === undefined ? {} : { 'x-hub-signature': `sha256=${signature}` }),
    },
    body,
  };
}
