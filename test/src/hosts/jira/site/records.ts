/** What the site keeps, in Jira's own words. Instants are milliseconds; ids are Jira's numeric strings. */
import type { Instant } from '@rungs/core';
import type { AdfDocument } from './adf';
import type { Json } from './json';

export type AccountId = string;

/** Admins administer; agents work on tickets; customers see the portal only; an app is what Forge makes. */
export type Role = 'admin' | 'agent' | 'customer' | 'app';

export interface JiraUser {
  readonly accountId: AccountId;
  readonly displayName: string;
  readonly email: string;
  readonly timeZone: string;
  readonly role: Role;
  readonly apiToken?: string;
  /** Names of the groups they are in. */
  readonly groups?: readonly string[];
}

/** A group of the site; its id stays when it is renamed. */
export interface Group {
  readonly groupId: string;
  readonly name: string;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly lead: AccountId;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface Priority {
  readonly id: string;
  readonly name: string;
  readonly statusColor: string;
}

export interface Resolution {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface Component {
  readonly id: string;
  readonly name: string;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly typeId: string;
  readonly created: Instant;
  readonly creator: AccountId;
  readonly reporter: AccountId;
  summary: string;
  description: AdfDocument | null;
  statusId: string;
  priorityId: string;
  resolutionId: string | null;
  assignee: AccountId | null;
  labels: readonly string[];
  /** Component ids. */
  components: readonly string[];
  /** By field id. */
  readonly custom: Map<string, Json>;
  updated: Instant;
  resolved: Instant | null;
  statusChangedAt: Instant;
  readonly properties: Map<string, Json>;
  readonly comments: Comment[];
  readonly changelog: ChangeGroup[];
  readonly remoteLinks: RemoteLink[];
  /** Accounts that the reporter or an agent let take part in the request. */
  readonly participants: Set<AccountId>;
  /** Of an issue with a security level: the only accounts that see it. */
  visibleTo?: ReadonlySet<AccountId>;
}

export interface Comment {
  readonly id: string;
  readonly author: AccountId;
  readonly created: Instant;
  body: AdfDocument;
  updateAuthor: AccountId;
  updated: Instant;
  readonly properties: Map<string, Json>;
}

export interface ChangeGroup {
  readonly id: string;
  readonly at: Instant;
  readonly by: AccountId;
  readonly items: readonly ChangeItem[];
}

export interface ChangeItem {
  readonly field: string;
  readonly fieldId?: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** `source` *outward* `destination`: a problem (source) causes an incident (destination). */
export interface IssueLink {
  readonly id: string;
  readonly typeId: string;
  readonly sourceId: string;
  readonly destinationId: string;
}

export interface RemoteLink {
  readonly id: number;
  globalId?: string;
  relationship?: string;
  application?: Json;
  object: Json;
}

/** A message that Jira would have sent by e-mail. */
export interface SentMail {
  readonly at: Instant;
  readonly to: AccountId;
  readonly issueKey: string;
  readonly because: 'mentioned' | 'notified';
  readonly text: string;
}

/** What changed on the site, as listeners (Forge's product events) learn of it. */
export type SiteChange =
  | { readonly kind: 'issueCreated'; readonly issue: Issue; readonly by: AccountId }
  | { readonly kind: 'issueUpdated'; readonly issue: Issue; readonly by: AccountId; readonly group: ChangeGroup }
  | { readonly kind: 'issueAssigned'; readonly issue: Issue; readonly by: AccountId; readonly group: ChangeGroup }
  | { readonly kind: 'issueDeleted'; readonly issue: Issue; readonly by: AccountId }
  | { readonly kind: 'issueCommented'; readonly issue: Issue; readonly by: AccountId; readonly comment: Comment }
  | { readonly kind: 'linkCreated'; readonly link: IssueLink; readonly by: AccountId }
  | { readonly kind: 'linkDeleted'; readonly link: IssueLink; readonly by: AccountId };
