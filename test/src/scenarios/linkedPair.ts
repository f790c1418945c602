/** An incident in ServiceNow that reached level 2 and so has its issue in Jira, and what can be read of the pair. */
import type { JiraSite } from '../hosts/jira/site/jiraSite';
import type { Issue } from '../hosts/jira/site/records';
import { openNorthwind } from './northwind';
import type { Northwind, NorthwindOptions } from './northwind';

export interface LinkedPair {
  readonly world: Northwind;
  /** The incident's number in ServiceNow. */
  readonly incident: string;
  /** The issue's key in Jira. */
  readonly issue: string;
}

export async function openLinkedPair(options: NorthwindOptions = {}): Promise<LinkedPair> {
  const world = await openNorthwind({ ...options, linked: true });
  const incident = world.desks.servicenow.report();
  await world.pass(16);
  const [issue] = issuesFor(world.jira.site, incident);
  if (!issue) throw new Error(`No issue was made for ${incident}.`);
  return { world, incident, issue: issue.key };
}

/** All issues that say they stand for this incident: more than one is one too many. */
export function issuesFor(site: JiraSite, incident: string): readonly Issue[] {
  return site.issues.filter(({ properties }) => {
    const link = properties.get('rungs.link');
    return typeof link === 'object' && link !== null && 'key' in link && link['key'] === incident;
  });
}

/** Both sides' public comments, by what people wrote, each as often as it stands there. */
export function commentsOf({ world, incident, issue }: LinkedPair): { servicenow: string[]; jira: string[] } {
  const { servicenow, jira } = world.desks;
  return {
    servicenow: servicenow
      .publicComments(incident)
      .map(({ text }) => text)
      .sort(),
    jira: jira
      .publicComments(issue)
      .map(({ text }) => text)
      .sort(),
  };
}

export function statesOf({ world, incident, issue }: LinkedPair): { servicenow: string; jira: string } {
  return { servicenow: world.desks.servicenow.state(incident), jira: world.desks.jira.state(issue) };
}

/** The row in which ServiceNow keeps the pair. */
export function linkRow({ world, incident }: Pick<LinkedPair, 'world' | 'incident'>) {
  const [row] = world.servicenow.rows('incident', `number=${incident}`);
  const [link] = world.servicenow.rows('x_rungs_esc_link', `incident=${row?.['sys_id']}`);
  if (!link) throw new Error(`${incident} is not linked.`);
  return link;
}

/** Calls from ServiceNow that reached Jira from now on. */
export function watchCalls({ jira }: Northwind): { readonly all: string[]; readonly writes: string[] } {
  const calls = { all: [] as string[], writes: [] as string[] };
  jira.rest.onExchange(({ request: { method, path, headers } }) => {
    // The Forge app calls without credentials of its own: Forge vouches for it.
    if (!headers['authorization']) return;
    const call = `${method} ${path.replace(/\?.*/, '')}`;
    calls.all.push(call);
    if (method !== 'GET' && !path.includes('/search')) calls.writes.push(call);
  });
  return calls;
}
