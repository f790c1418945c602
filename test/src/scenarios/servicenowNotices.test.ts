/** The mail that responders get from ServiceNow, as the built app asks for it: to whom, under which subject, and safe. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { isBuilt, openInstance } from './servicenowInstance';
import type { Instance } from './servicenowInstance';

const ATTACK = '<img src=x onerror="alert(1)"> & <script>steal()</script>';

let instance: Instance;
beforeEach(() => {
  if (isBuilt) instance = openInstance('notices');
});

const mails = () => instance.host.rows('sys_email');

(isBuilt ? describe : describe.skip)('a notice (needs servicenow-app/dist: run npm run build)', () => {
  it('[PTH-5] names the incident and what it wants, and leads to its panel', async () => {
    const { number, sysId } = instance.report({ priority: 1, summary: 'Checkout times out' });
    await instance.pass(8);
    const [mail] = mails();
    expect(mail?.['subject']).toBe(`${number} needs level 1, First line: Checkout times out`);
    expect(mail?.['body']).toContain(`href="http://localhost/x_rungs_esc_panel.do?sysparm_id=${sysId}"`);
    expect(mail?.['body']).toMatch(/<p>Priority: 1 - Critical<\/p>|<p>Priority: .+<\/p>/);
  });

  it('[GOV-4] shows as text what somebody wrote as markup', async () => {
    const { sysId } = instance.report({ priority: 1, summary: ATTACK });
    await instance.pass(8);
    instance.giveOnly('a.kim', 'responder');
    const because = { reason: 'other', text: ATTACK };
    const request = { action: 'escalate', path: 'technical', toLevel: 2, because };
    instance.ask('a.kim', 'POST', `/api/x_rungs_esc/rungs/panel/${sysId}/act`, { request });
    await instance.pass(2);
    expect(mails().length).toBeGreaterThan(1);
    for (const mail of mails()) {
      expect(mail['body']).not.toMatch(/<(?!\/?(p|a)\b)/);
      expect(mail['body']).not.toMatch(/on\w+=["']?alert(?!\()/);
    }
    expect(
      mails()
        .map(({ body }) => body)
        .join(),
    ).toContain('&lt;script&gt;steal()&lt;/script&gt;');
  });

  it('[ESC17] reaches everybody of a big group: no list of people is cut', async () => {
    const { host } = instance;
    const [policy] = host.rows('x_rungs_esc_policy', 'active=true');
    const document = JSON.parse(policy?.['document'] ?? '') as {
      people: object[];
      groups: { id: string; members: string[]; onCall?: string }[];
    };
    const crowd = Array.from({ length: 40 }, (_, i) => `crowd${i}`);
    for (const name of crowd)
      host.instance.store('sys_user', { user_name: name, name, email: `${name}@northwind.example`, active: 'true' });
    document.people.push(...crowd.map((id) => ({ id, name: id, accounts: { servicenow: id } })));
    const [desk] = document.groups;
    desk!.members.push(...crowd);
    delete desk!.onCall;
    host.insert('x_rungs_esc_policy', { active: 'true', document: JSON.stringify(document) }, 'admin');
    instance.report({ priority: 1 });
    await instance.pass(8);
    const told = mails().flatMap(({ recipients }) => (recipients ?? '').split(','));
    expect(told).toEqual(expect.arrayContaining(crowd.map((name) => `${name}@northwind.example`)));
    expect(new Set(told).size).toBe(told.length);
    expect(host.rows('sysevent', 'name=x_rungs_esc.told').map(({ parm1 }) => parm1 ?? '')).toEqual(['']);
  });
});
