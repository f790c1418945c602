/**
 * Instants are integer milliseconds since 1970-01-01T00:00:00Z; durations are integer milliseconds
 * and carry `Ms` in their names (TIM1). The wall clock exists only inside `time` and `calendar`.
 */
export type Instant = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
