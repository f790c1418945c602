/** What the set-up and a project's settings need from the tool. */
import type {
  FoundProjects,
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

export interface SetUpPort {
  load(): Promise<SetUpView>;
  save(change: SetUpChange): Promise<SetUpView>;
  findProjects(asked: { readonly query: string; readonly from: number }): Promise<FoundProjects>;
  probeProject(asked: { readonly id: string }): Promise<ProjectProbe>;
  seeMetrics(): Promise<MetricsSeen>;
  pastTickets(asked: { readonly days: number; readonly place: string | null }): Promise<PastTickets>;
  loadPolicy(): Promise<PolicyInForce>;
  savePolicy(policy: PolicyToSave): Promise<PolicySaveAnswer>;
}

export interface ProjectSettingsPort {
  load(): Promise<ProjectSettingsView>;
  setWatched(asked: { readonly watched: boolean }): Promise<ProjectSettingsView>;
}
