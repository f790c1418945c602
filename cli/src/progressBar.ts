/** How far a long reading is: a bar where a person looks on, a line now and then where a log is kept. */
import type { Progress } from './watchedTickets';

export interface ProgressDisplay {
  show(progress: Progress): void;
  /** Leaves no half-drawn bar behind. */
  end(): void;
}

export interface ErrorStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const BAR_WIDTH = 30;
const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 5000;

export function progressDisplay(stream: ErrorStream, now: () => number = () => performance.now()): ProgressDisplay {
  const isTTY = stream.isTTY === true;
  const startedAt = now();
  let nextAt = startedAt + (isTTY ? 0 : LINE_EVERY_MS);
  let drawn = false;
  return {
    show(progress) {
      const at = now();
      if (at < nextAt) return;
      nextAt = at + (isTTY ? BAR_EVERY_MS : LINE_EVERY_MS);
      const text = inWords(progress, at - startedAt);
      stream.write(isTTY ? `\r${bar(progress.share)} ${text}\u001b[K` : `${text}\n`);
      drawn = isTTY;
    },
    end() {
      if (drawn) stream.write('\r\u001b[K');
      drawn = false;
    },
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_WIDTH);
  return `[${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}]`;
}

function inWords({ share, events }: Progress, elapsedMs: number): string {
  const percent = Math.floor(Math.min(1, share) * 100);
  return `${percent} %, ${events.toLocaleString('en-GB')} events, ${Math.round(elapsedMs / 1000)} s`;
}
