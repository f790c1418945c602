/**
 * Shifts without a pause between them: one begins where the other ends, every so many hours, days,
 * weeks or months of the wall clock (ROT1). A shift that lies wholly in a daylight-saving gap never
 * happens; its turn is passed over.
 */
import { DAY_MS, HOUR_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import type { LocalDateTime } from '../time/localTime';
import { toInstantAfterGap, toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';
import { addMonths, monthOf } from './localMonths';
import type { MonthOverflow } from './localMonths';
import { holds } from './stretch';
import type { Stretch } from './stretch';

export type ShiftUnit = 'hour' | 'day' | 'week' | 'month';

export interface Shift extends Stretch {
  /** 0 is the first shift; whose turn it is follows from it. */
  readonly turn: number;
}

export interface ContinuousShifts {
  readonly kind: 'continuous';
  readonly zone: ZoneRules;
  /** When turn 0 begins. */
  readonly startsAt: LocalDateTime;
  readonly unit: ShiftUnit;
  /** A shift lasts this many units; a whole number from 1. */
  readonly length: number;
  /** Before turn 0: nobody (the default), or turns counted back from it, as GoAlert does. */
  readonly beforeStart?: 'nobody' | 'countBack';
  /** The first shift begins only then, and is shorter; `startsAt` unless said otherwise. */
  readonly firstFrom?: LocalDateTime;
  /** The last shift ends then at the latest. */
  readonly endsAt?: LocalDateTime;
  /** For shifts of months; `lastDay` unless said otherwise. */
  readonly monthOverflow?: MonthOverflow;
}

const UNIT_MS = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS };

/** Undefined before turn 0, unless turns are counted back. */
export function continuousShiftAt(shifts: ContinuousShifts, at: Instant): Shift | undefined {
  const shift = shiftHolding(shifts, at);
  return holds(shift, at) && (shift.turn >= 0 || shifts.beforeStart === 'countBack') ? shift : undefined;
}

/** The shift of the turn that holds the instant, cut to when the rotation begins and ends. */
function shiftHolding(shifts: ContinuousShifts, at: Instant): Shift {
  const shiftOf = shiftsByTurn(shifts);
  let shift = shiftOf(turnByWallClock(shifts, toLocal(shifts.zone, at)));
  // Where the clocks change or a month is short, the wall clock alone can name a neighbouring turn.
  while (shift.start > at) shift = shiftOf(shift.turn - 1);
  while (shift.end <= at) shift = shiftOf(shift.turn + 1);
  return within(shifts, shift);
}

/** The shifts that have some of `[from, to)`, ascending. */
export function continuousShiftsBetween(shifts: ContinuousShifts, from: Instant, to: Instant): Shift[] {
  if (!(to - from < Infinity)) throw new Error('Shifts are listed for a finite time.');
  const shiftOf = shiftsByTurn(shifts);
  const found: Shift[] = [];
  const first = shiftHolding(shifts, from).turn;
  for (let turn = shifts.beforeStart === 'countBack' ? first : Math.max(0, first); ; turn += 1) {
    const shift = shiftOf(turn);
    if (shift.start >= to) return found;
    const served = within(shifts, shift);
    if (served.start < Math.min(served.end, to) && served.end > from) found.push(served);
  }
}

function within({ zone, firstFrom, endsAt }: ContinuousShifts, { turn, start, end }: Shift): Shift {
  return {
    turn,
    start: firstFrom === undefined ? start : Math.max(start, toInstantAfterGap(zone, firstFrom)),
    end: endsAt === undefined ? end : Math.min(end, toInstantAfterGap(zone, endsAt)),
  };
}

function shiftsByTurn(shifts: ContinuousShifts): (turn: number) => Shift {
  const { length, unit } = shifts;
  if (!(length >= 1 && length < Infinity && Math.floor(length) === length))
    throw new Error(`No shift lasts ${length} times a ${unit}.`);
  const startOf = (turn: number) => toInstantAfterGap(shifts.zone, localStart(shifts, turn));
  return (turn) => ({ turn, start: startOf(turn), end: startOf(turn + 1) });
}

function localStart({ startsAt, unit, length, monthOverflow }: ContinuousShifts, turn: number): LocalDateTime {
  return unit === 'month'
    ? addMonths(startsAt, turn * length, monthOverflow ?? 'lastDay')
    : startsAt + turn * length * UNIT_MS[unit];
}

function turnByWallClock({ startsAt, unit, length }: ContinuousShifts, local: LocalDateTime): number {
  const units = unit === 'month' ? monthOf(local) - monthOf(startsAt) : (local - startsAt) / UNIT_MS[unit];
  return Math.floor(units / length);
}
