/** The words of the set-up and of a project's settings; below, those in which the tools differ. */
import type { InstanceNeed, UnknownPerson, UnknownToTool } from '@rungs/shared-types';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const setUpWords = {
  title: 'Set-up',
  intro: 'One step after the other. Each is saved as you leave it; you can come back to any of them.',
  loading: 'Loading the set-up',
  notShown: 'The set-up could not be shown',
  steps: 'Steps of the set-up',
  stepNames: {
    permissions: 'Permissions',
    instance: 'Instance check',
    clock: 'Resolution clock',
    mapping: 'Mapping',
    policy: 'Policy',
    dryRun: 'Dry run',
    switchOn: 'Switch on',
  },
  standing: { done: 'done', now: 'now', later: 'later' },
  step: (n: number, of: number) => `Step ${n} of ${of}`,
  back: 'Back',
  next: 'Save and go on',
  goOn: 'Go on',
  busy: 'Saving…',
  notSaved: 'This step was not saved',
  scopes: {
    searching: 'Searching…',
    more: 'Show more',
    remove: (name: string) => `Remove ${name}`,
    gone: (name: string) =>
      `${name} is not there any more, or the app may not see it. It is left out until you save this step again.`,
    service: 'service project',
  },
  permissions: {
    means: 'What the app itself may do in the chosen projects, asked of Jira now.',
    ofAll: 'All projects are watched: the first ones that you may see are asked about.',
    project: 'Project',
    asking: 'Asking Jira…',
    notAsked: 'Jira could not be asked',
    names: {
      browse: 'See tickets',
      comment: 'Comment',
      edit: 'Edit (priority, labels)',
      assign: 'Assign',
    },
    has: 'has',
    missing: 'missing',
    allThere: 'Nothing is missing.',
    how: 'How to fix it',
    fix: {
      browse: 'Without it no ticket is seen, so none is escalated.',
      comment: 'Without it nobody is told by a comment or a mention.',
      edit: 'Without it priorities and labels stay as they are.',
      assign: 'Without it tickets are not assigned.',
    },
    where:
      'In the project: Project settings › Access (or Permissions). Give the role “atlassian-addons-project-access”, which every app has, the permission that is missing. Then ask again.',
    again: 'Ask again',
  },
  clock: {
    seen: (tickets: number, read: number) => `on ${tickets} of the latest ${count(read, 'ticket', 'tickets')}`,
    chooseOne: 'Choose at least one.',
  },
  instance: {
    means: 'What Rungs needs of this instance, looked up now.',
    asking: 'Looking it up…',
    notAsked: 'The instance could not be looked at',
    need: 'What',
    standing: { has: 'has', missing: 'missing', optional: 'not there, not needed' },
    stands: 'Here',
    seen: 'Seen',
    allThere: 'Nothing is missing.',
    how: 'How to fix it',
    again: 'Look again',
    names: {
      privileges: 'Tables outside its scope',
      job: 'The job each minute',
      email: 'Sending e-mail',
      responders: 'Somebody who may act',
      editors: 'Somebody who may write policies',
      sla: 'SLA definitions of incidents',
      onCall: 'On-Call Scheduling',
      history: 'History of incidents',
    } satisfies Record<InstanceNeed, string>,
    fix: {
      privileges:
        'System Applications › Application Cross-Scope Access: set the named records of “Rungs” to Allowed. Without them incidents are not read, or nothing is written on them.',
      job: 'System Definition › Scheduled Jobs: activate “Rungs: look at what is due”. Where it is active and silent, the instance’s scheduler is stopped. Without it nothing is escalated by itself.',
      email:
        'System Properties › Email Properties: switch on sending, and empty the property glide.email.test.user. Until then nobody is told: notices wait, or all go to that one address.',
      responders:
        'User Administration › Roles: give x_rungs_esc.responder to the people, or to the groups, that work on incidents. Without it nobody can acknowledge.',
      editors: 'Give x_rungs_esc.policy_editor to whoever keeps the policy. Until then only administrators can.',
      sla: 'Service Level Management › SLA Definitions. Without one the targets of the policy are the clock.',
      onCall: 'Without the plug-in the rotations of the policy say who is on call.',
      history:
        'System Definition › Dictionary: audit the table Incident. Without its history the dry run knows of an incident only when it was opened and resolved.',
    } satisfies Record<InstanceNeed, string>,
  },
  mapping: {
    means:
      'What this instance’s own values mean to Rungs. The platform’s values are known; each other one needs a meaning.',
    asking: 'Reading the choice lists…',
    notAsked: 'The choice lists could not be read',
    states: 'States of an incident',
    priorities: 'Priorities',
    value: 'Value',
    meaning: 'Means to Rungs',
    choose: 'Choose a meaning',
    meansOf: (label: string) => `What “${label}” means`,
    unmapped: (n: number) => `${count(n, 'value has', 'values have')} no meaning yet. Choose one for each.`,
    unmappedHere: 'has no meaning yet',
    stateNames: {
      new: 'New',
      inProgress: 'In progress',
      onHold: 'On hold: the clock stands still',
      resolved: 'Resolved',
      closed: 'Closed',
      cancelled: 'Cancelled',
    },
    priority: (n: number) => `Priority ${n}`,
    demanded: 'Asked for when an incident is resolved',
    noDemand: 'No data policy asks for a field when an incident is resolved.',
    field: 'Field',
    writes: 'Rungs writes',
    nothing: 'Nothing: where it is resolved in Jira, a person has to resolve it here as well.',
    noChoice: (text: string) =>
      `${text}: none of the field’s choices. Put one of them into the property x_rungs_esc.sync.close_code.`,
    onlyWithJira: 'Rungs resolves an incident only where it is linked to Jira and resolved there.',
  },
  unknown: {
    title: (n: number) => `The policy names ${count(n, 'person', 'people')} that cannot be told here`,
    why: {
      noAccount: 'has no ServiceNow account in the policy',
      notThere: 'is no user of this instance',
      inactive: 'is not active',
      noAddress: 'has no e-mail address',
    } satisfies Record<UnknownPerson['why'], string>,
    person: (name: string, account: string) => (account === '' ? name : `${name} (${account})`),
    hint: 'Type two letters or more of a name, an address or an assignment group, then choose.',
    search: 'Search',
    searchFor: (name: string) => `Search: who is “${name}” here?`,
    pick: 'Person',
    pickFor: (name: string) => `Person for “${name}”`,
    finding: 'Searching…',
    found: (n: number) => (n === 0 ? 'Nobody is found' : `${count(n, 'person', 'people')} found`),
    nobody: 'Nobody chosen yet',
    shown: (name: string, email: string) => `${name}, ${email}`,
    save: 'Put these people in',
    reason: (names: readonly string[]) => `Set-up: people of this instance for ${names.join(', ')}`,
    chooseFirst: 'Choose a person for at least one of them.',
    names: 'The policy chooses tickets by names that this instance does not have',
    nameOf: { category: 'category', service: 'service', supportGroup: 'group' } satisfies Record<
      UnknownToTool['names'][number]['of'],
      string
    >,
    nameText: 'No incident comes under it by them. Correct them on the page “Policy”.',
    notSaved: 'The people were not put in',
    notEdited:
      'The text of the policy is written in a way that this page cannot change. Change it on the page “Policy”.',
  },
  policy: {
    means: 'The policy says who is told, when, and what follows.',
    kept: (version: number) => `Version ${version} of your policy is saved and stays as it is.`,
    choose: 'Start with one of these',
    save: 'Save this policy',
    reason: (name: string) => `Set-up: starter policy “${name}”`,
    notSaved: 'The policy was not saved',
    faulty: (n: number) => `It has ${count(n, 'fault', 'faults')}; “Policy” shows them.`,
    meanwhile: 'Somebody else has saved a policy meanwhile. It is kept; reload this page.',
    first: 'Save a policy first.',
  },
  dryRun: {
    daysOf: (n: number) => count(n, 'day', 'days'),
    start: 'Start the dry run',
    stop: 'Stop',
    reading: (n: number) => `${count(n, 'ticket', 'tickets')} read so far`,
    notRead: 'The tickets could not be read further',
    stopped: (n: number) => `Stopped after ${count(n, 'ticket', 'tickets')}; the figures are of those.`,
    limit: (n: number) => `There are more: the first ${n} were read, and the figures are of those.`,
    nothing: 'No ticket was opened in that time.',
    figures: 'What would have happened',
    read: 'Tickets played',
    escalated: 'Would have been escalated',
    highest: (level: number) => `Reached level ${level} as the highest`,
    breaches: 'Missed the policy’s target',
    caught: 'of which somebody was told before',
    calm: 'Past tickets do not say who was paged: whoever took a ticket stands for whom the level told.',
    fault: (key: string, why: string) => `${key} could not be played: ${why}`,
  },
  on: {
    isOff: 'Rungs is not switched on',
    isOffText: 'Nothing is decided or told by itself yet. What people press on a ticket works.',
    isOn: 'Rungs is switched on',
    isOnText: 'Watched tickets are escalated under the saved policy.',
    means:
      'From then on, tickets that change or come near the end of their SLA are looked at. Tickets that nothing happens to stay as they are.',
    watched: 'Watched',
    clock: 'Resolution clock',
    policy: 'Policy',
    noClock: 'the policy’s target',
    noPolicy: 'none is saved',
    version: (n: number) => `version ${n}`,
    switchOn: 'Switch on',
    switchOff: 'Switch off',
    notDone: 'Nothing was switched',
  },
  project: {
    title: 'Escalation in this project',
    loading: 'Loading the project’s settings',
    notShown: 'The project’s settings could not be shown',
    watched: 'This project is watched',
    watchedText: 'Its tickets are escalated under the policy of the site.',
    offText: 'Rungs is not switched on yet, so nothing is decided by itself.',
    notWatched: 'This project is not watched',
    notWatchedText: 'No escalation begins here. What runs already goes on to its end.',
    all: 'All projects of the site are watched. To take single ones out, choose projects in the set-up, in the administration of Rungs.',
    watch: 'Watch this project',
    unwatch: 'Watch it no more',
    notSaved: 'Nothing was changed',
    clock: 'Resolution clock',
    clockText: 'For all projects of the site; it is chosen in the set-up, in the administration of Rungs.',
    clockNone: 'This site has no SLA metric of that name: the target of the policy counts.',
  },
} as const;

