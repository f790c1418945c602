/**
 * Update sets, after ServiceNow's "Customizations tracked by update sets", "Preview a remote update set", "Commit an
 * update set" and "Back out an update set": configuration is captured, moved, compared, committed and taken back.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Row } from '../../hosts/servicenow/data/database';
import {
  answerProblem,
  backOutUpdateSet,
  commitUpdateSet,
  exportUpdateSet,
  loadUpdateSet,
  previewUpdateSet,
  type Decision,
} from '../../hosts/servicenow/install/updateSets';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance } from './bareInstance';

const MAIL = { sys_id: 'm1', name: 'Told', event_name: 'lab.told', subject: 'Told', active: 'true' };
const NAME = 'sysevent_email_action_m1';

let source: ReturnType<typeof bareInstance>;
let target: ReturnType<typeof bareInstance>;

beforeEach(() => {
  [source, target] = [bareInstance(), bareInstance()];
  // Shipped on both, and the customer's on neither.
  for (const { host } of [source, target]) host.instance.store('sysevent_email_action', MAIL);
});

const updates = (host: LocalServiceNow, query = ''): Row[] => host.rows('sys_update_xml', query);
const subject = (host: LocalServiceNow): string | undefined => mail(host)?.['subject'];
const mail = (host: LocalServiceNow): Row | undefined => host.rows('sysevent_email_action', 'sys_id=m1')[0];
const setSubject = ({ host }: typeof source, to: string) =>
  host.update('sysevent_email_action', 'm1', { subject: to }, 'admin');

/** Created, picked and worked in by the administrator. */
function updateSet({ host }: typeof source, name: string): string {
  const sysId = host.insert('sys_update_set', { name, application: 'global' }) ?? '';
  const user = host.instance.user('admin')?.['sys_id'] ?? '';
  const [picked] = host.rows('sys_user_preference', `name=sys_update_set^user=${user}`);
  if (picked) host.update('sys_user_preference', picked['sys_id'] ?? '', { value: sysId });
  else host.insert('sys_user_preference', { name: 'sys_update_set', user, value: sysId });
  return sysId;
}

function moved(change: () => unknown): string {
  const set = updateSet(source, 'Wording');
  change();
  source.host.update('sys_update_set', set, { state: 'complete' });
  const exported = exportUpdateSet(source.host.instance, set);
  if ('refused' in exported) throw new Error(exported.refused);
  return loadUpdateSet(target.host.instance, exported.xml);
}

const preview = (remote: string): [string, string | undefined][] =>
  previewUpdateSet(target.host.instance, remote).map((problem) => [
    problem['description'] ?? '',
    target.host.rows('sys_update_xml', `sys_id=${problem['remote_update']}`)[0]?.['name'],
  ]);
const commit = (remote: string) => commitUpdateSet(target.host.instance, remote);

function committed(remote: string): string {
  preview(remote);
  const done = commit(remote);
  if ('refused' in done) throw new Error(done.refused);
  return done.updateSet;
}

describe('Capture', () => {
  it('keeps one update of a record in a set, with the record as it stands', () => {
    setSubject(source, 'First & < second');
    setSubject(source, 'Second');
    expect(updates(source.host)).toHaveLength(1);
    expect(updates(source.host)[0]).toMatchObject({ name: NAME, action: 'INSERT_OR_UPDATE', target_name: 'Told' });
    expect(updates(source.host)[0]?.['payload']).toContain('<subject>Second</subject>');
  });

  it('goes to the default set, or to the one that the person picked while it is in progress', () => {
    const names = (): (string | undefined)[] =>
      updates(source.host).map(
        (update) => source.host.rows('sys_update_set', `sys_id=${update['update_set']}`)[0]?.['name'],
      );
    setSubject(source, 'One');
    expect(names()).toEqual(['Default']);
    const set = updateSet(source, 'Wording');
    setSubject(source, 'Two');
    expect(names()).toEqual(['Default', 'Wording']);
    source.host.update('sys_update_set', set, { state: 'complete' });
    setSubject(source, 'Three');
    expect(updates(source.host, `update_set=${set}`)[0]?.['payload']).toContain('<subject>Two</subject>');
  });

  it('knows a deletion, and a property that a script sets', () => {
    source.host.runScript(`var gr = new GlideRecord('sysevent_email_action'); gr.get('m1'); gr.deleteRecord();`);
    source.host.runScript(`gs.setProperty('lab.limit', '3');`);
    expect(updates(source.host).map(({ table, action }) => [table, action])).toEqual([
      ['sysevent_email_action', 'DELETE'],
      ['sys_properties', 'INSERT_OR_UPDATE'],
    ]);
  });

  it('leaves data alone, and what runs without rules', () => {
    source.host.insert('incident', { short_description: 'x' });
    source.host.insert('sys_user_group', { name: 'New' });
    source.host.runScript(
      `var gr = new GlideRecord('sysevent_email_action'); gr.get('m1'); gr.setWorkflow(false); gr.subject = 'y'; gr.update();`,
    );
    expect([subject(source.host), updates(source.host)]).toEqual(['y', []]);
  });
});

