/** What the set-up and a project's own settings show and send (TLS-6). */
import type { HistoryRow, Instant } from '@rungs/core';

export interface ProjectName {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface SetUpView {
  readonly asOf: Instant;
  readonly on: boolean;
  /** False where nobody saved anything here yet. */
  readonly begun: boolean;
  /** How far its administrator came, from 0. */
  readonly step: number;
  readonly projects: 'all' | readonly ProjectName[];
  /** Ids of those that the app cannot see any more. */
  readonly gone: readonly string[];
  /** Names of the metrics that are the resolution clock. */
  readonly resolution: readonly string[];
  /** Names of all SLA metrics of the site, as Jira last said them. */
  readonly metrics: readonly string[];
  /** Null where none was saved. */
  readonly policyVersion: number | null;
}

/** Only what changes. */
export interface SetUpChange {
  readonly step?: number | undefined;
  readonly projects?: 'all' | readonly ProjectName[] | undefined;
  readonly resolution?: readonly string[] | undefined;
  readonly on?: boolean | undefined;
}

export interface FoundProject extends ProjectName {
  /** Of Jira Service Management. */
  readonly isService: boolean;
}

export interface FoundProjects {
  readonly projects: readonly FoundProject[];
  readonly total: number;
  /** Where the next page starts; null after the last. */
  readonly next: number | null;
}

export type AppPermission = 'browse' | 'comment' | 'edit' | 'assign';

/** What the app itself may do in one project. */
export interface ProjectProbe {
  readonly id: string;
  readonly has: Readonly<Record<AppPermission, boolean>>;
}

/** Which metrics the latest tickets carry. */
export interface MetricsSeen {
  readonly read: number;
  readonly metrics: readonly { readonly name: string; readonly tickets: number }[];
}

export interface PastTickets {
  readonly tickets: readonly { readonly key: string; readonly rows: readonly HistoryRow[] }[];
  /** Histories that Jira gave in part only; they are left out. */
  readonly tooLong: number;
  readonly next: string | null;
}

/** Of one project, on the page in its settings. */
export interface ProjectSettingsView {
  readonly project: ProjectName;
  readonly on: boolean;
  readonly watched: boolean;
  /** All projects are, so this one cannot be taken out alone. */
  readonly all: boolean;
  readonly resolution: readonly string[];
  readonly metrics: readonly string[];
  /** Why nothing can be changed here by who looks; absent where it can. */
  readonly readOnlyBecause?: string;
}
