/** What an admin sets: system properties of the scope. */
import { gs } from '@servicenow/glide';

export interface JiraSettings {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly user: string;
  readonly token: string;
  readonly project: string;
  readonly issueType: string;
}

export function linkAtLevel(): number {
  return Number(property('sync.link_at_level')) || 2;
}

/** Undefined while the sync is switched off or half set up. */
export function jiraSettings(): JiraSettings | undefined {
  if (property('sync.enabled') !== 'true') return undefined;
  const settings = {
    baseUrl: property('jira.base_url').replace(/\/+$/, ''),
    user: property('jira.user'),
    token: property('jira.token'),
    project: property('jira.project'),
    issueType: property('jira.issue_type'),
  };
  const complete = settings.baseUrl && settings.user && settings.token && settings.project && settings.issueType;
  return complete ? settings : undefined;
}

function property(name: string): string {
  return String(gs.getProperty(`x_rungs_esc.${name}`, '') ?? '').trim();
}
