import { describe, expect, it } from '@jest/globals';
import { settingFaults } from './checkSettings';
import type { RawSettings } from './checkSettings';

const sound: RawSettings = {
  enabled: 'true',
  linkAtLevel: '2',
  closeCode: 'Solution provided',
  baseUrl: 'https://northwind.atlassian.net',
  user: 'rungs@northwind.example',
  token: 'secret',
  project: 'ITSD',
  issueType: 'Task',
};
const around = { ownAddress: 'https://northwind.service-now.com/', highestLevel: 4 };
const faultsOf = (change: Partial<RawSettings>) =>
  settingFaults({ ...sound, ...change }, around).map(({ name, because }) => `${name}: ${because}`);

describe('settings of the link to Jira', () => {
  it('[GOV-4] [TLS-5] are taken as they ought to be, and not looked at while the link is off', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ baseUrl: 'https://jira.northwind.example:8443' })).toEqual([]);
    expect(faultsOf({ enabled: 'false', baseUrl: 'http://10.0.0.1', project: '' })).toEqual([]);
    expect(faultsOf({ enabled: 'yes' })).toEqual(['sync.enabled: “yes” is neither true nor false. Set one of them.']);
  });

  it.each([
    ['by http', 'http://northwind.atlassian.net', 'not https'],
    ['with a path', 'https://northwind.atlassian.net/wiki', 'more or less than the address'],
    ['with a query', 'https://northwind.atlassian.net?x=1', 'more or less than the address'],
    ['with somebody’s name before the host', 'https://northwind.atlassian.net@10.0.0.1', 'more or less'],
    ['to the instance’s own machine', 'https://localhost', 'no host of the internet'],
    ['to it by http', 'http://localhost:8080', 'not https'],
    ['to a number', 'https://127.0.0.1', 'no host of the internet'],
    ['to where clouds keep their credentials', 'https://169.254.169.254', 'no host of the internet'],
    ['to numbers in another notation', 'https://0x7f.1', 'no host of the internet'],
    ['to IPv6', 'https://[::1]', 'more or less than the address'],
    ['to a name of one part', 'https://jira', 'no host of the internet'],
    ['to a name of an own network', 'https://jira.corp', 'no host of the internet'],
    ['to a malformed name', 'https://-northwind.atlassian.net', 'no host of the internet'],
    ['by another scheme', 'file:///etc/passwd', 'more or less than the address'],
    ['nowhere', '', 'It is empty'],
  ])('[GOV-4] lead %s: refused in words', (_, baseUrl, words) => {
    const faults = faultsOf({ baseUrl });
    expect(faults).toEqual([expect.stringContaining(`jira.base_url: `)]);
    expect(faults[0]).toContain(words);
    expect(faults[0]).toMatch(/https:\/\/your-site\.atlassian\.net\.$/);
  });

  it('[GOV-4] may lead to the own machine only where the instance stands on it itself', () => {
    const baseUrl = 'http://localhost:8100';
    expect(settingFaults({ ...sound, baseUrl }, { ownAddress: 'http://localhost/' })).toEqual([]);
    expect(settingFaults({ ...sound, baseUrl: 'http://10.0.0.1' }, { ownAddress: 'http://localhost/' })).toHaveLength(
      1,
    );
  });

  it.each([
    ['0', 'no level'],
    ['-1', 'no level'],
    ['1.5', 'no level'],
    ['two', 'no level'],
    ['', 'no level'],
    ['1e9', 'no level'],
    ['5', 'from 1 to 4'],
  ])('[TLS-5] a level of “%s” is refused: %s', (linkAtLevel, words) => {
    expect(faultsOf({ linkAtLevel })).toEqual([expect.stringContaining(words)]);
  });

  it.each(['ITSD" OR project is not EMPTY', 'itsd', 'I', ''])('[GOV-4] “%s” is no project', (project) => {
    expect(faultsOf({ project })).toEqual([expect.stringContaining('no project key')]);
  });

  it('[TLS-5] all that is wrong is said at once', () => {
    expect(faultsOf({ user: '', token: '', issueType: '', closeCode: '', linkAtLevel: '0' })).toHaveLength(5);
  });
});