/** What a tool calls its own things. */
export interface ToolWords {
  readonly scopes: {
    readonly name: string;
    readonly means: string;
    readonly all: string;
    readonly some: string;
    readonly search: string;
    readonly found: (shown: number, total: number) => string;
    readonly none: string;
    readonly notFound: string;
    readonly chosen: (n: number) => string;
    readonly chooseOne: string;
    readonly allOf: string;
  };
  readonly clock: {
    readonly means: string;
    readonly reading: string;
    readonly notRead: string;
    readonly none: string;
    readonly notHere: string;
  };
  readonly policy: { readonly edit: string };
  readonly dryRun: {
    readonly means: string;
    readonly cost: string;
    readonly days: string;
    readonly leftOut: (n: number) => string;
  };
}

const jira: ToolWords = {
  scopes: {
    name: 'Projects',
    means:
      'Only tickets of watched projects are looked at. Begin with one or two service projects as a pilot: busy development projects would use up Jira’s quota.',
    all: 'All projects of the site',
    some: 'Only these projects',
    search: 'Search projects',
    found: (shown, total) => `${shown} of ${count(total, 'project', 'projects')}`,
    none: 'No project is found. Search for another name, or ask a Jira administrator whether you may see it.',
    notFound: 'Projects could not be searched',
    chosen: (n) => (n === 0 ? 'No project is chosen yet' : `${count(n, 'project', 'projects')} chosen`),
    chooseOne: 'Choose at least one project, or all.',
    allOf: 'all projects of the site',
  },
  clock: {
    means:
      'Which SLA of your service projects says when a ticket should be resolved. Of several that run, the one that ends first counts.',
    reading: 'Asking Jira for its SLA metrics…',
    notRead: 'Jira’s SLA metrics could not be read',
    none: 'This site has no SLA metric, so the target of the policy is the clock. Nothing is to be chosen here.',
    notHere: 'named here, but not found on this site',
  },
  policy: { edit: 'Its people, hours and levels are edited on the tab “Policy”.' },
  dryRun: {
    means:
      'What your past tickets would have done under the saved policy. They are read from Jira as you, played in this browser, and nobody is told anything.',
    cost: 'Each ticket costs one point of the site’s hourly quota, and each 50 one more.',
    days: 'Tickets opened in the last',
    leftOut: (n) => `${count(n, 'ticket was', 'tickets were')} left out: Jira gave only a part of what changed there.`,
  },
};

