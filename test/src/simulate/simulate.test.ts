/**
 * A handful of the seeds that `npm run simulate` plays by the hundred, and the proof that it can fail:
 * apps whose guards were taken out are found out.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { readArguments } from './arguments';
import { befallEverywhere } from './everyCall';
import { dieEverywhere } from './everyDeath';
import { askAnswers } from './hand';
import { Findings } from './invariants';
import {
  auditLost,
  jiraWith,
  mirrorStandsStill,
  noAuditRows,
  noColumns,
  noLookingForIssues,
  noPause,
  pauseUnseen,
  queuedIsTold,
  readsKeptInModuleScope,
  servicenowWith,
  servicenowWithoutUniqueIndexes,
  unconditionalWrites,
} from './knockOut';
import { inLines, summary, summaryInJson, summaryInWords } from './report';
import { simulate } from './simulate';
import type { SeedResult } from './simulate';
import type { AppFolders } from './stage';
import { builtApps } from './stage';

/** With it both tools meet many kinds of fault in a short course; the command plays as many seeds as are asked for. */
const SEED = 6;

describe('Whatever people do and whatever fails, in both built apps', () => {
  let played: SeedResult;

  it(`[ESC8][ESC16][ESC17] nobody is told twice, nobody is left out, and both tools agree: npm run simulate -- --seed ${SEED}`, async () => {
    played = await simulate(SEED);
    expect(played.violations).toEqual([]);
  });

  it('was no idle game: tickets, escalations, notices, many kinds of fault', () => {
    const { tickets, escalations, notices, checks, faults } = summary([played]);
    expect({ tickets: tickets > 20, escalations: escalations > 12, notices: notices > 50 }).toEqual({
      tickets: true,
      escalations: true,
      notices: true,
    });
    expect(checks).toBeGreaterThan(1_000);
    expect(Object.values(faults).filter((times) => times > 0).length).toBeGreaterThan(9);
  });

  it('is the same again from the same seed, in foul weather', async () => {
    const again = await simulate(SEED, { plays: ['jira', 'servicenow'] });
    const foul = played.trace.filter(({ who }) => !who.includes(', fair'));
    expect(again.trace).toEqual(foul);
  });
});

describe('The simulation finds out', () => {
  const folders: string[] = [];
  const copied = (apps: AppFolders): AppFolders => {
    folders.push(...Object.values(apps).filter((folder) => !Object.values<string>({ ...builtApps }).includes(folder)));
    return apps;
  };
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  it.each([
    {
      name: 'a Jira app whose writes have no condition',
      seed: 2,
      climate: ['queue event at two machines', 'restart'],
      play: 'jira',
      apps: () => jiraWith(unconditionalWrites),
      finds: /./,
    },
    {
      name: 'a Jira app that keeps a tenant in memory',
      seed: 2,
      climate: [],
      play: 'jira',
      apps: () => jiraWith(readsKeptInModuleScope),
      finds: /words of another company/,
    },
    {
      name: 'a Jira app that keeps no audit',
      seed: 2,
      climate: [],
      play: 'jira',
      apps: () => jiraWith(auditLost),
      finds: /the audit (is broken|has event)/,
    },
    {
      name: 'a Jira app whose property stands still',
      seed: 2,
      climate: [],
      play: 'jira',
      apps: () => jiraWith(mirrorStandsStill),
      finds: /and lists show/,
    },
    {
      name: 'a Jira app that does not see its pause',
      seed: 2,
      climate: ['escalation paused'],
      play: 'jira',
      apps: () => jiraWith(pauseUnseen),
      finds: /was told during a pause/,
    },
    {
      name: 'a ServiceNow app without unique indexes',
      seed: 5,
      climate: ['two nodes at once'],
      play: 'servicenow',
      apps: servicenowWithoutUniqueIndexes,
      finds: /./,
    },
    {
      name: 'a ServiceNow app that keeps no audit',
      seed: 2,
      climate: [],
      play: 'servicenow',
      apps: () => servicenowWith(noAuditRows),
      finds: /the audit (is broken|has event)/,
    },
    {
      name: 'a ServiceNow app whose columns stand still',
      seed: 2,
      climate: [],
      play: 'servicenow',
      apps: () => servicenowWith(noColumns),
      finds: /and lists show/,
    },
    {
      name: 'a ServiceNow app that does not see its pause',
      seed: 2,
      climate: ['escalation paused'],
      play: 'servicenow',
      apps: () => servicenowWith(noPause),
      finds: /opened during a pause/,
    },
    {
      name: 'a ServiceNow app that takes what waits in the queue for told',
      seed: 2,
      climate: ['event workers stand still'],
      play: 'servicenow',
      apps: () => servicenowWith(queuedIsTold),
      finds: /was told 0 min after level/,
    },
    {
      name: 'a ServiceNow app that makes an issue again when the answer was lost',
      seed: 5,
      climate: ['answer of Jira lost'],
      play: 'servicenow',
      apps: () => servicenowWith(noLookingForIssues),
      finds: /has 2 issues/,
    },
  ] as const)('[ESC17] $name', async ({ seed, climate, play, apps, finds }) => {
    const { violations } = await simulate(seed, { apps: copied(apps()), climate, plays: [play] });
    expect(violations).toContainEqual(expect.stringMatching(finds));
  });

  it.each([
    { name: 'refuses what it showed as allowed', permission: { allowed: true }, ok: [false], finds: 1 },
    { name: 'climbs twice by one button', permission: { allowed: true }, ok: [true, true], finds: 1 },
    { name: 'takes what it did not offer', permission: { allowed: false, because: 'No.' }, ok: [true], finds: 2 },
    { name: 'refuses in other words', permission: { allowed: false, because: 'Never.' }, ok: [false], finds: 1 },
    { name: 'does as it showed', permission: { allowed: true }, ok: [true, false], finds: 0 },
  ] as const)('[ESC23] a panel that $name', ({ permission, ok, finds }) => {
    const findings = new Findings('here');
    const answers = ok.map((it) => (it ? { ok: it } : { ok: it, because: 'No.' }));
    const request = {
      action: 'escalate',
      path: 'technical',
      toLevel: 2,
      because: { reason: 'other', text: '' },
    } as const;
    askAnswers('akim', request, permission, answers, findings);
    expect(findings.violations).toHaveLength(finds);
  });
});

