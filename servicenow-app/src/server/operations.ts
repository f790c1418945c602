/** How the app itself fares, for who operates it: heartbeat, queue, failures, pause, audit (TLS-5). */
import { DAY_MS, MINUTE_MS } from './vendor/core.js';
import type { EscalationPolicy, Instant } from './vendor/core.js';
import { lookSoon, makeDue } from './glide/escalations.ts';
import { deadLetters } from './glide/deadLetters.ts';
import {
  lastSweep,
  lastTrimmed,
  lastVerified,
  noteVerified,
  pauseAt,
  retention,
  setPause,
  setRetention,
} from './glide/operationNotes.ts';
import { policyShelf } from './glide/policies.ts';
import { countByStatus, failedEffects, looksBetween, makeEffectDue, namesOf, waitingLongest } from './glide/queue.ts';
import type { FailedEffect } from './glide/queue.ts';
import { refusedSettings } from './glide/settings.ts';
import { currentDisplayName, currentUserName } from './glide/users.ts';
import { silentOnCall } from './onCallNow.ts';
import { verifyIncidents } from './verifyAudit.ts';

const SOON_MS = 30 * MINUTE_MS;
const MOST_SHOWN = 50;
const MOST_FAILED = 500;
const LONGEST_REASON = 500;
const LONGEST_KEPT_MONTHS = 120;
const LONGEST_PAUSE_MS = 30 * DAY_MS;

export type Done = { readonly ok: true } | { readonly ok: false; readonly because: string };

export function operationsView(at: Instant, mayOperate: boolean): object {
  const sweep = lastSweep();
  const failed = failedEffects(MOST_FAILED);
  const overdue = looksBetween(undefined, at - MINUTE_MS, MOST_SHOWN);
  const dueSoon = looksBetween(at - MINUTE_MS, at + SOON_MS, MOST_SHOWN);
  const oldest = waitingLongest();
  const letters = deadLetters(MOST_SHOWN);
  const shown = [...overdue, ...dueSoon, ...(oldest ? [oldest] : [])].map(({ id }) => id);
  const named = namesOf([...shown, ...[...failed, ...letters].map(({ incidentId }) => incidentId)]);
  const counts = countByStatus();
  const pause = pauseAt(at);
  const trimmed = lastTrimmed();
  const policies = policyShelf().active();
  return {
    asOf: at,
    zone: policies[0]?.zone ?? 'UTC',
    heartbeat: {
      lastAt: sweep?.at ?? null,
      everyMs: MINUTE_MS,
      complete: sweep?.complete ?? true,
      found: sweep?.found ?? 0,
      queued: sweep?.effects ?? 0,
      gaps: sweep?.gaps ?? [],
    },
    pause: pause ? { ...pause, until: pause.until ?? null } : null,
    queue: {
      running: counts['running'] ?? 0,
      acknowledged: (counts['acknowledged'] ?? 0) + (counts['suspended'] ?? 0),
      watching: counts['waiting'] ?? 0,
      countedAll: true,
      overdue: overdue.map((each) => ({ ...each, ...named(each.id) })),
      dueSoon: dueSoon.map((each) => ({ ...each, ...named(each.id) })),
      oldest: oldest ? { ...oldest, ...named(oldest.id) } : null,
    },
    failures: byCause(failed).map(({ ids, ...failure }) => ({ ...failure, tickets: ids.map(named) })),
    deadLetters: letters.map(({ incidentId, ...letter }) => ({ ...letter, ...named(incidentId) })),
    silentOnCall: silentOnCall(policies, at),
    settings: refusedSettings(highestLevel(policies)),
    retention: {
      months: retention().months,
      lastTrimAt: trimmed?.at ?? null,
      lastTrimmed: trimmed?.tickets ?? 0,
    },
    audit: lastVerified() ?? null,
    mayOperate,
  };
}

function highestLevel(policies: readonly EscalationPolicy[]): number {
  const levels = policies.flatMap(({ document }) => document.paths.map((path) => path.levels.length));
  return levels.reduce((highest, level) => Math.max(highest, level), 0);
}

