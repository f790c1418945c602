/** Who of a group is told, where not all of it is: what people can do, and what a ticket asks of them (PTH-7). */

/** Facts of the ticket that say what it needs; of what none says, nothing is asked. */
export interface TicketNeedsDocument {
  /** Without it, the skills that the host's directory says it needs. */
  readonly skills?: string;
  readonly languages?: string;
  readonly regions?: string;
}

export type ChosenBy = 'skills' | 'languages' | 'regions';

export interface ChooseDocument {
  /** How many are told, the most suitable first; 1 without it. */
  readonly atMost?: number;
  /** What of the ticket's needs they must meet: every skill, any of the languages, any of the regions. */
  readonly by?: readonly ChosenBy[];
  /** Skills that they must all have, whatever the ticket needs. */
  readonly skills?: readonly string[];
  /** An authority id: who does not hold it on this path is passed over. */
  readonly authority?: string;
}
