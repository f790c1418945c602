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
  /** So many new comments are kept without the properties that were sent with them: an internal one is then public. */
  losePropertiesOfComments: { times: number };
  /** Only calls whose path matches fail by the three knobs above; absent, any does. */
  onlyPaths?: RegExp;
  /** What the app may use in each UTC hour; beyond it 429 with the reason, until the hour ends. */
  quotaPoints: number;
  /** Answers say that the limit is near, however much is left: other customers of the app use it too. */
  nearLimit: boolean;
  /** No answer carries any header of the rate limits, 429 included. */
  rateHeadersMissing: boolean;
  /** 100 calls a second of one endpoint, 50 that put or delete. Off, because the clock stands within an invocation. */
  burstLimit: boolean;
  /** 20 writes in 2 s and 100 in 30 s on one issue; off for the same reason. */
  issueWriteLimit: boolean;
  /** So many queue events are delivered twice, as at-least-once allows. */
  doubleQueueEvents: { times: number };
  /** So many queue events are delivered to two machines at once, which work side by side. */
  twinQueueEvents: { times: number };
  /** So many queue events are lost: more than Forge admits to, and no more than an app should survive. */
  dropQueueEvents: { times: number };
  /** So many queue events come this much later than asked for, and are overtaken by others. */
  delayQueueEvents: { times: number; byMs: number };
  /** So many ticks of the scheduled trigger are lost without a trace. */
  dropScheduledTicks: { times: number };
  /** So many product events are lost: Jira gives no guarantee of delivery. */
  dropProductEvents: { times: number };
  /** So many product events are delivered twice. */
  doubleProductEvents: { times: number };
  /** So many product events come this much later; Atlassian promises three minutes, in no order. */
  delayProductEvents: { times: number; byMs: number };
  /**
   * So many invocations die with their process: after so many calls to Jira, storage and queue were done, before the
   * answer to the last was seen. One that makes fewer calls ends in peace, and turns the knob by nothing.
   */
  killInvocations: { times: number; afterCalls: number };
  /**
   * What a call takes of the time that its function may run: no figures are published, and these are of a good day. The world's
   * clock stands meanwhile; a function that is over its time dies, and its last call has been done all the same.
   */
  callMs: { jira: number; storage: number; queue: number };
  /** Reads, and writes, of the storage in a minute, in units of 10 KB. */
  storageUnits: number;
  /** The machine that runs the functions is this much ahead of Jira's time; negative: behind. */
  clockSkewMs: number;
  /** Searches by JQL do not see changes younger than this, unless told which issues to reconcile. */
  searchLagMs: number;
  /** Entity queries do not see writes younger than this; `get` always does. */
  queryLagMs: number;
}

export function noFaults(): JiraFaults {
  return {
    rateLimit: { times: 0 },
    unavailable: { times: 0 },
    timeOutAfterWrite: { times: 0 },
    losePropertiesOfComments: { times: 0 },
    quotaPoints: 65_000,
    nearLimit: false,
    rateHeadersMissing: false,
    burstLimit: false,
    issueWriteLimit: false,
    doubleQueueEvents: { times: 0 },
    twinQueueEvents: { times: 0 },
    dropQueueEvents: { times: 0 },
    delayQueueEvents: { times: 0, byMs: 0 },
    dropScheduledTicks: { times: 0 },
    dropProductEvents: { times: 0 },
    doubleProductEvents: { times: 0 },
    delayProductEvents: { times: 0, byMs: 0 },
    killInvocations: { times: 0, afterCalls: 0 },
    callMs: { jira: 150, storage: 15, queue: 50 },
    storageUnits: 4_000,
    clockSkewMs: 0,
    searchLagMs: 0,
    queryLagMs: 0,
  };
}

/** Whether the knob applies this time; turns it down by one if so. */
export function strikes(knob: { times: number }): boolean {
  if (knob.times <= 0) return false;
  knob.times -= 1;
  return true;
}
