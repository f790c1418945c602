/** Peers' cases of whether an instant is inside a recurring interval. */
import { isWithin, mutedBy } from '@rungs/core';
import type { InclusiveRange, NamedIntervals, RecurringInterval } from '@rungs/core';
import { compare, isObject } from './adapter';
import type { Json, JsonObject, VectorAdapter } from './adapter';
import { clockRangeFrom } from './calendarField';
import { expectedFlag, instantAt, listAt, objectAt, VectorFault, zoneAt } from './fields';
import { weekdaysAt } from './weekdays';

export const timeIntervals: VectorAdapter = {
  kind: 'time-intervals',
  recognises: ({ interval, intervals }) => isObject(interval) || isObject(intervals),
  play(vector) {
    const at = instantAt(vector, 'at');
    if (vector['intervals'] !== undefined) {
      return compare(listAt(vector, 'expectedMutedBy'), mutedBy(namedAt(objectAt(vector, 'intervals')), at));
    }
    return compare(expectedFlag(vector), isWithin(intervalFrom(objectAt(vector, 'interval')), at));
  },
};

/** Each name has an interval or a list of them. */
function namedAt(named: JsonObject): NamedIntervals[] {
  return Object.keys(named).map((name) => {
    const written = named[name];
    const list = Array.isArray(written) ? (written as Json[]) : [written];
    return { name, intervals: list.map((it, i) => intervalFrom(isObject(it) ? it : missing(`${name}[${i}]`, it))) };
  });
}

function intervalFrom(written: JsonObject): RecurringInterval {
  const has = (field: string): boolean => written[field] !== undefined;
  return {
    zone: zoneAt(written, 'timeZone'),
    ...(has('times') && { times: listAt(written, 'times').map((it, i) => clockRangeFrom(it, `times[${i}]`)) }),
    ...(has('weekdays') && { weekdays: weekdaysAt(written, 'weekdays') }),
    ...(has('daysOfMonth') && { daysOfMonth: rangesAt(written, 'daysOfMonth') }),
    ...(has('months') && { months: rangesAt(written, 'months') }),
    ...(has('years') && { years: rangesAt(written, 'years') }),
  };
}

/** `[[1, 5], [-3, -1]]`. */
function rangesAt(written: JsonObject, field: string): InclusiveRange[] {
  return listAt(written, field).map((range, i) => {
    const [first, last, ...more] = Array.isArray(range) ? (range as Json[]) : [];
    if (typeof first !== 'number' || typeof last !== 'number' || more.length > 0) {
      return missing(`${field}[${i}]`, range, 'a range such as [1, 5]');
    }
    return { first, last };
  });
}

function missing(where: string, found: Json | undefined, wanted = 'an interval'): never {
  throw new VectorFault(where, found, wanted);
}
