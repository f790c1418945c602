/**
 * An alert in the site's Operations, which calls people by phone, text message and push. Its alias is the effect that
 * raised it, so that it is found again, and two attempts are one alert.
 */
import { problemFor } from '#engine';
import type { ActionTaker, EffectId, TakeAction } from '@rungs/core';
import { incidentOf } from '../jira/incident';
import { JiraFailure } from '../jira/failure';
import { ActionRefused } from './actionRefused';
import { accountsOf } from './accounts';
import type { MadeId, Scene } from './runner';

/** What Operations takes. */
const MESSAGE_LENGTH_MAX = 130;

export async function raiseAlert(
  { id, event }: TakeAction,
  people: readonly ActionTaker[],
  { alerts, issue, policy, record, doubtful, at }: Scene,
): Promise<MadeId> {
  const earlier = doubtful ? await alerts.find(id, at) : undefined;
  if (earlier) return earlier;
  const { priority, key, summary } = incidentOf(issue);
  await alerts.raise(
    {
      alias: id,
      message: `${key}, level ${event.level}: ${summary}`.slice(0, MESSAGE_LENGTH_MAX),
      description: problemFor(incidentOf(issue), record).description.text,
      priority: `P${priority}`,
      responders: accountsOf(people, policy).map((account) => ({ type: 'user', id: account })),
    },
    at,
  );
  return undefined;
}

/** Also where the ticket is gone: somebody's phone may still ring. */
export async function closeAlert(
  alert: EffectId,
  { alerts, record, doubtful, at }: Pick<Scene, 'alerts' | 'record' | 'doubtful' | 'at'>,
): Promise<MadeId> {
  const raised = record.effects.find(({ effect }) => effect.id === alert)?.progress;
  if (raised?.status === 'refused') throw new ActionRefused('There is no alert to close: it was never raised.');
  const found = await alerts.find(alert, at);
  if (found !== undefined) {
    await alerts.close(found, at);
    return found;
  }
  // Operations takes an alert first and lists it a moment later: once more, then it is taken to be gone.
  if (!doubtful) throw new JiraFailure({ kind: 'unavailable' }, `Operations does not list the alert ${alert} yet`);
  return undefined;
}
