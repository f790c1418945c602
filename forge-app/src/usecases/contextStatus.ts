/** The lozenge on the collapsed issue context: level and standing, as the indexed property says them too. */
import type { IncidentId } from '@rungs/core';
import { wantedMirror } from '../storage/keptEscalation';
import type { EscalationStore } from '../storage/escalationStore';

export interface Lozenge {
  readonly type: 'lozenge';
  readonly value: { readonly label: string; readonly type: 'default' | 'inprogress' | 'moved' | 'success' };
}

const LOOK = {
  running: { word: 'Not acknowledged', type: 'moved' },
  acknowledged: { word: 'Acknowledged', type: 'inprogress' },
  suspended: { word: 'Suspended', type: 'default' },
  closed: { word: 'Closed', type: 'success' },
} as const;

export async function contextStatus(escalations: EscalationStore, issueId: IncidentId): Promise<Lozenge> {
  const mirror = wantedMirror((await escalations.load(issueId)).record.state);
  if (!mirror) return { type: 'lozenge', value: { label: 'None', type: 'default' } };
  const { word, type } = LOOK[mirror.status];
  return { type: 'lozenge', value: { label: `Level ${mirror.level} · ${word}`, type } };
}