describe('A commit', () => {
  it('brings what was captured, and keeps it as a customer update of a local set', () => {
    const remote = moved(() => setSubject(source, 'Fish & <chips>'));
    expect(preview(remote)).toEqual([]);
    expect(subject(target.host)).toBe('Told');
    const local = committed(remote);
    expect(subject(target.host)).toBe('Fish & <chips>');
    expect(updates(target.host, `update_set=${local}`).map(({ name }) => name)).toEqual([NAME]);
    expect(target.host.rows('sys_update_set', `sys_id=${local}`)[0]).toMatchObject({
      name: 'Wording',
      state: 'complete',
    });
  });

  it('is refused before the preview, and twice', () => {
    const remote = moved(() => setSubject(source, 'New'));
    expect(commit(remote)).toHaveProperty('refused');
    committed(remote);
    expect(commit(remote)).toHaveProperty('refused');
  });

  it('deletes what was deleted', () => {
    committed(moved(() => source.host.runScript(`new GlideRecord('sysevent_email_action').deleteMultiple();`)));
    expect(mail(target.host)).toBeUndefined();
  });

  it('does not bring a private property', () => {
    const values = { is_private: 'true', value: 'of the test' };
    committed(moved(() => source.host.insert('sys_properties', { name: 'lab.secret', ...values })));
    expect(target.host.instance.property('lab.secret')).toBeUndefined();
  });

  it('an export waits for the set to be complete', () => {
    expect(exportUpdateSet(source.host.instance, updateSet(source, 'Open'))).toHaveProperty('refused');
  });
});

describe('A preview', () => {
  it.each([
    ['skipped', 'Ours'],
    ['ignored', 'Theirs'],
  ] as const)('finds a newer local update; %s, the subject is %s', (answer, expected) => {
    const remote = moved(() => setSubject(source, 'Theirs'));
    target.clock.set(target.clock.now() + 60_000);
    setSubject(target, 'Ours');
    const [problem, ...others] = previewUpdateSet(target.host.instance, remote);
    expect([problem?.['description'], others]).toEqual(['Found a local update that is newer than this one', []]);
    expect(commit(remote)).toHaveProperty('refused');
    answerProblem(target.host.instance, problem?.['sys_id'] ?? '', answer);
    expect(commit(remote)).toHaveProperty('updateSet');
    expect(subject(target.host)).toBe(expected);
  });

  it('finds nothing where the local update is older', () => {
    setSubject(target, 'Ours');
    source.clock.set(source.clock.now() + 60_000);
    expect(preview(moved(() => setSubject(source, 'Theirs')))).toEqual([]);
  });

  it('finds what a record refers to and nobody has, unless the set brings it', () => {
    const role = (sys_ui_action: string) => source.host.insert('sys_ui_action_role', { sys_ui_action });
    const remote = moved(() => {
      role(source.host.instance.store('sys_ui_action', { name: 'Left out' }));
      role(source.host.insert('sys_ui_action', { name: 'Comes along' }) ?? '');
    });
    const missing = 'Could not find a record in sys_ui_action referenced in this update';
    expect(preview(remote).map(([description]) => description)).toEqual([missing]);
  });

  it('finds an application that is not there, and its table', () => {
    source.host.instance.store('sys_app', { sys_id: 'a1', name: 'Lab', scope: 'x_lab' });
    const remote = moved(() => setSubject(source, 'New'));
    const { instance } = target.host;
    instance.store('sys_remote_update_set', {
      ...instance.database.get('sys_remote_update_set', remote),
      ...{ application: 'a1', application_name: 'Lab' },
    });
    const [update] = updates(target.host, `remote_update_set=${remote}`);
    const payload =
      '<record_update><x_lab_thing action="INSERT_OR_UPDATE"><sys_id>t</sys_id></x_lab_thing></record_update>';
    instance.store('sys_update_xml', { ...update, payload });
    expect(preview(remote)).toEqual([
      ['The application Lab is not installed here, nor in this set', undefined],
      ['Could not find a record in sys_db_object referenced in this update', NAME],
    ]);
  });

  it('finds the record in another set that waits', () => {
    const [first, second] = [moved(() => setSubject(source, 'One')), moved(() => setSubject(source, 'Two'))];
    const waits = [['This object is in another retrieved update set that is not committed', NAME]];
    expect([preview(first), preview(second)]).toEqual([waits, waits]);
  });
});

describe('A back-out', () => {
  const backOut = (set: string, decision?: Decision) => backOutUpdateSet(target.host.instance, set, decision);

  it('brings back what was changed or deleted, takes what was new, and lets the set be committed again', () => {
    const remote = moved(() => {
      setSubject(source, 'New');
      source.host.insert('sys_properties', { name: 'lab.limit', value: '3' });
    });
    const shipped = mail(target.host);
    const set = committed(remote);
    target.clock.set(target.clock.now() + 60_000);
    expect(backOut(set)).toMatchObject({ restored: [NAME, expect.stringContaining('sys_properties_')] });
    expect([mail(target.host), target.host.instance.property('lab.limit')]).toEqual([shipped, undefined]);
    expect(target.host.rows('sys_update_set', `sys_id=${set}`)).toEqual([]);
    expect(preview(remote).map(([description]) => description)).toEqual([
      'Found a local update that is newer than this one',
    ]);
  });

  it('of a deletion brings the record back', () => {
    const shipped = mail(target.host);
    const remote = moved(() => source.host.runScript(`new GlideRecord('sysevent_email_action').deleteMultiple();`));
    backOut(committed(remote));
    expect(mail(target.host)).toEqual(shipped);
  });

  it.each([
    ['keep current', 'Ours'],
    ['use previous', 'Told'],
  ] as const)('asks about what was changed since: %s leaves %s', (decision, expected) => {
    const set = committed(moved(() => setSubject(source, 'Theirs')));
    target.clock.set(target.clock.now() + 60_000);
    setSubject(target, 'Ours');
    expect(backOut(set)).toEqual({ refused: `Changed since in another update set: ${NAME}` });
    expect(subject(target.host)).toBe('Ours');
    backOut(set, decision);
    expect(subject(target.host)).toBe(expected);
  });
});
