/** The dashboard of all tickets that the caller may see, on its page and on a widget, and the queue of one project. */
import { makeResolver } from '#forge';
import * as z from '#zod';
import { showDashboard } from '../usecases/showDashboard';
import { showQueue } from '../usecases/showQueue';
import { callerOf, permitted } from './caller';
import type { Call } from './caller';
import { issueIdOf } from './issueId';
import { personalTools } from './tools';

const projectContext = z.object({ extension: z.object({ project: z.object({ id: z.string() }) }) });

export function dashboardResolver() {
  return makeResolver({
    load: ({ context }: Call) => {
      const viewer = callerOf(context);
      return permitted(() => showDashboard(personalTools(), viewer, Date.now()));
    },
  });
}

export function queueResolver() {
  return makeResolver({
    load: ({ context }: Call) => {
      const { id } = projectContext.parse(context).extension.project;
      // Digits only, as of an issue: it becomes a part of a search.
      const viewer = { ...callerOf(context), projectId: issueIdOf(id) };
      return permitted(() => showQueue(personalTools(), viewer, Date.now()));
    },
  });
}
