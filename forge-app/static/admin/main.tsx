/** The administrators' page: set-up, policy, on-call, roles, operations; each tab's script is loaded when it is opened. */
import { adminWords as words, mountAdmin } from '@rungs/ui/admin';
import { themedRoot } from '../bridge/root';

mountAdmin(
  themedRoot(),
  [
    { id: 'set-up', title: words.setUp, show: async (place) => (await import('./setUp')).show(place) },
    { id: 'policy', title: words.policy, show: async (place) => (await import('./policy')).show(place) },
    { id: 'on-call', title: words.onCall, show: async (place) => (await import('./onCall')).show(place) },
    { id: 'roles', title: words.roles, show: async (place) => (await import('./roles')).show(place) },
    { id: 'operations', title: words.operations, show: async (place) => (await import('./operations')).show(place) },
  ],
  { skin: 'jira' },
);
