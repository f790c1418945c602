/**
 * Problems in both state models and changes, as tasks among tasks, and what the audit keeps of them. The moves of a
 * problem are those of "Quick start tests for Problem Management", the mapping of its states that of "Map problem
 * states" (ServiceNow product documentation, Problem Management).
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { useProblemModel } from '../../hosts/servicenow/lifecycle/problemStates';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { addRule, bareInstance } from './bareInstance';

let host: LocalServiceNow;
beforeEach(() => {
  ({ host } = bareInstance());
});

const newProblem = (): string => host.insert('problem', { short_description: 'p' }) ?? '';
const stored = (table: string, sysId: string) => host.rows(table, `sys_id=${sysId}`)[0] ?? {};

/** Moves it along and answers where it stands in the end. */
function moved(states: readonly string[], byPerson = 'admin'): string {
  const sysId = newProblem();
  for (const state of states) host.update('problem', sysId, { state }, byPerson);
  return stored('problem', sysId)['state'] ?? '';
}

describe('The state model of problems since Madrid', () => {
  const paths: readonly (readonly [name: string, states: readonly string[], ends: string])[] = [
    ['assess, confirm, fix, resolve, complete', ['102', '103', '104', '106', '107'], '107'],
    ['cancelled or a duplicate while it is assessed', ['102', '107'], '107'],
    ['cancelled or a duplicate in root cause analysis', ['102', '103', '107'], '107'],
    ['the risk accepted, closed at once', ['102', '103', '104', '107'], '107'],
    ['the risk accepted, resolved first', ['102', '103', '106'], '106'],
    ['re-analyzed after it was complete', ['102', '103', '104', '106', '107', '103'], '103'],
    ['from new to a fix is no move', ['104'], '101'],
    ['nor is back to new', ['102', '101'], '102'],
    ['nor from closed to resolved', ['102', '107', '106'], '107'],
  ];
  it.each(paths)('%s', (_name, states, ends) => {
    expect(moved(states)).toBe(ends);
  });

  it('says what it refused, and leaves the rest of the update', () => {
    const sysId = newProblem();
    const script = `var gr = new GlideRecord('problem'); gr.get('${sysId}'); gr.state = 106; gr.description = 'x'; return [gr.update(), gr.getLastErrorMessage()];`;
    expect(host.runScript(script)).toEqual([null, 'A problem does not move from New to Resolved']);
    expect(stored('problem', sysId)['description'] ?? '').toBe('');
  });

  it('lets a problem manager re-analyze a closed one, and nobody below', () => {
    expect(moved(['102', '107', '103'], 'tsato')).toBe('107');
    const role = host.rows('sys_user_role', 'name=problem_manager')[0]?.['sys_id'] ?? '';
    const user = host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'] ?? '';
    host.instance.store('sys_user_has_role', { user, role, state: 'active' });
    expect(moved(['102', '107', '103'], 'tsato')).toBe('103');
  });

  it('dates the way, keeps its mirror and its activity, and counts what was reopened', () => {
    const sysId = newProblem();
    for (const state of ['102', '103', '104']) host.update('problem', sysId, { state });
    host.update('problem', sysId, { state: '106', resolution_code: 'fix_applied' });
    expect(stored('problem', sysId)).toMatchObject({
      problem_state: '106',
      active: 'true',
      confirmed_at: '2026-11-16 11:00:00',
      fix_at: '2026-11-16 11:00:00',
      resolved_at: '2026-11-16 11:00:00',
    });
    host.update('problem', sysId, { problem_state: '103' });
    expect(stored('problem', sysId)).toMatchObject({ state: '103', reopen_count: '1', resolution_code: '' });
    host.update('problem', sysId, { state: '107' });
    expect(stored('problem', sysId)).toMatchObject({ active: 'false', closed_at: '2026-11-16 11:00:00' });
  });

  it('shows its states by their names, and which model it is by its plug-in', () => {
    const script = `var gr = new GlideRecord('problem'); gr.initialize(); gr.insert(); return [gr.getDisplayValue('state'), gr.state.getChoices().length];`;
    expect(host.runScript(script)).toEqual(['New', 6]);
    expect(host.rows('v_plugin', 'active=active').map((row) => row['id'])).toEqual([
      'com.snc.best_practice.problem.madrid.state_model',
    ]);
  });
});

