/** A supplier to whom tickets go: whom to call, what the contract promises, and what they may read (PTH-11). */

export interface VendorDocument {
  readonly id: string;
  readonly name: string;
  readonly contacts: readonly VendorContactDocument[];
  readonly contract: VendorContractDocument;
  /** How both sides work together on a ticket, as agreed: in words, or where it is kept. */
  readonly jointProcedure?: string;
  /** How much of a ticket they may read; `reference` without it. */
  readonly confidentiality?: Confidentiality;
  /** Classes of regulated data that the contract lets them process: `PII`. */
  readonly mayProcess?: readonly string[];
}

/**
 * `reference`: that there is a ticket, how urgent it is and which service it concerns. `technical`: what is
 * wrong as well. `full`: all that is said of it, and whose it is.
 */
export type Confidentiality = 'reference' | 'technical' | 'full';

export interface VendorContactDocument {
  readonly name: string;
  readonly by: 'email' | 'phone' | 'portal';
  /** An address, a number, or where the portal is. */
  readonly address: string;
}

export interface VendorContractDocument {
  /** As both sides call it. */
  readonly reference?: string;
  readonly respondWithin: string;
  readonly resolveWithin?: string;
  /** A calendar id; without one its windows run around the clock. */
  readonly calendar?: string;
  /** What it costs them to miss a window, in the words of the contract. */
  readonly penalties?: readonly PenaltyDocument[];
}

export interface PenaltyDocument {
  readonly misses: 'response' | 'resolution';
  readonly clause: string;
}
