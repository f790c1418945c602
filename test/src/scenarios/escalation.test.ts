/**
 * One incident from the first silence to the end, told once and played in both tools by the apps as they
 * ship. What is asserted is what a person can read there: notes, mail, problems, the panel.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@rungs/core';
import type { PanelView, Tool } from '@rungs/core';
import type { Desk } from './desk';
import { openNorthwind } from './northwind';
import type { Northwind } from './northwind';
import { minutesAfterOpening, noted, told } from './readings';

async function standing(desk: Desk, ticket: string) {
  const { escalation } = await desk.panel(ticket, 'pnair');
  if (!('path' in escalation)) return { status: escalation.status };
  return { status: escalation.status, level: escalation.path.level, sentence: escalation.path.sentence };
}

/** Everything that the refusal of a command must leave as it was. */
async function snapshot(desk: Desk, ticket: string) {
  const { timeline, next } = (await desk.panel(ticket, 'pnair')).escalation as {
    timeline?: unknown;
    next?: unknown;
  };
  return { timeline, next, notes: desk.internalNotes(ticket), mail: desk.mail(ticket), state: desk.state(ticket) };
}

describe.each(['jira', 'servicenow'] as const)('An incident in %s that nobody takes', (tool) => {
  let world: Northwind;
  let desk: Desk;
  let ticket: string;

  beforeEach(async () => {
    world = await openNorthwind();
    desk = world.desks[tool];
    ticket = desk.report();
  });

  it('[ESC3][PTH-1] climbs to management at exactly the times of the policy', async () => {
    await world.pass(4);
    expect(await standing(desk, ticket)).toEqual({ status: 'waiting' });
    const levels: string[] = [];
    for (const minutes of [1, 9, 1, 14, 1, 19, 1]) {
      await world.pass(minutes);
      const { status, level } = await standing(desk, ticket);
      levels.push(`+${minutesAfterOpening(world.clock.now())} min ${status} at level ${level}`);
    }
    expect(levels).toEqual([
      '+5 min running at level 1',
      '+14 min running at level 1',
      '+15 min running at level 2',
      '+29 min running at level 2',
      '+30 min running at level 3',
      '+49 min running at level 3',
      '+50 min running at level 4',
    ]);
    expect(world.errors).toEqual([]);
  });

  it('[ESC17][COM-7] tells each person once at each level, by mail and on the ticket', async () => {
    await world.pass(79);
    expect(told(desk, ticket).sort()).toEqual([
      '+15 min mortiz: Level 2',
      '+30 min lmoss: Level 3',
      '+30 min rdiaz: Level 3',
      '+5 min akim: Level 1',
      '+50 min pnair: Level 4',
    ]);
    expect(noted(desk, ticket)).toEqual([
      '+5 min Level 1, First line',
      '+15 min Level 2, Database on call',
      '+30 min Level 3, Platform engineering',
      '+50 min Level 4, Management',
    ]);
    expect(world.errors).toEqual([]);
  });

  it('[ESC8] reminds the last level at its window, says that nobody answers, and goes on slowly', async () => {
    await world.pass(50 + 3 * 30 + 30 + 2 * 240);
    expect(told(desk, ticket).slice(5)).toEqual([
      '+80 min pnair: Reminder 1',
      '+110 min pnair: Reminder 2',
      '+140 min pnair: Reminder 3',
      '+170 min pnair: Reminder 4',
      '+410 min pnair: Reminder 5',
      '+650 min pnair: Reminder 6',
    ]);
    expect(noted(desk, ticket)).toContain('+170 min Communication failure');
    expect(world.errors).toEqual([]);
  });

  it('[PRB-2] opens one problem at level 3 and links the incident to it', async () => {
    await world.pass(29);
    expect(desk.problems(ticket)).toEqual({ linked: [], inAll: 0 });
    await world.pass(1);
    const opened = desk.problems(ticket);
    expect(opened).toEqual({ linked: [expect.any(String)], inAll: 1 });
    expect((await desk.panel(ticket, 'rdiaz')).problem?.key).toBe(opened.linked[0]);
    await world.pass(120);
    expect(desk.problems(ticket)).toEqual(opened);
    expect(world.errors).toEqual([]);
  });

  it.each([
    { by: 'akim', who: 'a responder of another level', because: /Only a responder of level 2 may acknowledge/ },
    { by: 'rdiaz', who: 'a responder of a later level', because: /Only a responder of level 2 may acknowledge/ },
    { by: 'tsato', who: 'a colleague who is not on call', because: /Only a responder of level 2 may acknowledge/ },
  ])('[ESC5][GOV-4] refuses $who, says why, and changes nothing', async ({ by, because }) => {
    await world.pass(16);
    const before = await snapshot(desk, ticket);
    expect(await desk.acknowledge(ticket, by)).toEqual({ ok: false, because: expect.stringMatching(because) });
    expect(await snapshot(desk, ticket)).toEqual(before);
    await world.pass(14);
    expect(await standing(desk, ticket)).toMatchObject({ status: 'running', level: 3 });
    expect(world.errors).toEqual([]);
  });

  it('[ESC4][ESC5] stops for its responder, and a second press changes nothing', async () => {
    await world.pass(17);
    expect(await desk.acknowledge(ticket, 'mortiz')).toMatchObject({ ok: true });
    await world.pass(1);
    const before = await snapshot(desk, ticket);
    expect(noted(desk, ticket).slice(2)).toEqual(['+17 min Acknowledged by M']);

    expect(await desk.acknowledge(ticket, 'mortiz')).toMatchObject({ ok: true });
    await world.pass(60);
    expect(await standing(desk, ticket)).toMatchObject({ status: 'acknowledged', level: 2 });
    expect(await snapshot(desk, ticket)).toEqual(before);
    expect(world.errors).toEqual([]);
  });

  it('[ESC5] tells who comes second who was first, and when', async () => {
    await world.pass(17);
    await desk.acknowledge(ticket, 'mortiz');
    await world.pass(2);
    const before = await snapshot(desk, ticket);
    expect(await desk.acknowledge(ticket, 'pnair')).toEqual({
      ok: false,
      because: 'M. Ortiz acknowledged at 10:17 CET.',
    });
    expect(await snapshot(desk, ticket)).toEqual(before);
  });

  it('[ESC14] closes when the ticket is resolved, and nobody is told any more', async () => {
    await world.pass(17);
    const before = told(desk, ticket);
    desk.change(ticket, { state: 'resolved' }, 'mortiz');
    await world.pass(180);
    expect(await standing(desk, ticket)).toMatchObject({ status: 'closed', level: 2 });
    expect(told(desk, ticket)).toEqual(before);
    expect(desk.internalNotes(ticket).at(-1)?.text).toMatch(/^Escalation closed\. The ticket was resolved\.$/);
    expect(desk.problems(ticket)).toEqual({ linked: [], inAll: 0 });
    expect(world.errors).toEqual([]);
  });

  it('[ESC14] starts anew from level 1 when the reopened ticket has used three quarters of its target', async () => {
    await world.pass(17);
    desk.change(ticket, { state: 'resolved' }, 'mortiz');
    await world.pass(43);
    const before = told(desk, ticket);
    // Whoever reopens it works on it: until the target is at stake nobody is told.
    desk.change(ticket, { state: 'inProgress' }, 'akim');
    await world.pass(119);
    expect(told(desk, ticket)).toEqual(before);
    await world.pass(12);
    expect(await standing(desk, ticket)).toMatchObject({ status: 'running', level: 2 });
    expect(told(desk, ticket).slice(before.length)).toEqual(['+180 min akim: Level 1', '+190 min mortiz: Level 2']);
    expect(world.errors).toEqual([]);
  });

  it('[COM-8][SYN-1] puts nothing internal where the reporter reads', async () => {
    desk.change(ticket, { publicComment: 'Since when is it slow?' }, 'akim');
    await world.pass(200);
    await desk.acknowledge(ticket, 'pnair');
    desk.change(ticket, { state: 'resolved' }, 'pnair');
    await world.pass(10);
    expect(desk.publicComments(ticket).map(({ text }) => text)).toEqual(['Since when is it slow?']);
    expect(desk.internalNotes(ticket).length).toBeGreaterThan(8);
  });
});

