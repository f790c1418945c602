/**
 * Ends that a person can choose: a few spans and times of the view's zone, none past the latest that
 * the policy allows, and the way from a typed wall clock to the instant that it means there.
 */
import { clockNear } from '../format/times';
import { duration } from '../format/durations';
import { panelWords } from '../messages/panel';

const words = panelWords.dialog.end;
const MINUTE_MS = 60_000;
const SPANS_MS = [30, 60, 240].map((minutes) => minutes * MINUTE_MS);

export interface End {
  /** Stays the same while the clock goes on, so that a choice does. */
  readonly id: string;
  readonly at: number;
  readonly label: string;
}

export function endChoices(now: number, latest: number | undefined, zone: string): readonly End[] {
  const said = (at: number) => clockNear(at, now, zone);
  const spans = SPANS_MS.map((span) => {
    const at = now + span;
    return { id: duration(span), at, label: words.in(duration(span), said(at)) };
  });
  const today = instantOf(`${wallTime(now, zone).slice(0, 10)}T18:00`, zone);
  const tomorrow = instantOf(`${wallTime(now + 24 * 60 * MINUTE_MS, zone).slice(0, 10)}T09:00`, zone);
  const times = [
    { id: 'today', at: today, label: words.today(clockNear(today, today, zone)) },
    { id: 'tomorrow', at: tomorrow, label: words.tomorrow(clockNear(tomorrow, tomorrow, zone)) },
    ...(latest === undefined ? [] : [{ id: 'latest', at: latest, label: words.latest(said(latest)) }]),
  ];
  return [...spans, ...times].filter(({ at }) => at > now && at <= (latest ?? Infinity));
}

/** As an `<input type="datetime-local">` writes it: `2026-11-17T16:00`. */
export function wallTime(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * Not a number where the text is no time. Of an hour that comes twice the first is meant; one that the
 * clock leaps over is taken as far past the leap as it was past its start.
 */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return NaN;
  const day = 24 * 60 * MINUTE_MS;
  const offsets = [asUtc - day, asUtc + day].map((near) => offsetAt(near, zone));
  const candidates = offsets.map((offset) => asUtc - offset);
  return candidates.find((at) => at + offsetAt(at, zone) === asUtc) ?? asUtc - (offsets[0] ?? 0);
}

function offsetAt(at: number, zone: string): number {
  return Date.parse(`${wallTime(at, zone)}Z`) - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
