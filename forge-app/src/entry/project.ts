/**
 * The pages of one project: its open escalations (`loadQueue`) and which tabs the caller has (`loadTabs`), and
 * in its settings whether it is watched (`loadProject`, `setWatched`). Which project comes from the platform.
 */
import * as z from '#zod';
import type { Right } from '@rungs/core';
import { rolesOf } from '../usecases/rolesOf';
import { may } from '#access';
import { showProjectSettings, watchProject } from '../usecases/setUp';
import { showQueue } from '../usecases/showQueue';
import { callerOf, permitted } from './caller';
import type { Answer, Call } from './caller';
import { issueIdOf } from './issueId';
import { personalTools } from './tools';

const projectContext = z.object({ extension: z.object({ project: z.object({ id: z.string() }) }) });
const watchedPayload = z.object({ watched: z.boolean() });

export const projectHandlers = {
  loadQueue: ({ context }: Call) => {
    const viewer = { ...callerOf(context), projectId: projectIdIn(context) };
    return permitted(() => showQueue(personalTools(), viewer, Date.now()));
  },

  /** Drawing only: each tab's own keys ask again. */
  loadTabs: ({ context }: Call) => {
    const { accountId } = callerOf(context);
    return permitted(async (): Promise<Answer<readonly Right[]>> => {
      const tools = personalTools();
      const held: Right[] = [];
      for (const right of tabRights) {
        const roles = await rolesOf(tools, { accountId, policies: [] }, right);
        if (may(roles, right)) held.push(right);
      }
      return { ok: true, value: held };
    });
  },
};

const tabRights: readonly Right[] = ['editPolicy', 'readAudit', 'operate'];

export const projectSettingsHandlers = {
  loadProject: ({ context }: Call) => {
    const { accountId } = callerOf(context);
    return permitted(() => showProjectSettings(personalTools(), accountId, projectIdIn(context), Date.now()));
  },

  setWatched: ({ payload, context }: Call) => {
    const { accountId } = callerOf(context);
    const { watched } = watchedPayload.parse(payload);
    const asked = { projectId: projectIdIn(context), watched };
    return permitted(() => watchProject(personalTools(), accountId, asked, Date.now()));
  },
};

/** Digits only, as of an issue: it becomes a part of a search. */
function projectIdIn(context: unknown) {
  return issueIdOf(projectContext.parse(context).extension.project.id);
}
