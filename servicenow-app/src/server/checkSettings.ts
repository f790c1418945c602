/**
 * Are the settings of the link to Jira ones that it can work with? An address leads to a site of the internet by https and
 * to nothing else, so that no setting turns the instance into a way to what stands behind it. Each fault says what to do.
 */
export interface RawSettings {
  readonly enabled: string;
  readonly linkAtLevel: string;
  readonly closeCode: string;
  readonly baseUrl: string;
  readonly user: string;
  readonly token: string;
  readonly project: string;
  readonly issueType: string;
}

export interface SettingFault {
  /** As the property is called behind `x_rungs_esc.` */
  readonly name: string;
  readonly because: string;
}

export interface Surroundings {
  /** The instance's own address. */
  readonly ownAddress: string;
  /** Of all policies in force; absent where nobody asks for it. */
  readonly highestLevel?: number;
}

type Check = (settings: RawSettings, around: Surroundings) => string | undefined;

const checks: readonly (readonly [name: string, check: Check])[] = [
  ['jira.base_url', ({ baseUrl }, { ownAddress }) => addressFault(baseUrl, ownAddress)],
  ['jira.user', ({ user }) => emptyFault(user, 'Enter the account whose API token is used.')],
  ['jira.token', ({ token }) => emptyFault(token, 'Enter an API token of that account; it is stored encrypted.')],
  ['jira.project', ({ project }) => projectFault(project)],
  ['jira.issue_type', ({ issueType }) => emptyFault(issueType, 'Enter the name of an issue type of that project.')],
  ['sync.link_at_level', ({ linkAtLevel }, { highestLevel }) => levelFault(linkAtLevel, highestLevel)],
  ['sync.close_code', ({ closeCode }) => emptyFault(closeCode, 'Enter a resolution code of this instance.')],
];

/** None while the link is switched off: nothing reads them then. */
export function settingFaults(settings: RawSettings, around: Surroundings): SettingFault[] {
  if (settings.enabled === 'false' || settings.enabled === '') return [];
  if (settings.enabled !== 'true')
    return [{ name: 'sync.enabled', because: `“${settings.enabled}” is neither true nor false. Set one of them.` }];
  return checks.flatMap(([name, check]) => {
    const because = check(settings, around);
    return because === undefined ? [] : [{ name, because }];
  });
}

function emptyFault(value: string, remedy: string): string | undefined {
  return value === '' ? `It is empty. ${remedy}` : undefined;
}

/** It goes into Jira's query language, so nothing but a key does. */
function projectFault(project: string): string | undefined {
  if (/^[A-Z][A-Z0-9_]{1,254}$/.test(project)) return undefined;
  return `“${project}” is no project key. Enter the capital letters before the number of an issue, as in ITSD.`;
}

/** As `fetch` of a browser would read it, and no more than its first part. */
const ADDRESS = /^(https?):\/\/([a-z0-9.-]+)(:\d{1,5})?$/i;
const NOT_OF_THE_INTERNET =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|invalid)$/i;

function addressFault(address: string, ownAddress: string): string | undefined {
  const [, scheme = '', host = ''] = ADDRESS.exec(address) ?? [];
  const remedy = 'Enter the address of the site alone, as in https://your-site.atlassian.net.';
  if (address === '') return `It is empty. ${remedy}`;
  if (host === '') return `“${address}” is more or less than the address of a site. ${remedy}`;
  // An instance that itself stands on somebody's own machine, such as a stand-in, may speak with what is there too.
  if (isOwnMachine(ownAddress) && isOwnMachine(address)) return undefined;
  if (scheme.toLowerCase() !== 'https') return `“${address}” is not https: the token would go in the clear. ${remedy}`;
  if (isPrivate(host)) return `“${host}” is no host of the internet, and the link goes nowhere else. ${remedy}`;
  return undefined;
}

function isOwnMachine(address: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/?$/i.test(address);
}

/** A name of one part, one that only an own network knows, or numbers, however they are written. */
function isPrivate(host: string): boolean {
  const labels = host.split('.');
  const last = labels[labels.length - 1] ?? '';
  const isWellFormed = labels.length > 1 && labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(label));
  return !isWellFormed || !/^[a-z][a-z0-9-]*$/i.test(last) || NOT_OF_THE_INTERNET.test(host);
}

function levelFault(linkAtLevel: string, highestLevel: number | undefined): string | undefined {
  const level = /^\d{1,3}$/.test(linkAtLevel) ? Number(linkAtLevel) : 0;
  if (level < 1) return `“${linkAtLevel}” is no level. Enter a whole number from 1.`;
  if (highestLevel === undefined || highestLevel === 0 || level <= highestLevel) return undefined;
  return `No policy in force has a level ${level}, so no issue is ever opened. Enter a whole number from 1 to ${highestLevel}.`;
}
