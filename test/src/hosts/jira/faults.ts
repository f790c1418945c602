/**
 * Everything that can be made to go wrong, on one screen. All knobs are off to begin with; each counts
 * down by itself, so a test says how often something fails and then sees the world heal.
 */
export interface JiraFaults {
  /** So many REST calls are answered 429 before anything is done; with `Retry-After` where seconds are given. */
  rateLimit: { times: number; retryAfterSeconds?: number };
  /** So many REST calls are answered 503 before anything is done. */
  unavailable: { times: number };
  /** So many *writes* happen, and then their answer is lost: the caller sees a time-out. */
  timeOutAfterWrite: { times: number };
  /** Only calls whose path matches fail by the three knobs above; absent, any does. */
  onlyPaths?: RegExp;
  /** So many queue events are delivered twice, as at-least-once allows. */
  doubleQueueEvents: { times: number };
  /** So many ticks of the scheduled trigger are lost without a trace. */
  dropScheduledTicks: { times: number };
  /** So many product events are lost: Jira gives no guarantee of delivery. */
  dropProductEvents: { times: number };
  /** Entity queries do not see writes younger than this; `get` always does. */
  queryLagMs: number;
}

export function noFaults(): JiraFaults {
  return {
    rateLimit: { times: 0 },
    unavailable: { times: 0 },
    timeOutAfterWrite: { times: 0 },
    doubleQueueEvents: { times: 0 },
    dropScheduledTicks: { times: 0 },
    dropProductEvents: { times: 0 },
    queryLagMs: 0,
  };
}

/** Whether the knob applies this time; turns it down by one if so. */
export function strikes(knob: { times: number }): boolean {
  if (knob.times <= 0) return false;
  knob.times -= 1;
  return true;
}