describe('The state model of problems before Madrid', () => {
  beforeEach(() => useProblemModel(host.instance, 'legacy'));

  it('begins at 1, has four states in any order, and closes at the fourth', () => {
    const sysId = newProblem();
    expect(stored('problem', sysId)).toMatchObject({ state: '1', problem_state: '1' });
    host.update('problem', sysId, { state: '3' });
    host.update('problem', sysId, { state: '2' });
    expect(stored('problem', sysId)).toMatchObject({ state: '2', active: 'true' });
    host.update('problem', sysId, { state: '4' });
    expect(stored('problem', sysId)).toMatchObject({ active: 'false', closed_at: '2026-11-16 11:00:00' });
  });

  it('shows its states by their names', () => {
    const script = `var gr = new GlideRecord('problem'); gr.initialize(); gr.insert(); gr.state = 2; return [gr.getDisplayValue('state'), gr.state.getChoices().join()];`;
    expect(host.runScript(script)).toEqual(['Known Error', '1,2,3,4']);
    expect(host.rows('v_plugin', 'active=active')).toEqual([]);
  });
});

describe('Changes', () => {
  it('are tasks with numbers and states of their own, found among tasks', () => {
    const change = host.insert('change_request', { short_description: 'patch', parent: newProblem() }) ?? '';
    expect(stored('change_request', change)).toMatchObject({
      number: 'CHG0030001',
      state: '-5',
      type: 'normal',
      sys_class_name: 'change_request',
    });
    const script = `var gr = new GlideRecord('task'); gr.addQuery('parent.sys_class_name', 'problem'); gr.query(); gr.next();
      return [gr.getRowCount(), gr.getRecordClassName(), gr.getDisplayValue('state'), gr.parent.number.toString()];`;
    expect(host.runScript(script)).toEqual([1, 'change_request', 'New', 'PRB0040001']);
  });
});

describe('The audit of a table that is audited', () => {
  it('keeps each changed column of an update, and each note, with who changed it', () => {
    const sysId = host.insert('incident', { short_description: 'x' }) ?? '';
    expect(host.rows('sys_audit')).toEqual([]);
    host.update('incident', sysId, { category: 'network', work_notes: 'seen' }, 'tsato');
    const kept = host
      .rows('sys_audit', `documentkey=${sysId}`)
      .map((row) => [row['fieldname'], row['oldvalue'], row['newvalue'], row['user']]);
    expect(kept).toEqual([
      ['category', 'inquiry', 'network', 't.sato'],
      ['work_notes', '', 'seen', 't.sato'],
    ]);
  });

  it('is not kept of others', () => {
    const group = host.rows('sys_user_group', 'name=Database')[0]?.['sys_id'] ?? '';
    host.update('sys_user_group', group, { description: 'x' });
    expect(host.rows('sys_audit')).toEqual([]);
  });
});

describe('Rules that run before a form shows a record', () => {
  it('change what is shown and not what is stored, and hand the form what they put on its scratchpad', () => {
    const sysId = host.insert('incident', { short_description: 'stored' }) ?? '';
    const script = `current.short_description = 'shown'; g_scratchpad.people = 3;`;
    addRule(host, 'show', { table: 'incident', when: 'display', on: '' }, script);
    const [row] = host.rows('incident');
    const login = { method: 'GET', path: '/login.do?user_name=admin&return=/', headers: {} };
    const cookie = host.handle(login).headers['set-cookie']?.split(';')[0] ?? '';
    const body = host.handle({
      method: 'GET',
      path: `/incident.do?sys_id=${sysId}`,
      headers: { cookie },
    }).body;
    expect([row?.['short_description'], body.includes('shown')]).toEqual(['stored', true]);
    expect([stored('incident', sysId)['short_description'], host.errors]).toEqual(['stored', []]);
  });
});
