/**
 * The Automation action "Escalate work item". Automation runs it as the person of the rule's connection
 * and says so in the platform's context; whoever the rule's own inputs name decides nothing.
 */
import * as z from '#zod';
import { answered } from './caller';
import { escalateWorkItem } from '../usecases/escalateWorkItem';
import type { Wanted } from '../usecases/escalateWorkItem';
import { personalTools } from './tools';

const byPerson = z.object({ principal: z.object({ accountId: z.string() }) });
const inputs = z.object({
  issueKey: z.string(),
  reason: z.string(),
  path: z.optional(z.nullable(z.string())),
  level: z.optional(z.nullable(z.number())),
});

/** What Automation shows: outputs for later steps, or sentences in the rule's log, and the rule stops. */
type ActionAnswer =
  { readonly level: number; readonly status: string } | { readonly errors: readonly { readonly message: string }[] };

const refused = (message: string): ActionAnswer => ({ errors: [{ message }] });

export async function escalateAction(payload: unknown, context: unknown): Promise<ActionAnswer> {
  const person = byPerson.safeParse(context);
  if (!person.success)
    return refused(
      'The work item was not escalated: the rule runs for nobody. Give the action a connection of a person whom the policy lets escalate.',
    );
  const wanted = wantedFrom(payload);
  if (typeof wanted === 'string') return refused(`The work item was not escalated: ${wanted}`);
  const answer = await answered(() =>
    escalateWorkItem(personalTools(), person.data.principal.accountId, wanted, Date.now()),
  );
  if (!answer.ok) return refused(answer.because);
  return answer.value.ok ? answer.value.value : refused(answer.value.because);
}

/** The inputs, or what is wrong with them. */
function wantedFrom(payload: unknown): Wanted | string {
  const read = inputs.safeParse(payload);
  if (!read.success) return 'the action needs a work item and a reason.';
  const { issueKey, reason, path, level } = read.data;
  const issue = issueKey.trim();
  if (!/^(?:\d{1,20}|[A-Za-z][A-Za-z0-9_]{0,50}-\d{1,20})$/.test(issue))
    return `“${issue.slice(0, 60)}” is no key of a work item. Use {{issue.key}} or a key such as ITSD-7.`;
  if (reason.trim() === '' || reason.length > 2_000) return 'say the reason, in at most 2,000 characters.';
  if (typeof level === 'number' && (!Number.isInteger(level) || level < 1 || level > 100))
    return 'the level is a whole number from 1, or left empty for the next one.';
  return { issue, reason: reason.trim(), path: path?.trim() || undefined, level: level ?? undefined };
}
