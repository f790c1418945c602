/** The tab of the set-up. */
import type {
  FoundScopes,
  MetricsSeen,
  PastTickets,
  PolicyInForce,
  PolicySaveAnswer,
  ProjectProbe,
  SetUpView,
} from '@rungs/shared-types';
import { mountSetUp } from '@rungs/ui/setup';
import type { SetUpPort } from '@rungs/ui/setup';
import { ask } from '../bridge/ask';

const port: SetUpPort = {
  tool: 'jira',
  load: () => ask<SetUpView>('loadSetUp'),
  save: (change) => ask<SetUpView>('saveSetUp', { ...change }),
  findScopes: (asked) => ask<FoundScopes>('findProjects', { ...asked }),
  probeProject: (asked) => ask<ProjectProbe>('probeProject', { ...asked }),
  seeMetrics: () => ask<MetricsSeen>('seeMetrics'),
  pastTickets: (asked) => ask<PastTickets>('pastTickets', { ...asked }),
  loadPolicy: () => ask<PolicyInForce>('load'),
  savePolicy: (policy) => ask<PolicySaveAnswer>('save', { ...policy }),
};

export function show(element: HTMLElement): () => void {
  return mountSetUp(element, port, { skin: 'jira' });
}
