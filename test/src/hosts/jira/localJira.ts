/**
 * The local stand-in for a Jira Cloud site: its REST surface, its pages, and Forge with the built app in
 * it. Held to the published contracts; never bent to make the app pass.
 */
import type { Instant } from '@rungs/core';
import type { HttpRequest, HttpResponse, SyncTransport } from '../http';
import type { IncidentChange, LocalHost, NewIncident, WorldClock } from '../host';
import { Agenda } from './agenda';
import { noFaults } from './faults';
import { ForgeRuntime } from './forge/forgeRuntime';
import { serve } from './pages/server';
import { JiraRest } from './rest/rest';
import { webhookEvent } from './rest/webhookResource';
import { companySeed } from './seed';
import { asJson, documentOf } from './site/adf';
import { JiraSite } from './site/jiraSite';
import { searchJql } from './site/jqlSearch';
import { Webhooks } from './site/webhooks';
import { pathBetween, statuses } from './site/workflow';
import type { JiraFaults } from './faults';
import type { UiModule } from './forge/manifest';
import type { Outcome } from './forge/queue';
import type { WarmProcess } from './forge/warmProcess';
import type { JiraSeed } from './seed';
import type { Issue, JiraUser } from './site/records';
import type { Json, JsonObject } from './site/json';

export interface LocalJiraOptions {
  readonly clock: WorldClock;
  /** The folder of a built Forge app: `manifest.yml` and `dist/`. Without one, the site has no app. */
  readonly appDir?: string;
  /** A process in which the app runs for another site too; absent, this site has its own. */
  readonly process?: WarmProcess;
  readonly seed?: JiraSeed;
  /** Where the site's webhooks lead; absent, nowhere. */
  readonly outbound?: SyncTransport;
  /** Where links in answers lead; `listen` sets it to the address it serves. */
  readonly origin?: string;
}

export interface LocalJira extends LocalHost {
  readonly tool: 'jira';
  readonly site: JiraSite;
  readonly rest: JiraRest;
  readonly faults: JiraFaults;
  readonly forge: ForgeRuntime | undefined;
  /** One REST exchange, at once and in-process; a lost answer is a 504. */
  handle(request: HttpRequest): HttpResponse;
  /** The same for a caller that knows time-outs; leads here only by the site's own origin. */
  readonly transport: SyncTransport;
  /** What a page of the app does when it calls `invoke`: a module's resolver, as a person, on a ticket. */
  invoke(call: ModuleCall): Promise<Outcome>;
  /** The keys that a person's search finds, with what an app's functions in it mean. */
  search(jql: string, person: string): Promise<readonly string[]>;
  /** A step of an Automation rule, as a person of the company, or as nobody. */
  runRuleAction(action: string, inputs: JsonObject, person?: string): Promise<Outcome>;
  /** What Jira shows beside the label of a module that is collapsed. */
  dynamicProperties(module: string, issueKey: string): Promise<Outcome>;
}

export interface ModuleCall {
  readonly module: string;
  readonly functionKey: string;
  readonly payload?: unknown;
  /** A person of the company, or an account id. */
  readonly person: string;
  readonly issueKey?: string;
}

export function createLocalJira(options: LocalJiraOptions): LocalJira {
  const { clock, appDir, seed = companySeed() } = options;
  const agenda = new Agenda();
  const faults = noFaults();
  const errors: string[] = [];
  const site = new JiraSite(clock, seed);
  if (options.origin !== undefined) site.origin = options.origin;
  site.searchIndex.lagMs = () => faults.searchLagMs;
  const webhooks = new Webhooks(agenda, () => site.now(), options.outbound ?? (() => 'unreachable'));
  site.webhooks = webhooks;
  site.onChange((change) => {
    const told = webhooks.all.length > 0 ? webhookEvent(site, change) : undefined;
    if (told) webhooks.tell(told.event, told.payload);
  });
  const rest = new JiraRest(site, faults);
  const forge =
    appDir === undefined ? undefined : new ForgeRuntime(site, rest, agenda, faults, errors, appDir, options.process);
  const handle = (request: HttpRequest): HttpResponse => {
    const response = rest.exchange(request);
    return response === 'timedOut' ? lostAnswer : response;
  };
  const jira: LocalJira = {
    tool: 'jira',
    site,
    rest,
    faults,
    forge,
    handle,
    transport: (origin, request) => (origin === site.origin ? rest.exchange(request) : 'unreachable'),
    invoke: (call) => invokeModule(forge, site, call),
    search: async (jql, person) => {
      await forge?.precompute(jql);
      return searchJql(site, jql, personOf(site, person)).map(({ key }) => key);
    },
    runRuleAction: (action, inputs, person) =>
      installed(forge).runRuleAction(action, inputs, person === undefined ? 'nobody' : personOf(site, person)),
    dynamicProperties: (module, key) => installed(forge).dynamicProperties(moduleOf(forge, module), issueOf(site, key)),
    createIncident: (incident) => createIncident(site, incident).key,
    changeIncident: (key, change, byPerson) =>
      changeIncident(site, issueOf(site, key), change, personOf(site, byPerson)),
    nextDueAt: (): Instant | undefined => agenda.nextDueAt(),
    runDue: () => agenda.runDue(() => site.now()),
    get errors() {
      return [...errors, ...rest.unknownPaths.map((path) => `Not in the local stand-in for Jira: ${path}`)];
    },
    listen: (port) => serve(jira, port),
  };
  return jira;
}

