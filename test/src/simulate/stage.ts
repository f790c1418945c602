/**
 * One tool with the companies that use it, and the world's clock. Jira has two sites whose app runs in
 * one warm process, and does what falls due on both at once; ServiceNow's instance is one company's own.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditEntry, EscalationEvent, EscalationState, Instant, Tool } from '@rungs/core';
import type { VerifiedPage } from '@rungs/shared-types';
import { noEscalation } from '@rungs/core';
import type { WorldClock } from '../hosts/host';
import type { Outcome } from '../hosts/jira/forge/queue';
import { WarmProcess } from '../hosts/jira/forge/warmProcess';
import { createLocalJira } from '../hosts/jira/localJira';
import type { LocalJira } from '../hosts/jira/localJira';
import { repositoryRoot } from '../hosts/jira/repository';
import { companySeed } from '../hosts/jira/seed';
import type { JiraSeed } from '../hosts/jira/seed';
import { createLocalServiceNow } from '../hosts/servicenow/localServiceNow';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { servicenowPlayer } from '../sandbox/servicenowPlayer';
import { worldClock } from '../sandbox/worldClock';
import { jiraDesk } from '../scenarios/jiraDesk';
import { servicenowDesk } from '../scenarios/servicenowDesk';
import { administrator, people } from '../world/company';
import { PUBLIC_WORDS } from './invariants';
import { companyPolicy } from '../world/companyPolicy';
import type { Audit, Company, Kept } from './company';

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
  /** An administrator stops all escalation by itself, or lets it go on. */
  operate(company: Company, act: 'pause' | 'resume'): Promise<Outcome>;
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
  const sites = names.map((siteName) => createLocalJira({ clock, appDir, process, seed: seedOf(siteName) }));
  const stage: JiraStage = {
    tool: 'jira',
    clock,
    sites,
    process,
    companies: sites.map((jira, index) => jiraCompany(names[index] ?? '', jira)),
    operate: async (company, act) => {
      const jira = sites[stage.companies.indexOf(company)];
      if (!jira) throw new Error(`${company.name} is not on this stage.`);
      return operated(jira, company, act);
    },
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

/** Who works where: each company's people have accounts of their own, and its windows are its own. */
const ACCOUNTS: { readonly [company: string]: string } = { Northwind: '557058', Contoso: '557059' };
const WINDOWS_MIN: { readonly [company: string]: readonly number[] } = {
  Northwind: [10, 15, 20],
  Contoso: [12, 9, 25],
};

/** Administrators have one account everywhere, as those of a partner have. */
const accountsIn = (text: string, company: string): string =>
  text.replace(/557058:(?!admin)/g, `${ACCOUNTS[company] ?? ''}:`);

const onlooker = {
  accountId: '557058:onlooker',
  displayName: 'O. Looker',
  email: 'o.looker@northwind.example',
  role: 'agent',
  person: 'onlooker',
} as const;

function seedOf(siteName: string): JiraSeed {
  const seed = companySeed();
  const users = [...seed.users, onlooker];
  return JSON.parse(accountsIn(JSON.stringify({ ...seed, users, siteName }), siteName)) as JiraSeed;
}

/** What levels do beside telling people. */
const FIRST = `[
          { do: addLabel, label: escalated, untilClosed: true },
          { do: comment, audience: public, text: ${PUBLIC_WORDS} },
          { do: link, title: Runbook, url: 'https://runbooks.example' },
          { do: alert }]`;
const SECOND = `[
          { do: mail, to: responders, text: Join the bridge. },
          { do: comment, audience: internal, text: The bridge is open. }]`;
/** At the last level, so that no window is moved by the priority that it sets. */
const LAST = '[{ do: setPriority, priority: 1, untilClosed: true }, { do: assign, to: responder }]';

/** The same policy for each, with names, people and windows by which it is told apart; `edition` is the first or a later one. */
export function policyOf(company: string, edition = 1): string {
  const [first, second, third] = WINDOWS_MIN[company] ?? [];
  return accountsIn(companyPolicy, company)
    .replace('id: northwind-major', `id: ${company.toLowerCase()}-major`)
    .replace('name: Northwind, priority', `name: ${company}, priority`)
    .replace('name: Technical path', `name: ${company} path`)
    .replace('acknowledgeWithin: 10m', `acknowledgeWithin: ${first}m, whenOpened: ${FIRST}`)
    .replace('acknowledgeWithin: 15m', `acknowledgeWithin: ${second}m, whenOpened: ${SECOND}`)
    .replace('acknowledgeWithin: 20m', `acknowledgeWithin: ${third}m`)
    .replace('acknowledgeWithin: 30m', `acknowledgeWithin: 30m, whenOpened: ${LAST}`)
    .replace('reminders: 3', `reminders: ${2 + (edition % 2)}`)
    .concat('suspendAtMost: 4h\n');
}

function marksOf(company: string): RegExp {
  const others = COMPANIES.filter((name) => name !== company);
  return new RegExp(
    others
      .map(
        (name) =>
          `${name} (ticket|path)|${name.toLowerCase()}-major|${name}, priority|${ACCOUNTS[name] ?? ''}:(?!app-|admin)`,
      )
      .join('|'),
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
  const desk = jiraDesk(jira);
  let mailRead = 0;
  return {
    name,
    desk: {
      ...desk,
      mail: (key) => desk.mail(key).map((mail) => ({ ...mail, to: personOf(mail.to) })),
    },
    windowsMin: WINDOWS_MIN[name] ?? [],
    onlooker: onlooker.person,
    pauses: [],
    readMail: () => {
      const mail = jira.site.sentMail.slice(mailRead);
      mailRead += mail.length;
      return mail
        .map(({ to, issueKey }) => ({ to: personOf(to), ticket: issueKey }))
        .filter(({ to }) => people.some(({ id }) => id === to));
    },
    shown: (key) => jira.site.issue(key)?.properties.get('rungs') as { status: string; level: number } | undefined,
    audit: async () => {
      const broken = await brokenChains(jira);
      return {
        broken,
        entriesOf: (key) => {
          const id = jira.site.issue(key)?.id;
          return (values('audit') as { issueId: string; entries: AuditEntry[] }[])
            .filter(({ issueId }) => issueId === id)
            .flatMap(({ entries }) => entries.map(({ what }) => auditOf(what)));
        },
      };
    },
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
        values('audit'),
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

async function operated(jira: LocalJira, { pauses }: Company, act: 'pause' | 'resume'): Promise<Outcome> {
  const payload = act === 'pause' ? { because: 'The database moves', until: null } : {};
  const now = jira.site.now();
  // From the first try on it may be over, whatever the page showed.
  if (act === 'resume') for (const pause of pauses) pause.until = Math.min(pause.until, now);
  const outcome = await jira.invoke({
    module: 'policy-page',
    functionKey: act,
    person: administrator.jiraAccountId,
    payload,
  });
  const answer = outcome.ok ? (outcome.value as { ok: true } | { ok: false; because: string }) : undefined;
  if (answer && !answer.ok) return { ok: false, error: answer.because };
  if (act === 'pause' && answer) pauses.push({ from: now, until: Infinity });
  return outcome;
}

function personOf(account: string): string {
  return account.replace(/^55705[89]:/, '');
}

function auditOf(what: AuditEntry['what']): Audit {
  return what.kind === 'event' ? { escalation: what.escalation, event: what.event } : { refused: what.command };
}

/** As the operations page asks, page by page. */
async function brokenChains(jira: LocalJira): Promise<string[]> {
  const broken: string[] = [];
  let place: string | null = null;
  do {
    const payload: object = { place, before: { tickets: 0, entries: 0 } };
    const call = { module: 'policy-page', functionKey: 'verifyPage', person: administrator.jiraAccountId, payload };
    const outcome = await jira.invoke(call);
    const answer = outcome.ok
      ? (outcome.value as { ok: true; value: VerifiedPage } | { ok: false; because: string })
      : undefined;
    if (!answer?.ok) throw new Error(`The audit cannot be verified: ${JSON.stringify(outcome)}`);
    broken.push(...answer.value.broken.map(({ id, entry, how }) => `${id}, entry ${entry}: ${how}`));
    place = answer.value.next;
  } while (place !== null);
  return broken;
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
    windowsMin: WINDOWS_MIN[name] ?? [],
    onlooker: undefined,
    pauses: [],
    shown: () => undefined,
    audit: () => Promise.resolve(undefined),
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
