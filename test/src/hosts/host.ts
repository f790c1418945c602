/**
 * What both local stand-ins promise to whoever drives them: the sandbox, the simulation and the
 * end-to-end tests. Time moves only when the driver moves the clock and calls `runDue`.
 */
import type { Instant, Priority, Tool } from '@rungs/core';

/** One clock for the world; both hosts, and the apps inside them, read it and nothing else. */
export interface WorldClock {
  now(): Instant;
  /** Moves forward; a step back is refused with an error. */
  set(at: Instant): void;
}

export interface NewIncident {
  readonly summary: string;
  readonly description: string;
  readonly priority: Priority;
  readonly service: string;
  readonly category: string;
  /** A group of the company, by name. */
  readonly supportGroup: string;
}

/** What a person does to a ticket by hand in the host's own screens. */
export interface IncidentChange {
  readonly state?: 'inProgress' | 'onHold' | 'resolved' | 'closed' | 'cancelled';
  /** A person of the company. */
  readonly assignTo?: string;
  readonly priority?: Priority;
  readonly publicComment?: string;
  readonly internalNote?: string;
}

export interface LocalHost {
  readonly tool: Tool;
  /** Creates it as the service desk's portal would; answers the key or number. */
  createIncident(incident: NewIncident): string;
  changeIncident(key: string, change: IncidentChange, byPerson: string): void;
  /** When something the host must do by itself is due next: a job, a queue event, a product event. */
  nextDueAt(): Instant | undefined;
  /** Does everything that is due by now, in order, and waits for it. */
  runDue(): Promise<void>;
  /** Errors that the app or the host logged; the sandbox prints them and fails on them. */
  readonly errors: readonly string[];
  /** Serves REST and pages. A port in use is an error that says so. Port 0 takes a free one. */
  listen(port: number): Promise<{ readonly url: string; close(): Promise<void> }>;
}
