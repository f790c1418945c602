/** What the set-up and a project's settings need from the tool: most of it from either, some from one alone. */
import type {
  FoundPerson,
  FoundScopes,
  InstanceProbe,
  MappingView,
  MetricsSeen,
  PastTickets,
  PolicyInForce,
  PolicySaveAnswer,
  PolicyToSave,
  ProjectProbe,
  ProjectSettingsView,
  SetUpChange,
  SetUpView,
} from '@rungs/shared-types';

interface EitherPort {
  load(): Promise<SetUpView>;
  save(change: SetUpChange): Promise<SetUpView>;
  findScopes(asked: { readonly query: string; readonly from: number }): Promise<FoundScopes>;
  seeMetrics(): Promise<MetricsSeen>;
  pastTickets(asked: { readonly days: number; readonly place: string | null }): Promise<PastTickets>;
  loadPolicy(): Promise<PolicyInForce>;
  savePolicy(policy: PolicyToSave): Promise<PolicySaveAnswer>;
}

export interface JiraSetUpPort extends EitherPort {
  readonly tool: 'jira';
  probeProject(asked: { readonly id: string }): Promise<ProjectProbe>;
}

export interface ServiceNowSetUpPort extends EitherPort {
  readonly tool: 'servicenow';
  probeInstance(): Promise<InstanceProbe>;
  seeMapping(): Promise<MappingView>;
  findPeople(asked: { readonly query: string }): Promise<readonly FoundPerson[]>;
}

export type SetUpPort = JiraSetUpPort | ServiceNowSetUpPort;

export interface ProjectSettingsPort {
  load(): Promise<ProjectSettingsView>;
  setWatched(asked: { readonly watched: boolean }): Promise<ProjectSettingsView>;
}
