/** What an admin sets: system properties of the scope, checked where they are read. */
import { gs } from '@servicenow/glide';
import { settingFaults } from '../checkSettings.ts';
import type { RawSettings, SettingFault } from '../checkSettings.ts';

export interface JiraSettings {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly user: string;
  readonly token: string;
  readonly project: string;
  readonly issueType: string;
  /** An issue is opened when an escalation reaches it. */
  readonly linkAtLevel: number;
}

/** Undefined while the link is switched off, or a setting is one that it cannot work with. */
export function jiraSettings(): JiraSettings | undefined {
  const raw = rawSettings();
  if (raw.enabled !== 'true' || settingFaults(raw, { ownAddress: ownAddress() }).length > 0) return undefined;
  const { baseUrl, user, token, project, issueType } = raw;
  return { baseUrl, user, token, project, issueType, linkAtLevel: Number(raw.linkAtLevel) };
}

/** For operators: what is refused of the settings, and why the link stands still. */
export function refusedSettings(highestLevel: number): SettingFault[] {
  return settingFaults(rawSettings(), { ownAddress: ownAddress(), highestLevel }).map(({ name, because }) => ({
    name: `x_rungs_esc.${name}`,
    because,
  }));
}

function rawSettings(): RawSettings {
  return {
    enabled: property('sync.enabled'),
    linkAtLevel: property('sync.link_at_level'),
    closeCode: property('sync.close_code'),
    baseUrl: property('jira.base_url').replace(/\/+$/, ''),
    user: property('jira.user'),
    token: property('jira.token'),
    project: property('jira.project'),
    issueType: property('jira.issue_type'),
  };
}

function ownAddress(): string {
  return String(gs.getProperty('glide.servlet.uri', '') ?? '');
}

function property(name: string): string {
  return String(gs.getProperty(`x_rungs_esc.${name}`, '') ?? '').trim();
}
