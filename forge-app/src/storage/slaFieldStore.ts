/**
 * Which fields of this site are its resolution clocks. A site names its SLA metrics as it likes: an
 * administrator may say which names count (`clocks`); without that, Atlassian's own name does. The ids
 * behind the names are asked of Jira once a day, never per ticket.
 */
import { kvs } from '#forge';
import type { Instant } from '@rungs/core';
import type { SlaField } from '../jira/answers';

export interface KnownSlaFields {
  readonly askedAt: Instant;
  readonly fields: readonly SlaField[];
}

/** Names of metrics, in any case: `Time to resolution`. */
export interface SlaSettings {
  readonly resolution: readonly string[];
}

export type SlaFieldStore = ReturnType<typeof slaFieldStore>;

const defaultSlaSettings: SlaSettings = { resolution: ['Time to resolution'] };

const FIELDS = 'sla-fields';
const SETTINGS = 'sla-settings';

export function slaFieldStore() {
  return {
    known: () => kvs.get<KnownSlaFields>(FIELDS),
    remember: (known: KnownSlaFields): Promise<void> => kvs.set(FIELDS, known),
    settings: async (): Promise<SlaSettings> => (await kvs.get<SlaSettings>(SETTINGS)) ?? defaultSlaSettings,
    saveSettings: (settings: SlaSettings): Promise<void> => kvs.set(SETTINGS, settings),
  };
}
