/**
 * Where things stand on the rail. Ticks stand at their true share of the target; their labels are
 * moved apart where they would cover each other, and a short line leads from tick to label. A target
 * that is overrun shortens the whole rail, so that the overtime fits behind the due mark.
 */
import type { ActedEscalation } from './panelState';

type Rung = ActedEscalation['rungs'][number];

export interface RailLayout {
  /** All in 0 to 1 of the rail's width. */
  readonly consumed: number;
  readonly due: number;
  readonly rungs: readonly PlacedRung[];
}

export interface PlacedRung {
  readonly rung: Rung;
  /** Its true place; absent where nobody can say when it would be told. */
  readonly tick?: number;
  readonly label: number;
}

/** Room behind the furthest mark of an overrun target. */
const OVERRUN_ROOM = 1.06;

export function railLayout(rungs: readonly Rung[], consumedShare: number, labelWidth: number): RailLayout {
  const furthest = Math.max(1, consumedShare, ...rungs.map(({ share }) => share ?? 0));
  const scale = furthest > 1 ? furthest * OVERRUN_ROOM : 1;
  const ticks = rungs.map(({ share }) => (share === undefined ? undefined : share / scale));
  const labels = spread(ticks, labelWidth);
  return {
    consumed: consumedShare / scale,
    due: 1 / scale,
    rungs: rungs.map((rung, index) => placed(rung, ticks[index], labels[index] ?? 0)),
  };
}

function placed(rung: Rung, tick: number | undefined, label: number): PlacedRung {
  return tick === undefined ? { rung, label } : { rung, tick, label };
}

/** Levels without a target to stand on: evenly, in order. */
export function ladderLayout(rungs: readonly Rung[], labelWidth: number): readonly PlacedRung[] {
  const room = 1 - labelWidth;
  const step = rungs.length > 1 ? room / (rungs.length - 1) : 0;
  return rungs.map((rung, index) => placed(rung, undefined, labelWidth / 2 + index * step));
}

/** Centres at least one width apart and inside the rail, each as near to its tick as order allows. */
function spread(ticks: readonly (number | undefined)[], width: number): readonly number[] {
  const forward: number[] = [];
  ticks.forEach((tick, index) => {
    const free = index === 0 ? width / 2 : (forward[index - 1] ?? 0) + width;
    forward.push(Math.max(tick ?? 1, free));
  });
  let limit = 1 - width / 2;
  return forward
    .reverse()
    .map((centre) => {
      const place = Math.min(centre, limit);
      limit = place - width;
      return place;
    })
    .reverse();
}
