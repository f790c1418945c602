/**
 * The local ServiceNow alone: `npm run host -- servicenow --port 8102`. The built application is
 * installed, a few incidents are there, and the clock is the machine's.
 */
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { administrator, people } from '../../world/company';
import type { NewIncident, WorldClock } from '../host';
import { PASSWORD } from './install/baseData';
import { createLocalServiceNow, type LocalServiceNow } from './localServiceNow';
import { httpTransport } from './transports';

const SEED: readonly NewIncident[] = [
  incident('Checkout calls time out on payment pool B (HTTP 504)', 1, 'Payments', 'software', 'Service desk'),
  incident('Shop search returns no results', 2, 'Web shop', 'software', 'Service desk'),
  incident('Mail to suppliers is delayed by an hour', 3, 'Mail', 'network', 'Service desk'),
  incident('Label printer in hall 3 prints blank labels', 4, 'Warehouse', 'hardware', 'Service desk'),
];

const TICK_MS = 1_000;

/** `--port P`; answers the exit code, which comes when the process is told to stop. */
export async function main(argv: readonly string[]): Promise<number> {
  const port = portIn(argv);
  if (port === undefined) {
    console.error('Say a port between 0 and 65535: npm run host -- servicenow --port 8102');
    return 1;
  }
  try {
    const served = await serveServiceNow(port);
    console.log(greeting(served.url));
    await new Promise<void>((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
    await served.close();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

export async function serveServiceNow(
  port: number,
): Promise<{ readonly url: string; readonly host: LocalServiceNow; close(): Promise<void> }> {
  const appDir = fileURLToPath(new URL('../../servicenow-app', import.meta.url));
  const host = createLocalServiceNow({
    clock: machineClock(),
    appDir: existsSync(appDir) ? appDir : fileURLToPath(new URL('../../../../servicenow-app', import.meta.url)),
    seed: 'standalone',
    transport: httpTransport(),
  });
  for (const each of SEED) host.createIncident(each);
  const { url, close } = await host.listen(port);
  host.setProperty('glide.servlet.uri', `${url}/`);
  const timer = setInterval(ticking(host), TICK_MS);
  return {
    url,
    host,
    close: () => {
      clearInterval(timer);
      return close();
    },
  };
}

/** Errors are said once each, as they come. */
function ticking(host: LocalServiceNow): () => void {
  let said = 0;
  const tick = async (): Promise<void> => {
    await host.runDue();
    for (const error of host.errors.slice(said)) console.error(error);
    said = host.errors.length;
  };
  return () => void tick().catch((error: unknown) => console.error(error));
}

function greeting(url: string): string {
  return `Local ServiceNow (a stand-in): ${url}
  incidents  ${url}/incident_list.do
  Table API  curl -u ${administrator.servicenowUserName}:${PASSWORD} '${url}/api/now/table/incident?sysparm_limit=1'
  people     ${[administrator.servicenowUserName, ...people.map((person) => person.servicenowUserName)].join(', ')}; everybody's password is "${PASSWORD}"`;
}

function machineClock(): WorldClock {
  return { now: () => Date.now(), set: () => undefined };
}

function portIn(argv: readonly string[]): number | undefined {
  const text = argv[argv.indexOf('--port') + 1];
  const port = Number(argv.includes('--port') ? text : '8102');
  return Number.isInteger(port) && port >= 0 && port <= 65_535 && text !== '' ? port : undefined;
}

function incident(
  summary: string,
  priority: NewIncident['priority'],
  service: string,
  category: string,
  supportGroup: string,
): NewIncident {
  return { summary, description: summary, priority, service, category, supportGroup };
}
