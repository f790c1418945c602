/**
 * A project's page: its open escalations and who is on call, and for those whose role gives it the policy and the
 * operations, since Jira shows the administrators' page to its administrators alone.
 */
import { adminWords as words, mountAdmin } from '@rungs/ui/admin';
import type { Right } from '@rungs/core';
import { ask } from '../bridge/ask';
import { themedRoot } from '../bridge/root';

const root = themedRoot();

void ask<readonly Right[]>('loadTabs')
  // What is refused is said by the tabs that are there; their keys ask again.
  .catch((): readonly Right[] => [])
  .then((rights) => {
    const mayRead = rights.includes('editPolicy') || rights.includes('readAudit');
    const mayOperate = rights.includes('operate') || rights.includes('readAudit');
    const policy = {
      id: 'policy',
      title: words.policy,
      show: async (place: HTMLElement) => (await import('../admin/policy')).show(place),
    };
    const operations = {
      id: 'operations',
      title: words.operations,
      show: async (place: HTMLElement) => (await import('../admin/operations')).show(place),
    };
    mountAdmin(
      root,
      [
        { id: 'open', title: words.open, show: async (place) => (await import('./queue')).show(place) },
        { id: 'on-call', title: words.onCall, show: async (place) => (await import('../admin/onCall')).show(place) },
        ...(mayRead ? [policy] : []),
        ...(mayOperate ? [operations] : []),
      ],
      { skin: 'jira', label: words.project },
    );
  });
