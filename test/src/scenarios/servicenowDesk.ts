/** The local ServiceNow as a desk: journal entries by their field, mail by `sys_email`, problems by reference. */
import type { PanelRequest, PanelView } from '@rungs/core';
import { PASSWORD } from '../hosts/servicenow/install/baseData';
import { userNameOf } from '../hosts/servicenow/localServiceNow';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { servicenowPlayer } from '../sandbox/servicenowPlayer';
import { people } from '../world/company';
import { outage } from './desk';
import type { Answer, Desk, Written } from './desk';

type Row = ReturnType<LocalServiceNow['rows']>[number];

const states: { readonly [state: string]: 'new' | 'inProgress' | 'done' } = {
  1: 'new',
  2: 'inProgress',
  3: 'inProgress',
  6: 'done',
  7: 'done',
  8: 'done',
};

export function servicenowDesk(servicenow: LocalServiceNow): Desk {
  const player = servicenowPlayer(servicenow);
  const incidentOf = (number: string): Row => {
    const [row] = servicenow.rows('incident', `number=${number}`);
    if (!row) throw new Error(`Nobody opened ${number} in ServiceNow.`);
    return row;
  };
  const journal = (number: string, element: string): Written[] =>
    servicenow
      .rows('sys_journal_field', `element_id=${incidentOf(number)['sys_id']}^element=${element}`)
      .map((row) => ({ at: createdAt(row), text: row['value'] ?? '' }));
  return {
    tool: 'servicenow',
    savePolicy: (text) => player.savePolicy(text),
    report: (incident) => servicenow.createIncident({ ...outage, ...incident }),
    change: (number, change, by) => servicenow.changeIncident(number, change, by),
    acknowledge: async (number, by) => {
      const { escalation } = await player.openPanel(number, by);
      const path = 'path' in escalation ? escalation.path.id : 'technical';
      return postAct(servicenow, incidentOf(number), by, { action: 'acknowledge', path });
    },
    act: (number, request, by) => Promise.resolve(postAct(servicenow, incidentOf(number), by, request)),
    panel: (number, viewer): Promise<PanelView> => player.openPanel(number, viewer),
    internalNotes: (number) => journal(number, 'work_notes'),
    publicComments: (number) => journal(number, 'comments'),
    mail: (number) =>
      servicenow
        .rows('sys_email')
        .filter((row) => row['subject']?.includes(number))
        .flatMap((row) =>
          recipients(row).map((to) => ({
            at: createdAt(row),
            to,
            text: asRead(row['body_text'] || (row['body'] ?? '')),
          })),
        ),
    problems: (number) => ({
      linked: servicenow
        .rows('problem', `sys_id=${incidentOf(number)['problem_id']}`)
        .map((row) => row['number'] ?? ''),
      inAll: servicenow.rows('problem').length,
    }),
    state: (number) => states[incidentOf(number)['state'] ?? ''] ?? 'inProgress',
  };
}

/** A notice's paragraphs as lines, without its markup. */
function asRead(body: string): string {
  const marks: { readonly [mark: string]: string } = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return body
    .replace(/<\/p>\s*/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, mark: string) => marks[mark] ?? '')
    .trim();
}

function postAct(servicenow: LocalServiceNow, incident: Row, by: string, request: PanelRequest): Answer {
  const authorization = `Basic ${Buffer.from(`${userNameOf(by)}:${PASSWORD}`).toString('base64')}`;
  const { status, body } = servicenow.handle({
    method: 'POST',
    path: `/api/x_rungs_esc/rungs/panel/${incident['sys_id']}/act`,
    headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ request }),
  });
  if (status !== 200) throw new Error(`acting on ${incident['number']} as ${by}: ${status} ${body}`);
  return (JSON.parse(body) as { result: Answer }).result;
}

function recipients(mail: Row): string[] {
  const addresses = (mail['recipients'] ?? '').split(',');
  return addresses.map((address) => people.find(({ email }) => email === address.trim())?.id ?? address);
}

function createdAt(row: Row): number {
  return Date.parse(`${(row['sys_created_on'] ?? '').replace(' ', 'T')}Z`);
}
