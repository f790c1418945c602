/**
 * Dates by a pattern such as `yyyy-MM-dd HH:mm:ss`, both ways, as far as the letters of Java's SimpleDateFormat go that
 * such patterns are made of. Another letter is said to be unknown.
 */
import { dayOfWeek } from './dateRanges';
import type { WallClock } from './zoneTime';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const LETTERS = /'([^']*)'|([a-zA-Z])\2*/g;

export function formatted(wall: WallClock, pattern: string): string {
  return pattern.replace(LETTERS, (letters: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    return shown(wall, letters);
  });
}

/** Undefined where the text does not follow the pattern; what the pattern leaves out is that of 1970-01-01 00:00:00. */
export function parsed(text: string, pattern: string): WallClock | undefined {
  const letters: string[] = [];
  const expression = pattern
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(LETTERS, (run: string, quoted: string | undefined) => {
      if (quoted !== undefined) return quoted;
      letters.push(run.charAt(0));
      return run.charAt(0) === 'a' ? '([AaPp][Mm])' : '(\\d{1,4})';
    });
  const parts = new RegExp(`^${expression}$`).exec(text.trim());
  if (!parts) return undefined;
  const field = (letter: string): string | undefined => parts[letters.indexOf(letter) + 1];
  const number = (letter: string, otherwise: number): number => {
    const value = letters.includes(letter) ? Number(field(letter)) : otherwise;
    return letter === 'y' && value < 100 ? value + 2000 : value;
  };
  const afternoon = letters.includes('a') && field('a')?.toLowerCase() === 'pm' ? 12 : 0;
  const hour = letters.includes('h') ? (number('h', 0) % 12) + afternoon : number('H', 0);
  const date = { year: number('y', 1970), month: number('M', 1), day: number('d', 1) };
  return { ...date, hour, minute: number('m', 0), second: number('s', 0) };
}

function shown(wall: WallClock, letters: string): string {
  const padded = (value: number): string => String(value).padStart(letters.length, '0');
  switch (letters.charAt(0)) {
    case 'y':
      return letters.length === 2 ? String(wall.year).slice(-2) : padded(wall.year);
    case 'M':
      return letters.length < 3 ? padded(wall.month) : named(MONTHS[wall.month - 1], letters.length);
    case 'd':
      return padded(wall.day);
    case 'H':
      return padded(wall.hour);
    case 'h':
      return padded(wall.hour % 12 || 12);
    case 'm':
      return padded(wall.minute);
    case 's':
      return padded(wall.second);
    case 'a':
      return wall.hour < 12 ? 'AM' : 'PM';
    case 'E':
      return named(DAYS[dayOfWeek(wall) - 1], letters.length);
    default:
      throw new Error(`The local ServiceNow does not know ${letters} in a date format`);
  }
}

function named(name: string | undefined, length: number): string {
  return length > 3 ? (name ?? '') : (name ?? '').slice(0, 3);
}
