/** Asks for a Jira issue once an escalation is high enough, and for news to be carried there afterwards. */
import type { EscalationState, Instant } from '../vendor/core.js';
import { findLink, insertLink, makeLinkDue } from '../glide/links.ts';
import { jiraSettings } from '../glide/settings.ts';
import { mirrorOf } from './mirror.ts';

export function askForLink(incidentId: string, state: EscalationState, at: Instant): void {
  const mirrored = mirrorOf(state);
  if (!mirrored) return;
  const settings = jiraSettings();
  if (!settings) return;
  const link = findLink(incidentId);
  if (link) {
    if (link.mirrored !== JSON.stringify(mirrored)) makeLinkDue(incidentId, at);
  } else if (state.status === 'open' && mirrored.level >= settings.linkAtLevel) {
    insertLink(incidentId, at);
  }
}
