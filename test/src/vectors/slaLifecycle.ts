/** Peers' cases of clocks through a ticket's life. */
import { isObject, sourceRepo } from './adapter';
import type { VectorAdapter } from './adapter';
import { playGlpi } from './glpiClocks';
import { playZammad, playZammadRelative } from './zammadClocks';

export const slaLifecycle: VectorAdapter = {
  kind: 'sla-lifecycle',
  recognises: ({ slaMinutes, target, created }) =>
    isObject(slaMinutes) || (isObject(target) && typeof created === 'string'),
  play(vector) {
    if (isObject(vector['relativeMinutes'])) return playZammadRelative(vector);
    if (isObject(vector['slaMinutes'])) return playZammad(vector);
    if (isObject(vector['target'])) return playGlpi(vector);
    return { skipped: `Nothing here plays a clock as ${sourceRepo(vector) || 'its source'} writes it.` };
  },
};
