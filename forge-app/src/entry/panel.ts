/** What is shown on one ticket, and what a person does there: panel, context, actions and history alike. */
import { makeResolver } from '#forge';
import { readPanelRequest } from '#panel';
import * as z from '#zod';
import type { CommandAnswer } from '@rungs/shared-types';
import { act } from '../usecases/act';
import { showPanel } from '../usecases/showPanel';
import { callerOnTicket, permitted } from './caller';
import type { Answer, Call } from './caller';
import { personalTools } from './tools';

const actPayload = z.object({ request: z.unknown() });

/** Shows alone: of a surface that offers nothing to press. */
export function viewResolver() {
  return makeResolver({ load });
}

export function panelResolver() {
  return makeResolver({
    load,

    act: ({ payload, context }: Call): Promise<Answer<CommandAnswer>> | Answer<CommandAnswer> => {
      const viewing = callerOnTicket(context);
      const sent = actPayload.safeParse(payload);
      const read = readPanelRequest(sent.success ? sent.data.request : undefined);
      if ('because' in read) return { ok: true, value: { ok: false, because: read.because } };
      return permitted(async (): Promise<Answer<CommandAnswer>> => {
        const tools = personalTools();
        const at = Date.now();
        const acted = await act(tools, viewing, read.request, at);
        if (!acted.ok) return { ok: true, value: acted };
        const shown = await showPanel(tools, viewing, at);
        return shown.ok ? { ok: true, value: { ok: true, view: shown.value } } : shown;
      });
    },
  });
}

function load({ context }: Call) {
  const viewing = callerOnTicket(context);
  return permitted(() => showPanel(personalTools(), viewing, Date.now()));
}
