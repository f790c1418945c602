/** What the set-up of either tool, and a project's own settings in Jira, show and send (TLS-6). */
import type { HistoryRow, IncidentState, Instant, Priority, Scope, SetUp } from '@rungs/core';

export interface ProjectName extends Scope {
  readonly key: string;
}

export interface SetUpView {
  readonly asOf: Instant;
  readonly on: boolean;
  /** False where nobody saved anything here yet. */
  readonly begun: boolean;
  /** How far its administrator came, from 0. */
  readonly step: number;
  readonly scopes: SetUp['scopes'];
  /** Ids of those that the app cannot see any more. */
  readonly gone: readonly string[];
  /** Names of the metrics that are the resolution clock. */
  readonly resolution: readonly string[];
  /** Names of all SLA metrics of the site, as the tool last said them. */
  readonly metrics: readonly string[];
  /** Null where none was saved. */
  readonly policyVersion: number | null;
  /** Absent where the tool is not asked. */
  readonly unknown?: UnknownToTool;
}

/** What the saved policy names and the tool does not know. */
export interface UnknownToTool {
  readonly people: readonly UnknownPerson[];
  /** Categories, services and groups by which it chooses tickets: of each kind and name. */
  readonly names: readonly { readonly of: 'category' | 'service' | 'supportGroup'; readonly name: string }[];
}

export interface UnknownPerson {
  /** Of the policy. */
  readonly id: string;
  readonly name: string;
  /** As the policy writes it; empty where it writes none. */
  readonly account: string;
  readonly why: 'noAccount' | 'notThere' | 'inactive' | 'noAddress';
}

/** Only what changes. */
export interface SetUpChange {
  readonly step?: number | undefined;
  readonly scopes?: SetUp['scopes'] | undefined;
  readonly resolution?: readonly string[] | undefined;
  readonly on?: boolean | undefined;
  readonly mapping?: Mapping | undefined;
}

export interface FoundScope extends Scope {
  /** Of Jira Service Management. */
  readonly isService?: boolean;
}

export interface FoundScopes {
  readonly scopes: readonly FoundScope[];
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

/** What Rungs needs of an instance, each by what lacks without it. */
export type InstanceNeed = 'privileges' | 'job' | 'email' | 'responders' | 'editors' | 'sla' | 'onCall' | 'history';

export interface InstanceCheck {
  readonly need: InstanceNeed;
  /** `optional` is not there, and nothing waits for it. */
  readonly standing: 'has' | 'missing' | 'optional';
  /** What was seen: names, a count, an instant. */
  readonly seen: readonly string[];
}

export interface InstanceProbe {
  readonly asOf: Instant;
  readonly checks: readonly InstanceCheck[];
}

/** Which metrics the latest tickets carry. */
export interface MetricsSeen {
  readonly read: number;
  readonly metrics: readonly { readonly name: string; readonly tickets: number }[];
}

/** Values of the instance's own, by what they mean to Rungs. */
export interface Mapping {
  readonly states: { readonly [value: string]: IncidentState };
  readonly priorities: { readonly [value: string]: Priority };
}

export interface MappedValue<Meaning> {
  readonly value: string;
  readonly label: string;
  /** Null where nobody said it yet, which is an error. */
  readonly means: Meaning | null;
  /** The platform's own, which nobody maps. */
  readonly isFixed: boolean;
}

export interface MappingView {
  readonly states: readonly MappedValue<IncidentState>[];
  readonly priorities: readonly MappedValue<Priority>[];
  /** What the instance demands before an incident is resolved, and what Rungs would write there. */
  readonly demanded: readonly DemandedField[];
}

export interface DemandedField {
  readonly field: string;
  readonly label: string;
  /** Null where Rungs writes nothing there: then a person has to resolve. */
  readonly writes: string | null;
  /** What Rungs would write is none of the field's choices. */
  readonly isNoChoice: boolean;
}

export interface PastTickets {
  readonly tickets: readonly { readonly key: string; readonly rows: readonly HistoryRow[] }[];
  /** Of which the tool gave a part only, or nothing to whoever asks. */
  readonly leftOut: number;
  readonly next: string | null;
}

export interface FoundPerson {
  readonly account: string;
  readonly name: string;
  readonly email: string;
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
