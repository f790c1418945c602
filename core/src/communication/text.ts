/**
 * Words carry their audience in their type: a function that shows something to the person who reported the
 * incident asks for PublicText, and nothing here turns one kind into the other.
 */

export interface InternalText {
  readonly audience: 'internal';
  readonly text: string;
}

export interface PublicText {
  readonly audience: 'public';
  readonly text: string;
}

/** For people of the organisation who act on the outcome: what is affected and until when, not how it broke. */
export interface StakeholderText {
  readonly audience: 'stakeholders';
  readonly text: string;
}

/** For one vendor, by what the contract lets them read: made by `vendorNotice` alone. */
export interface VendorText {
  readonly audience: 'vendor';
  /** The vendor's id: what one may read is not another's to see. */
  readonly vendor: string;
  readonly text: string;
}

export const internalText = (text: string): InternalText => ({ audience: 'internal', text });

export const publicText = (text: string): PublicText => ({ audience: 'public', text });

export const stakeholderText = (text: string): StakeholderText => ({ audience: 'stakeholders', text });
