/**
 * The SLA rail with its rungs, the one motif of Rungs: filled is told, outlined in accent is next,
 * outlined in grey is later. Drawn for the eye; the same is said in one sentence per level.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import { percent } from '../format/durations';
import { clockNear } from '../format/times';
import { panelWords } from '../messages/panel';
import { ladderLayout, railLayout, type PlacedRung } from './railLayout';
import type { ActedEscalation, PanelClock } from './panelState';

interface RailProps {
  readonly clock?: PanelClock | undefined;
  readonly rungs: ActedEscalation['rungs'];
  /** The path whose rungs they are, where there are several. */
  readonly of?: string | undefined;
  readonly asOf: number;
  readonly zone: string;
}

const LABEL_PIXELS = 32;
const LEADER_HEIGHT = 7;

export function Rail({ clock, rungs, of, asOf, zone }: RailProps) {
  const [rail, width] = useWidth(320);
  const labelWidth = Math.min(LABEL_PIXELS / width, 1 / Math.max(1, rungs.length));
  const layout = clock ? railLayout(rungs, clock.consumedShare, labelWidth) : undefined;
  const placed = layout?.rungs ?? ladderLayout(rungs, labelWidth);
  return (
    <div
      ref={rail}
      className={`r-rail r-tone-${toneOf(clock)}${rungs.length === 0 ? ' r-rail-bare' : ''}`}
      role="img"
      aria-label={inWords({ clock, rungs, of, asOf, zone })}
    >
      <div className="r-track">
        {layout ? <div className="r-fill" style={{ width: share(Math.min(layout.consumed, layout.due)) }} /> : null}
        {layout && layout.consumed > layout.due ? (
          <div className="r-overtime" style={{ left: share(layout.due), width: share(layout.consumed - layout.due) }} />
        ) : null}
      </div>
      {layout && layout.due < 1 ? <span className="r-due" style={{ left: share(layout.due) }} /> : null}
      {placed.map(({ rung, tick }) =>
        tick === undefined ? null : <span key={rung.level} className="r-tick" style={{ left: share(tick) }} />,
      )}
      {layout ? <span className="r-now" style={{ left: share(Math.min(1, layout.consumed)) }} /> : null}
      <Leaders placed={placed} width={width} />
      {placed.map(({ rung, tick, label }) => (
        <b
          key={rung.level}
          className={`r-rung r-rung-${rung.state}${layout && tick === undefined ? ' r-rung-undated' : ''}`}
          style={{ left: share(label) }}
        >
          L{rung.level}
        </b>
      ))}
    </div>
  );
}

/** Lines from each tick to its label, where the label had to move aside. */
function Leaders({ placed, width }: { placed: readonly PlacedRung[]; width: number }) {
  return (
    <svg
      aria-hidden="true"
      className="r-leaders"
      width={width}
      height={LEADER_HEIGHT}
      viewBox={`0 0 ${width} ${LEADER_HEIGHT}`}
    >
      {placed.map(({ rung, tick, label }) =>
        tick === undefined ? null : (
          <path key={rung.level} d={`M${tick * width} 0 L${label * width} ${LEADER_HEIGHT}`} />
        ),
      )}
    </svg>
  );
}

function toneOf(clock: PanelClock | undefined): string {
  if (clock?.state === 'breached' || clock?.state === 'missed') return 'danger';
  return clock?.state === 'met' ? 'success' : 'info';
}

function inWords({ clock, rungs, of, asOf, zone }: RailProps): string {
  const first = clock ? panelWords.rail.used(percent(clock.consumedShare), clock.name) : panelWords.rail.noClock(of);
  const levels = rungs.map((rung) =>
    panelWords.rail[rung.state](
      rung.level,
      rung.name,
      rung.at === undefined ? undefined : clockNear(rung.at, asOf, zone),
    ),
  );
  return [first, ...levels].join(' ');
}

function share(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

function useWidth(assumed: number) {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(assumed);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => setWidth(watched.clientWidth || assumed);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [assumed]);
  return [element, width] as const;
}