async function invokeModule(forge: ForgeRuntime | undefined, site: JiraSite, call: ModuleCall): Promise<Outcome> {
  const issue = call.issueKey === undefined ? undefined : issueOf(site, call.issueKey);
  return installed(forge).invokeResolver(
    moduleOf(forge, call.module),
    { functionKey: call.functionKey, payload: call.payload },
    personOf(site, call.person),
    issue,
  );
}

function installed(forge: ForgeRuntime | undefined): ForgeRuntime {
  if (!forge) throw new Error('No app is installed on the site.');
  return forge;
}

function moduleOf(forge: ForgeRuntime | undefined, key: string): UiModule {
  const module = forge?.manifest.ui.find((one) => one.key === key);
  if (!module) throw new Error(`No installed app has the module '${key}'.`);
  return module;
}

const lostAnswer: HttpResponse = { status: 504, headers: { 'content-type': 'text/html' }, body: '' };

function createIncident(site: JiraSite, incident: NewIncident): Issue {
  const reporter = site.user(site.seed.portalReporter);
  if (!reporter) throw new Error(`The portal's reporter ${site.seed.portalReporter} is not on the site.`);
  const type = site.issueTypes.find(({ name }) => name === 'Incident')!;
  const component = site.components.find(({ name }) => name === incident.service);
  const fields = new Map<string, Json>([
    ['summary', incident.summary.replace(/\s+/g, ' ').slice(0, 255)],
    ['description', asJson(documentOf(incident.description))],
    ['priority', String(incident.priority)],
    // A label has no spaces; the category of a ticket is its first.
    ['labels', incident.category === '' ? [] : [incident.category.trim().replace(/\s+/g, '-')]],
    ['components', component ? [component.id] : []],
    [
      site.fieldNamed('Support group').id,
      site.seed.supportGroups.includes(incident.supportGroup) ? incident.supportGroup : null,
    ],
  ]);
  return site.createIssue({ typeId: type.id, fields }, reporter);
}

const statusNames: { readonly [state in NonNullable<IncidentChange['state']>]: string } = {
  inProgress: 'In Progress',
  onHold: 'Pending',
  resolved: 'Resolved',
  closed: 'Closed',
  cancelled: 'Canceled',
};

function changeIncident(site: JiraSite, issue: Issue, change: IncidentChange, by: JiraUser): void {
  const values = new Map<string, Json>();
  if (change.priority !== undefined) values.set('priority', String(change.priority));
  if (change.assignTo !== undefined) values.set('assignee', personOf(site, change.assignTo).accountId);
  site.editIssue(issue, values, by);
  if (change.publicComment !== undefined) site.addComment(issue, { body: documentOf(change.publicComment) }, by);
  if (change.internalNote !== undefined) {
    const properties = [{ key: 'sd.public.comment', value: { internal: true } }];
    site.addComment(issue, { body: documentOf(change.internalNote), properties }, by);
  }
  if (change.state !== undefined) moveTo(site, issue, statusNames[change.state], by);
}

/** As a person would: one transition after the other, along the workflow. */
function moveTo(site: JiraSite, issue: Issue, statusName: string, by: JiraUser): void {
  const target = statuses.find(({ name }) => name === statusName)!;
  const path = pathBetween(issue.statusId, target.id);
  if (!path) throw new Error(`The workflow knows no way for ${issue.key} to '${statusName}'.`);
  for (const transition of path) site.transition(issue, transition, by);
}

function issueOf(site: JiraSite, key: string): Issue {
  const issue = site.issue(key);
  if (!issue) throw new Error(`There is no issue ${key} on the site.`);
  return issue;
}

function personOf(site: JiraSite, person: string): JiraUser {
  const accountId = site.seed.users.find((user) => user.person === person || user.accountId === person)?.accountId;
  const user = accountId === undefined ? undefined : site.user(accountId);
  if (!user) throw new Error(`There is nobody called '${person}' on the site.`);
  return user;
}
