/** The one place that asks what time it is. */
import { GlideDateTime } from '@servicenow/glide';
import type { Instant } from '../vendor/core.js';

export function now(): Instant {
  return Number(new GlideDateTime().getNumericValue());
}
