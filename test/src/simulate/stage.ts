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
import { WarmProcess } from '../hosts/jira/forge/warmProcess';
import { createLocalJira } from '../hosts/jira/localJira';
import type { LocalJira } from '../hosts/jira/localJira';
import { repositoryRoot } from '../hosts/jira/repository';
import { companySeed } from '../hosts/jira/seed';
import type { JiraSeed } from '../hosts/jira/seed';
import type { HttpResponse } from '../hosts/http';
import { PASSWORD } from '../hosts/servicenow/install/baseData';
import { createLocalServiceNow, userNameOf } from '../hosts/servicenow/localServiceNow';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { connect } from '../sandbox/openWorld';
import { servicenowPlayer } from '../sandbox/servicenowPlayer';
import { worldClock } from '../sandbox/worldClock';
import type { Desk } from '../scenarios/desk';
import { jiraDesk } from '../scenarios/jiraDesk';
import { issuesFor } from '../scenarios/linkedPair';
import { servicenowDesk } from '../scenarios/servicenowDesk';
import { administrator, people } from '../world/company';
import { PUBLIC_WORDS } from './invariants';
import { companyPolicy } from '../world/companyPolicy';
import type { Audit, Company, Kept, Pair } from './company';

export interface Stage {
  readonly tool: Tool;
  readonly clock: WorldClock;
  readonly companies: readonly Company[];
  /** When something falls due by itself, by the world's clock. */
  nextDueAt(): Instant;
  runDue(): Promise<void>;
  /** An administrator stops all escalation by itself, or lets it go on. */
  operate(company: Company, act: 'pause' | 'resume'): Promise<Operated>;
  readonly errors: readonly string[];
}

export type Operated = { readonly ok: true } | { readonly ok: false; readonly error: string };

export interface JiraStage extends Stage {
  readonly sites: readonly LocalJira[];
  readonly process: WarmProcess;
}

export interface ServiceNowStage extends Stage {
  readonly servicenow: LocalServiceNow;
  /** A site without the app, to which ServiceNow's sync leads: it makes every call between the two. */
  readonly jira: LocalJira;
  /** The way there. */
  readonly line: { cut: boolean };
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

/** Reports incidents and may look at their escalations; is in no policy. */
const VIEWER = 'cdale';

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
      return operatedInJira(jira, company, act);
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
  const jira = createLocalJira({ clock });
  const line = { cut: false };
  const servicenow = createLocalServiceNow({
    clock,
    seed: String(seed),
    appDir: built(folders.servicenow, 'dist/app/scope'),
    transport: (...call) => (line.cut ? 'unreachable' : jira.transport(...call)),
  });
  connect(servicenow, jira);
  letLook(servicenow, VIEWER);
  const company = servicenowCompany(COMPANIES[0], servicenow, jira, clock);
  const stage: ServiceNowStage = {
    tool: 'servicenow',
    clock,
    servicenow,
    jira,
    line,
    companies: [company],
    operate: (_, act) => Promise.resolve(operatedInServiceNow(servicenow, company, act, clock.now())),
    nextDueAt: () => Math.min(servicenow.nextDueAt() ?? Infinity, jira.nextDueAt() ?? Infinity),
    runDue: async () => {
      await servicenow.runDue();
      await jira.runDue();
    },
    get errors() {
      return [...servicenow.errors, ...jira.errors];
    },
  };
  await opened(stage);
  return stage;
}

