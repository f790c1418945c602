/**
 * Acting from a screen: one press, one command. Presses while one is on its way do nothing; the result
 * is said aloud; a refusal and a failure stay readable until the next try.
 */
import type { PanelActionName, PanelRequest } from '@rungs/shared-types';
import { useCallback, useRef, useState } from 'react';
import { panelWords } from '../messages/panel';
import type { PanelPort, PanelView } from '../port';
import { wordsOf, type Refreshed } from '../refresh/useRefreshed';
import { isActed, pathsOf } from './standing';

const words = panelWords.actions;

export interface Acting extends Standing {
  /** Whether it was done; a refusal and a failure stand in `trouble`. */
  readonly send: (request: PanelRequest) => Promise<boolean>;
  readonly say: (text: string) => void;
}

interface Standing {
  readonly sending?: Tried | undefined;
  readonly trouble?: Trouble | undefined;
  readonly done?: Done | undefined;
  /** What a screen reader hears. */
  readonly said: string;
}

/** Which action, of which path. */
export interface Tried {
  readonly action: PanelActionName;
  readonly path?: string | undefined;
}

export interface Trouble extends Tried {
  readonly tone: 'warning' | 'danger';
  readonly title: string;
  readonly text: string;
}

export interface Done extends Tried {
  /** How many events there were then: what comes after makes it old news. */
  readonly events: number;
}

export function isSame(a: Tried, b: Tried | undefined): boolean {
  return b !== undefined && a.action === b.action && a.path === b.path;
}

export function useActing(port: PanelPort, { show, reload }: Refreshed<PanelView>): Acting {
  const [standing, setStanding] = useState<Standing>({ said: '' });
  const onItsWay = useRef(false);

  const send = useCallback(
    async (request: PanelRequest) => {
      if (onItsWay.current) return false;
      onItsWay.current = true;
      const tried = triedOf(request);
      setStanding({ sending: tried, said: words.sending });
      try {
        const answer = await port.act(request);
        if (answer.ok) show(answer.view);
        // What refused it is something this screen does not show yet.
        else reload();
        setStanding(answer.ok ? doneStanding(tried, answer.view) : refused(tried, answer.because));
        return answer.ok;
      } catch (error) {
        setStanding(failed(tried, wordsOf(error)));
        return false;
      } finally {
        onItsWay.current = false;
      }
    },
    [port, show, reload],
  );

  const say = useCallback((said: string) => setStanding((before) => ({ ...before, said })), []);
  return { ...standing, send, say };
}

function triedOf(request: PanelRequest): Tried {
  return request.action === 'start' ? { action: 'start' } : { action: request.action, path: request.path };
}

function doneStanding(tried: Tried, { escalation }: PanelView): Standing {
  if (!isActed(escalation)) return { said: words.doneTitle(tried.action) };
  const path = pathsOf(escalation).find(({ path: { id } }) => id === tried.path)?.path;
  const done = { ...tried, events: escalation.timeline.length };
  return { done, said: words.done(tried.action, path?.sentence ?? '') };
}

function refused(tried: Tried, because: string): Standing {
  const title = words.refused(tried.action);
  return { said: `${title}. ${because}`, trouble: { ...tried, tone: 'warning', title, text: because } };
}

function failed(tried: Tried, text: string): Standing {
  const title = words.notSent(tried.action);
  return { said: `${title}. ${text}`, trouble: { ...tried, tone: 'danger', title, text } };
}
