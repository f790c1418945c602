/**
 * One tool with the companies that use it, and the world's clock. Jira has two sites whose app runs in
 * one warm process, and does what falls due on both at once; ServiceNow's instance is one company's own.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EscalationEvent, EscalationState, Instant, Tool } from '@rungs/core';
import { noEscalation } from '@rungs/core';
import type { WorldClock } from '../hosts/host';
import { WarmProcess } from '../hosts/jira/forge/warmProcess';
import { createLocalJira } from '../hosts/jira/localJira';
import type { LocalJira } from '../hosts/jira/localJira';
import { repositoryRoot } from '../hosts/jira/repository';
import { companySeed } from '../hosts/jira/seed';
import { createLocalServiceNow } from '../hosts/servicenow/localServiceNow';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { jiraPlayer } from '../sandbox/jiraPlayer';
import { servicenowPlayer } from '../sandbox/servicenowPlayer';
import { worldClock } from '../sandbox/worldClock';
import { jiraDesk } from '../scenarios/jiraDesk';
import { servicenowDesk } from '../scenarios/servicenowDesk';
import { PUBLIC_WORDS } from './invariants';
import { companyPolicy } from '../world/companyPolicy';
import type { Company, Kept } from './company';

export interface Stage {
  readonly tool: Tool;
  readonly clock: WorldClock;
  readonly companies: readonly Company[];
  /** When something falls due by itself, by the world's clock. */
  nextDueAt(): Instant;
  runDue(): Promise<void>;
  readonly errors: readonly string[];
}

export interface JiraStage extends Stage {
  readonly sites: readonly LocalJira[];
  readonly process: WarmProcess;
}

export interface ServiceNowStage extends Stage {
  readonly servicenow: LocalServiceNow;
  /** How far the node that works at present is ahead of the world's clock. */
  readonly node: { skewMs: number };
}

/** Where the apps were built; a test may put a broken one there. */
export interface AppFolders {
  readonly jira: string;
  readonly servicenow: string;
}

export const builtApps: AppFolders = {
  jira: join(repositoryRoot, 'forge-app'),
  servicenow: join(repositoryRoot, 'servicenow-app'),
};

const COMPANIES = ['Northwind', 'Contoso'] as const;

export async function openJira(startsAt: Instant, folders: AppFolders, companies = 2): Promise<JiraStage> {
  const appDir = built(folders.jira, 'dist/backend/index.cjs');
  const clock = worldClock(startsAt);
  const process = new WarmProcess(appDir);
  const names = COMPANIES.slice(0, companies);
  const sites = names.map((siteName) =>
    createLocalJira({ clock, appDir, process, seed: { ...companySeed(), siteName } }),
  );
  const stage: JiraStage = {
    tool: 'jira',
    clock,
    sites,
    process,
    companies: sites.map((jira, index) => jiraCompany(names[index] ?? '', jira)),
    nextDueAt: () => Math.min(...sites.map((jira) => jira.nextDueAt() ?? Infinity)),
    runDue: async () => {
      await Promise.all(sites.map((jira) => jira.runDue()));
    },
    get errors() {
      return sites.flatMap(({ errors }) => errors);
    },
  };
  await opened(stage);
  return stage;
}

export async function openServiceNow(
  startsAt: Instant,
  folders: AppFolders,
  seed: string | number,
): Promise<ServiceNowStage> {
  const clock = worldClock(startsAt);
  const node = { skewMs: 0 };
  const servicenow = createLocalServiceNow({
    clock: { now: () => clock.now() + node.skewMs, set: (at) => clock.set(at) },
    seed: String(seed),
    appDir: built(folders.servicenow, 'dist/app/scope'),
    transport: () => 'unreachable',
  });
  const stage: ServiceNowStage = {
    tool: 'servicenow',
    clock,
    servicenow,
    node,
    companies: [servicenowCompany(COMPANIES[0], servicenow)],
    nextDueAt: () => (servicenow.nextDueAt() ?? Infinity) - node.skewMs,
    runDue: () => servicenow.runDue(),
    get errors() {
      return servicenow.errors;
    },
  };
  await opened(stage);
  return stage;
}

