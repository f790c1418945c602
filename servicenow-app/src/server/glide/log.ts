/** The instance's system log, where an administrator looks for lines that begin with “Rungs:”. */
import { gs } from '@servicenow/glide';

export function logError(words: string): void {
  gs.error(`Rungs: ${words}`);
}

export function logWarning(words: string): void {
  gs.warn(`Rungs: ${words}`);
}
