/** Who answers for a service at a level, by name and in writing (GOV-1). */
export interface OwnerDocument {
  readonly id: string;
  /** A person id. */
  readonly person: string;
  /** The host's name of the service; without it, every service that no other owner names. */
  readonly service?: string;
  /** A path id, and a level of it by name. */
  readonly path: string;
  readonly level: string;
  /** An authority id, which they hold: what they may decide, in writing. */
  readonly authority: string;
  /** A person id: to whom they report in this role. */
  readonly reportsTo?: string;
}
