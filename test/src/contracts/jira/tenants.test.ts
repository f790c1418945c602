/**
 * Forge lets one warm process serve customer after customer. Two sites whose every id is the same, and whose people and policies
 * are not, share one process of the built app, side by side at every moment: each must end as it does in a process of its own.
 */
import { describe, expect, it } from '@jest/globals';
import { isBuilt } from '../../hosts/jira/forge/bundle';
import { readManifest } from '../../hosts/jira/forge/manifest';
import { WarmProcess } from '../../hosts/jira/forge/warmProcess';
import { createLocalJira } from '../../hosts/jira/localJira';
import type { LocalJira } from '../../hosts/jira/localJira';
import { forgeAppDir } from '../../hosts/jira/repository';
import { companySeed } from '../../hosts/jira/seed';
import { plainText } from '../../hosts/jira/site/adf';
import { outage } from '../../scenarios/desk';
import { worldClock } from '../../sandbox/worldClock';
import { companyPolicy } from '../../world/companyPolicy';

const OPENED = Date.parse('2026-11-17T09:00:00Z');

/** The second company has the ids of the first, other names, and answers within other times. */
const companies = {
  northwind: { accounts: '557058:', policy: companyPolicy },
  southwind: {
    accounts: '712020:',
    policy: companyPolicy
      .replaceAll('557058:', '712020:')
      .replace('Northwind, priority 1 to 3', 'Southwind, priority 1 to 3')
      .replace('northwind-major', 'southwind-major')
      .replace('{ id: not-taken, kind: notTaken, after: 5m }', '{ id: not-taken, kind: notTaken, after: 9m }')
      .replaceAll('name: First line', 'name: Southern line'),
  },
} as const;

type Company = keyof typeof companies;

function siteOf(company: Company, process: WarmProcess) {
  const clock = worldClock(OPENED);
  const { accounts } = companies[company];
  const seed = companySeed();
  const users = seed.users.map((user) => ({
    ...user,
    accountId: user.accountId.replace('557058:', accounts),
    displayName: `${user.displayName} of ${company}`,
    email: user.email.replace('northwind', company),
  }));
  const portalReporter = seed.portalReporter.replace('557058:', accounts);
  return {
    clock,
    jira: createLocalJira({
      clock,
      appDir: forgeAppDir,
      process,
      origin: `https://${company}.atlassian.net`,
      seed: { ...seed, users, portalReporter },
    }),
  };
}

type Site = ReturnType<typeof siteOf>;
type Step = (site: Site, company: Company) => Promise<unknown>;

/** Digests are salted by chance, so they are never the same twice. */
const inWords = (value: unknown): string => JSON.stringify(value ?? null).replace(/[0-9a-f]{64}/g, 'digest');
const ask =
  (person: string, module: string, functionKey: string, payload?: object, issueKey?: string): Step =>
  ({ jira }, company) =>
    jira.invoke({
      module,
      functionKey,
      payload,
      person: `${companies[company].accounts}${person}`,
      ...(issueKey === undefined ? {} : { issueKey }),
    });

const dueStep: Step = ({ jira, clock }) => {
  const next = jira.nextDueAt();
  clock.set(Math.max(clock.now(), next ?? clock.now()));
  return jira.runDue();
};

const steps: readonly Step[] = [
  ({ jira }) => jira.runDue(),
  (site, company) => ask('admin', 'policy-page', 'save', { text: companies[company].policy, reason: `For ${company}`, after: null })(site, company), // prettier-ignore
  ({ jira }, company) => Promise.resolve(jira.createIncident({ ...outage, summary: `Outage at ${company}` })),
  ...Array.from({ length: 12 }, () => dueStep),
  ask('pnair', 'escalation-panel', 'load', undefined, 'ITSD-1'),
  ask('admin', 'escalations', 'load'),
  ask('akim', 'escalation-panel', 'act', { request: { action: 'acknowledge', path: 'technical' } }, 'ITSD-1'),
  ask('admin', 'policy-page', 'loadRoles'),
  ask('admin', 'policy-page', 'loadOperations'),
  ({ jira }, company) => jira.search('issue in escalated()', `${companies[company].accounts}pnair`),
  ...Array.from({ length: 20 }, () => dueStep),
  ask('pnair', 'escalation-activity', 'load', undefined, 'ITSD-1'),
  ask('admin', 'policy-page', 'exportPage', { everything: true, place: null }),
];

/** Everything that the site shows, keeps and answered, in words. */
function remains(jira: LocalJira, answers: readonly string[]): string {
  const forge = jira.forge!;
  return inWords({
    answers,
    stored: forge.manifest.entities.map(({ name }) => [name, [...forge.storage.values(name)]]),
    issues: jira.site.issues.map(({ key, summary, comments, properties, assignee }) => ({
      key,
      summary,
      assignee,
      comments: comments.map(({ author, body }) => [author, plainText(body)]),
      properties: [...properties],
    })),
    mail: jira.site.sentMail,
    log: forge.log,
  });
}

/** Each step of all sites begins before that of any has ended. */
async function play(processOf: (company: Company) => WarmProcess) {
  const sites = (['northwind', 'southwind'] as const).map((company) => ({
    company,
    site: siteOf(company, processOf(company)),
    answers: [] as string[],
  }));
  for (const step of steps) {
    await Promise.all(
      sites.map(async ({ company, site, answers }) => answers.push(inWords(await step(site, company)))),
    );
  }
  expect(sites.flatMap(({ site }) => site.jira.errors)).toEqual([]);
  expect(sites.map(({ site }) => site.jira.site.sentMail.length > 1)).toEqual([true, true]);
  const [northwind = '', southwind = ''] = sites.map(({ site, answers }) => remains(site.jira, answers));
  return { northwind, southwind };
}

const canRun = isBuilt(forgeAppDir);

(canRun ? describe : describe.skip)(
  `Two customers in one process${canRun ? '' : ' (skipped: forge-app/dist has not been built)'}`,
  () => {
    it('[ESC17] end as each does alone, and neither has a word of the other', async () => {
      const alone = await play(() => new WarmProcess(forgeAppDir));
      const process = new WarmProcess(forgeAppDir);
      const together = await play(() => process);
      expect(together).toEqual(alone);
      expect(together.northwind).not.toMatch(/southwind|712020:|Southern/i);
      expect(together.southwind).not.toMatch(/northwind|557058:(?!app)|First line/i);
    });

    it('are asked of through every file of handlers', () => {
      const files = [...readManifest(forgeAppDir).functions.values()].map((handler) => handler.split('.')[0]);
      expect([...new Set(files)].sort()).toEqual(['admin', 'index', 'pages', 'ticket']);
    });
  },
);
