/** How the app itself fares, for its operators: heartbeat, queue, failures, dead letters, quota, pause (TLS-5). */
import { MINUTE_MS, compilePolicy, personByAccount } from '#engine';
import type { EscalationPolicy, IncidentId, Instant } from '@rungs/core';
import type { BudgetView, NamedTicket, OperationsView, QueueView, QueuedTicket } from '@rungs/shared-types';
import { budgetUse } from '../jira/budget';
import { failureOf } from '../jira/failure';
import { REMEMBERED_MS, sentence } from '../jira/alerts';
import { budgetStore } from '../storage/budgetStore';
import { noOperationsStore } from '../storage/noOperations';
import { pauseAt } from '../storage/operationsStore';
import { levelOf, nextLookAt, standingOf } from '../storage/keptEscalation';
import type { KeptEscalation, Standing } from '../storage/keptEscalation';
import { failuresByCause } from './failedDeliveries';
import { nameInJira } from './nameInJira';
import type { PersonalTools } from './tools';

const SWEEP_EVERY_MS = 5 * MINUTE_MS;
const SOON_MS = 30 * MINUTE_MS;
const MOST_OF_EACH = 500;
const MOST_SHOWN = 50;
const ISSUES_PER_CALL = 100;
const read: readonly Standing[] = ['running', 'acknowledged', 'closing', 'watching'];

interface Operator {
  readonly accountId: string;
  readonly siteUrl: string | undefined;
  readonly mayOperate: boolean;
}

export async function showOperations(tools: PersonalTools, operator: Operator, at: Instant): Promise<OperationsView> {
  const { operations } = tools;
  const pages = await Promise.all(read.map((standing) => tools.escalations.latest(standing, MOST_OF_EACH)));
  const rows = pages.flat();
  const failures = failuresByCause(rows);
  const letters = await tools.deadLetters.latest();
  const queue = queueOf(rows, at);
  const shown = [
    ...failures.flatMap(({ issueIds }) => issueIds),
    ...letters.map(({ issueId }) => issueId),
    ...[...queue.overdue, ...queue.dueSoon, ...(queue.oldest ? [queue.oldest] : [])].map(({ id }) => id),
  ];
  const named = await namesOf(tools, operator, shown);
  const trimmed = await operations.trimmed();
  const policy = await currentPolicy(tools);
  return {
    asOf: at,
    zone: policy?.zone ?? 'UTC',
    heartbeat: await heartbeatOf(tools),
    pause: await pauseOf(tools, policy, at),
    queue: {
      ...queue,
      countedAll: pages.every(({ length }) => length < MOST_OF_EACH),
      overdue: queue.overdue.map((ticket) => ({ ...ticket, ...named(ticket.id) })),
      dueSoon: queue.dueSoon.map((ticket) => ({ ...ticket, ...named(ticket.id) })),
      oldest: queue.oldest && { ...queue.oldest, ...named(queue.oldest.id) },
    },
    failures: failures.map(({ issueIds, ...failure }) => ({ ...failure, tickets: issueIds.map(named) })),
    deadLetters: letters.map(({ issueId, firstAtSec, atSec, attempts, error }) => ({
      ...named(issueId),
      firstAt: firstAtSec * 1_000,
      lastAt: atSec * 1_000,
      attempts,
      error,
    })),
    ...(await alertsOf(at)),
    budget: await budgetOf(at),
    retention: {
      months: (await operations.retention()).months,
      lastTrimAt: trimmed?.at ?? null,
      lastTrimmed: trimmed?.tickets ?? 0,
    },
    audit: (await operations.verified()) ?? null,
    mayOperate: operator.mayOperate,
  };
}

/** A site that has no Operations for this app is told so, and no escalation waits for it. */
async function alertsOf(at: Instant): Promise<Pick<OperationsView, 'noAlerts'>> {
  const found = await noOperationsStore().last();
  const isKnown = found !== undefined && at < found.at + REMEMBERED_MS;
  return isKnown ? { noAlerts: { at: found.at, because: sentence(found.why) } } : {};
}

