/**
 * The hourly job: lets go of escalations that closed longer ago than the customer keeps them, never of what is open. The
 * audit's entries and digests stay, so that it can still be verified (AUD3). Nothing is let go of until somebody says
 * for how long it is kept.
 */
import { now } from './glide/clock.ts';
import { lastTrimmed, noteTrimmed, retention } from './glide/operationNotes.ts';
import { closedBy, letGoOf, monthsBefore } from './glide/pastEscalations.ts';

/** A run is short, whatever has piled up: the next hour goes on. */
const AT_ONCE_MAX = 100;

export function trimHistory(): void {
  const at = now();
  const { months } = retention();
  if (months === null) return;
  const trimmed = closedBy(monthsBefore(at, months), AT_ONCE_MAX).filter(letGoOf).length;
  if (trimmed > 0 || lastTrimmed() === undefined) noteTrimmed({ at, tickets: trimmed });
}
