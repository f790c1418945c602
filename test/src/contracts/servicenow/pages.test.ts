/** The instance's own pages: what they show to whom, and what a posted form does. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpResponse } from '../../hosts/http';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance } from './bareInstance';

let host: LocalServiceNow;
let sysId = '';
beforeEach(() => {
  ({ host } = bareInstance());
  sysId = host.insert('incident', { short_description: 'Mail <b>slow</b>', impact: '1', urgency: '1' }) ?? '';
});

function visit(person: string, path: string): HttpResponse {
  return host.handle({ method: 'GET', path, headers: { cookie: cookieOf(person) } });
}

function cookieOf(person: string): string {
  const response = host.handle({ method: 'GET', path: `/login.do?user_name=${person}&return=/`, headers: {} });
  return response.headers['set-cookie']?.split(';')[0] ?? '';
}

function post(person: string, values: { readonly [name: string]: string }): HttpResponse {
  const token = /name="sysparm_ck" value="(\w+)"/.exec(visit(person, `/incident.do?sys_id=${sysId}`).body)?.[1] ?? '';
  const body = new URLSearchParams({ sys_id: sysId, sysparm_ck: token, ...values }).toString();
  return host.handle({ method: 'POST', path: '/incident.do', headers: { cookie: cookieOf(person) }, body });
}

function addButton(values: { readonly [column: string]: string }): void {
  const base = { name: 'Take', action_name: 'lab_take', table: 'incident', form_button: 'true', order: '10' };
  host.instance.store('sys_ui_action', { ...base, ...values });
}

describe('lists and forms', () => {
  it('a list shows what the person may read, as text', () => {
    const { body } = visit('t.sato', '/incident_list.do');
    expect(body).toContain('INC0010001');
    expect(body).toContain('Mail &lt;b&gt;slow&lt;/b&gt;');
    expect(body).toContain('1 to 1 of 1');
    expect(body).toContain('local stand-in');
    expect(visit('c.dale', '/incident_list.do').body).toContain('No records');
  });

  it('a list follows its query', () => {
    expect(visit('t.sato', '/incident_list.do?sysparm_query=priority=5').body).toContain('No records');
  });

  it('any table has a list and a form', () => {
    const group = host.rows('sys_user_group', 'name=Database')[0]?.['sys_id'];
    expect(visit('admin', '/sys_user_group_list.do').body).toContain('Database');
    expect(visit('admin', `/sys_user_group.do?sys_id=${group}`).body).toContain('database@northwind.example');
  });

  it('a record that a person may not read is not found', () => {
    expect(visit('c.dale', `/incident.do?sys_id=${sysId}`).status).toBe(404);
  });

  it('a form saves fields and notes, as the person', () => {
    const response = post('t.sato', { sysparm_action: 'save', state: '2', work_notes: 'Looking.', number: 'INC1' });
    expect(response.headers['location']).toBe(`/incident.do?sys_id=${sysId}`);
    expect(host.rows('incident')[0]).toMatchObject({ state: '2', sys_updated_by: 't.sato', number: 'INC0010001' });
    expect(visit('t.sato', `/incident.do?sys_id=${sysId}`).body).toContain('Looking.');
  });

  it('a form without the token of its page changes nothing', () => {
    const response = post('t.sato', { sysparm_action: 'save', state: '2', sysparm_ck: 'x' });
    expect(response.body).toContain('nothing was changed');
    expect(host.rows('incident')[0]?.['state']).toBe('1');
  });

  it('a new incident is made from the form', () => {
    sysId = '-1';
    expect(
      post('c.dale', { sysparm_action: 'save', short_description: 'New one', impact: '3', urgency: '3' }).status,
    ).toBe(302);
    expect(host.rows('incident', 'short_description=New one')).toHaveLength(1);
  });
});

describe('UI actions', () => {
  it('are offered where the condition holds, and run as the person', () => {
    addButton({
      condition: 'current.state == 1',
      script: `current.assigned_to = gs.getUserID(); current.state = 2; current.update(); gs.addInfoMessage('Yours, ' + gs.getUserDisplayName());`,
    });
    expect(visit('t.sato', `/incident.do?sys_id=${sysId}`).body).toContain('>Take</button>');
    expect(post('t.sato', { sysparm_action: 'lab_take' }).body).toContain('Yours, T. Sato');
    expect(visit('t.sato', `/incident.do?sys_id=${sysId}`).body).not.toContain('>Take</button>');
  });

  it('that are no longer offered refuse a press', () => {
    addButton({ condition: 'current.state == 9', script: `gs.error('ran');` });
    expect(post('t.sato', { sysparm_action: 'lab_take' }).body).toContain('no longer offered');
    expect(host.pressButton('incident', sysId, 'lab_take', 'tsato')).toEqual({ offered: false, messages: [] });
    expect(host.errors).toEqual([]);
  });

  it('ask for their roles', () => {
    const admin = host.rows('sys_user_role', 'name=admin')[0]?.['sys_id'] ?? '';
    addButton({ sys_id: 'button', script: '' });
    host.instance.store('sys_ui_action_role', { sys_ui_action: 'button', sys_user_role: admin });
    expect(host.pressButton('incident', sysId, 'lab_take', 'tsato').offered).toBe(false);
    expect(host.pressButton('incident', sysId, 'lab_take', 'admin').offered).toBe(true);
  });

  it.each([
    ['links of the client show an application’s page beside the form', 'true'],
    ['buttons of the client open it only when pressed', 'false'],
  ])('%s', (_, form_link) => {
    host.instance.store('sys_ui_page', { name: 'p', endpoint: 'lab_p.do', html: '<html></html>' });
    addButton({
      form_link,
      client: 'true',
      onclick: 'go();',
      script: `function go() { g_navigation.openPopup('lab_p.do?sysparm_id=' + g_form.getUniqueValue()); }`,
    });
    const { body } = visit('t.sato', `/incident.do?sys_id=${sysId}`);
    expect(body.includes(`src="/lab_p.do?sysparm_id=${sysId}"`)).toBe(form_link === 'true');
  });
});

describe('listening', () => {
  it('a port in use is an error that says so', async () => {
    const { url, close } = await host.listen(0);
    await expect(host.listen(Number(new URL(url).port))).rejects.toThrow(/is in use/);
    await close();
  });
});
