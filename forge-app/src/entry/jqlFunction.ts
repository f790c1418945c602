/**
 * The JQL function `escalated`. Jira asks once and keeps the answer for everybody, with nobody's
 * identity: what may be seen is decided by Jira when it runs the query.
 */
import * as z from '#zod';
import { escalatedJql } from '../usecases/escalatedJql';

const asked = z.object({ clause: z.object({ operator: z.string(), arguments: z.optional(z.array(z.string())) }) });

interface JqlFunctionAnswer {
  readonly jql?: string;
  readonly error?: string;
  /** Not kept: a later version of the app may know what this one does not. */
  readonly storeErrorAsPrecomputation?: false;
}

export function escalated(payload: unknown): JqlFunctionAnswer {
  const { operator, arguments: written = [] } = asked.parse(payload).clause;
  const answer = escalatedJql(written, operator);
  return 'jql' in answer ? answer : { ...answer, storeErrorAsPrecomputation: false };
}
