/** The target's clock: how much is left, when it is due, in whose hours, and the rail under it. */
import { duration } from '../format/durations';
import { clockNear, readersClock } from '../format/times';
import { panelWords } from '../messages/panel';
import { Lozenge, type LozengeLook } from '../parts/Lozenge';
import type { ActedEscalation, PanelClock } from './panelState';
import { Rail } from './Rail';

interface ClockBlockProps {
  readonly clock: PanelClock;
  readonly rungs: ActedEscalation['rungs'];
  readonly asOf: number;
  readonly zone: string;
}

export function ClockBlock({ clock, rungs, asOf, zone }: ClockBlockProps) {
  return (
    <>
      <div className="r-row">
        <h2 className="r-label">{clock.name}</h2>
        <span className="r-push">
          <Lozenge {...lozengeOf(clock)} />
        </span>
      </div>
      <p className="r-time">{timeLeft(clock)}</p>
      <p className="r-small r-subtle">{[dueLine(clock, asOf, zone), clock.hours].join(' · ')}</p>
      <Rail clock={clock} rungs={rungs} asOf={asOf} zone={zone} />
    </>
  );
}

const words = panelWords.clock;

function lozengeOf(clock: PanelClock): LozengeLook {
  switch (clock.state) {
    case 'running':
      return { icon: 'clock', tone: 'info', word: words.running };
    case 'stopped':
      return { icon: 'suspended', tone: 'paused', word: words.stopped };
    case 'breached':
      return { icon: 'breached', tone: 'danger', word: words.over(duration(clock.remainingMs)) };
    case 'met':
      return { icon: 'met', tone: 'success', word: words.met };
    case 'missed':
      return { icon: 'breached', tone: 'danger', word: words.missed };
  }
}

function timeLeft(clock: PanelClock): string {
  const time = duration(clock.remainingMs);
  switch (clock.state) {
    case 'running':
    case 'stopped':
      return words.left(time);
    case 'breached':
      return words.overdue(time);
    case 'met':
      return words.toSpare(time);
    case 'missed':
      return words.over(time);
  }
}

function dueLine(clock: PanelClock, asOf: number, zone: string): string {
  if (clock.state === 'stopped') return words.dueMoves;
  const said = clockNear(clock.dueAt, asOf, zone);
  const own = readersClock(clock.dueAt, zone);
  const due = clock.dueAt <= asOf ? words.wasDue(said) : words.due(said);
  return own ? `${due}, ${words.yourTime(own)}` : due;
}
