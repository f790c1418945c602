/**
 * The triggers of a policy as an admin writes them: what makes a ticket escalate. What each means is
 * decided by `evaluateTriggers`; what is wrong with one by `findPolicyFaults`.
 */
export type TriggerDocument =
  | {
      readonly id: string;
      readonly kind: 'notTaken';
      /** Working time since the ticket opened, with nobody assigned and no work begun. */
      readonly after: string;
      readonly calendar?: string;
    }
  | {
      readonly id: string;
      readonly kind: 'targetConsumed';
      /** A share of the resolution target, `0.75` for three quarters. */
      readonly share: number;
    };
