/**
 * Set-up, step by step (TLS-6): what is saved of it, what Jira says the app may do, which projects and SLA
 * metrics there are, and switching on. Only who operates Rungs gets here.
 */
import { isWatched, setUpAfter } from '#engine';
import type { Instant } from '@rungs/core';
import type {
  AppPermission,
  FoundScopes,
  MetricsSeen,
  ProjectProbe,
  ProjectSettingsView,
  SetUpChange,
  SetUpView,
} from '@rungs/shared-types';
import { isRecord } from '../jira/record';
import type { SetUp } from '../storage/setUpStore';
import type { Answer } from './answer';
import { lacking } from './rolesOf';
import { askForSlaFields } from './slaFields';
import type { PersonalTools } from './tools';

export async function showSetUp(tools: PersonalTools, at: Instant): Promise<SetUpView> {
  const [setUp, version, settings, known] = await Promise.all([
    tools.setUp.load(),
    tools.policies.currentVersion(),
    tools.slaFields.settings(),
    tools.slaFields.known(),
  ]);
  return {
    asOf: at,
    on: setUp?.on ?? version > 0,
    begun: setUp !== undefined,
    step: setUp?.step ?? 0,
    scopes: setUp?.scopes ?? 'all',
    gone: setUp?.gone ?? [],
    resolution: settings.resolution,
    metrics: namesOf(known?.fields ?? []),
    policyVersion: version === 0 ? null : version,
  };
}

/** A change that a person asks for at a version of the world they saw; the last one of a field holds. */
export async function changeSetUp(
  tools: PersonalTools,
  { resolution, ...change }: SetUpChange,
  savedBy: string,
  at: Instant,
): Promise<Answer<SetUpView>> {
  const because = change.on === true ? await whyNotOn(tools) : undefined;
  if (because !== undefined) return { ok: false, because };
  if (resolution) await tools.slaFields.saveSettings({ resolution });
  const before = (await tools.setUp.load()) ?? (await asItStands(tools, at));
  await tools.setUp.save(setUpAfter(before, change, at, savedBy));
  return { ok: true, value: await showSetUp(tools, at) };
}

/** Where a policy decides already, opening the set-up must not stop it. */
async function asItStands({ policies }: PersonalTools, at: Instant): Promise<SetUp> {
  return { on: (await policies.currentVersion()) > 0, scopes: 'all', step: 0, savedAt: at, savedBy: '' };
}

async function whyNotOn(tools: PersonalTools): Promise<string | undefined> {
  const version = await tools.policies.currentVersion();
  if (version === 0) return 'It was not switched on: no policy is saved. Choose one in the step “Policy”.';
  const { starterPolicies } = await import('#readPolicy');
  const text = await tools.policies.text(version);
  if (starterPolicies.some((starter) => starter.text === text)) {
    return 'It was not switched on: the people of the starter policy are still placeholders, so nobody would be told. Put your own in on the tab “Policy”, and save.';
  }
  const projects = (await tools.setUp.load())?.scopes ?? 'all';
  return projects.length === 0
    ? 'It was not switched on: no project is chosen, so nothing would be watched. Choose one in the step “Projects”.'
    : undefined;
}

export async function findProjects(
  { jiraAsUser }: PersonalTools,
  asked: { readonly query: string; readonly from: number },
): Promise<FoundScopes> {
  const found = await jiraAsUser.projects({ query: asked.query, startAt: asked.from });
  return {
    scopes: found.projects.map(({ projectTypeKey, ...project }) => ({
      ...project,
      isService: projectTypeKey === 'service_desk',
    })),
    total: found.total,
    next: found.isLast ? null : asked.from + found.projects.length,
  };
}

const permissionsOf: Readonly<Record<AppPermission, string>> = {
  browse: 'BROWSE_PROJECTS',
  comment: 'ADD_COMMENTS',
  edit: 'EDIT_ISSUES',
  assign: 'ASSIGN_ISSUES',
};

