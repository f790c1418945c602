/** Async events: what is accepted, when it comes back, and how often. */
import { describe, expect, it } from '@jest/globals';
import { Agenda } from '../agenda';
import { noFaults } from '../faults';
import { ForgeQueue } from './queue';
import type { Delivery, Outcome } from './queue';
import type { JiraFaults } from '../faults';

function world(answer: (delivery: Delivery) => Outcome, faults: JiraFaults = noFaults()) {
  let now = 0;
  const agenda = new Agenda();
  const delivered: number[] = [];
  const lost: string[] = [];
  const deliver = async (delivery: Delivery): Promise<Outcome> => {
    delivered.push(now / 1000);
    return answer(delivery);
  };
  const queue = new ForgeQueue(
    agenda,
    () => now,
    faults,
    [
      { name: 'due', isLong: false },
      { name: 'long', isLong: true },
    ],
    deliver,
    (why) => lost.push(why),
  );
  const push = (events: readonly object[], generation = 0, queueName = 'due') =>
    queue.push({ queueName, jobId: 'j', payload: events }, generation).status;
  const run = async (untilSeconds: number): Promise<void> => {
    for (let next = agenda.nextDueAt(); next !== undefined && next <= untilSeconds * 1000; next = agenda.nextDueAt()) {
      now = next;
      await agenda.runDue(() => now);
    }
  };
  return { push, run, delivered, lost };
}

const done = (): Outcome => ({ ok: true, value: undefined });
const event = (delayInSeconds = 0, body: object = {}) => ({ body, delayInSeconds });

const pushes = [
  { name: 'one event', events: [event()], status: 201 },
  { name: 'fifty events', events: Array.from({ length: 50 }, () => event()), status: 201 },
  { name: 'fifty-one events', events: Array.from({ length: 51 }, () => event()), status: 400 },
  { name: 'no event', events: [], status: 400 },
  { name: 'a delay of 900 seconds', events: [event(900)], status: 201 },
  { name: 'a delay of 901 seconds', events: [event(901)], status: 400 },
  { name: 'more than 200 KB', events: [event(0, { text: 'x'.repeat(205_000) })], status: 413 },
  { name: '150 KB', events: [event(0, { text: 'x'.repeat(150_000) })], status: 201 },
  {
    name: '150 KB for a consumer of minutes',
    events: [event(0, { text: 'x'.repeat(150_000) })],
    queueName: 'long',
    status: 413,
  },
  { name: 'the thousandth event in a row', events: [event()], generation: 1000, status: 405 },
  { name: 'a queue that nobody reads', events: [event()], queueName: 'other', status: 404 },
];

describe('A Forge queue', () => {
  it.each(pushes)('answers $status to $name', ({ events, status, generation, queueName }) => {
    expect(world(done).push(events, generation, queueName)).toBe(status);
  });

  it('takes 500 events a minute', () => {
    const { push } = world(done);
    const fifty = Array.from({ length: 50 }, () => event());
    expect(Array.from({ length: 11 }, () => push(fifty))).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
  });

  it('delivers each event after its delay', async () => {
    const { push, run, delivered } = world(done);
    push([event(90), event(30)]);
    await run(60);
    expect(delivered).toEqual([30]);
    await run(100);
    expect(delivered).toEqual([30, 90]);
  });

  it('comes again after the time that the consumer asked for, and says how often', async () => {
    const counts: unknown[] = [];
    const { push, run, delivered } = world(({ event: { retryContext } }) => {
      counts.push((retryContext as { retryCount: number } | undefined)?.retryCount ?? 0);
      return counts.length < 3 ? { ok: true, value: { _retry: true, retryOptions: { retryAfter: 30 } } } : done();
    });
    push([event()]);
    await run(3600);
    expect(delivered).toEqual([0, 30, 60]);
    expect(counts).toEqual([0, 1, 2]);
  });

  it('gives a failing consumer longer and longer, and gives up after 24 hours', async () => {
    const { push, run, delivered, lost } = world(() => ({ ok: false, error: 'no' }));
    push([event()]);
    await run(200_000);
    expect(delivered.slice(0, 4)).toEqual([0, 5, 15, 35]);
    expect(Math.max(...delivered)).toBeLessThanOrEqual(86_400);
    expect(lost).toHaveLength(1);
  });

  it('delivers an event twice where at-least-once is asked to mean it', async () => {
    const { push, run, delivered } = world(done, { ...noFaults(), doubleQueueEvents: { times: 1 } });
    push([event(), event()]);
    await run(10);
    expect(delivered).toEqual([0, 0, 0]);
  });
});
