/** Durations as people write them in a policy: `15m`, `1h30m`, `2d`. A day is 24 hours, or a calendar's working day. */
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './instant';

/** Undefined where the text is no duration; the units stand in falling order, each at most once. */
export function parseDuration(text: string, dayMs: number = DAY_MS): number | undefined {
  const match = /^(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?$/.exec(text);
  if (!match || text === '') return undefined;
  return [dayMs, HOUR_MS, MINUTE_MS, SECOND_MS].reduce((ms, unitMs, i) => ms + Number(match[i + 1] ?? 0) * unitMs, 0);
}
