/** Something exported and what it is fed with: whatever it is given, it answers, and soundly. */
import fc from 'fast-check';

export type Feeder = () => void;

/** By the name under which it is exported. */
export interface Feeders {
  readonly [exported: string]: Feeder;
}

/** `answer` calls it, and everything that its answer can be asked; a throw fails the run with what was drawn. */
export function fed<Drawn>(drawn: fc.Arbitrary<Drawn>, answer: (drawn: Drawn) => unknown, numRuns = 200): Feeder {
  return () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const unsound = whyUnsound(answer(one), 'answer');
        if (unsound !== undefined) throw new Error(unsound);
      }),
      { numRuns },
    );
  };
}

/** For what takes long to draw, such as a policy that has no faults. */
export function fedLess<Drawn>(drawn: fc.Arbitrary<Drawn>, answer: (drawn: Drawn) => unknown): Feeder {
  return fed(drawn, answer, 40);
}

/** What no answer holds: a number that is none, a date that is none. Where it stands, in words. */
function whyUnsound(value: unknown, place: string): string | undefined {
  if (typeof value === 'number' && Number.isNaN(value)) return `${place} is no number.`;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const unsound = whyUnsound(part, `${place}.${name}`);
    if (unsound !== undefined) return unsound;
  }
  return undefined;
}
