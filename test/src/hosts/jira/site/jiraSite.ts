/**
 * The site's memory and its rules: what exists, what a change does to it, and who hears of it. Nothing
 * here knows HTTP or Forge. Times are the world's clock; ids count up, so that runs can be compared.
 */
import { createHash } from 'node:crypto';
import type { Instant } from '@rungs/core';
import type { WorldClock } from '../../host';
import { mentionedAccounts, plainText } from './adf';
import { CustomFunctions } from './customFunctions';
import { selectField, slaField, systemFields } from './fields';
import { SiteOperations } from './operations';
import { PermissionScheme } from './permissions';
import { SearchIndex } from './searchIndex';
import { firstStatusId, statusById } from './workflow';
import type { Webhooks } from './webhooks';
import type { JiraSeed } from '../seed';
import type { AdfDocument } from './adf';
import type { Field } from './fields';
import type { SlaCalendar, SlaMetric } from './sla';
import type { Json } from './json';
import type { Transition } from './workflow';
import type {
  AccountId,
  ChangeGroup,
  ChangeItem,
  Comment,
  Component,
  Group,
  Issue,
  IssueLink,
  IssueType,
  JiraUser,
  LinkType,
  Priority,
  Project,
  RemoteLink,
  Resolution,
  SentMail,
  SiteChange,
} from './records';

/** One path of an issue property that JQL may ask for, as an app's manifest declares it. */
export interface IndexedProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  readonly searchAlias?: string;
}

export interface NewIssue {
  readonly typeId: string;
  /** Accepted values by field id. */
  readonly fields: ReadonlyMap<string, Json>;
  readonly reporter?: AccountId;
  readonly properties?: readonly { readonly key: string; readonly value: Json }[];
}

export interface NewComment {
  readonly body: AdfDocument;
  readonly properties?: readonly { readonly key: string; readonly value: Json }[];
}

