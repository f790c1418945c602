/** Numbers as a person reads them. */

export function number(count: number): string {
  return count.toLocaleString('en-GB');
}

/** ` (12.3 %)`; nothing where there is no whole. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(1)} %)`;
}

export function hours(value: number): string {
  return `${value.toFixed(1)} h`;
}

/** `1 ticket`, `2 tickets`. */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}
