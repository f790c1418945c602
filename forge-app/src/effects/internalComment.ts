/**
 * An internal comment, written once for each effect. It takes `InternalText` and nothing else can
 * reach Jira from here; a comment that a service project shows to customers is hidden at once.
 */
import type { EffectId, InternalText } from '@rungs/core';
import { adfDocument } from '../jira/adf';
import type { Named } from '../jira/adf';
import { commentOfEffect } from './commentOfEffect';
import { EFFECT_PROPERTY } from './runner';
import type { MadeId, Scene } from './runner';

const INTERNAL = { key: 'sd.public.comment', value: { internal: true } };

export async function writeInternalComment(
  scene: Scene,
  id: EffectId,
  note: InternalText,
  mentioned: readonly Named[],
): Promise<MadeId> {
  const { jira, issue } = scene;
  const earlier = scene.doubtful ? await commentOfEffect(jira, issue.id, id) : undefined;
  if (earlier !== undefined) return earlier;

  const comment = await jira.addComment(issue.id, {
    body: adfDocument(note.text, mentioned),
    properties: [INTERNAL, { key: EFFECT_PROPERTY, value: { id } }],
  });
  // Outside service projects all comments are for the team and Jira calls them public.
  const isShownToCustomers = issue.fields.project?.projectTypeKey === 'service_desk' && comment.jsdPublic === true;
  if (isShownToCustomers) await jira.setCommentProperty(comment.id, INTERNAL.key, INTERNAL.value);
  return comment.id;
}
