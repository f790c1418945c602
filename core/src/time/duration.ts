/** Durations as people write them in a policy: `15m`, `1h30m`, `2d`. A day is 24 hours. */
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './instant';

const UNIT_MS: { readonly [unit: string]: number } = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS, s: SECOND_MS };

/** Undefined where the text is no duration; the units stand in falling order, each at most once. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?$/.exec(text);
  if (!match || text === '') return undefined;
  return ['d', 'h', 'm', 's'].reduce((ms, unit, i) => ms + Number(match[i + 1] ?? 0) * (UNIT_MS[unit] ?? 0), 0);
}
