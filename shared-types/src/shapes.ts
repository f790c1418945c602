/** Shapes that several parts of a policy document share. The descriptions finish the sentence "This must be …". */
import { z } from 'zod';

export const shape = (pattern: RegExp, description: string) => z.string().regex(pattern).meta({ description });

export const id = shape(/^\S{1,64}$/, 'an id of 1 to 64 characters without blanks');
export const name = shape(/\S/, 'a name that is not empty');
export const duration = shape(
  /^(?=\d)(\d{1,4}d)?(\d{1,5}h)?(\d{1,6}m)?(\d{1,7}s)?$/,
  'a duration such as 15m, 1h30m or 2d (days, hours, minutes, seconds, in this order)',
);
export const zone = shape(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, 'the IANA name of a time zone such as Europe/Berlin');
/** The text of a pattern: a time of day. */
export const clock = '([01]\\d|2[0-3]):[0-5]\\d';
export const oneOrMore = <Item extends z.ZodType>(item: Item) => z.array(item).min(1);
