/** What the site is filled with before anybody comes: its people, its project and its choices. */
import { administrator, companyName, groups, jiraProject, people, services, zone } from '../../world/company';
import { companySchedules } from './seedSchedules';
import type { OnCallSchedule } from './site/onCallSchedules';
import type { Role } from './site/records';

export interface SeedUser {
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
  readonly role: Exclude<Role, 'app'>;
  /** For basic authentication, `email:token`; without one the account cannot call REST by itself. */
  readonly apiToken?: string;
  /** The id by which the world calls this person. */
  readonly person?: string;
  /** Names of the groups of the site that they are in. */
  readonly groups?: readonly string[];
}

export interface JiraSeed {
  readonly siteName: string;
  readonly zone: string;
  readonly users: readonly SeedUser[];
  /** Who reports what comes through the portal. */
  readonly portalReporter: string;
  readonly project: { readonly key: string; readonly name: string };
  /** Services are components of the project, as in projects without Assets. */
  readonly services: readonly string[];
  readonly supportGroups: readonly string[];
  /** Of Operations. */
  readonly schedules: readonly OnCallSchedule[];
  /** What the installed app's own account is called. */
  readonly appName: string;
}

/** The token of a seeded account is its name with `-token`: known, local, and worth nothing. */
const tokenOf = (userName: string): string => `${userName}-token`;

function accountOf(person: string): string {
  const found = people.find(({ id }) => id === person);
  if (!found) throw new Error(`There is nobody called '${person}' in the company.`);
  return found.jiraAccountId;
}

/** Read once: every site of the company has the same. */
const schedules = companySchedules(accountOf);

export function companySeed(): JiraSeed {
  return {
    siteName: companyName,
    zone,
    users: [
      {
        accountId: administrator.jiraAccountId,
        displayName: administrator.name,
        email: administrator.email,
        role: 'admin',
        groups: ['jira-administrators'],
        apiToken: tokenOf(administrator.servicenowUserName),
      },
      ...people.map((person): SeedUser => ({
        accountId: person.jiraAccountId,
        displayName: person.name,
        email: person.email,
        role: person.groups.length > 0 ? 'agent' : 'customer',
        apiToken: tokenOf(person.servicenowUserName),
        person: person.id,
        groups: person.groups,
      })),
    ],
    portalReporter: people.find((person) => person.groups.length === 0)?.jiraAccountId ?? administrator.jiraAccountId,
    project: jiraProject,
    services,
    supportGroups: groups,
    schedules,
    appName: 'Rungs',
  };
}
