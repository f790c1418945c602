/** It has no types of its own; these are of what the bench asks. */
import 'moment';

declare module 'moment' {
  interface Moment {
    /** Changes the moment itself, too. */
    addWorkingTime(count: number, unit: 'minutes'): Moment;
    workingDiff(from: Moment, unit: 'milliseconds'): number;
  }
}