const servicenow: ToolWords = {
  scopes: {
    name: 'Pilot groups',
    means:
      'Only incidents of watched assignment groups are looked at; one without a group is not, unless all are watched. Begin with one or two groups as a pilot.',
    all: 'All incidents',
    some: 'Only incidents of these groups',
    search: 'Search groups',
    found: (shown, total) => `${shown} of ${count(total, 'group', 'groups')}`,
    none: 'No active group is found. Search for another name.',
    notFound: 'Groups could not be searched',
    chosen: (n) => (n === 0 ? 'No group is chosen yet' : `${count(n, 'group', 'groups')} chosen`),
    chooseOne: 'Choose at least one group, or all incidents.',
    allOf: 'all incidents',
  },
  clock: {
    means:
      'Which SLA definitions say when an incident should be resolved. Of several that run, the one that ends first counts. Response targets are not shown: answering is the engine’s own business.',
    reading: 'Reading the SLA definitions…',
    notRead: 'The SLA definitions could not be read',
    none: 'No active SLA definition of incidents is found, so the target of the policy is the clock. Nothing is to be chosen here.',
    notHere: 'named here, but not active in this instance',
  },
  policy: { edit: 'Its hours and levels are edited on the page “Policy” of the menu.' },
  dryRun: {
    means:
      'What past incidents of the watched groups would have done under the saved policy. They are read page by page as you, played in this browser, and nobody is told anything.',
    cost: 'Each page reads 40 incidents and what the platform kept of their changes. Where there are more than are read, those that are read are a sample from all of that time.',
    days: 'Incidents opened in the last',
    leftOut: (n) => `${count(n, 'incident was', 'incidents were')} left out: you may not read them.`,
  },
};

export const toolWords: { readonly [tool in 'jira' | 'servicenow']: ToolWords } = { jira, servicenow };
