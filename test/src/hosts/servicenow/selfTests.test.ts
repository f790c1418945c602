/**
 * The ATF tests that ship, their server steps run on the local instance. ATF itself is the platform's: its steps that
 * make users and records are done here by hand, as their records ask; only an instance runs the tests as they are.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { worldClock } from '../../sandbox/worldClock';
import { createLocalServiceNow, type LocalServiceNow } from './localServiceNow';
import { noNetwork } from './transports';

const appDir = fileURLToPath(new URL('../../../../servicenow-app', import.meta.url));
const isBuilt = existsSync(`${appDir}/dist/app/scope`);
const MONDAY_NOON = Date.parse('2026-11-16T11:00:00Z');

const ATF = `var asserted = [];
var outputs = {}, steps = {}, params = {}, stepResult = {};
function assertEqual(assertion) { asserted.push(assertion.name + ': ' + String(assertion.value) + ' should be ' + String(assertion.shouldbe)); }
`;

/** The steps of the test whose name begins so, and what each was given. */
function stepsOf(host: LocalServiceNow, name: string) {
  const [test] = host.rows('sys_atf_test', `nameSTARTSWITH${name}`);
  return host
    .rows('sys_atf_step', `test=${test?.['sys_id']}`)
    .sort((a, b) => Number(a['order']) - Number(b['order']))
    .map((step) => ({
      kind: step['display_name'] ?? '',
      inputs: host
        .rows('sys_variable_value', `document_key=${step['sys_id']}^ORDERBYorder`)
        .map((value) => value['value'] ?? ''),
    }));
}

/** As `createUser` would: somebody who has that role of the app and no other, and may read incidents. */
function tester(host: LocalServiceNow, userName: string, role: string): string {
  const user = host.rows('sys_user', `user_name=${userName}`)[0]?.['sys_id'] ?? '';
  for (const had of host.rows('sys_user_has_role', `user=${user}`)) {
    host.instance.database.remove('sys_user_has_role', had['sys_id'] ?? '');
  }
  for (const name of [role, 'itil']) {
    const [row] = host.rows('sys_user_role', `name=${name}`);
    host.insert('sys_user_has_role', { user, role: row?.['sys_id'] ?? '' }, 'admin');
  }
  host.insert('incident', { short_description: 'Rungs tests itself', category: 'rungs-self-test' }, 'admin');
  return userName;
}

/** What was asserted, each as “value should be expected”. Between steps the event workers send what waits. */
async function run(host: LocalServiceNow, test: string, userName: string): Promise<string[]> {
  const scripts = stepsOf(host, test).flatMap(({ kind, inputs }) =>
    kind === 'Run Server Side Script' ? inputs.filter((input) => input.includes('EscalationSelfTest')) : [],
  );
  const asserted: string[] = [];
  for (const script of scripts) {
    asserted.push(...(host.runScript(`${ATF}${script}\nreturn asserted;`, userName) as Iterable<string>));
    await host.runDue();
  }
  return asserted;
}

const queriesOf = (host: LocalServiceNow, test: string) =>
  stepsOf(host, test).flatMap(({ inputs }) => inputs.filter((input) => input.endsWith('^EQ')));

function instance(): LocalServiceNow {
  return createLocalServiceNow({ clock: worldClock(MONDAY_NOON), appDir, seed: 'self-test', transport: noNetwork });
}

(isBuilt ? describe : describe.skip)('the ATF tests that ship (needs servicenow-app/dist: run npm run build)', () => {
  it.each([
    ['Rungs: an escalation starts', 'a.kim', 'x_rungs_esc.responder', 6],
    ['Rungs: who only has the viewer role', 'b.roy', 'x_rungs_esc.viewer', 4],
  ])('[ESC3] [GOV-4] “%s…” holds, run by %s', async (test, userName, role, assertions) => {
    const host = instance();
    const asserted = await run(host, test, tester(host, userName, role));
    expect(asserted).toHaveLength(assertions);
    for (const line of asserted) {
      const [value, expected] = line.slice(line.indexOf(': ') + 2).split(' should be ');
      expect(`${line.split(': ')[0]}: ${value}`).toBe(`${line.split(': ')[0]}: ${expected}`);
    }
    for (const query of queriesOf(host, test)) {
      const table = query.includes('kind=refusal') ? 'x_rungs_esc_audit' : 'x_rungs_esc_escalation';
      expect(host.rows(table, query.replace('^EQ', ''))).not.toEqual([]);
    }
  });

  it('[GOV-4] fails where the viewer may acknowledge after all', async () => {
    const host = instance();
    const asserted = await run(host, 'Rungs: who only has', tester(host, 'b.roy', 'x_rungs_esc.responder'));
    expect(asserted).toContain('acknowledging is refused in words: false should be true');
  });
});
