/**
 * Times as people read them, always with their zone: `14:07 CET`, `17 Nov 2026, 14:07 CET`. The view
 * says the zone; the browser knows its rules and its name.
 */
const zoneNameLocales = ['en-GB', 'en-US', 'en-AU', 'en-CA'];

/** The abbreviation people use there, in whichever English knows one; `GMT+5` only where none does. */
export function zoneName(at: number, zone: string): string {
  const names = zoneNameLocales.map((locale) =>
    partOf('timeZoneName', at, locale, { timeZone: zone, timeZoneName: 'short' }),
  );
  return names.find((name) => /^[A-Z]{2,5}$/.test(name)) ?? names[0] ?? zone;
}

function partOf(
  type: Intl.DateTimeFormatPartTypes,
  at: number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const parts = formatOf(locale, options).formatToParts(at);
  return parts.find((part) => part.type === type)?.value ?? '';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one takes a thousand times as long as to use it, and a table says hundreds of times. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

export function bareClock(at: number, zone: string): string {
  return formatOf('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
}

export function clock(at: number, zone: string): string {
  return `${bareClock(at, zone)} ${zoneName(at, zone)}`;
}

export function clockWithSeconds(at: number, zone: string): string {
  const time = formatOf('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(at);
  return `${time} ${zoneName(at, zone)}`;
}

export function date(at: number, zone: string): string {
  const day = partOf('day', at, 'en-GB', { timeZone: zone, day: 'numeric' });
  // British English writes `Sept`; three letters everywhere keep columns straight.
  const month = partOf('month', at, 'en-US', { timeZone: zone, month: 'short' });
  const year = partOf('year', at, 'en-GB', { timeZone: zone, year: 'numeric' });
  return `${day} ${month} ${year}`;
}

export function dateAndClock(at: number, zone: string): string {
  return `${date(at, zone)}, ${clock(at, zone)}`;
}

/** The date is said only where it is not the reader's today. */
export function clockNear(at: number, now: number, zone: string): string {
  return date(at, zone) === date(now, zone) ? clock(at, zone) : dateAndClock(at, zone);
}

/** The same instant on the reader's own clock; undefined where that shows the same hands. */
export function readersClock(at: number, zone: string): string | undefined {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return dateAndClock(at, own) === dateAndClock(at, zone) || sameHands(at, own, zone) ? undefined : clock(at, own);
}

function sameHands(at: number, a: string, b: string): boolean {
  return bareClock(at, a) === bareClock(at, b) && date(at, a) === date(at, b);
}
