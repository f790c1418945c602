import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCalendar } from '../calendar/businessCalendar';
import { alwaysOpen } from '../calendar/workingTime';
import type { WorkingTime } from '../calendar/workingTime';
import { berlin } from '../testing/build';
import { HOUR_MS, MINUTE_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { utc, zoneRules } from '../time/zones';
import { readCycle } from './clockCycle';
import type { ClockCycle } from './clockCycle';
import type { ClockDefinition, ClockTarget, Sighting } from './clockDefinition';
import { runClock, runClocks } from './runClock';

/** What the conditions of these tests look at. */
interface Ticket {
  readonly marks: string;
  readonly target?: ClockTarget;
}

const opening = { fromMs: 8 * HOUR_MS, toMs: 18 * HOUR_MS };
const office = compileCalendar({
  zone: zoneRules('Europe/Berlin') ?? utc,
  week: [...Array(5).fill([opening]), [], []],
  holidays: [],
});
const hours = (workingTime: WorkingTime) => ({ name: workingTime === office ? 'office hours' : 'around', workingTime });
const within = (goalHours: number, workingTime: WorkingTime = office): ClockTarget => ({
  goal: { unit: 'workingTime', ms: goalHours * HOUR_MS },
  hours: hours(workingTime),
});

/** Each condition holds where its letter is among the marks: Start, sTop, Cancel, Reset, Pause, resUme. */
const byMarks: ClockDefinition<Ticket> = {
  name: 'Resolution',
  start: ({ marks }) => marks.includes('S'),
  stop: ({ marks }) => marks.includes('T'),
  cancel: ({ marks }) => marks.includes('C'),
  reset: ({ marks }) => marks.includes('R'),
  pause: ({ marks }) => marks.includes('P'),
  target: ({ target }) => target,
};

/** Tuesday by the clock of Berlin: `09:00 S`, `10:00 SP`, …; a target holds until another is given. */
function history(...rows: readonly (readonly [text: string, target?: ClockTarget | 'none'])[]): Sighting<Ticket>[] {
  let target: ClockTarget | undefined = within(8);
  return rows.map(([text, next]) => {
    const [clock = '', marks = ''] = text.split(' ');
    target = next === 'none' ? undefined : (next ?? target);
    return { at: at(clock), seen: { marks, ...(target && { target }) } };
  });
}

function at(clock: string): Instant {
  return berlin(clock.includes('T') ? clock : `2026-11-17T${clock}`);
}

function clockTime(instant: Instant | undefined): string | undefined {
  if (instant === undefined) return undefined;
  const local = new Date(instant + HOUR_MS).toISOString().slice(0, 16);
  return local.startsWith('2026-11-17T') ? local.slice(11) : local;
}

function shortly({ startedAt, stage, endedAt, endedBy }: ClockCycle): string {
  return [clockTime(startedAt), stage, endedBy, clockTime(endedAt)].filter((it) => it !== undefined).join(' ');
}

function only(cycles: readonly ClockCycle[]): ClockCycle {
  const [cycle, ...more] = cycles;
  if (!cycle || more.length > 0) throw new Error(`${cycles.length} cycles instead of one.`);
  return cycle;
}

describe('[SLA1] at one evaluation', () => {
  it.each([
    { row: 'nothing holds: no clock', marks: ['-'], cycles: [] },
    { row: 'start holds', marks: ['S'], cycles: ['09:00 running'] },
    { row: 'start and stop: it does not start', marks: ['ST'], cycles: [] },
    { row: 'start and cancel: it does not start', marks: ['SC'], cycles: [] },
    { row: 'start and pause: it starts paused', marks: ['SP'], cycles: ['09:00 paused'] },
    { row: 'start and reset: it starts once', marks: ['SR'], cycles: ['09:00 running'] },
    { row: 'start no longer holds: it goes on', marks: ['S', '-'], cycles: ['09:00 running'] },
    { row: 'stop', marks: ['S', 'T'], cycles: ['09:00 completed stop 10:00'] },
    { row: 'cancel before stop', marks: ['S', 'CT'], cycles: ['09:00 cancelled cancel 10:00'] },
    { row: 'stop before reset', marks: ['S', 'STR'], cycles: ['09:00 completed stop 10:00'] },
    { row: 'reset before pause', marks: ['S', 'SRP'], cycles: ['09:00 completed reset 10:00', '10:00 paused'] },
    {
      row: 'reset: the next starts where start holds',
      marks: ['S', 'SR'],
      cycles: ['09:00 completed reset 10:00', '10:00 running'],
    },
    { row: 'reset: none starts where start does not hold', marks: ['S', 'R'], cycles: ['09:00 completed reset 10:00'] },
    { row: 'pause', marks: ['S', 'P'], cycles: ['09:00 paused'] },
    { row: 'pause no longer holds: it resumes', marks: ['S', 'P', '-'], cycles: ['09:00 running'] },
    { row: 'stop while it is paused', marks: ['S', 'P', 'PT'], cycles: ['09:00 completed stop 11:00'] },
    { row: 'once stopped it is done', marks: ['S', 'T', 'S'], cycles: ['09:00 completed stop 10:00'] },
    {
      row: 'a cancelled one may start again',
      marks: ['S', 'C', 'S'],
      cycles: ['09:00 cancelled cancel 10:00', '11:00 running'],
    },
  ])('$row', ({ marks, cycles }) => {
    const rows = marks.map((letters, i) => [`${String(9 + i).padStart(2, '0')}:00 ${letters}`] as const);
    expect(runClock(byMarks, history(...rows)).map(shortly)).toEqual(cycles);
  });

  it('a clock that starts again counts each run by itself', () => {
    const again: ClockDefinition<Ticket> = { ...byMarks, afterStop: 'startsAgain' };
    const cycles = runClock(again, history(['09:00 S'], ['10:00 T'], ['11:00 S'], ['14:00 T']));
    expect(cycles.map(shortly)).toEqual(['09:00 completed stop 10:00', '11:00 completed stop 14:00']);
    expect(cycles.map((cycle) => readCycle(cycle, at('18:00')).consumedMs / HOUR_MS)).toEqual([1, 3]);
  });

  it.each([
    { row: 'it waits for resume', marks: ['S', 'P', '-', 'U'], pausedHours: 2 },
    { row: 'pause wins over resume', marks: ['S', 'P', 'PU', 'U'], pausedHours: 2 },
    { row: 'resume alone pauses nothing', marks: ['S', 'U', '-', '-'], pausedHours: 0 },
  ])('a condition of its own to resume: $row', ({ marks, pausedHours }) => {
    const withResume: ClockDefinition<Ticket> = { ...byMarks, resume: (seen) => seen.marks.includes('U') };
    const rows = marks.map((letters, i) => [`${String(9 + i).padStart(2, '0')}:00 ${letters}`] as const);
    expect(readCycle(only(runClock(withResume, history(...rows))), at('13:00')).pausedMs / HOUR_MS).toBe(pausedHours);
  });

  it('conditions may ask what has become, not only what is', () => {
    const onChange: ClockDefinition<Ticket> = {
      ...byMarks,
      reset: ({ marks }, before) => marks.includes('R') && before?.marks.includes('R') === false,
    };
    const cycles = runClock(onChange, history(['09:00 S'], ['10:00 SR'], ['11:00 SR'], ['12:00 S']));
    expect(cycles.map(shortly)).toEqual(['09:00 completed reset 10:00', '10:00 running']);
  });

  it('without a target no clock starts, and one that runs is cancelled', () => {
    expect(runClock(byMarks, history(['09:00 S', 'none']))).toEqual([]);
    const cycles = runClock(byMarks, history(['09:00 S'], ['10:00 S', 'none'], ['11:00 S', within(4)]));
    expect(cycles.map(shortly)).toEqual(['09:00 cancelled noTarget 10:00', '11:00 running']);
  });

  it('several clocks of one ticket run by themselves', () => {
    const response: ClockDefinition<Ticket> = {
      ...byMarks,
      name: 'Response',
      stop: ({ marks }) => marks.includes('A'),
    };
    const both = runClocks([response, byMarks], history(['09:00 S'], ['10:00 A'], ['11:00 T']));
    expect(both.map(({ name, cycles }) => `${name}: ${cycles.map(shortly)}`)).toEqual([
      'Response: 09:00 completed stop 10:00',
      'Resolution: 09:00 completed stop 11:00',
    ]);
  });

  it.each([
    { row: 'a stop before the start', rows: [['09:00 S'], ['08:00 T']] as const, ends: '09:00' },
    { row: 'a stop before the pause', rows: [['09:00 S'], ['11:00 P'], ['10:00 T']] as const, ends: '11:00' },
  ])('what is entered late never makes a clock run backwards: $row', ({ rows, ends }) => {
    const cycle = only(runClock(byMarks, history(...rows)));
    expect(shortly(cycle)).toBe(`09:00 completed stop ${ends}`);
    expect(cycle.pauses).toEqual([]);
  });
});

it('[SLA1] a pause that is entered late begins where the last one ended', () => {
  const cycle = only(runClock(byMarks, history(['09:00 S'], ['11:00 P'], ['12:00 -'], ['10:00 P'])));
  expect(cycle.pauses).toEqual([{ from: at('11:00'), to: at('12:00') }, { from: at('12:00') }]);
  expect(readCycle(cycle, at('13:00')).consumedMs / HOUR_MS).toBe(2);
});

it('[SLA1] what was seen before an ordinary start does not pause it', () => {
  const withResume: ClockDefinition<Ticket> = { ...byMarks, resume: ({ marks }) => marks.includes('U') };
  expect(runClock(withResume, history(['09:00 P'], ['10:00 S'])).map(shortly)).toEqual(['10:00 running']);
});

describe('[SLA2] a retroactive start', () => {
  const fromNine: ClockDefinition<Ticket> = { ...byMarks, startsFrom: () => at('09:00') };
  it.each([
    { row: 'counts from the named instant', rows: [['12:00 S']] as const, startedAt: '09:00', consumed: 4, paused: 0 },
    {
      row: 'leaves out the pauses seen since',
      rows: [['09:00 -'], ['10:00 P'], ['11:00 -'], ['12:00 S']] as const,
      startedAt: '09:00',
      consumed: 3,
      paused: 1,
    },
    {
      row: 'leaves out a pause that had begun before',
      rows: [['08:30 P'], ['10:00 -'], ['12:00 S']] as const,
      startedAt: '09:00',
      consumed: 3,
      paused: 1,
    },
    {
      row: 'knows nothing of pauses that were over before',
      rows: [['08:00 P'], ['08:30 -'], ['12:00 S']] as const,
      startedAt: '09:00',
      consumed: 4,
      paused: 0,
    },
    {
      row: 'a named instant that is still to come is the sighting’s',
      rows: [['08:00 S']] as const,
      startedAt: '08:00',
      consumed: 5,
      paused: 0,
    },
  ])('$row', ({ rows, startedAt, consumed, paused }) => {
    const cycle = only(runClock(fromNine, history(...rows)));
    const { consumedMs, pausedMs } = readCycle(cycle, at('13:00'));
    expect([clockTime(cycle.startedAt), consumedMs / HOUR_MS, pausedMs / HOUR_MS]).toEqual([
      startedAt,
      consumed,
      paused,
    ]);
  });
});

describe('[SLA3] a changed target keeps what was used', () => {
  it.each([
    { row: 'a shorter goal in the same hours', from: within(8), to: within(4), due: '13:00', remaining: 1 },
    { row: 'a longer goal in the same hours', from: within(4), to: within(8), due: '17:00', remaining: 5 },
    { row: 'a goal that was used up before', from: within(8), to: within(2), due: '11:00', remaining: -1 },
    { row: 'other hours', from: within(12, alwaysOpen), to: within(12), due: '2026-11-18T11:00', remaining: 9 },
    {
      row: 'other hours, used up in the old ones',
      from: within(12, alwaysOpen),
      to: within(1),
      due: '10:00',
      remaining: -2,
    },
    { row: 'the same goal again', from: within(8), to: within(8), due: '17:00', remaining: 5 },
  ])('$row', ({ from, to, due, remaining }) => {
    const cycle = only(runClock(byMarks, history(['09:00 S', from], ['12:00 S', to])));
    const reading = readCycle(cycle, at('12:00'));
    expect([clockTime(reading.dueAt), reading.remainingMs / HOUR_MS]).toEqual([due, remaining]);
  });

  it('was used up at closing, before the hours changed: it was due at closing', () => {
    const cycle = only(runClock(byMarks, history(['09:00 S', within(9)], ['20:00 S', within(9, alwaysOpen)])));
    expect(clockTime(readCycle(cycle, at('21:00')).dueAt)).toBe('18:00');
  });

  it('a goal in days keeps its wall clock in the same hours', () => {
    const days = (count: number): ClockTarget => ({
      goal: { unit: 'workingDays', days: count, options: { afterHours: 'closingOfDay' } },
      hours: hours(office),
    });
    const cycle = only(runClock(byMarks, history(['06:00 S', days(1)], ['12:00 S', days(2)])));
    expect(clockTime(readCycle(cycle, at('12:00')).dueAt)).toBe('2026-11-19T06:00');
  });

  it('new hours that are entered late count from the last change', () => {
    const rows = [['06:00 S', within(8, alwaysOpen)], ['08:00 P'], ['07:00 -', within(8)]] as const;
    expect(readCycle(only(runClock(byMarks, history(...rows))), at('10:00')).consumedMs / HOUR_MS).toBe(4);
  });

  it('also while it is paused, and through a second change', () => {
    const rows = [
      ['16:00 S', within(6)],
      ['17:00 P'],
      ['20:00 P', within(6, alwaysOpen)],
      ['22:00 -'],
      ['23:00 -', within(6)],
    ] as const;
    const reading = readCycle(only(runClock(byMarks, history(...rows))), at('23:30'));
    // One hour in the office, one of the night from 22:00; the other four from 08:00 on.
    expect([reading.consumedMs / HOUR_MS, clockTime(reading.dueAt)]).toEqual([2, '2026-11-18T12:00']);
    // The hour from 17:00 in the office, the two from 20:00 of the night.
    expect(reading.pausedMs / HOUR_MS).toBe(3);
  });

  it('or is counted anew where the definition says so', () => {
    const anew: ClockDefinition<Ticket> = { ...byMarks, onNewHours: 'recounts' };
    const cycle = only(runClock(anew, history(['06:00 S', within(6, alwaysOpen)], ['10:00 S', within(6)])));
    const reading = readCycle(cycle, at('10:00'));
    expect([reading.consumedMs / HOUR_MS, clockTime(reading.dueAt)]).toEqual([2, '14:00']);
  });
});

describe('[SLA4] a pause moves due by the paused working time', () => {
  it.each([
    { row: 'within hours', rows: [['09:00 S'], ['10:00 P'], ['12:00 -']] as const, due: '2026-11-18T09:00' },
    { row: 'out of hours: not at all', rows: [['09:00 S'], ['18:00 P'], ['23:00 -']] as const, due: '17:00' },
    {
      row: 'over the night',
      rows: [['12:00 S'], ['17:00 P'], ['2026-11-18T10:00 -']] as const,
      due: '2026-11-18T13:00',
    },
    { row: 'twice', rows: [['09:00 S'], ['10:00 P'], ['10:30 -'], ['11:00 P'], ['11:15 -']] as const, due: '17:45' },
    {
      row: 'after it was due: not at all',
      rows: [['09:00 S', within(1)], ['10:30 P'], ['12:00 -']] as const,
      due: '10:00',
    },
    { row: 'still paused: nobody knows', rows: [['09:00 S'], ['10:00 P']] as const, due: undefined },
    { row: 'still paused, but used up before', rows: [['09:00 S', within(1)], ['10:00 P']] as const, due: '10:00' },
    { row: 'of no length', rows: [['09:00 S'], ['10:00 P'], ['10:00 -']] as const, due: '17:00' },
  ])('$row', ({ rows, due }) => {
    expect(clockTime(readCycle(only(runClock(byMarks, history(...rows))), at('20:00')).dueAt)).toBe(due);
  });

  it('a pause out of hours leaves the close of a day as it is, whatever closing means', () => {
    const target: ClockTarget = {
      goal: { unit: 'workingDays', days: 1, options: { endOfDay: true } },
      hours: hours(office),
      dueAtClosing: 'nextOpening',
    };
    const cycle = only(runClock(byMarks, history(['09:00 S', target], ['19:00 P'], ['20:00 -'])));
    expect(clockTime(readCycle(cycle, at('20:00')).dueAt)).toBe('2026-11-18T18:00');
  });

  it('a clock without a pause condition never pauses', () => {
    const { pause: _none, ...response } = byMarks;
    const reading = readCycle(only(runClock(response, history(['09:00 S'], ['10:00 P']))), at('12:00'));
    expect([reading.stage, reading.consumedMs / HOUR_MS]).toEqual(['running', 3]);
  });
});

describe('[SLA5] values are computed when asked', () => {
  it.each([
    { row: 'at the start', when: '09:00', consumed: 0, remaining: 4, share: 0, isBreached: false },
    { row: 'before it', when: '07:00', consumed: 0, remaining: 4, share: 0, isBreached: false },
    { row: 'half way', when: '11:00', consumed: 2, remaining: 2, share: 0.5, isBreached: false },
    { row: 'when it is due', when: '13:00', consumed: 4, remaining: 0, share: 1, isBreached: false },
    { row: 'after', when: '14:00', consumed: 5, remaining: -1, share: 1.25, isBreached: true },
    {
      row: 'long after: the hours count',
      when: '2026-11-18T09:00',
      consumed: 10,
      remaining: -6,
      share: 2.5,
      isBreached: true,
    },
  ])('$row', ({ when, consumed, remaining, share, isBreached }) => {
    const cycle = only(runClock(byMarks, history(['09:00 S', within(4)])));
    const reading = readCycle(cycle, at(when));
    expect(reading).toEqual({
      stage: 'running',
      goalMs: 4 * HOUR_MS,
      consumedMs: consumed * HOUR_MS,
      remainingMs: remaining * HOUR_MS,
      consumedShare: share,
      pausedMs: 0,
      dueAt: at('13:00'),
      isBreached,
    });
  });

  it.each([
    { row: 'in time', stopped: '12:00 T', consumed: 3, isBreached: false },
    { row: 'too late', stopped: '15:00 T', consumed: 6, isBreached: true },
  ])('what is over stays as it ended: $row', ({ stopped, consumed, isBreached }) => {
    const cycle = only(runClock(byMarks, history(['09:00 S', within(4)], [stopped])));
    expect(readCycle(cycle, at('18:00'))).toMatchObject({ consumedMs: consumed * HOUR_MS, isBreached });
  });

  it.each([
    { row: 'the same wall clock', options: {}, due: '2026-11-19T16:00' },
    { row: 'the close of the day', options: { endOfDay: true }, due: '2026-11-19T18:00' },
  ])('a goal in days: $row', ({ options, due }) => {
    const target: ClockTarget = { goal: { unit: 'workingDays', days: 2, options }, hours: hours(office) };
    const cycle = only(runClock(byMarks, history(['16:00 S', target])));
    const reading = readCycle(cycle, at('17:00'));
    expect(clockTime(reading.dueAt)).toBe(due);
    expect(reading.consumedMs + office.between(at('17:00'), at(due))).toBe(reading.goalMs);
  });

  it.each([
    { dueAtClosing: 'closing' as const, due: '18:00' },
    { dueAtClosing: 'nextOpening' as const, due: '2026-11-18T08:00' },
  ])('used up exactly at closing: due at $dueAtClosing', ({ dueAtClosing, due }) => {
    const target: ClockTarget = { ...within(3), dueAtClosing };
    const cycle = only(runClock(byMarks, history(['13:00 S', target], ['14:00 P'], ['16:00 -'])));
    expect(clockTime(readCycle(cycle, at('16:00')).dueAt)).toBe(due);
  });

  it('a goal of nothing is used up at once', () => {
    const reading = readCycle(only(runClock(byMarks, history(['09:00 S', within(0)]))), at('09:00'));
    expect(reading).toMatchObject({ goalMs: 0, consumedShare: 1, dueAt: at('09:00'), isBreached: false });
  });
});

describe('[SLA1][SLA3][SLA4] laws', () => {
  const letters = fc.subarray(['S', 'T', 'C', 'R', 'P']).map((marks) => marks.join('') || '-');
  const targets = fc.constantFrom(within(2), within(5), within(3, alwaysOpen), within(0.5, alwaysOpen));
  const rows = fc.array(fc.record({ gapMinutes: fc.integer({ min: 0, max: 600 }), marks: letters, target: targets }), {
    maxLength: 12,
  });
  const histories = rows.map((list): Sighting<Ticket>[] => {
    let now = at('07:00');
    return list.map(({ gapMinutes, marks, target }) => {
      now += gapMinutes * MINUTE_MS;
      return { at: now, seen: { marks, target } };
    });
  });
  /** The target is fixed, so that minutes can be counted one by one. */
  const steady = fc
    .tuple(histories, targets)
    .map(([sightings, target]) =>
      sightings.map(({ at: when, seen: { marks } }): Sighting<Ticket> => ({ at: when, seen: { marks, target } })),
    );
  const definitions = fc.constantFrom<ClockDefinition<Ticket>>(byMarks, { ...byMarks, afterStop: 'startsAgain' });
  const later = 3 * 24 * 60;

  /** Which cycle runs in each minute, told by the plain words of SLA1. */
  function minuteByMinute(definition: ClockDefinition<Ticket>, sightings: Sighting<Ticket>[], end: Instant) {
    const cycles: { minutes: Instant[]; ended: boolean }[] = [];
    let stopped = false;
    let running = false;
    let next = 0;
    for (let minute = sightings[0]?.at ?? end; minute < end; minute += MINUTE_MS) {
      for (; (sightings[next]?.at ?? Infinity) <= minute; next += 1) {
        const marks = sightings[next]?.seen.marks ?? '';
        const current = cycles.find(({ ended }) => !ended);
        const ends = ['C', 'T', 'R'].find((letter) => marks.includes(letter));
        if (current && ends) current.ended = true;
        if (current && ends === 'T') stopped = true;
        const mayStart = !cycles.some(({ ended }) => !ended) && (!stopped || definition.afterStop === 'startsAgain');
        if (mayStart && /S/.test(marks) && !/[TC]/.test(marks)) cycles.push({ minutes: [], ended: false });
        running = !marks.includes('P');
      }
      if (running) cycles.find(({ ended }) => !ended)?.minutes.push(minute);
    }
    return cycles.map(({ minutes }) => minutes);
  }

  it('agrees with counting open minutes one by one', () => {
    fc.assert(
      fc.property(definitions, steady, (definition, sightings) => {
        const end = (sightings[sightings.length - 1]?.at ?? at('07:00')) + later * MINUTE_MS;
        const counted = minuteByMinute(definition, sightings, end);
        const cycles = runClock(definition, sightings);
        expect(cycles.length).toBe(counted.length);
        cycles.forEach((cycle, i) => {
          const { workingTime } = cycle.target.hours;
          const open = (counted[i] ?? []).filter((minute) => workingTime.isOpen(minute));
          const reading = readCycle(cycle, end);
          expect(reading.consumedMs).toBe(open.length * MINUTE_MS);
          const goalMinutes = reading.goalMs / MINUTE_MS;
          const usedUp = open[goalMinutes - 1];
          if (usedUp !== undefined) expect(reading.dueAt).toBe(usedUp + MINUTE_MS);
          else if (cycle.stage === 'paused') expect(reading.dueAt).toBeUndefined();
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a sighting seen twice changes nothing, except that a reset resets', () => {
    fc.assert(
      fc.property(definitions, histories, (definition, sightings) => {
        const { reset: _none, ...withoutReset } = definition;
        const doubled = sightings.flatMap((sighting) => [sighting, sighting]);
        expect(runClock(withoutReset, doubled)).toEqual(runClock(withoutReset, sightings));
      }),
    );
  });

  it('cycles follow one another, pauses lie apart within them, and only the last may be open', () => {
    fc.assert(
      fc.property(definitions, histories, (definition, sightings) => {
        const cycles = runClock(definition, sightings);
        cycles.forEach((cycle, i) => {
          const next = cycles[i + 1];
          if (next) expect(cycle.endedAt ?? Infinity).toBeLessThanOrEqual(next.startedAt);
          const edges = cycle.pauses.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]);
          expect(edges).toEqual([...edges].sort((a, b) => a - b));
          expect(cycle.pauses.filter(({ to }) => to === undefined).length).toBe(cycle.stage === 'paused' ? 1 : 0);
        });
      }),
    );
  });

  it('consumed never falls, through any change of target, and reaches the goal when it is due', () => {
    fc.assert(
      fc.property(definitions, histories, (definition, sightings) => {
        for (const cycle of runClock(definition, sightings)) {
          const end = (sightings[sightings.length - 1]?.at ?? 0) + later * MINUTE_MS;
          const consumed = [0, 0.25, 0.5, 0.75, 1].map(
            (part) =>
              readCycle(cycle, cycle.startedAt + Math.round((part * (end - cycle.startedAt)) / MINUTE_MS) * MINUTE_MS)
                .consumedMs,
          );
          expect(consumed).toEqual([...consumed].sort((a, b) => a - b));
          const { dueAt, goalMs } = readCycle(cycle, end);
          const reached = dueAt !== undefined && dueAt <= (cycle.endedAt ?? Infinity);
          if (reached) expect(readCycle(cycle, dueAt).consumedMs).toBe(goalMs);
        }
      }),
      { numRuns: 200 },
    );
  });
});
