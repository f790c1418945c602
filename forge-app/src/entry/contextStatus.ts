/**
 * The dynamic properties of the issue context. Jira asks for whoever opens the ticket and names nobody;
 * what is answered stands in the ticket's own property for the same eyes.
 */
import * as z from '#zod';
import { escalationStore } from '../storage/escalationStore';
import { contextStatus as statusOf } from '../usecases/contextStatus';
import type { Lozenge } from '../usecases/contextStatus';
import { issueIdOf } from './issueId';

const asked = z.object({ extension: z.object({ issue: z.object({ id: z.string() }) }) });

export async function contextStatus(payload: unknown): Promise<{ readonly status: Lozenge }> {
  const { id } = asked.parse(payload).extension.issue;
  return { status: await statusOf(escalationStore(), issueIdOf(id)) };
}