function byCause(failed: readonly FailedEffect[]) {
  const causes = failed.map(({ cause }) => cause).filter((cause, i, all) => all.indexOf(cause) === i);
  return causes
    .map((cause) => {
      const all = failed.filter((each) => each.cause === cause);
      const ids = all.map(({ incidentId }) => incidentId).filter((id, i, of) => of.indexOf(id) === i);
      const most = all.reduce((attempts, each) => Math.max(attempts, each.attempts), 0);
      const nextAt = all.reduce((soonest, each) => Math.min(soonest, each.nextAt), Infinity);
      return { cause, deliveries: all.length, ids, most, nextAt };
    })
    .sort((one, other) => other.deliveries - one.deliveries || (one.cause < other.cause ? -1 : 1));
}

export function pause(asked: { because?: unknown; until?: unknown }, at: Instant): Done {
  const because = String(asked.because ?? '').trim();
  if (because === '' || because.length > LONGEST_REASON)
    return refused(`Nothing was paused: say why, in at most ${LONGEST_REASON} characters, so that others know.`);
  const until = asked.until === null || asked.until === undefined ? undefined : Number(asked.until);
  if (until !== undefined && !(until > at && until <= at + LONGEST_PAUSE_MS))
    return refused('Nothing was paused: the end must lie ahead, within 30 days. Choose another one.');
  setPause({ since: at, by: currentDisplayName(), because, ...(until === undefined ? {} : { until }) });
  return { ok: true };
}

export function resume(): Done {
  setPause(undefined);
  return { ok: true };
}

/** Those incidents' failures of the cause, or of any where it is null: tried as soon as an event worker is free. */
export function retry(asked: { cause?: unknown; tickets?: unknown }, at: Instant): Done {
  const tickets = Array.isArray(asked.tickets) ? asked.tickets.map(String) : [];
  const meant = failedEffects(MOST_FAILED).filter(
    ({ incidentId, cause }) => tickets.includes(incidentId) && (asked.cause === null || asked.cause === cause),
  );
  for (const { sysId } of meant) makeEffectDue(sysId, at);
  for (const id of tickets) lookSoon(id);
  return { ok: true };
}

/** The letter stays until the look went well: whoever pressed sees whether it did. */
export function replay(asked: { ticket?: unknown }, at: Instant): Done {
  const ticket = String(asked.ticket ?? '');
  if (!deadLetters(MOST_SHOWN).some(({ incidentId }) => incidentId === ticket))
    return refused('Nothing was replayed: this incident is not among those whose look failed. Reload the page.');
  makeDue(ticket, at);
  lookSoon(ticket);
  return { ok: true };
}

export function keepFor(asked: { months?: unknown }): Done {
  const { months } = asked;
  const isSpan = typeof months === 'number' && Number.isInteger(months) && months >= 1 && months <= LONGEST_KEPT_MONTHS;
  if (months !== null && !isSpan)
    return refused('Nothing was changed: history is kept for 1 to 120 whole months, or until the app is removed.');
  setRetention({ months: isSpan ? months : null, savedBy: currentUserName() });
  return { ok: true };
}

/** What the pages before found comes with the request, so that the last one can note the whole. */
export function verifyPage(asked: { place?: unknown; before?: unknown }, at: Instant): object {
  const { incidents, entries, broken, next } = verifyIncidents(typeof asked.place === 'string' ? asked.place : '', at);
  const named = namesOf(broken.map(({ incidentId }) => incidentId));
  const before = (asked.before ?? {}) as { tickets?: unknown; entries?: unknown };
  const page = {
    tickets: incidents,
    entries,
    broken: broken.map(({ incidentId, entry, how }) => ({ ...named(incidentId), entry, how })),
    next,
  };
  if (next === null) {
    const sum = {
      tickets: (Number(before.tickets) || 0) + incidents,
      entries: (Number(before.entries) || 0) + entries,
    };
    noteVerified({ at, ...sum, broken: page.broken });
  }
  return page;
}

function refused(because: string): Done {
  return { ok: false, because };
}
