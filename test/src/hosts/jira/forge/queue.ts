/**
 * Forge's async events: what an app pushes comes back to its consumer, at least once and in no promised
 * order, after its delay; a consumer that asks for a retry or fails gets the event again until the
 * retention ends.
 */
import type { Instant } from '@rungs/core';
import { isObject } from '../site/json';
import { strikes } from '../faults';
import type { Agenda } from '../agenda';
import type { JiraFaults } from '../faults';
import type { Json } from '../site/json';

export interface Delivery {
  readonly queueName: string;
  readonly event: { readonly [name: string]: Json | undefined };
  /** How many consumers in a row led to this event by pushing the next. */
  readonly generation: number;
}

export interface PushAnswer {
  readonly status: number;
  readonly body: Json;
}

interface Queued {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: Json;
  readonly delayInSeconds: number;
  readonly generation: number;
  readonly pushedAt: Instant;
}

/** `value` is what the consumer returned; a failure is worth another try too. */
export type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

const MOST_EVENTS = 50;
const MOST_BYTES = 200 * 1024;
const MOST_LONG_BYTES = 100 * 1024;
const MOST_DELAY_S = 900;
const MOST_EVENTS_A_MINUTE = 500;
const MOST_GENERATIONS = 1000;
const RETENTION_MS = 24 * 3_600_000;
const FIRST_BACK_OFF_S = 5;

export class ForgeQueue {
  private pushedInMinute = { minute: 0, count: 0 };
  private eventCount = 0;

  constructor(
    private readonly agenda: Agenda,
    private readonly now: () => Instant,
    private readonly faults: JiraFaults,
    private readonly queues: readonly { readonly name: string; readonly isLong: boolean }[],
    private readonly deliver: (delivery: Delivery) => Promise<Outcome>,
    private readonly lost: (why: string) => void,
  ) {}

  /** Accepts all or nothing, with the status codes that `@forge/events` knows. */
  push(request: unknown, generation: number): PushAnswer {
    const queueName = isObject(request) ? String(request.queueName) : '';
    const payload: readonly unknown[] = isObject(request) && Array.isArray(request.payload) ? request.payload : [];
    const refusal = this.refusalOf(queueName, payload, generation);
    if (refusal) return refusal;
    this.pushedInMinute.count += payload.length;
    for (const event of payload)
      this.enqueue(queueName, String((request as { jobId?: unknown }).jobId), event, generation);
    return { status: 201, body: {} };
  }

  private refusalOf(queueName: string, payload: readonly unknown[], generation: number): PushAnswer | undefined {
    const queue = this.queues.find(({ name }) => name === queueName);
    if (!queue) {
      return refused(404, `No consumer in the manifest reads the queue '${queueName}'.`);
    }
    if (payload.length === 0 || payload.length > MOST_EVENTS)
      return refused(400, `A push has 1 to ${MOST_EVENTS} events.`);
    if (Buffer.byteLength(JSON.stringify(payload)) > MOST_BYTES) return refused(413, 'A push has at most 200 KB.');
    if (queue.isLong && payload.some((event) => Buffer.byteLength(JSON.stringify(event)) > MOST_LONG_BYTES))
      return refused(413, 'An event for a consumer of more than 55 seconds has at most 100 KB.');
    const delays = payload.map((event) => (isObject(event) ? Number(event.delayInSeconds ?? 0) : 0));
    if (delays.some((delay) => !(delay >= 0 && delay <= MOST_DELAY_S))) {
      return refused(400, `delayInSeconds must be between 0 and ${MOST_DELAY_S}.`);
    }
    if (generation >= MOST_GENERATIONS)
      return refused(405, 'Too many events in a row were pushed by their own consumers.');
    const minute = Math.floor(this.now() / 60_000);
    if (this.pushedInMinute.minute !== minute) this.pushedInMinute = { minute, count: 0 };
    if (this.pushedInMinute.count + payload.length > MOST_EVENTS_A_MINUTE) {
      return refused(429, `At most ${MOST_EVENTS_A_MINUTE} events a minute for each installation.`);
    }
    return undefined;
  }

  private enqueue(queueName: string, jobId: string, event: unknown, generation: number): void {
    this.eventCount += 1;
    const given = isObject(event) ? event : {};
    const queued: Queued = {
      queueName,
      jobId,
      eventId: `event-${this.eventCount}`,
      body: (given.body ?? {}) as Json,
      delayInSeconds: Number(given.delayInSeconds ?? 0),
      generation: generation + 1,
      pushedAt: this.now(),
    };
    if (strikes(this.faults.dropQueueEvents)) return;
    const times = strikes(this.faults.doubleQueueEvents) ? 2 : 1;
    const late = strikes(this.faults.delayQueueEvents) ? this.faults.delayQueueEvents.byMs : 0;
    for (let time = 0; time < times; time += 1)
      this.schedule(queued, this.now() + queued.delayInSeconds * 1000 + late, 0, undefined);
  }

  private schedule(
    queued: Queued,
    at: Instant,
    retryCount: number,
    retry: { reason: string; data?: Json } | undefined,
  ): void {
    this.agenda.add(at, `queue ${queued.queueName}`, async () => {
      const delivery = this.delivery(queued, retryCount, retry);
      const twin = strikes(this.faults.twinQueueEvents) ? this.deliver(delivery) : undefined;
      const [outcome] = await Promise.all([this.deliver(delivery), twin]);
      const again = retryAsked(outcome, retryCount);
      if (!again) return;
      const next = this.now() + again.afterSeconds * 1000;
      if (next - queued.pushedAt > RETENTION_MS) {
        this.lost(
          `Queue event ${queued.eventId} of '${queued.queueName}' was dropped after 24 hours and ${retryCount + 1} tries.`,
        );
        return;
      }
      this.schedule(queued, next, retryCount + 1, again);
    });
  }

  private delivery(queued: Queued, retryCount: number, retry: { reason: string; data?: Json } | undefined): Delivery {
    const endsAt = queued.pushedAt + RETENTION_MS;
    return {
      queueName: queued.queueName,
      generation: queued.generation,
      event: {
        queueName: queued.queueName,
        jobId: queued.jobId,
        eventId: queued.eventId,
        body: queued.body,
        delayInSeconds: queued.delayInSeconds,
        ...(retry
          ? {
              retryContext: {
                retryCount,
                retryReason: retry.reason,
                ...(retry.data === undefined ? {} : { retryData: retry.data }),
                retentionWindow: {
                  startTime: new Date(queued.pushedAt).toISOString(),
                  remainingTimeMs: endsAt - this.now(),
                },
              },
            }
          : {}),
      },
    };
  }
}

function refused(status: number, message: string): PushAnswer {
  return { status, body: { code: String(status), message, errorMessage: message } };
}

/** Asked for by returning an `InvocationError`, or earned by failing; then the wait doubles each time. */
function retryAsked(
  outcome: Outcome,
  retryCount: number,
): { afterSeconds: number; reason: string; data?: Json } | undefined {
  if (!outcome.ok) {
    return {
      afterSeconds: Math.min(FIRST_BACK_OFF_S * 2 ** retryCount, MOST_DELAY_S),
      reason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    };
  }
  const { value } = outcome;
  if (!isObject(value) || value._retry !== true) return undefined;
  const options = isObject(value.retryOptions) ? value.retryOptions : {};
  return {
    afterSeconds: Math.min(Math.max(Number(options.retryAfter ?? 1), 1), MOST_DELAY_S),
    reason: String(options.retryReason ?? 'FUNCTION_RETRY_REQUEST'),
    ...(options.retryData === undefined ? {} : { data: options.retryData as Json }),
  };
}
