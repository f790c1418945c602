/**
 * Who is on call: the policy in force, from which the page computes now, next and the rota itself. For
 * everybody who may see escalations: who may be called should not be a secret among those who call.
 */
import type { OnCallPlan } from '@rungs/shared-types';
import { lacking } from '../usecases/rolesOf';
import { permitted, callerOf } from './caller';
import type { Answer, Call } from './caller';
import { personalTools } from './tools';

export const onCallHandlers = {
  loadOnCall: ({ context }: Call): Promise<Answer<OnCallPlan>> => {
    const { accountId } = callerOf(context);
    return permitted(async (): Promise<Answer<OnCallPlan>> => {
      const tools = personalTools();
      const because = await lacking(tools, { accountId, policies: [] }, 'seeEscalations');
      if (because !== undefined) return { ok: false, because };
      const current = await tools.policies.current();
      const policy = current ? { document: current.document, version: current.version } : null;
      return { ok: true, value: { asOf: Date.now(), policy } };
    });
  },
};