/** Of the app, not of who asks. */
export async function probeProject({ jira }: PersonalTools, id: string): Promise<ProjectProbe> {
  const held = await jira.permissionsIn(id, Object.values(permissionsOf));
  const has = (name: AppPermission): boolean => held.includes(permissionsOf[name]);
  return { id, has: { browse: has('browse'), comment: has('comment'), edit: has('edit'), assign: has('assign') } };
}

const LATEST = 50;

/** Asks Jira for the metrics anew: an administrator who has just added one looks for it here. */
export async function seeMetrics(tools: PersonalTools, at: Instant): Promise<MetricsSeen> {
  const { fields } = await askForSlaFields(tools, at);
  const projects = (await tools.setUp.load())?.scopes ?? 'all';
  const where = projects === 'all' ? 'created >= "-90d"' : `project in (${projects.map(({ id }) => id).join(', ')})`;
  if (fields.length === 0 || projects.length === 0) return { read: 0, metrics: [] };
  const ids = fields.map(({ id }) => id);
  const tickets = await tools.jiraAsUser.listedBy(`${where} ORDER BY created DESC`, ids, LATEST);
  const carried = (name: string): number =>
    tickets.filter(({ slas }) => fields.some((field, i) => field.name === name && hasCycles(slas[i]))).length;
  return {
    read: tickets.length,
    metrics: namesOf(fields).map((name) => ({ name, tickets: carried(name) })),
  };
}

function hasCycles(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { ongoingCycle, completedCycles } = value;
  return isRecord(ongoingCycle) || (Array.isArray(completedCycles) && completedCycles.length > 0);
}

function namesOf(fields: readonly { readonly name: string }[]): string[] {
  return [...new Set(fields.map(({ name }) => name))].sort();
}

/** For everybody who reaches the project's settings; who may change them is asked as well. */
export async function showProjectSettings(
  tools: PersonalTools,
  accountId: string,
  projectId: string,
  at: Instant,
): Promise<Answer<ProjectSettingsView>> {
  const { projects: found } = await tools.jiraAsUser.projects({ ids: [projectId] });
  const project = found.find(({ id }) => id === projectId);
  if (!project) return { ok: false, because: 'Jira does not show you this project, so its settings are not shown.' };
  const setUp = await tools.setUp.load();
  const { on, resolution, metrics } = await showSetUp(tools, at);
  const because = await lacking(tools, { accountId, policies: [] }, 'operate');
  const { id, key, name } = project;
  return {
    ok: true,
    value: {
      project: { id, key, name },
      on,
      watched: isWatched(setUp, projectId),
      all: (setUp?.scopes ?? 'all') === 'all',
      resolution,
      metrics,
      ...(because !== undefined && { readOnlyBecause: because }),
    },
  };
}

export async function watchProject(
  tools: PersonalTools,
  accountId: string,
  asked: { readonly projectId: string; readonly watched: boolean },
  at: Instant,
): Promise<Answer<ProjectSettingsView>> {
  const shown = await showProjectSettings(tools, accountId, asked.projectId, at);
  if (!shown.ok) return shown;
  const { project, all, readOnlyBecause } = shown.value;
  if (readOnlyBecause !== undefined) return { ok: false, because: readOnlyBecause };
  if (all) {
    return {
      ok: false,
      because:
        'Nothing was changed: all projects are watched. Choose projects in the set-up, under the administration of Rungs.',
    };
  }
  const chosen = (await tools.setUp.load())?.scopes ?? 'all';
  const others = chosen === 'all' ? [] : chosen.filter(({ id }) => id !== project.id);
  const scopes = asked.watched ? [...others, project] : others;
  const changed = await changeSetUp(tools, { scopes }, accountId, at);
  return changed.ok ? showProjectSettings(tools, accountId, asked.projectId, at) : changed;
}
