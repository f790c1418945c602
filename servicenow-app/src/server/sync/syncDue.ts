/**
 * The sync's two ways in: an event for one link whose incident changed, and the job each minute that
 * asks Jira what changed there and works off what is due. A pair that fails waits and holds nobody up;
 * when Jira asks for patience, everything waits as long as it says.
 */
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../vendor/core.js';
import type { Instant } from '../vendor/core.js';
import { claim, heldUntil, holdUntil, release } from '../glide/claims.ts';
import { now } from '../glide/clock.ts';
import { fromDateTime } from '../glide/dateTime.ts';
import { readStanding } from '../glide/escalations.ts';
import { send } from '../glide/http.ts';
import { dueLinks, makeIssueDue, markBehind, markInStep, readLink } from '../glide/links.ts';
import type { Link } from '../glide/links.ts';
import { logWarning } from '../glide/log.ts';
import { jiraSettings } from '../glide/settings.ts';
import type { JiraSettings } from '../glide/settings.ts';
import { isJiraTrouble, jiraAt } from './jira.ts';
import type { Jira, JiraTrouble } from './jira.ts';
import { syncPair } from './syncPair.ts';

/** What a minute's job may have missed is seen by the next ones: the windows overlap. */
const CHANGED_WITHIN_MINUTES = 5;
const AT_ONCE_MAX = 100;
/** Every pair is proven anew at least so often. */
const DRIFT_WALK_MS = HOUR_MS;
const LEASE_MS = 5 * MINUTE_MS;
const PAUSE = 'jira asked for patience';
const DEFAULT_PAUSE_MS = MINUTE_MS;

interface Session {
  readonly jira: Jira;
  readonly settings: JiraSettings;
  readonly at: Instant;
}

/** The script action on `x_rungs_esc.sync`: `current` is the link row. */
export function onSync(current: { getUniqueValue(): string }): void {
  const session = begin();
  if (session) syncOnce(String(current.getUniqueValue()), session);
}

/** The scheduled job. */
export function syncDue(): void {
  const session = begin();
  if (!session || !noticeChanges(session)) return;
  for (const linkSysId of dueLinks(session.at, AT_ONCE_MAX)) {
    if (isPaused(session.at)) return;
    syncOnce(linkSysId, session);
  }
}

function begin(): Session | undefined {
  const settings = jiraSettings();
  const at = now();
  if (!settings || isPaused(at)) return undefined;
  return { settings, at, jira: jiraAt(settings.baseUrl, (request) => send(request, settings)) };
}

function isPaused(at: Instant): boolean {
  const until = heldUntil(PAUSE);
  return until !== undefined && until > at;
}

function noticeChanges({ jira, settings, at }: Session): boolean {
  try {
    for (const { id, updated } of jira.changedWithin(settings.project, CHANGED_WITHIN_MINUTES)) {
      makeIssueDue(id, updated, at);
    }
    return true;
  } catch (error) {
    if (!isJiraTrouble(error)) throw error;
    pauseIfAsked(error.trouble, at);
    logWarning(`Jira could not be asked what changed: ${error.trouble.because}`);
    // Where Jira cannot be spoken with at all, each pair would only find that out again.
    return error.trouble.kind === 'refused';
  }
}

function syncOnce(linkSysId: string, session: Session): void {
  const { at } = session;
  const lease = claim(`link ${linkSysId}`, at, LEASE_MS);
  if (!lease) return;
  try {
    const link = readLink(linkSysId);
    if (link && !isWaiting(link, at)) syncOrWait(link, session);
  } finally {
    release(lease);
  }
}

/** In back-off after a failure, whatever has happened since. */
function isWaiting({ failures, nextAttemptAt }: Link, at: Instant): boolean {
  return failures > 0 && (fromDateTime(nextAttemptAt) ?? 0) > at;
}

function syncOrWait(link: Link, { jira, settings, at }: Session): void {
  try {
    const result = syncPair(link, jira, settings, readStanding(link.incidentId, at).state, at);
    if (result.inStep) markInStep(link, at, at + DRIFT_WALK_MS);
    else markBehind(link, link.failures + 1, result.because, at + backOffMs(link.failures + 1));
  } catch (error) {
    const trouble: JiraTrouble = isJiraTrouble(error) ? error.trouble : { kind: 'refused', because: String(error) };
    pauseIfAsked(trouble, at);
    logWarning(`incident ${link.incidentId} is behind Jira: ${trouble.because}`);
    markBehind(link, link.failures + 1, trouble.because, at + (trouble.retryAfterMs ?? backOffMs(link.failures + 1)));
  }
}

function pauseIfAsked({ kind, retryAfterMs }: JiraTrouble, at: Instant): void {
  if (kind === 'rateLimited') holdUntil(PAUSE, at + (retryAfterMs ?? DEFAULT_PAUSE_MS));
}

/** 30 s, 1 min, 2 min … at most an hour. */
function backOffMs(failures: number): number {
  return Math.min(HOUR_MS, 30 * SECOND_MS * 2 ** (failures - 1));
}
