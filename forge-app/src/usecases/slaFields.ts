/** The ids of the fields that hold this site's resolution clock: known from before, or asked of Jira now. */
import { MINUTE_MS } from '#engine';
import type { Instant } from '@rungs/core';
import type { SlaField } from '../jira/answers';
import type { JiraClient } from '../jira/client';
import { failureOf } from '../jira/failure';
import type { KnownSlaFields, SlaFieldStore } from '../storage/slaFieldStore';

/** An administrator who adds a metric finds it used within a day. */
const GOOD_FOR_MS = 24 * 60 * MINUTE_MS;

interface Tools {
  readonly jira: JiraClient;
  readonly slaFields: SlaFieldStore;
}

/** At a look: what is known, however old; on a new site it is asked once. */
export async function resolutionFields(tools: Tools, at: Instant): Promise<readonly string[]> {
  const known = (await tools.slaFields.known()) ?? (await askedAnew(tools, at));
  return (await resolutionClocks(tools.slaFields, known)).map(({ id }) => id);
}

/** On a page: what is known; nobody who looks waits for more. */
export async function knownResolutionFields(store: SlaFieldStore): Promise<readonly string[]> {
  return (await resolutionClocks(store, await store.known())).map(({ id }) => id);
}

/** Their names, as JQL says them. */
export async function resolutionMetrics(store: SlaFieldStore): Promise<readonly string[]> {
  return [...new Set((await resolutionClocks(store, await store.known())).map(({ name }) => name))];
}

async function resolutionClocks(store: SlaFieldStore, known: KnownSlaFields | undefined): Promise<readonly SlaField[]> {
  const names = (await store.settings()).resolution.map((name) => name.toLowerCase());
  return (known?.fields ?? []).filter(({ name }) => names.includes(name.toLowerCase()));
}

/** Where Jira does not answer, that is said: somebody waits for it. */
export async function askForSlaFields({ jira, slaFields }: Tools, at: Instant): Promise<KnownSlaFields> {
  const known = { askedAt: at, fields: await jira.slaFields() };
  await slaFields.remember(known);
  return known;
}

/** At a sweep. */
export async function refreshSlaFields(tools: Tools, at: Instant): Promise<void> {
  const known = await tools.slaFields.known();
  if (known === undefined || at - known.askedAt >= GOOD_FOR_MS) await askedAnew(tools, at);
}

/** Where Jira does not say, tickets are read without their clocks until it does: a look must not wait for this. */
async function askedAnew(tools: Tools, at: Instant): Promise<KnownSlaFields> {
  try {
    return await askForSlaFields(tools, at);
  } catch (error) {
    if (!failureOf(error)) throw error;
    return { askedAt: at, fields: [] };
  }
}
