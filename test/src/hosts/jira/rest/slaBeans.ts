/** SLA cycles as they read: in the field of their metric, and in the service desk's own resource. */
import { slaCycles } from '../site/sla';
import { jiraDate } from '../site/localTime';
import type { Instant } from '@rungs/core';
import type { Json, JsonObject } from '../site/json';
import type { Issue } from '../site/records';
import type { SlaCycle, SlaMetric } from '../site/sla';
import type { Call } from './answer';

type In = Pick<Call, 'site' | 'viewer'>;

/** Null where no SLA applies; a message in its place for who is no agent of the desk. */
export function slaFieldValue(call: In, issue: Issue, metric: SlaMetric): Json {
  if (!call.site.isDeskAgent(call.viewer))
    return { errorMessage: "You don't have permission to view the SLA information of this request." };
  return slaBean(call, issue, metric) ?? null;
}

export function slaBean(call: In, issue: Issue, metric: SlaMetric): JsonObject | undefined {
  const cycles = slaCycles(call.site, issue, metric);
  if (cycles.length === 0) return undefined;
  const ongoing = cycles.find(({ stoppedAt }) => stoppedAt === undefined);
  return {
    id: metric.id,
    name: metric.name,
    _links: { self: `${call.site.origin}/rest/servicedeskapi/request/${issue.id}/sla/${metric.id}` },
    completedCycles: cycles.filter((cycle) => cycle !== ongoing).map((cycle) => completedBean(call, cycle)),
    ...(ongoing && { ongoingCycle: ongoingBean(call, ongoing) }),
    slaDisplayFormat: 'NEW_SLA_FORMAT',
  };
}

function completedBean(call: In, cycle: SlaCycle): JsonObject {
  return { ...cycleBean(call, cycle), stopTime: timeBean(call, cycle.stoppedAt ?? cycle.startedAt) };
}

function ongoingBean(call: In, cycle: SlaCycle): JsonObject {
  return { ...cycleBean(call, cycle), paused: cycle.isPaused, withinCalendarHours: cycle.isWithinHours };
}

function cycleBean(call: In, { startedAt, breachAt, goalMs, elapsedMs }: SlaCycle): { [name: string]: Json } {
  return {
    startTime: timeBean(call, startedAt),
    breachTime: timeBean(call, breachAt),
    breached: elapsedMs > goalMs,
    goalDuration: durationBean(goalMs),
    elapsedTime: durationBean(elapsedMs),
    remainingTime: durationBean(goalMs - elapsedMs),
  };
}

/** An instant as the service desk prints it, which is otherwise than the platform does. */
export function timeBean({ viewer }: In, at: Instant): JsonObject {
  const jira = jiraDate(at, viewer.timeZone);
  return { iso8601: jira.replace(/\.\d{3}/, ''), jira, friendly: jira.slice(0, 16).replace('T', ' '), epochMillis: at };
}

function durationBean(millis: number): JsonObject {
  const minutes = Math.floor(Math.abs(millis) / 60_000);
  const words = [minutes >= 60 ? `${Math.floor(minutes / 60)}h` : '', minutes % 60 > 0 ? `${minutes % 60}m` : ''];
  const friendly = words.filter((word) => word !== '').join(' ') || '0m';
  return { millis, friendly: millis < 0 ? `-${friendly}` : friendly };
}
