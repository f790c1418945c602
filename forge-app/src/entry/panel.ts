/** The panel on a ticket: show it, acknowledge. */
import Resolver from '@forge/resolver';
import type { CommandAnswer } from '@rungs/shared-types';
import { acknowledge } from '../usecases/acknowledge';
import { showPanel } from '../usecases/showPanel';
import { answered, callerOnTicket } from './caller';
import { personalTools } from './tools';

export function panelResolver() {
  const resolver = new Resolver();

  resolver.define('load', ({ context }) => {
    const viewing = callerOnTicket(context);
    return answered(() => showPanel(personalTools(), viewing, Date.now()));
  });

  resolver.define('acknowledge', ({ context }) => {
    const viewing = callerOnTicket(context);
    return answered(async (): Promise<CommandAnswer> => {
      const tools = personalTools();
      const at = Date.now();
      const answer = await acknowledge(tools, viewing, at);
      return answer.ok ? { ok: true, view: await showPanel(tools, viewing, at) } : answer;
    });
  });

  return resolver.getDefinitions();
}