export class JiraSite {
  /** Where links in answers lead; known once the site is served. */
  origin = 'https://northwind.atlassian.net';
  readonly project: Project;
  readonly issueTypes: readonly IssueType[] = [
    { id: '10010', name: 'Incident', description: 'An unplanned interruption or degradation of a service.' },
    { id: '10011', name: 'Problem', description: 'The cause of one or more incidents.' },
  ];
  readonly priorities: readonly Priority[] = [
    { id: '1', name: 'Highest', statusColor: '#cd1316' },
    { id: '2', name: 'High', statusColor: '#e9494a' },
    { id: '3', name: 'Medium', statusColor: '#e97f33' },
    { id: '4', name: 'Low', statusColor: '#2d8738' },
    { id: '5', name: 'Lowest', statusColor: '#57a55a' },
  ];
  readonly resolutions: readonly Resolution[] = [
    { id: '10000', name: 'Done', description: 'Service is restored.' },
    { id: '10001', name: "Won't Do", description: 'It will not be worked on.' },
  ];
  readonly linkTypes: readonly LinkType[] = [
    { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
    { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
    { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    { id: '10100', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
  ];
  readonly components: readonly Component[];
  readonly fields: Field[];
  readonly links: IssueLink[] = [];
  readonly sentMail: SentMail[] = [];
  readonly operations: SiteOperations;
  /** Fields that are on no screen, so that nobody can edit them. */
  readonly offScreen = new Set<string>();
  readonly permissions = new PermissionScheme();
  /** Fields that the screen of a transition demands, by the transition's id. */
  readonly demanded = new Map<string, readonly string[]>();
  /** An administrator may have turned outgoing mail off. */
  outgoingMail = true;
  readonly indexedProperties: IndexedProperty[] = [];
  readonly customFunctions = new CustomFunctions(() => this.now());
  /** Where the site is driven by an agenda. */
  webhooks: Webhooks | undefined;
  readonly searchIndex = new SearchIndex(this);
  readonly slaMetrics: SlaMetric[] = [];
  /** Accounts that may browse the project and are no agents of its service desk. */
  readonly notDeskAgents = new Set<AccountId>();

  private readonly usersById = new Map<AccountId, JiraUser>();
  private readonly issuesById = new Map<string, Issue>();
  private readonly idByKey = new Map<string, string>();
  private readonly commentsById = new Map<string, { readonly comment: Comment; readonly issue: Issue }>();
  private readonly listeners: ((change: SiteChange) => void)[] = [];
  private readonly counters = { issue: 10_000, comment: 10_000, change: 10_000, link: 10_000, remoteLink: 10_000 };

  constructor(
    readonly clock: WorldClock,
    readonly seed: JiraSeed,
  ) {
    this.operations = new SiteOperations(seed.schedules);
    for (const user of seed.users) this.addUser({ ...user, timeZone: seed.zone });
    const lead = seed.users.find((user) => user.role === 'admin') ?? seed.users[0];
    if (!lead) throw new Error('A Jira site needs at least one user.');
    this.project = { id: '10000', key: seed.project.key, name: seed.project.name, lead: lead.accountId };
    this.components = seed.services.map((name, index) => ({ id: String(10_000 + index), name }));
    this.fields = [...systemFields, selectField(10_050, 'Support group', seed.supportGroups)];
  }

  /** Those that somebody is in, each with an id made of its name. */
  get groups(): readonly Group[] {
    const names = new Set(this.users.flatMap(({ groups = [] }) => groups));
    return [...names].map((name) => ({ groupId: groupIdOf(name), name }));
  }

  now(): Instant {
    return this.clock.now();
  }

  onChange(listener: (change: SiteChange) => void): void {
    this.listeners.push(listener);
  }

  // Looking things up

  get users(): readonly JiraUser[] {
    return [...this.usersById.values()];
  }

  get issues(): readonly Issue[] {
    return [...this.issuesById.values()];
  }

  /** As an administrator adds a custom field to the project: issues that are there have nothing in it. */
  addSelectField(name: string, options: readonly string[]): Field {
    const custom = this.fields.filter(({ schema }) => schema.custom !== undefined).length;
    const field = selectField(10_050 + custom, name, options);
    this.fields.push(field);
    return field;
  }

  /** As an administrator adds an SLA to the service project: issues that are there get their cycles too. */
  addSlaMetric(made: {
    readonly name: string;
    readonly measures?: SlaMetric['measures'];
    readonly goalMs: SlaMetric['goalMs'];
    readonly calendar?: SlaCalendar;
  }): SlaMetric {
    const number = 10_800 + this.slaMetrics.length;
    const metric: SlaMetric = {
      measures: 'resolution',
      calendar: { open: 'always' },
      ...made,
      id: String(this.slaMetrics.length + 1),
      fieldId: `customfield_${number}`,
      pausesIn: ['Pending', 'Waiting for customer'],
    };
    this.slaMetrics.push(metric);
    this.fields.push(slaField(number, made.name));
    return metric;
  }

  addUser(user: JiraUser): void {
    this.usersById.set(user.accountId, user);
  }

  user(accountId: AccountId): JiraUser | undefined {
    return this.usersById.get(accountId);
  }

  /** By id, by key in any case, or nothing. */
  issue(idOrKey: string): Issue | undefined {
    return this.issuesById.get(this.idByKey.get(idOrKey.toUpperCase()) ?? idOrKey);
  }

  comment(id: string): { readonly comment: Comment; readonly issue: Issue } | undefined {
    return this.commentsById.get(id);
  }

  field(id: string): Field | undefined {
    return this.fields.find((field) => field.id === id);
  }

  fieldNamed(name: string): Field {
    return known(
      this.fields.find((field) => field.name === name),
      'field',
      name,
    );
  }

  issueType(id: string): IssueType {
    return known(
      this.issueTypes.find((type) => type.id === id),
      'issue type',
      id,
    );
  }

  priority(id: string): Priority {
    return known(
      this.priorities.find((priority) => priority.id === id),
      'priority',
      id,
    );
  }

  resolution(id: string): Resolution {
    return known(
      this.resolutions.find((resolution) => resolution.id === id),
      'resolution',
      id,
    );
  }

  component(id: string): Component {
    return known(
      this.components.find((component) => component.id === id),
      'component',
      id,
    );
  }

  linkType(id: string): LinkType {
    return known(
      this.linkTypes.find((type) => type.id === id),
      'link type',
      id,
    );
  }

  linksOf(issueId: string): readonly IssueLink[] {
    return this.links.filter((link) => link.sourceId === issueId || link.destinationId === issueId);
  }

  isAssignable(user: JiraUser): boolean {
    return this.permissions.has(user, 'ASSIGNABLE_USER');
  }

  /** Customers meet their requests in the portal, never through an issue; a security level hides an issue from most. */
  mayBrowse(user: JiraUser, issue?: Issue): boolean {
    const isHidden = issue?.visibleTo !== undefined && !issue.visibleTo.has(user.accountId);
    return this.permissions.has(user, 'BROWSE_PROJECTS') && !isHidden;
  }

  isDeskAgent(user: JiraUser): boolean {
    return user.role !== 'customer' && !this.notDeskAgents.has(user.accountId);
  }

  // Changing things

  createIssue(made: NewIssue, by: JiraUser): Issue {
    const at = this.now();
    const id = this.nextId('issue');
    const number = Number(id) - 10_000;
    const issue: Issue = {
      id,
      key: `${this.project.key}-${number}`,
      number,
      typeId: made.typeId,
      created: at,
      creator: by.accountId,
      reporter: made.reporter ?? by.accountId,
      summary: '',
      description: null,
      statusId: firstStatusId,
      priorityId: '3',
      resolutionId: null,
      assignee: null,
      labels: [],
      components: [],
      custom: new Map(),
      updated: at,
      resolved: null,
      statusChangedAt: at,
      properties: new Map(made.properties?.map(({ key, value }) => [key, value])),
      comments: [],
      changelog: [],
      remoteLinks: [],
      participants: new Set(),
    };
    for (const [field, value] of made.fields) this.field(field)?.store?.(issue, value);
    this.issuesById.set(issue.id, issue);
    this.idByKey.set(issue.key, issue.id);
    this.tell({ kind: 'issueCreated', issue, by: by.accountId });
    return issue;
  }

  /** Writes accepted values; what is as it was leaves no trace. */
  editIssue(issue: Issue, values: ReadonlyMap<string, Json>, by: JiraUser): void {
    const items = [...values].flatMap(([id, value]) => this.storeField(issue, id, value));
    if (items.length > 0) this.recordChange(issue, items, by);
  }

  transition(issue: Issue, transition: Transition, by: JiraUser, values: ReadonlyMap<string, Json> = new Map()): void {
    const at = this.now();
    const before = { statusId: issue.statusId, resolutionId: issue.resolutionId };
    const items = [...values].flatMap(([id, value]) => (id === 'resolution' ? [] : this.storeField(issue, id, value)));
    issue.statusId = transition.to;
    issue.statusChangedAt = at;
    const resolution = values.has('resolution') ? (values.get('resolution') as string) : transition.resolution;
    if (resolution !== undefined) {
      issue.resolutionId = resolution;
      issue.resolved = resolution === null ? null : at;
      items.push(...this.difference(issue, 'resolution', before.resolutionId));
    }
    items.push(...this.difference(issue, 'status', before.statusId));
    this.recordChange(issue, items, by);
  }

  deleteIssue(issue: Issue, by: JiraUser): void {
    for (const link of this.linksOf(issue.id)) this.deleteLink(link, by);
    for (const comment of issue.comments) this.commentsById.delete(comment.id);
    this.issuesById.delete(issue.id);
    this.idByKey.delete(issue.key);
    this.tell({ kind: 'issueDeleted', issue, by: by.accountId });
  }

  addComment(issue: Issue, made: NewComment, by: JiraUser): Comment {
    const at = this.now();
    const comment: Comment = {
      id: this.nextId('comment'),
      author: by.accountId,
      created: at,
      body: made.body,
      updateAuthor: by.accountId,
      updated: at,
      properties: new Map(made.properties?.map(({ key, value }) => [key, value])),
    };
    issue.comments.push(comment);
    issue.updated = at;
    this.commentsById.set(comment.id, { comment, issue });
    for (const accountId of mentionedAccounts(comment.body)) {
      const user = this.user(accountId);
      // Nobody hears of their own comment, and a customer hears of no internal one.
      if (!user || accountId === by.accountId || (isInternal(comment) && user.role === 'customer')) continue;
      this.sentMail.push({
        at,
        to: accountId,
        issueKey: issue.key,
        because: 'mentioned',
        text: plainText(comment.body),
      });
    }
    this.tell({ kind: 'issueCommented', issue, by: by.accountId, comment });
    return comment;
  }

  editComment(comment: Comment, made: Partial<NewComment>, by: JiraUser): void {
    if (made.body) comment.body = made.body;
    for (const { key, value } of made.properties ?? []) comment.properties.set(key, value);
    comment.updateAuthor = by.accountId;
    comment.updated = this.now();
  }

  deleteComment(comment: Comment, issue: Issue): void {
    issue.comments.splice(issue.comments.indexOf(comment), 1);
    this.commentsById.delete(comment.id);
    issue.updated = this.now();
  }

  /** Making a link that exists changes nothing, as in Jira. */
  link(type: LinkType, source: Issue, destination: Issue, by: JiraUser): IssueLink {
    const same = this.links.find(
      (link) => link.typeId === type.id && link.sourceId === source.id && link.destinationId === destination.id,
    );
    if (same) return same;
    const link: IssueLink = {
      id: this.nextId('link'),
      typeId: type.id,
      sourceId: source.id,
      destinationId: destination.id,
    };
    this.links.push(link);
    this.recordLinkChange(source, destination, `This work item ${type.outward} ${destination.key}`, by);
    this.recordLinkChange(destination, source, `This work item ${type.inward} ${source.key}`, by);
    this.tell({ kind: 'linkCreated', link, by: by.accountId });
    return link;
  }

  deleteLink(link: IssueLink, by: JiraUser): void {
    this.links.splice(this.links.indexOf(link), 1);
    this.tell({ kind: 'linkDeleted', link, by: by.accountId });
  }

  /** One remote link for each global id: a repeat updates it. Answers whether it is new. */
  putRemoteLink(issue: Issue, link: Omit<RemoteLink, 'id'>): { readonly link: RemoteLink; readonly isNew: boolean } {
    const same = link.globalId && issue.remoteLinks.find((one) => one.globalId === link.globalId);
    if (same) return { link: Object.assign(same, link), isNew: false };
    const made: RemoteLink = { id: Number(this.nextId('remoteLink')), ...link };
    issue.remoteLinks.push(made);
    return { link: made, isNew: true };
  }

  sendMail(mail: Omit<SentMail, 'at'>): void {
    this.sentMail.push({ at: this.now(), ...mail });
  }

  private storeField(issue: Issue, id: string, value: Json): ChangeItem[] {
    const field = known(this.field(id), 'field', id);
    const before = field.stored(issue);
    field.store?.(issue, value);
    return this.difference(issue, id, before);
  }

  private difference(issue: Issue, fieldId: string, before: Json): ChangeItem[] {
    const field = known(this.field(fieldId), 'field', fieldId);
    const after = field.stored(issue);
    if (!field.inWords || JSON.stringify(before) === JSON.stringify(after)) return [];
    const [from, to] = [field.inWords(this, before), field.inWords(this, after)];
    return [
      {
        field: field.schema.system ?? field.name,
        fieldId: field.id,
        fieldtype: field.schema.custom ? 'custom' : 'jira',
        from: from.id,
        fromString: from.words,
        to: to.id,
        toString: to.words,
      },
    ];
  }

  private recordChange(issue: Issue, items: readonly ChangeItem[], by: JiraUser): void {
    const group: ChangeGroup = { id: this.nextId('change'), at: this.now(), by: by.accountId, items };
    issue.changelog.push(group);
    issue.updated = group.at;
    this.tell({ kind: 'issueUpdated', issue, by: by.accountId, group });
    if (items.some((item) => item.fieldId === 'assignee')) {
      this.tell({ kind: 'issueAssigned', issue, by: by.accountId, group });
    }
  }

  private recordLinkChange(issue: Issue, other: Issue, words: string, by: JiraUser): void {
    const item: ChangeItem = {
      field: 'Link',
      fieldtype: 'jira',
      from: null,
      fromString: null,
      to: other.key,
      toString: words,
    };
    issue.changelog.push({ id: this.nextId('change'), at: this.now(), by: by.accountId, items: [item] });
    issue.updated = this.now();
  }

  private nextId(kind: keyof JiraSite['counters']): string {
    this.counters[kind] += 1;
    return String(this.counters[kind]);
  }

  private tell(change: SiteChange): void {
    this.searchIndex.observe();
    for (const listener of this.listeners) listener(change);
  }
}

/** A service project's internal comment: agents see it, the reporter does not. */
export function isInternal(comment: Comment): boolean {
  const value = comment.properties.get('sd.public.comment');
  return typeof value === 'object' && value !== null && 'internal' in value && value.internal === true;
}

export function isOver(issue: Issue): boolean {
  return statusById(issue.statusId).category.key === 'done';
}

function known<T>(found: T | undefined, kind: string, id: string): T {
  if (found === undefined) throw new Error(`The site has no ${kind} '${id}'.`);
  return found;
}

/** Of the form that Atlassian's have, and the same in every run. */
export function groupIdOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
