/** Is an incident's audit whole, held against the head in its escalation row, and if not, where is it broken? */
import { verifyChain } from './vendor/core.js';
import type { ChainVerdict, Instant } from './vendor/core.js';
import { keptAudit } from './glide/audit.ts';
import { incidentsAfter, readStanding } from './glide/escalations.ts';

export interface VerifiedIncidents {
  readonly incidents: number;
  readonly entries: number;
  readonly broken: readonly BrokenAudit[];
  /** From where to go on; null at the end. */
  readonly next: string | null;
}

export interface BrokenAudit {
  readonly incidentId: string;
  /** The number of the first entry that is not what it was. */
  readonly entry: number;
  readonly how: Extract<ChainVerdict, { whole: false }>['broken'];
}

/** Entries that are written while we read look like too many: read again. */
const TRIES_MAX = 5;
/** A page is made in one transaction, whose time the platform bounds. */
const AT_ONCE = 50;

function verifyIncident(incidentId: string, at: Instant): ChainVerdict {
  for (let attempt = 0; attempt < TRIES_MAX; attempt++) {
    const { auditHead } = readStanding(incidentId, at);
    const { entries, texts } = keptAudit(incidentId);
    const verdict = verifyChain(auditHead, entries, texts);
    if (verdict.whole || readStanding(incidentId, at).auditHead.hash === auditHead.hash) return verdict;
  }
  throw new Error(`The audit of incident ${incidentId} changed ${TRIES_MAX} times while it was being read.`);
}

/** The next incidents after that one, of all that were ever looked at. */
export function verifyIncidents(after: string, at: Instant): VerifiedIncidents {
  const ids = incidentsAfter(after, AT_ONCE);
  let entries = 0;
  const broken: BrokenAudit[] = [];
  for (const incidentId of ids) {
    const verdict = verifyIncident(incidentId, at);
    if (verdict.whole) entries += verdict.entries;
    else broken.push({ incidentId, entry: verdict.number, how: verdict.broken });
  }
  const last = ids[ids.length - 1];
  return { incidents: ids.length, entries, broken, next: ids.length < AT_ONCE ? null : (last ?? null) };
}