/** Apps installed, and each company's own policy saved by its administrator. */
async function opened(stage: Stage): Promise<void> {
  await stage.runDue();
  for (const { desk, name } of stage.companies) await desk.savePolicy(policyOf(name));
}

/** What the first level does beside telling people; nothing that moves a window, which would need questions of its own. */
const ACTIONS = `[
          { do: addLabel, label: escalated, untilClosed: true },
          { do: comment, audience: public, text: ${PUBLIC_WORDS} },
          { do: link, title: Runbook, url: 'https://runbooks.example' },
          { do: alert }]`;

/** The same policy for each, with names by which it is told apart. */
function policyOf(company: string): string {
  return companyPolicy
    .replace('id: northwind-major', `id: ${company.toLowerCase()}-major`)
    .replace('name: Northwind, priority', `name: ${company}, priority`)
    .replace('name: Technical path', `name: ${company} path`)
    .replace(
      'group: service-desk, acknowledgeWithin: 10m }',
      `group: service-desk, acknowledgeWithin: 10m, whenOpened: ${ACTIONS} }`,
    );
}

function marksOf(company: string): RegExp {
  const others = COMPANIES.filter((name) => name !== company);
  return new RegExp(
    others.map((name) => `${name} (ticket|path)|${name.toLowerCase()}-major|${name}, priority`).join('|'),
  );
}

interface KeptRow {
  readonly issueId: string;
  readonly escalations: number;
  readonly record: { readonly state: EscalationState; readonly events: readonly EscalationEvent[] };
}

function jiraCompany(name: string, jira: LocalJira): Company {
  const storage = jira.forge?.storage;
  if (!storage) throw new Error('No app is installed on this site.');
  const values = (entity: string): unknown[] => [...storage.values(entity).values()];
  return {
    name,
    desk: jiraDesk(jira),
    readMail: jiraPlayer(jira).readMail,
    alerts: (key) =>
      jira.site.operations.alerts.filter(({ message }) => message.startsWith(`${key},`)).map(({ status }) => status),
    deleteTicket: (key) => {
      const issue = jira.site.issue(key);
      const admin = jira.site.user(jira.site.project.lead);
      if (issue && admin) jira.site.deleteIssue(issue, admin);
    },
    kept: () =>
      (values('escalation') as { document: KeptRow }[]).map(({ document: { issueId, escalations, record } }): Kept => ({
        ticket: jira.site.issue(issueId)?.key,
        state: record.state,
        events: record.events,
        escalations,
      })),
    everything: () =>
      JSON.stringify([
        values('escalation'),
        values('history'),
        values('policy'),
        jira.site.sentMail,
        jira.site.issues.map(({ comments, properties, summary, description }) => [
          comments.map((comment) => [comment.body, [...comment.properties]]),
          [...properties],
          [summary, description],
        ]),
      ]),
    isForeign: (text) => marksOf(name).test(text),
  };
}

function servicenowCompany(name: string, servicenow: LocalServiceNow): Company {
  const events = (escalationId: string): EscalationEvent[] =>
    servicenow
      .rows('x_rungs_esc_event', `escalation_id=${escalationId}`)
      .map((row) => JSON.parse(row['body'] ?? '{}') as EscalationEvent)
      .sort((one, other) => one.number - other.number);
  return {
    name,
    desk: servicenowDesk(servicenow),
    alerts: () => undefined,
    readMail: servicenowPlayer(servicenow).readMail,
    deleteTicket: (number) =>
      void servicenow.runScript(
        `var row = new GlideRecord('incident'); if (row.get('number', '${number}')) row.deleteRecord();`,
      ),
    kept: () =>
      servicenow.rows('x_rungs_esc_escalation').map((row): Kept => ({
        ticket: servicenow.rows('incident', `sys_id=${row['incident']}`)[0]?.['number'],
        state: row['state'] ? (JSON.parse(row['state']) as EscalationState) : noEscalation,
        events: row['escalation_id'] ? events(row['escalation_id']) : [],
        escalations: Number(row['run'] ?? '0'),
      })),
    everything: () => '',
    isForeign: () => false,
  };
}

function built(folder: string, artefact: string): string {
  if (!existsSync(join(folder, artefact)))
    throw new Error(`The app in ${folder} is not built: ${artefact} is missing. Run npm run build.`);
  return folder;
}
