/**
 * Tickets whose SLA is about to end although nothing is planned for them: an administrator who changes
 * a goal or a calendar changes no ticket. One search for each sweep, and nothing for the tickets that an
 * escalation is on or that will be looked at before long anyway.
 */
import { MINUTE_MS } from '#engine';
import type { IncidentId, Instant } from '@rungs/core';
import type { Look } from '../storage/dueQueue';
import { nextLookAt } from '../storage/keptEscalation';
import type { SeenChanges } from './findChanged';
import { resolutionMetrics } from './slaFields';
import type { Tools } from './tools';

const NEAR = '15m';
const NEAR_MS = 15 * MINUTE_MS;
const PAGE = 100;

export interface NearBreach {
  readonly looks: readonly Look[];
  /** When each was found, so that it is not looked at again while it stays near. */
  readonly found: SeenChanges;
}

export async function nearBreach(
  tools: Tools,
  before: SeenChanges,
  at: Instant,
  watched: string | undefined,
): Promise<NearBreach> {
  const metrics = await resolutionMetrics(tools.slaFields);
  const looks: Look[] = [];
  const found: { [issueId: string]: Instant } = {};
  if (metrics.length === 0) return { looks, found };
  for (const { id } of (await tools.jira.discover(jqlFor(metrics, watched), { maxResults: PAGE })).issues) {
    const foundBefore = before[id];
    const isKnown = foundBefore !== undefined && foundBefore > at - 2 * NEAR_MS;
    found[id] = isKnown ? foundBefore : at;
    const issueId = id as IncidentId;
    if (!isKnown && !(await isPlanned(tools, issueId, at))) looks.push({ issueId, dueAt: at, changed: true });
  }
  return { looks, found };
}

function jqlFor(metrics: readonly string[], watched: string | undefined): string {
  const near = metrics.map((metric) => {
    const name = `"${metric.replace(/["\\]/g, '\\$&')}"`;
    return `(${name} = running() AND ${name} > remaining("0m") AND ${name} <= remaining("${NEAR}"))`;
  });
  return `${watched === undefined ? '' : `${watched} AND `}(${near.join(' OR ')}) AND rungsStatus IS EMPTY`;
}

async function isPlanned({ escalations }: Tools, issueId: IncidentId, at: Instant): Promise<boolean> {
  const next = nextLookAt(await escalations.load(issueId));
  return next !== undefined && next <= at + NEAR_MS;
}
