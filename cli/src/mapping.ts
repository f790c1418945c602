/**
 * A mapping file: how the columns of some log become history rows. Another log needs another mapping
 * and no code. Values are compared as they stand in the log, as text.
 */
import { z } from 'zod';

const words = z
  .string()
  .min(1)
  .meta({ description: 'text that is not empty (in quotes where YAML would read a number or true)' });
const column = words.meta({ description: 'the name of a column, as the header of the log writes it' });
const text = z.strictObject({ column });
const instant = z.strictObject({
  column,
  format: words.meta({ description: 'ISO, seconds, milliseconds, or a pattern such as D/M/YYYY HH:mm' }),
  zone: words.meta({ description: 'the IANA name of a time zone such as Europe/Lisbon' }).exactOptional(),
});
const priority = z.literal([1, 2, 3, 4, 5]).meta({ description: 'a priority from 1 (most urgent) to 5' });
const state = z.enum(['new', 'inProgress', 'onHold', 'resolved', 'closed', 'cancelled']);
const supportLine = z.int().min(1).max(99);

/** True where any of the alternatives holds; one holds where every column in it has one of its values, `*` being any. */
const condition = z.array(z.record(z.string(), z.array(words).min(1))).min(1);

export const historyMapping = z.strictObject({
  /** The format of this file. */
  mapping: z.literal(1).meta({ description: '1, the version of the format' }),
  /** Of which log it is. */
  name: words,
  separator: z.enum([',', ';', '\t', '|']).exactOptional(),
  /** What a log writes where it knows nothing; an empty field is always that. */
  missing: z.array(words).exactOptional(),
  /** Columns that were filled in on every row when the ticket was over: using one would be reading the future (TRG-R4). */
  backfilled: z.array(column).exactOptional(),
  /** All rows of a ticket stand in one block. False, or left out: they may stand anywhere. */
  ticketsTogether: z.boolean().exactOptional(),
  /** Numeric columns that say in which order a ticket's rows were written; then by time, then as they stand. */
  order: z.array(column).exactOptional(),
  ticket: text,
  at: instant,
  openedAt: instant.exactOptional(),
  priority: z.strictObject({ column, values: z.record(z.string(), priority) }),
  /** `unknown` are values of which nobody knows what they mean: the state stays as it was. */
  state: z
    .strictObject({ column, values: z.record(z.string(), state), unknown: z.array(words).exactOptional() })
    .exactOptional(),
  group: text.exactOptional(),
  assignee: text.exactOptional(),
  service: text.exactOptional(),
  category: text.exactOptional(),
  summary: text.exactOptional(),
  /** The support line: by the first ending that fits, else `otherwise`. */
  level: z
    .strictObject({ column, endings: z.record(z.string(), supportLine), otherwise: supportLine.exactOptional() })
    .exactOptional(),
  acknowledged: condition.exactOptional(),
  resolved: condition.exactOptional(),
  breached: condition.exactOptional(),
});

export type HistoryMapping = z.infer<typeof historyMapping>;
export type Condition = z.infer<typeof condition>;
