/** A person whom the policy need not know, by the name that Jira shows to who looks. */
import { failureOf } from '../jira/failure';
import type { PersonalTools } from './tools';

/** Undefined where Jira does not show who that is, or does not answer: then the account is shown. */
export async function nameInJira({ jiraAsUser }: PersonalTools, accountId: string): Promise<string | undefined> {
  try {
    return await jiraAsUser.nameOf(accountId);
  } catch (error) {
    if (!failureOf(error)) throw error;
    return undefined;
  }
}
