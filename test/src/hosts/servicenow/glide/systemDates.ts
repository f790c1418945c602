/**
 * The date functions of `gs`, by which filters say "last week" or "three days ago": UTC text of instants in the
 * user's zone.
 */
import { dateTimeText, parseDateTimeText } from '../data/dateTimeText';
import { dateFunctions } from '../data/dateRanges';
import { instantAt } from '../data/zoneTime';
import type { Instance } from '../instance';
import { scriptText } from './conditionFrom';

export function systemDates(instance: Instance): { readonly [name: string]: (...given: unknown[]) => string } {
  const functions = dateFunctions(() => instance.clock.now(), instance.zone);
  return {
    ...Object.fromEntries(
      Object.entries(functions).map(([name, at]) => [name, (...given: unknown[]) => dateTimeText(at(...given))]),
    ),
    dateGenerate: (date, time) => dateGenerated(scriptText(date), scriptText(time), instance.zone),
    datePart: (part, value, comparison) => [part, value, comparison].map(scriptText).join(','),
  };
}

/** A day and `start`, `end` or `HH:mm:ss` of the user's zone; the words of the UI mean that zone as well. */
function dateGenerated(date: string, time: string, zone: string): string {
  const clock = { start: '00:00:00', end: '23:59:59' }[time] ?? time;
  const at = parseDateTimeText(`${date} ${clock}`);
  if (at === undefined) return '';
  const wall = new Date(at);
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()];
  const [hour, minute, second] = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()];
  return dateTimeText(instantAt({ year, month, day, hour, minute, second }, zone));
}
