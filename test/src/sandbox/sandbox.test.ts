/** The company at work for some hours, in both tools, by the built apps: what `npm start -- --once` plays, shorter. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@rungs/core';
import type { OpenWorld } from './openWorld';
import type { Summary } from './summary';
import { plainText } from '../hosts/jira/site/adf';
import { openWorld } from './openWorld';

const LEVELS = ['1', '2', '3', '4'];

/** Each notice as its reader has it: on which ticket, to whom, in which words (they name level and time). */
function noticesIn({ jira, servicenow }: OpenWorld): { readonly mail: string[]; readonly notes: string[] } {
  return {
    mail: [
      ...jira.site.sentMail.map(({ issueKey, to, text }) => `${issueKey} to ${to}: ${text}`),
      ...servicenow.rows('sys_email').map((mail) => `${mail['subject']} to ${mail['recipients']}: ${mail['body']}`),
    ],
    notes: [
      ...jira.site.issues.flatMap(({ key, comments }) => comments.map(({ body }) => `${key}: ${plainText(body)}`)),
      ...servicenow
        .rows('sys_journal_field', 'element=work_notes')
        .filter((note) => note['value']?.startsWith('Level '))
        .map((note) => `${note['element_id']}: ${note['value']}`),
    ].filter((note) => note.includes('told')),
  };
}

const repeated = (all: readonly string[]): string[] => all.filter((each, index) => all.indexOf(each) !== index);

async function played(
  seed: string,
  hours: number,
  outage?: { fromMinute: number; minutes: number },
): Promise<OpenWorld> {
  const world = await openWorld({ seed, tickets: 0 });
  if (outage) {
    await world.sandbox.playUntil(world.startsAt + outage.fromMinute * MINUTE_MS);
    world.servicenow.scheduler.stop();
    await world.sandbox.playUntil(world.clock.now() + outage.minutes * MINUTE_MS);
    world.servicenow.scheduler.start();
  }
  await world.sandbox.playUntil(world.startsAt + hours * HOUR_MS);
  return world;
}

describe('Northwind, seed 1, four hours', () => {
  let world: OpenWorld;
  let summary: Summary;

  beforeAll(async () => {
    world = await played('1', 4);
    summary = world.sandbox.summary();
  }, 180_000);

  it('goes by without an error in either tool', () => {
    expect(summary.errors).toEqual([]);
  });

  it.each(['jira', 'servicenow'] as const)('[ESC3] reaches every level in %s, the higher the rarer', (tool) => {
    const counts = LEVELS.map((level) => summary.escalations[tool][level] ?? 0);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('[ESC4] has people who acknowledge', () => {
    expect(summary.acknowledged).toBeGreaterThan(5);
  });

  it('[PRB-2] opens a problem in each tool for what reached level 3', () => {
    const problemType = world.jira.site.issueTypes.find(({ name }) => name === 'Problem')?.id;
    const inJira = world.jira.site.issues.filter(({ typeId }) => typeId === problemType).length;
    expect(inJira).toBe(summary.escalations.jira['3']);
    expect(world.servicenow.rows('problem')).toHaveLength(summary.escalations.servicenow['3'] ?? 0);
    expect(summary.problems).toBe(inJira + world.servicenow.rows('problem').length);
  });

  it('[SYN-2] links in Jira every incident of ServiceNow that reached level 2', () => {
    expect(summary.linked).toBe(summary.escalations.servicenow['2']);
  });

  it('[ESC2] tells people within five seconds of the promised instant', () => {
    expect(summary.noticeSeconds.p50).toBeLessThanOrEqual(1);
    expect(summary.noticeSeconds.p99).toBeLessThanOrEqual(5);
  });

  it('[ESC17] tells nobody twice', () => {
    const { mail, notes } = noticesIn(world);
    expect(mail.length).toBeGreaterThan(50);
    expect(notes.length).toBeGreaterThan(50);
    expect(repeated(mail)).toEqual([]);
    expect(repeated(notes)).toEqual([]);
  });
});

it('plays the same day from the same seed', async () => {
  const [one, other] = [await played('twice', 1), await played('twice', 1)];
  expect(other.sandbox.summary()).toEqual(one.sandbox.summary());
  expect(noticesIn(other)).toEqual(noticesIn(one));
}, 180_000);

it('[ESC16] after an outage of ServiceNow’s scheduler people are told late, and once', async () => {
  const world = await played('outage', 2, { fromMinute: 40, minutes: 25 });
  const summary = world.sandbox.summary();
  expect(summary.errors).toEqual([]);
  expect(summary.noticeSeconds.p99).toBeGreaterThan(60);
  expect(repeated(noticesIn(world).mail)).toEqual([]);
  expect(repeated(noticesIn(world).notes)).toEqual([]);
}, 180_000);