function letLook({ instance }: LocalServiceNow, person: string): void {
  const user = instance.user(userNameOf(person))?.['sys_id'] ?? '';
  const role = instance.findOne('sys_user_role', 'name=x_rungs_esc.viewer')?.['sys_id'] ?? '';
  instance.store('sys_user_has_role', { user, role, state: 'active' });
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
  const deleted = new Map<string, Instant>();
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
    pauseStops: 'telling',
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
    deleted,
    deleteTicket: (key) => {
      const issue = jira.site.issue(key);
      const admin = jira.site.user(jira.site.project.lead);
      if (issue && admin) jira.site.deleteIssue(issue, admin);
      deleted.set(key, jira.site.now());
    },
    pair: () => undefined,
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

const PAUSED = { because: 'The database moves', until: null };

async function operatedInJira(jira: LocalJira, company: Company, act: 'pause' | 'resume'): Promise<Operated> {
  const now = jira.site.now();
  if (act === 'resume') endPauses(company, now);
  const outcome = await jira.invoke({
    module: 'policy-page',
    functionKey: act,
    person: administrator.jiraAccountId,
    payload: act === 'pause' ? PAUSED : {},
  });
  const answer = outcome.ok ? (outcome.value as { ok: true } | { ok: false; because: string }) : undefined;
  if (!outcome.ok) return { ok: false, error: outcome.error };
  if (answer && !answer.ok) return { ok: false, error: answer.because };
  if (act === 'pause') company.pauses.push({ from: now, until: Infinity });
  return { ok: true };
}

function operatedInServiceNow(
  servicenow: LocalServiceNow,
  company: Company,
  act: 'pause' | 'resume',
  now: Instant,
): Operated {
  if (act === 'resume') endPauses(company, now);
  const { status, body } = asAdministrator(servicenow, `operations/${act}`, act === 'pause' ? PAUSED : {});
  if (status !== 200) return { ok: false, error: `${status} ${body}` };
  if (act === 'pause') company.pauses.push({ from: now, until: Infinity });
  return { ok: true };
}

/** From the first try on it may be over, whatever the page showed. */
function endPauses({ pauses }: Company, now: Instant): void {
  for (const pause of pauses) pause.until = Math.min(pause.until, now);
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

function asAdministrator(servicenow: LocalServiceNow, path: string, body: object): HttpResponse {
  const authorization = `Basic ${Buffer.from(`${administrator.servicenowUserName}:${PASSWORD}`).toString('base64')}`;
  return servicenow.handle({
    method: 'POST',
    path: `/api/x_rungs_esc/rungs/${path}`,
    headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** As the operations page asks, page by page. */
function brokenChainsInServiceNow(servicenow: LocalServiceNow): string[] {
  const broken: string[] = [];
  let place: string | null = null;
  do {
    const { status, body } = asAdministrator(servicenow, 'operations/verify', { place });
    if (status !== 200) throw new Error(`The audit cannot be verified: ${status} ${body}`);
    const { result } = JSON.parse(body) as { result: VerifiedPage };
    broken.push(...result.broken.map(({ id, entry, how }) => `${id}, entry ${entry}: ${how}`));
    place = result.next;
  } while (place !== null);
  return broken;
}

function servicenowCompany(name: string, servicenow: LocalServiceNow, jira: LocalJira, clock: WorldClock): Company {
  const desk = servicenowDesk(servicenow);
  const { readMail } = servicenowPlayer(servicenow);
  const deleted = new Map<string, Instant>();
  const incident = (number: string) => servicenow.rows('incident', `number=${number}`)[0];
  const events = (escalationId: string): EscalationEvent[] =>
    servicenow
      .rows('x_rungs_esc_event', `escalation_id=${escalationId}`)
      .map((row) => JSON.parse(row['body'] ?? '{}') as EscalationEvent)
      .sort((one, other) => one.number - other.number);
  return {
    name,
    desk,
    windowsMin: WINDOWS_MIN[name] ?? [],
    onlooker: VIEWER,
    pauses: [],
    pauseStops: 'deciding',
    shown: (number) => {
      const row = incident(number);
      const status = row?.['x_rungs_esc_status'] ?? '';
      return row && { status, level: Number(row['x_rungs_esc_level']) };
    },
    audit: () => {
      const entriesOf = (number: string): Audit[] =>
        servicenow
          .rows('x_rungs_esc_audit', `incident=${incident(number)?.['sys_id'] ?? ''}`)
          .map((row) => auditOf((JSON.parse(row['entry'] ?? '{}') as AuditEntry).what));
      return Promise.resolve({ broken: brokenChainsInServiceNow(servicenow), entriesOf });
    },
    alerts: () => undefined,
    readMail,
    deleted,
    deleteTicket: (number) => {
      servicenow.runScript(
        `var row = new GlideRecord('incident'); if (row.get('number', '${number}')) row.deleteRecord();`,
      );
      deleted.set(number, clock.now());
    },
    pair: (number) => pairOf(number, desk, jira),
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

function pairOf(number: string, desk: Desk, jira: LocalJira): Pair {
  const [issue, ...more] = issuesFor(jira.site, number);
  const other = jiraDesk(jira);
  const words = (written: readonly { readonly text: string }[]): string[] =>
    written.map(({ text }) => text.replace(/^.* \((Jira|ServiceNow)\):\n/, '')).sort();
  const said = issue ? words(other.publicComments(issue.key)) : [];
  const notes = desk.internalNotes(number).map(({ text }) => text);
  return {
    others: (issue ? 1 : 0) + more.length,
    states: issue && [desk.state(number), other.state(issue.key)],
    publicComments: [words(desk.publicComments(number)), said],
    mirrored: issue?.properties.get('rungs.escalation') as Pair['mirrored'],
    crossed: [
      ...said.filter((text) => notes.includes(text)),
      ...(issue ? other.mail(issue.key) : []).map(({ text }) => text),
    ],
  };
}

function built(folder: string, artefact: string): string {
  if (!existsSync(join(folder, artefact)))
    throw new Error(`The app in ${folder} is not built: ${artefact} is missing. Run npm run build.`);
  return folder;
}
