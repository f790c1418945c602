/** The local Jira by itself: the app installed if it is built, a few tickets, the real clock. */
import { companyPolicy } from '../../world/companyPolicy';
import { isBuilt } from './forge/bundle';
import { createLocalJira } from './localJira';
import { forgeAppDir } from './repository';
import type { NewIncident } from '../host';
import type { LocalJira } from './localJira';

const TICK_MS = 500;
const USUAL_PORT = 8101;

const tickets: readonly NewIncident[] = [
  {
    summary: 'Card payments time out at the checkout',
    description: 'Since 09:55 about one payment in ten fails after 30 seconds. Customers are asked to try again.',
    priority: 1,
    service: 'Payments',
    category: 'database',
    supportGroup: 'Service desk',
  },
  {
    summary: 'Mail to partners is delayed',
    description: 'Messages to two partner domains wait in the queue for about an hour.',
    priority: 3,
    service: 'Mail',
    category: 'network',
    supportGroup: 'Service desk',
  },
  {
    summary: 'Label printer in hall 2 prints blank pages',
    description: 'Restarting it did not help. Hall 1 prints for both until it is repaired.',
    priority: 4,
    service: 'Warehouse',
    category: 'hardware',
    supportGroup: 'Service desk',
  },
];

export interface ServedJira {
  readonly url: string;
  readonly jira: LocalJira;
  close(): Promise<void>;
}

/** `npm run host -- jira --port P`; answers the process's exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const port = portIn(argv);
  if (port === undefined) {
    console.error(`Say the port as a number: npm run host -- jira --port ${USUAL_PORT}`);
    return 1;
  }
  try {
    await serveJira(port);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function portIn(argv: readonly string[]): number | undefined {
  if (argv.length === 0) return USUAL_PORT;
  const [option, text = ''] = argv;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : undefined;
  return option === '--port' && argv.length === 2 && port !== undefined && port < 65_536 ? port : undefined;
}

export async function serveJira(port: number): Promise<ServedJira> {
  const clock = { now: () => Date.now(), set: () => undefined };
  const jira = createLocalJira({ clock, ...(isBuilt(forgeAppDir) ? { appDir: forgeAppDir } : {}) });
  const served = await jira.listen(port);
  await jira.runDue();
  await installPolicy(jira);
  const keys = tickets.map((ticket) => jira.createIncident(ticket));
  console.log(introduction(served.url, jira, keys));
  const tell = errorTeller(jira);
  const ticking = setInterval(() => {
    jira.runDue().then(tell, (error: unknown) => console.error(String(error)));
  }, TICK_MS);
  return {
    url: served.url,
    jira,
    close: async () => {
      clearInterval(ticking);
      await served.close();
    },
  };
}

/** As the admin would: through the app's own page. */
async function installPolicy(jira: LocalJira): Promise<void> {
  const page = jira.forge?.manifest.ui.find(({ type }) => type === 'jira:adminPage');
  if (!page) return;
  await jira.invoke({
    module: page.key,
    functionKey: 'save',
    payload: { text: companyPolicy, reason: 'For the company', after: null },
    person: jira.site.project.lead,
  });
}

function errorTeller(jira: LocalJira): () => void {
  let told = 0;
  return () => {
    for (const error of jira.errors.slice(told)) console.error(error);
    told = jira.errors.length;
  };
}

function introduction(url: string, jira: LocalJira, keys: readonly string[]): string {
  const pages = (jira.forge?.manifest.ui ?? []).filter(
    ({ type }) => type === 'jira:globalPage' || type === 'jira:adminPage',
  );
  return [
    `Local stand-in for Jira: ${url}`,
    ...[
      ['work items', `${url}/issues`],
      ...pages.map(({ title, resource }) => [title.toLowerCase(), `${url}/jira/apps/${resource}`]),
      ['tickets', keys.join(', ')],
      ['app', jira.forge ? 'installed' : 'not installed: forge-app/dist has not been built (npm run build)'],
      ['REST', 'basic authentication with e-mail and API token:'],
    ].map(([name, what]) => `  ${name!.padEnd(18)} ${what}`),
    ...jira.site.users.flatMap(({ email, apiToken, role }) =>
      apiToken === undefined ? [] : [`    ${email}:${apiToken}  (${role})`],
    ),
  ].join('\n');
}
