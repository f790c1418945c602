/**
 * A comment for whoever reported the ticket, written once for each effect. It takes `PublicText`, and
 * says to the service project that customers may read it: nothing internal can come here.
 */
import type { EffectId, PublicText } from '@rungs/core';
import { adfDocument } from '../jira/adf';
import { ActionRefused } from './actionRefused';
import { commentOfEffect } from './commentOfEffect';
import { EFFECT_PROPERTY } from './runner';
import type { MadeId, Scene } from './runner';

const PUBLIC = { key: 'sd.public.comment', value: { internal: false } };

export async function writePublicComment(scene: Scene, id: EffectId, words: PublicText): Promise<MadeId> {
  const { jira, issue } = scene;
  const earlier = scene.doubtful ? await commentOfEffect(jira, issue.id, id) : undefined;
  if (earlier !== undefined) return earlier;

  const comment = await jira.addComment(issue.id, {
    body: adfDocument(words.text),
    properties: [PUBLIC, { key: EFFECT_PROPERTY, value: { id } }],
  });
  const isHidden = issue.fields.project?.projectTypeKey === 'service_desk' && comment.jsdPublic === false;
  if (isHidden)
    throw new ActionRefused('Jira keeps this comment internal, so whoever reported the ticket does not see it.');
  return comment.id;
}
