/** The comment that an effect wrote earlier, found by its property. */
import type { EffectId } from '@rungs/core';
import type { JiraClient } from '../jira/client';
import { EFFECT_PROPERTY } from './runner';

export async function commentOfEffect(jira: JiraClient, issueId: string, id: EffectId): Promise<string | undefined> {
  let startAt = 0;
  for (;;) {
    const page = await jira.comments(issueId, startAt);
    const found = page.comments.find(({ properties }) => properties?.some((property) => marks(property, id)));
    if (found) return found.id;
    startAt += page.comments.length;
    if (page.comments.length === 0 || startAt >= page.total) return undefined;
  }
}

function marks({ key, value }: { key: string; value?: unknown }, id: EffectId): boolean {
  return key === EFFECT_PROPERTY && (value as { id?: unknown } | null | undefined)?.id === id;
}
