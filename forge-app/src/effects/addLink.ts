/** A link to what lies elsewhere. Jira keeps one for each global id, which is the effect's. */
import type { EffectId } from '@rungs/core';
import { putRemoteLink } from '../jira/ticketActions';
import type { MadeId, Scene } from './runner';

export function addLink(
  id: EffectId,
  { title, url }: { readonly title: string; readonly url: string },
  { jira, issue }: Scene,
): Promise<MadeId> {
  return putRemoteLink(jira, issue.id, { globalId: `rungs:${id}`, object: { title, url } });
}
