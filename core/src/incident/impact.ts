/** What a ticket does to the business, as far as the host's records say: numbers, the service, the customer. */
export type TicketValue = string | number | boolean | readonly string[];

/** A number as it was read, in its unit: `{ value: 240, unit: 'users' }`. A measure that nobody took is absent, never zero. */
export interface Measure {
  readonly value: number;
  readonly unit: string;
}

export interface Measures {
  readonly [name: string]: Measure | undefined;
}

/** The service or configuration item that the ticket is linked to: a CMDB record, or an asset of Jira's. */
export interface LinkedService {
  readonly name: string;
  /** The host's own words: `1 - most critical`, `gold`. */
  readonly criticality?: string;
  readonly measures?: Measures;
  readonly fields?: { readonly [name: string]: TicketValue };
  readonly dataClasses?: readonly string[];
}

export interface Customer {
  readonly name?: string;
  readonly vip?: boolean;
  readonly tier?: string;
}
