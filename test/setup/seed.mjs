/**
 * One seed for every property, so that a run can be repeated: `RUNGS_SEED=7 npm test` tries others,
 * and `RUNGS_SEED=random` those that nobody has tried. A failure prints the seed it was found with.
 */
import fc from 'fast-check';

const asked = process.env.RUNGS_SEED ?? '20261121';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
