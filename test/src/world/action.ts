/**
 * What happens in the world, in order of time: an incident is reported, and people work on it. The
 * generator and the replay of a real log both make this stream; the sandbox plays it into the hosts.
 * Whether somebody answers when told is part of the incident's story, since only the apps know when
 * they tell whom.
 */
import { MINUTE_MS } from '@rungs/core';
import type { Instant } from '@rungs/core';
import type { IncidentChange, NewIncident } from '../hosts/host';
import type { Random } from './random';

export type WorldAction = IncidentReported | IncidentWorkedOn;

export interface IncidentReported {
  readonly at: Instant;
  readonly type: 'IncidentReported';
  /** The world's own name for it; the hosts give it a key or a number. */
  readonly incident: string;
  readonly report: NewIncident;
  readonly answers: PageAnswers;
}

export interface IncidentWorkedOn {
  readonly at: Instant;
  readonly type: 'IncidentWorkedOn';
  readonly incident: string;
  readonly change: IncidentChange;
  /** A person of the company. */
  readonly by: string;
}

/** By level, from level 1 at index 0: how long after being told a responder presses Acknowledge; undefined = never. */
export type PageAnswers = readonly (number | undefined)[];

/** Our assumption, since no log knows our pages: three in ten answer, after six minutes on average. */
const ANSWER = { chance: 0.3, meanMs: 6 * MINUTE_MS };
const LEVELS = 4;

export function pageAnswers(random: Random): PageAnswers {
  return Array.from({ length: LEVELS }, () =>
    random.chance(ANSWER.chance) ? Math.round(random.waiting(ANSWER.meanMs)) : undefined,
  );
}