/** The command does so after each call; here at every so many of them. */
describe('A process may die at any call that a function makes', () => {
  it.each([
    { dying: 'issueChanged', each: 3 },
    { dying: 'due', each: 12 },
  ] as const)('[ESC16][ESC17] and nothing is missed or done twice: $dying in Jira', async ({ dying, each }) => {
    const { calls, violations } = await dieEverywhere(dying, builtApps, each);
    expect(violations).toEqual([]);
    expect(calls).toBeGreaterThan(5);
  });

  it.each([
    { work: 'look', befalling: 'dies', each: 40 },
    { work: 'due', befalling: 'is overtaken', each: 50 },
    { work: 'act', befalling: 'is overtaken', each: 15 },
    { work: 'sync', befalling: 'dies', each: 15 },
  ] as const)('[ESC16][ESC17] nor when a node $befalling: $work in ServiceNow', async ({ work, befalling, each }) => {
    const { calls, violations } = await befallEverywhere(work, befalling, builtApps, each);
    expect(violations).toEqual([]);
    expect(calls).toBeGreaterThan(5);
  });
});

describe('What the simulation says', () => {
  const result: SeedResult = {
    seed: 17,
    violations: ['jira, Northwind: ITSD-3: told 2 times: akim, Level 1'],
    tickets: 3,
    escalations: 2,
    notices: 5,
    checks: 40,
    faults: { restart: 4 },
    trace: [{ at: Date.parse('2026-11-17T09:05:00Z'), who: 'jira, Northwind', text: 'ITSD-3 is reported' }],
  };

  it('names the command that replays a violation', () => {
    expect(summaryInWords(summary([result])).join('\n')).toContain('npm run simulate -- --seed 17');
    expect(JSON.parse(summaryInJson(summary([result])))).toMatchObject({
      seeds: 1,
      tickets: 3,
      faults: { restart: 4 },
      violations: [{ seed: 17 }],
    });
  });

  it("tells one seed's story on the company's clock", () => {
    expect(inLines(result)).toEqual(['17 Nov 2026, 10:05 CET  jira, Northwind: ITSD-3 is reported']);
  });

  it.each([
    { name: 'nothing', argv: [], seeds: 10 },
    { name: 'a count', argv: ['--seeds', '3'], seeds: 3 },
    { name: 'one seed', argv: ['--seed', '17'], seeds: 1 },
  ])('understands $name', ({ argv, seeds }) => {
    const read = readArguments(argv);
    expect(read.ok === true && read.arguments.seeds).toHaveLength(seeds);
  });

  it('says all that it does not understand', () => {
    expect(readArguments(['--seeds', 'x', '--sneed', '3', '--seed', '2'])).toEqual({
      ok: false,
      faults: [
        '--sneed is not known.',
        '"3" belongs to no option.',
        '--seeds wants a whole number from 1 to 1000000, such as --seeds 17.',
        '--seed replays one seed and --seeds plays many: give one of them.',
      ],
    });
  });
});