async function heartbeatOf({ heartbeat, operations }: PersonalTools): Promise<OperationsView['heartbeat']> {
  const last = await heartbeat.last();
  return {
    lastAt: last?.at ?? null,
    everyMs: SWEEP_EVERY_MS,
    complete: last?.complete ?? true,
    found: last?.due ?? 0,
    queued: last?.pushed ?? 0,
    gaps: await operations.gaps(),
  };
}

async function pauseOf(tools: PersonalTools, policy: EscalationPolicy | undefined, at: Instant) {
  const pause = pauseAt(await tools.operations.pause(), at);
  if (!pause) return null;
  const { since, accountId, because, until = null } = pause;
  const inPolicy = policy && personByAccount(policy, 'jira', accountId);
  return { since, by: inPolicy?.name ?? (await nameInJira(tools, accountId)) ?? accountId, because, until };
}

async function budgetOf(at: Instant): Promise<BudgetView> {
  const { hour, ...use } = await budgetUse(budgetStore(), at);
  return { ...use, hourFrom: hour, resetsAt: hour + 60 * MINUTE_MS };
}

/** Keys and links before names are known: only ids are. */
function queueOf(rows: readonly KeptEscalation[], at: Instant): Omit<QueueView, 'countedAll'> {
  const of = (standing: Standing) => rows.filter((kept) => standingOf(kept) === standing);
  const looks = rows
    .flatMap((kept) => {
      const dueAt = nextLookAt(kept);
      return dueAt === undefined ? [] : [queued(kept, dueAt)];
    })
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const waiting = of('running')
    .map((kept) => queued(kept, waitingSince(kept) ?? at))
    .sort((one, other) => one.at - other.at);
  return {
    running: of('running').length,
    acknowledged: of('acknowledged').length,
    watching: of('watching').length,
    overdue: looks.filter((look) => look.at <= at - MINUTE_MS).slice(0, MOST_SHOWN),
    dueSoon: looks.filter((look) => look.at > at - MINUTE_MS && look.at <= at + SOON_MS).slice(0, MOST_SHOWN),
    oldest: waiting[0] ?? null,
  };
}

function queued(kept: KeptEscalation, at: Instant): QueuedTicket {
  return { id: kept.issueId, key: null, at, level: levelOf(kept) };
}

/** Since its level was reached; the escalation's first event where none was. */
function waitingSince({ record: { events } }: KeptEscalation): Instant | undefined {
  const reached = events.filter(({ type }) => type === 'LevelOpened');
  return (reached[reached.length - 1] ?? events[0])?.at;
}

/** As the operator may see them: an operator of the app may see less in Jira than the app does. */
export async function namesOf(
  { jiraAsUser }: PersonalTools,
  { siteUrl }: Pick<Operator, 'siteUrl'>,
  ids: readonly string[],
): Promise<(id: string) => NamedTicket> {
  const wanted = [...new Set(ids)];
  const keys = new Map<string, string>();
  try {
    for (let from = 0; from < wanted.length; from += ISSUES_PER_CALL) {
      const issues = await jiraAsUser.issues(wanted.slice(from, from + ISSUES_PER_CALL), ['summary']);
      for (const { id, key } of issues) keys.set(id, key);
    }
  } catch (error) {
    // When Jira is away this page is needed most: then it shows ids.
    if (!failureOf(error)) throw error;
  }
  return (id) => {
    const key = keys.get(id);
    if (key === undefined) return { id, key: null };
    return siteUrl === undefined ? { id, key } : { id, key, url: `${siteUrl}/browse/${key}` };
  };
}

async function currentPolicy({ policies }: PersonalTools): Promise<EscalationPolicy | undefined> {
  const current = await policies.current();
  return current && compilePolicy(current.document, current.version);
}

export type Retried = { readonly issueIds: readonly IncidentId[] };
