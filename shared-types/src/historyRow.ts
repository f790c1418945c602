/** The shape of one history row where it crosses a boundary: a file of rows, another process. */
import type { HistoryRow } from '@rungs/core';
import { z } from 'zod';
import type { Expect, Same } from './sameType';

const instant = z.int().meta({ description: 'an instant in whole milliseconds since 1970 UTC' });
const text = z.string().nullable().exactOptional();

export const historyRow = z.strictObject({
  ticket: z.string().min(1),
  at: instant,
  openedAt: instant.exactOptional(),
  priority: z.literal([1, 2, 3, 4, 5]).exactOptional(),
  state: z.enum(['new', 'inProgress', 'onHold', 'resolved', 'closed', 'cancelled']).exactOptional(),
  group: text,
  assignee: text,
  service: text,
  category: text,
  summary: text,
  level: z.int().min(1).exactOptional(),
  acknowledged: z.boolean().exactOptional(),
  resolved: z.boolean().exactOptional(),
  breached: z.boolean().exactOptional(),
});

/** Drift from core's type fails to compile here. */
export type HistoryRowIsCores = Expect<Same<z.infer<typeof historyRow>, HistoryRow>>;
