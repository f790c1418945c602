/** The company in ServiceNow: the outbox of the instance, the panel's REST calls, the form's button. */
import type { PanelView } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import type { Mail, Player } from './player';
import { PASSWORD } from '../hosts/servicenow/install/baseData';
import { userNameOf } from '../hosts/servicenow/localServiceNow';
import { administrator, people } from '../world/company';
import { Refusal } from './refusal';

const API = '/api/x_rungs_esc/rungs';
const BUTTON = 'x_rungs_esc_acknowledge';

export function servicenowPlayer(servicenow: LocalServiceNow): Player {
  const sysIds = new Map<string, string>();
  let mailRead = 0;

  const sysIdOf = (number: string): string => {
    const known = sysIds.get(number) ?? servicenow.rows('incident', `number=${number}`)[0]?.['sys_id'];
    if (!known) throw new Error(`there is no incident ${number}`);
    sysIds.set(number, known);
    return known;
  };
  const call = <Value>(method: 'GET' | 'POST', path: string, userName: string, body?: object): Value => {
    const authorization = `Basic ${Buffer.from(`${userName}:${PASSWORD}`).toString('base64')}`;
    const response = servicenow.handle({
      method,
      path: `${API}/${path}`,
      headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status !== 200)
      throw new Error(`${method} ${path} for ${userName}: ${response.status} ${response.body}`);
    return (JSON.parse(response.body) as { result: Value }).result;
  };
  const openPanel = (number: string, person: string): PanelView =>
    call('GET', `panel/${sysIdOf(number)}`, userNameOf(person));

  return {
    host: servicenow,
    readMail: () => {
      const outbox = servicenow.rows('sys_email');
      const mail = outbox.slice(mailRead);
      mailRead = outbox.length;
      return mail.flatMap((row) => mailOf(row));
    },
    openPanel: (number, person) => Promise.resolve(openPanel(number, person)),
    acknowledge: (number, _path, person) => {
      const { offered, messages } = servicenow.pressButton('incident', sysIdOf(number), BUTTON, person);
      const view = openPanel(number, person);
      if (offered && view.escalation.status === 'acknowledged') return Promise.resolve({ ok: true, view });
      return Promise.resolve({ ok: false, because: offered ? messages.join(' ') : 'The form offers no such button.' });
    },
    savePolicy: (text) => {
      const read = readPolicyDocument(text);
      if (!read.ok) throw new Refusal(`The policy has faults: ${JSON.stringify(read.faults)}`);
      const body = { document: JSON.stringify(read.document), source: text };
      const saved = call<{ ok: boolean; faults?: unknown }>('POST', 'policy', administrator.servicenowUserName, body);
      if (!saved.ok) throw new Refusal(`The ServiceNow app refuses the policy: ${JSON.stringify(saved.faults)}`);
      return Promise.resolve();
    },
    problems: () => servicenow.rows('problem').length,
  };
}

/** One message to several people is one mail for each. */
function mailOf(row: { readonly [column: string]: string | undefined }): Mail[] {
  const ticket = /INC\d+/.exec(row['subject'] ?? '')?.[0];
  if (ticket === undefined) return [];
  const addresses = (row['recipients'] ?? '').split(',');
  return people.filter(({ email }) => addresses.includes(email)).map(({ id }) => ({ to: id, ticket }));
}
