/** The panel on a ticket: show it, acknowledge. */
import { makeResolver } from '#forge';
import type { CommandAnswer } from '@rungs/shared-types';
import { acknowledge } from '../usecases/acknowledge';
import { showPanel } from '../usecases/showPanel';
import { answered, callerOnTicket } from './caller';
import type { Call } from './caller';
import { personalTools } from './tools';

export function panelResolver() {
  return makeResolver({
    load: ({ context }: Call) => {
      const viewing = callerOnTicket(context);
      return answered(() => showPanel(personalTools(), viewing, Date.now()));
    },

    acknowledge: ({ context }: Call) => {
      const viewing = callerOnTicket(context);
      return answered(async (): Promise<CommandAnswer> => {
        const tools = personalTools();
        const at = Date.now();
        const answer = await acknowledge(tools, viewing, at);
        return answer.ok ? { ok: true, view: await showPanel(tools, viewing, at) } : answer;
      });
    },
  });
}
