/**
 * The server functions that ship, on Debian's Rhino: the stories told there and in V8 are the same to the last
 * row and the last digest of the audit.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { repositoryRoot } from '../../hosts/jira/repository';
import { companyPolicy } from '../../world/companyPolicy';
import { hasRhino } from '../rhino';
import { tellStories, type Telling } from './stories';
import { serverModules, tellStoriesOnRhino, type ToldOnRhino } from './storiesOnRhino';

const required = process.env['RUNGS_ENGINE_GATE'] === 'required';
const appDir = join(repositoryRoot, 'servicenow-app');
const policy = { document: JSON.stringify(parse(companyPolicy)), source: companyPolicy };

let onV8: { readonly [story: string]: Telling };
let onRhino: ToldOnRhino;

const whole = hasRhino() || required ? describe : describe.skip;

whole('[ESC3] the server functions on Debian’s Rhino (needs a JRE and the Debian package rhino)', () => {
  beforeAll(async () => {
    if (!existsSync(join(appDir, 'dist/app/scope')))
      throw new Error('The ServiceNow app is missing: run npm run build.');
    onV8 = await tellStories(appDir, policy);
    onRhino = await tellStoriesOnRhino(appDir, policy);
  }, 240_000);

  it('tell every story that V8 tells, without an error', () => {
    expect(Object.keys(onRhino.tellings)).toEqual(Object.keys(onV8));
    for (const { errors } of Object.values(onRhino.tellings)) expect(errors).toEqual([]);
  });

  it('start, go up to level 2, are acknowledged and closed', () => {
    const [telling] = Object.values(onRhino.tellings);
    expect(telling?.answers).toMatchObject({
      level: '2',
      'a caller is refused': { status: 403 },
      'who is on another level is refused': { body: { result: { ok: false } } },
      acknowledged: { offered: true },
      'taken over': { body: { result: { ok: true } } },
      status: 'closed',
      audit: { body: { result: { tickets: 1, broken: [] } } },
    });
    expect(telling?.rows['x_rungs_esc_event']?.length).toBeGreaterThan(5);
  });

  it('begin nothing before the switch of the set-up, and escalate after it', () => {
    const { answers } = onRhino.tellings['is set up, tried on the past and switched on'] ?? {};
    expect(answers).toMatchObject({
      'a caller is refused': { status: 403 },
      'no policy': { status: 409 },
      'nothing begins': 0,
      on: { status: 200, body: { result: { on: true } } },
      level: '2',
    });
  });

  it('answer and write the same, row by row', () => {
    for (const [story, { answers, rows, errors }] of Object.entries(onV8)) {
      const told = onRhino.tellings[story];
      // One by one, so that a difference names its step and its table.
      for (const [step, answer] of Object.entries(answers)) expect([step, told?.answers[step]]).toEqual([step, answer]);
      for (const [table, written] of Object.entries(rows)) expect([table, told?.rows[table]]).toEqual([table, written]);
      expect(told?.errors).toEqual(errors);
    }
  });

  it('were all asked for: no module that ships was left out', () => {
    expect(onRhino.loaded.length).toBeGreaterThan(40);
    expect(serverModules(appDir).filter((path) => !onRhino.loaded.includes(path))).toEqual([]);
  });
});
