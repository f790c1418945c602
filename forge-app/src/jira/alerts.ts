/**
 * The alerts of the site's Operations, part of Jira Service Management. A site may have none, or not let this app in:
 * that is remembered for an hour and asked no more meanwhile, and never keeps an escalation from going on.
 */
import { route } from '#forge';
import * as z from '#zod';
import type { Instant } from '@rungs/core';
import { ActionRefused } from '../effects/actionRefused';
import type { NoOperations, NoOperationsStore } from '../storage/noOperations';
import { jiraCalls } from './calls';
import type { JiraClient } from './client';
import { failureOf } from './failure';

export interface NewAlert {
  /** Operations keeps one open alert for each. */
  readonly alias: string;
  readonly message: string;
  readonly description: string;
  readonly priority: string;
  readonly responders: readonly { readonly type: 'user'; readonly id: string }[];
}

export type Alerts = ReturnType<typeof alertsOf>;

/** Then an alert that is due asks again. */
export const REMEMBERED_MS = 3_600_000;
const foundAlerts = z.object({ values: z.array(z.object({ id: z.string(), alias: z.optional(z.string()) })) });

export function alertsOf({ ask }: JiraClient, cloudId: string, remembered: NoOperationsStore) {
  /** What Operations says, or why there is no use in asking it. */
  async function asked<Value>(at: Instant, make: () => Promise<Value>): Promise<Value> {
    const before = await remembered.last();
    if (before && at < before.at + REMEMBERED_MS) throw new ActionRefused(sentence(before.why));
    try {
      return await make();
    } catch (error) {
      const why = whyNot(error);
      if (why === undefined) throw error;
      await remembered.remember({ at, why });
      throw new ActionRefused(sentence(why));
    }
  }

  return {
    raise: (alert: NewAlert, at: Instant): Promise<void> =>
      asked(at, async () => {
        await ask(jiraCalls.raiseAlert, route`/jsm/ops/api/${cloudId}/v1/alerts`, alert);
      }),

    /** Its id: what Operations knows an alert by everywhere else. */
    find: (alias: string, at: Instant): Promise<string | undefined> =>
      asked(at, async () => {
        const path = route`/jsm/ops/api/${cloudId}/v1/alerts?query=${`alias: "${alias}"`}&size=20`;
        const { values } = foundAlerts.parse(await ask(jiraCalls.findAlerts, path));
        return values.find((alert) => alert.alias === alias)?.id;
      }),

    close: (id: string, at: Instant): Promise<void> =>
      asked(at, async () => {
        await ask(jiraCalls.closeAlert, route`/jsm/ops/api/${cloudId}/v1/alerts/${id}/close`, {});
      }),
  };
}

function whyNot(error: unknown): NoOperations['why'] | undefined {
  const kind = failureOf(error)?.kind;
  if (kind === 'notFound') return 'notThere';
  return kind === 'forbidden' ? 'notPermitted' : undefined;
}

/** For the timeline, and for the operations page. */
export function sentence(why: NoOperations['why']): string {
  return why === 'notThere'
    ? 'This site has no Operations in Jira Service Management, so no alert was raised. People were told on the work item.'
    : 'Operations does not let this app in, so no alert was raised. People were told on the work item.';
}
