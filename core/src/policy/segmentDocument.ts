/**
 * A segment of an organisation (a business unit, a geography, a service line) as an admin writes it
 * below the rules that hold for all: which tickets are its own, and what is different there. What it
 * does not say comes from its parent; an entry with the id of a parent's replaces that one (PTH-10).
 */
import type { PolicyDocument } from './policyDocument';

/** What a document decides, beside which document it is and whose tickets it takes. */
export type PolicyRules = Omit<PolicyDocument, 'rungs' | 'id' | 'name' | 'appliesTo' | 'segments'>;

export interface SegmentDocument extends Partial<PolicyRules> {
  /** Unlike its siblings', and without `/`: `northwind/emea/payments` is the id of the rules of `payments` in `emea`. */
  readonly id: string;
  readonly name: string;
  /**
   * Matchers with Alertmanager's meaning, all of which must hold: `service="Payments"`,
   * `fields.region=~"DE|AT"`. Labels: `priority`, `service`, `service.criticality`, `category`,
   * `supportGroup`, `customer.name`, `customer.tier`, `customer.vip`, and by name `fields.…` and
   * `service.fields.…`.
   */
  readonly when: readonly string[];
  /** Ids of the parent's triggers that do not apply here; never an exception, never a mandatory one (TRG-4). */
  readonly switchedOff?: readonly string[];
  /** Ids of the parent's paths that are not taken here; never a mandatory one (POL3). */
  readonly droppedPaths?: readonly string[];
  /** The first whose matchers hold takes the ticket; where none does, this segment has it (RTE1). */
  readonly segments?: readonly SegmentDocument[];
}