describe('The same incident under the same policy', () => {
  interface Row {
    readonly name: string;
    /** Minutes after Tuesday 10:00 in Berlin. */
    readonly opensAfter?: number;
    readonly priority?: 1 | 2 | 3;
    readonly happens: readonly { readonly at: number; readonly what: (desk: Desk, ticket: string) => unknown }[];
    readonly until: number;
    readonly reaches: string;
  }
  const rows: readonly Row[] = [
    { name: 'nobody answers', happens: [], until: 500, reaches: 'running at level 4' },
    {
      name: 'nobody answers in the night',
      opensAfter: 15 * 60 + 7,
      happens: [],
      until: 60,
      reaches: 'running at level 4',
    },
    { name: 'priority 3 in office hours', priority: 3, happens: [], until: 60, reaches: 'running at level 4' },
    {
      name: 'level 2 takes it and does not resolve it within four hours',
      happens: [{ at: 20, what: (desk, ticket) => desk.acknowledge(ticket, 'mortiz') }],
      until: 290,
      reaches: 'running at level 4',
    },
    {
      name: 'it is taken at once and three quarters of its target go by',
      happens: [
        { at: 2, what: (desk, ticket) => desk.change(ticket, { assignTo: 'akim', state: 'inProgress' }, 'akim') },
      ],
      until: 200,
      reaches: 'running at level 2',
    },
    {
      name: 'it is resolved at level 3',
      happens: [{ at: 33, what: (desk, ticket) => desk.change(ticket, { state: 'resolved' }, 'rdiaz') }],
      until: 60,
      reaches: 'closed at level 3',
    },
  ];

  /** What a person's change to the ticket causes waits for the tool to pass the news on. */
  const NEWS_AFTER: { readonly [tool in Tool]: number } = { jira: 5 * SECOND_MS, servicenow: 0 };

  const play = async (tool: Tool, { opensAfter = 0, priority = 1, happens, until }: Row) => {
    const world = await openNorthwind();
    await world.pass(opensAfter);
    const desk = world.desks[tool];
    const opened = world.clock.now();
    const ticket = desk.report({ priority });
    for (const { at, what } of happens) {
      await world.pass(at - (world.clock.now() - opened) / MINUTE_MS);
      await what(desk, ticket);
    }
    await world.pass(until - (world.clock.now() - opened) / MINUTE_MS);
    expect(world.errors).toEqual([]);
    return { opened, view: await desk.panel(ticket, 'pnair') };
  };

  const decisions = ({ opened, view }: { opened: number; view: PanelView }) => {
    const { escalation } = view;
    if (!('timeline' in escalation)) throw new Error(`nothing escalated: ${escalation.because}`);
    return {
      reached: `${escalation.status} at level ${escalation.path.level}`,
      events: escalation.timeline.map(({ kind, at, text, because }) => ({ kind, after: at - opened, text, because })),
    };
  };

  it.each(rows)('[ESC2][ESC3][ESC14] is decided alike in Jira and in ServiceNow: $name', async (row) => {
    const jira = decisions(await play('jira', row));
    const servicenow = decisions(await play('servicenow', row));
    expect(servicenow.reached).toBe(row.reaches);
    const inTime = (event: { kind: string; after: number }, tool: Tool) => {
      // A close answers a change by a person; everything else here answers the clock.
      const late = event.kind === 'closed' ? event.after % MINUTE_MS : 0;
      expect(late).toBeLessThanOrEqual(NEWS_AFTER[tool]);
      return { ...event, after: event.after - late };
    };
    expect(jira.events.map((event) => inTime(event, 'jira'))).toEqual(
      servicenow.events.map((event) => inTime(event, 'servicenow')),
    );
    expect(jira.events.every(({ after }) => after <= 9 * HOUR_MS)).toBe(true);
  });
});
