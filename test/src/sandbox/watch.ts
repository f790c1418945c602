/**
 * The sandbox in a browser: both hosts are served, the world's clock follows the real one at `speed`,
 * and one line says what is going on until Ctrl-C. This is the only place where real time counts.
 */
import { formatDateTime, HOUR_MS, MINUTE_MS, zoneRules } from '@rungs/core';
import type { Instant, Tool } from '@rungs/core';
import type { LocalHost } from '../hosts/host';
import type { OpenWorld } from './openWorld';
import { administrator, companyName, zone } from '../world/company';

import { connect } from './openWorld';
import { Refusal } from './refusal';

/** Played before the first page is shown, so that there is something on it; a log may begin in a quiet night. */
const HEAD_START_MS = 30 * MINUTE_MS;
const HEAD_START_TICKETS = 8;
const HEAD_STARTS_MAX = 24;
const TICK_MS = 200;
const PLAIN_LINE_EVERY_MS = 5_000;
const TOOL_NAMES = { jira: 'Jira', servicenow: 'ServiceNow' } as const;

export async function watch(world: OpenWorld, { speed, port }: { speed: number; port: number }): Promise<number> {
  const jira = await serve(world.jira, port);
  const servicenow = await serve(world.servicenow, port + 1).catch(async (error: unknown) => {
    await jira.close();
    throw error;
  });
  // Jira has its address only now.
  connect(world.servicenow, world.jira);
  await headStart(world);
  console.log(addresses(world, jira.url, servicenow.url, speed));

  const stopped = untilInterrupted();
  try {
    await follow(world, speed, stopped);
  } finally {
    await Promise.all([jira.close(), servicenow.close()]);
  }
  console.log(
    `\nEnded. ${world.sandbox.tally.tickets} tickets, ${world.sandbox.tally.acknowledged} escalations acknowledged.`,
  );
  return world.sandbox.summary().errors.length === 0 ? 0 : 1;
}

async function headStart({ sandbox, clock }: OpenWorld): Promise<void> {
  for (let time = 0; time < HEAD_STARTS_MAX; time += 1) {
    await sandbox.playUntil(clock.now() + HEAD_START_MS);
    if (sandbox.tally.tickets >= HEAD_START_TICKETS) return;
  }
}

async function serve(host: LocalHost, port: number): Promise<{ readonly url: string; close(): Promise<void> }> {
  try {
    return await host.listen(port);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const said = why.includes('in use') ? `Port ${port} is in use` : why;
    throw new Refusal(
      `The local ${TOOL_NAMES[host.tool]} could not be started: ${said}.\n` +
        `End what uses the port, or choose another (two in a row are needed): npm start -- --port ${port + 100}`,
    );
  }
}

/** A machine that slept is not made up for: the world goes on from where it was. */
async function follow(world: OpenWorld, speed: number, stopped: { readonly now: boolean }): Promise<void> {
  let before = performance.now();
  let saidAt = 0;
  let errorsSaid = 0;
  while (!stopped.now) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    const real = performance.now();
    const passed = Math.min(real - before, 5 * TICK_MS);
    before = real;
    await world.sandbox.playUntil(Math.round(world.clock.now() + passed * speed));
    const { errors } = world.sandbox.summary();
    for (const error of errors.slice(errorsSaid)) console.error(`\nrungs: ${error}`);
    errorsSaid = errors.length;
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${line(world)}`);
    else if (real - saidAt > PLAIN_LINE_EVERY_MS) console.log(line(world));
    else continue;
    saidAt = real;
  }
}

function line({ clock, sandbox }: OpenWorld): string {
  const open = (tool: Tool): string =>
    [1, 2, 3, 4].map((level) => `L${level} ${sandbox.openAtLevel(tool, level)}`).join('  ');
  return [
    inWords(clock.now()),
    `${sandbox.tally.tickets} tickets`,
    `Jira ${open('jira')}`,
    `ServiceNow ${open('servicenow')}`,
    `${sandbox.tally.acknowledged} acknowledged`,
  ].join(' · ');
}

function inWords(at: Instant): string {
  const rules = zoneRules(zone);
  if (!rules) throw new Error(`no zone rules for ${zone}`);
  return formatDateTime(at, rules);
}

function addresses({ sandbox, clock, servicenow }: OpenWorld, jira: string, now: string, speed: number): string {
  const issue = sandbox.highest('jira');
  const incident = sandbox.highest('servicenow');
  const sysId = servicenow.rows('incident', `number=${incident}`)[0]?.['sys_id'];
  return `
Local Jira (a stand-in that runs the built Forge app)
  tickets      ${jira}/issues
  a ticket     ${issue ? `${jira}/browse/${issue}` : 'none yet'}
  dashboard    ${jira}/jira/apps/escalations
  policy       ${jira}/jira/apps/policy-page (view it as ${administrator.name})

Local ServiceNow (a stand-in that runs the built scoped app)
  incidents    ${now}/
  an incident  ${sysId ? `${now}/incident.do?sys_id=${sysId}` : 'none yet'}
  dashboard    ${now}/x_rungs_esc_dashboard.do
  policy       ${now}/x_rungs_esc_policy_text.do (sign in as ${administrator.name})

It is ${inWords(clock.now())} at ${companyName}, and an hour passes in ${duration(HOUR_MS / speed)}. Ctrl-C ends it.
`;
}

function duration(ms: number): string {
  return ms >= MINUTE_MS ? `${Math.round(ms / MINUTE_MS)} min` : `${Math.round(ms / 1000)} s`;
}

function untilInterrupted(): { readonly now: boolean } {
  const stopped = { now: false };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (stopped.now = true));
  return stopped;
}
