/**
 * `x_rungs_esc_setup.do`: from installing to the first escalation. YAML is read here, where there is a parser, and past
 * incidents are played here by the engine; the server keeps and checks what is chosen.
 */
import './arrayFrom';
import { mountSetUp } from '@rungs/ui/setup';
import type {
  FoundPerson,
  FoundScopes,
  InstanceProbe,
  MappingView,
  MetricsSeen,
  PastTickets,
  SetUpView,
} from '@rungs/shared-types';
import { callRungs } from './callRungs';
import { screenElement } from './page';
import { loadPolicy, savePolicy } from './policyCalls';

mountSetUp(
  screenElement(),
  {
    tool: 'servicenow',
    load: () => callRungs<SetUpView>('GET', 'setup'),
    save: (change) => callRungs<SetUpView>('POST', 'setup', change),
    findScopes: (asked) => callRungs<FoundScopes>('POST', 'setup/groups', asked),
    findPeople: async (asked) =>
      (await callRungs<{ readonly people: readonly FoundPerson[] }>('POST', 'setup/people', asked)).people,
    probeInstance: () => callRungs<InstanceProbe>('GET', 'setup/probe'),
    seeMetrics: () => callRungs<MetricsSeen>('GET', 'setup/metrics'),
    seeMapping: () => callRungs<MappingView>('GET', 'setup/mapping'),
    pastTickets: (asked) => callRungs<PastTickets>('POST', 'setup/past', asked),
    loadPolicy,
    savePolicy,
  },
  { skin: 'now' },
);
