import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS } from './instant';
import type { Instant } from './instant';
import { offsetAt } from './zoneRules';
import type { ZoneRules } from './zoneRules';
import { tzdataVersion, zoneNames, zoneRules } from './zones';

const FROM = Date.UTC(2000, 0, 1);
const TO = Date.UTC(2041, 0, 1);
/** Short enough that the shortest stretch without its own transition in our data (a Ramadan) could not hide. */
const STEP_MS = 10 * DAY_MS;

/** Which tzdata this Node's ICU has: `2025c`. Versions compare as text. */
const nodeTzdata = process.versions['tz'] ?? '';

/** Zones whose rules tzdata changed lately: a Node with older data disagrees there, from `since` on, and nowhere else. */
const revised = [
  {
    release: '2026a',
    since: '2022-03-27',
    zones: ['Europe/Chisinau', 'Europe/Tiraspol'],
    why: 'Moldova changes at the hours of the EU since 2022',
    then: { at: '2022-03-27T00:30Z', hours: 2 },
  },
  {
    release: '2026b',
    since: '2026-11-01',
    zones: ['America/Vancouver', 'Canada/Pacific'],
    why: 'British Columbia no longer changes its clocks',
    then: { at: '2027-01-15T12:00Z', hours: -7 },
  },
  {
    release: '2026c',
    since: '2026-11-01',
    zones: ['America/Edmonton', 'America/Yellowknife', 'Canada/Mountain'],
    why: 'Alberta no longer changes its clocks',
    then: { at: '2027-01-15T12:00Z', hours: -6 },
  },
  {
    release: '2026c',
    since: '2026-09-20',
    zones: ['Africa/Casablanca', 'Africa/El_Aaiun'],
    why: 'Morocco goes back to UTC for good',
    then: { at: '2027-01-15T12:00Z', hours: 0 },
  },
  {
    release: '2026d',
    since: '2026-11-01',
    zones: ['America/Inuvik'],
    why: 'the Northwest Territories no longer change their clocks',
    then: { at: '2027-01-15T12:00Z', hours: -6 },
  },
  {
    release: '2026f',
    since: '2026-11-01',
    zones: ['America/Winnipeg', 'America/Rainy_River', 'Canada/Central'],
    why: 'Manitoba no longer changes its clocks (2026e or 2026f)',
    then: { at: '2027-01-15T12:00Z', hours: -5 },
  },
  {
    release: '2026f',
    since: '2026-11-01',
    zones: ['America/Havana', 'Cuba'],
    why: 'Cuba keeps its summer time over the winter of 2026 (2026e or 2026f)',
    then: { at: '2027-01-15T12:00Z', hours: -4 },
  },
];

/** A second source: the offset that Intl gives. */
function intlOffsets(name: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (at) => {
    // 03/29/2026, 01:59:59
    const text = format.format(at);
    const part = (from: number, to: number): number => Number(text.slice(from, to));
    return Date.UTC(part(6, 10), part(0, 2) - 1, part(3, 5), part(12, 14), part(15, 17), part(18, 20)) - at;
  };
}

function rulesOf(name: string): ZoneRules {
  const rules = zoneRules(name);
  if (!rules) throw new Error(`no rules for ${name}`);
  return rules;
}

/** The first instant at which the two sources differ: around every transition of ours, and every ten days between. */
function firstDifference(name: string): Instant | undefined {
  const rules = rulesOf(name);
  const intl = intlOffsets(name);
  const instants = rules.transitions.flatMap((at) => [at - 1000, at]);
  for (let at = FROM; at < TO; at += STEP_MS) instants.push(at);
  instants.push(TO - 1000);
  const differing = instants.filter((at) => intl(at) !== offsetAt(rules, at));
  return differing.length === 0 ? undefined : Math.min(...differing);
}

describe('[TIM1] every zone, 2000 to 2040', () => {
  const expectedToDiffer = revised.filter(({ release }) => nodeTzdata < release);

  it(`gives the offsets of Intl (tzdata ${nodeTzdata}; ours ${tzdataVersion}) at every change and between, but for zones revised since`, () => {
    const names = zoneNames();
    expect(names.length).toBeGreaterThan(590);
    expect(names.flatMap((name) => rulesOf(name).transitions).length).toBeGreaterThan(10_000);
    const differing = names.flatMap((name) => {
      const at = firstDifference(name);
      return at === undefined ? [] : [{ name, at: new Date(at).toISOString() }];
    });
    const unexplained = differing.filter(
      ({ name, at }) => !expectedToDiffer.some(({ zones, since }) => zones.includes(name) && at >= since),
    );
    expect(unexplained).toEqual([]);
    // A zone that is on the list without need would hide a fault.
    if (nodeTzdata <= '2025c') {
      expect(differing.map(({ name }) => name)).toEqual(expectedToDiffer.flatMap(({ zones }) => zones).sort());
    }
  });

  it('knows every zone that Intl names', () => {
    const { supportedValuesOf } = Intl as unknown as { supportedValuesOf(key: 'timeZone'): string[] };
    expect(supportedValuesOf('timeZone').filter((name) => !zoneRules(name))).toEqual([]);
  });

  it.each(revised)('$why: so do our rules', ({ zones, then }) => {
    for (const name of zones) {
      expect({ name, hours: offsetAt(rulesOf(name), Date.parse(then.at)) / HOUR_MS }).toEqual({
        name,
        hours: then.hours,
      });
    }
  });

  it.each([
    { zone: 'America/Sao_Paulo', at: '2019-01-15', hours: -2, rule: 'summer time, abolished in 2019' },
    { zone: 'America/Sao_Paulo', at: '2020-01-15', hours: -3, rule: 'no longer' },
    { zone: 'Asia/Tehran', at: '2022-07-01', hours: 4.5, rule: 'summer time, abolished in 2022' },
    { zone: 'Asia/Tehran', at: '2023-07-01', hours: 3.5, rule: 'no longer' },
    { zone: 'Europe/Moscow', at: '2010-07-01', hours: 4, rule: 'summer time' },
    { zone: 'Europe/Moscow', at: '2012-01-15', hours: 4, rule: 'summer time the whole year, 2011 to 2014' },
    { zone: 'Europe/Moscow', at: '2015-07-01', hours: 3, rule: 'winter time for good' },
    { zone: 'Europe/Istanbul', at: '2016-01-15', hours: 2, rule: 'winter time' },
    { zone: 'Europe/Istanbul', at: '2017-01-15', hours: 3, rule: 'summer time for good since 2016' },
    { zone: 'Pacific/Apia', at: '2011-12-29', hours: -10, rule: 'east of the date line' },
    { zone: 'Pacific/Apia', at: '2011-12-31', hours: 14, rule: 'and west of it, without 30 December' },
    { zone: 'America/Mexico_City', at: '2022-07-01', hours: -5, rule: 'summer time, abolished in 2022' },
    { zone: 'America/Mexico_City', at: '2023-07-01', hours: -6, rule: 'no longer' },
    { zone: 'Europe/Berlin', at: '2040-07-01', hours: 2, rule: 'summer time to the end of the data' },
  ])('$zone on $at is at $hours h: $rule', ({ zone, at, hours }) => {
    expect(offsetAt(rulesOf(zone), Date.parse(`${at}T12:00Z`))).toBe(hours * HOUR_MS);
  });
});
