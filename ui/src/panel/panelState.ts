/** Which state the panel is in, by the state vocabulary: one word, one icon in one shape, one tone. */
import { common } from '../messages/common';
import { panelWords } from '../messages/panel';
import type { LozengeLook } from '../parts/Lozenge';
import type { ActedEscalation } from '../dialog/standing';
import type { PanelView } from '../port';

export type { ActedEscalation };

export type WaitingEscalation = Extract<PanelView['escalation'], { status: 'waiting' }>;

export type PanelClock = NonNullable<ActedEscalation['clock']>;

const words = panelWords.states;

/** The state first; a breached target stands beside it, for both are true. */
export function lozengesOf(view: PanelView): readonly LozengeLook[] {
  const { escalation } = view;
  if (isMirror(view)) return [elsewhere(view)];
  switch (escalation.status) {
    case 'noPolicy':
      return [{ icon: 'none', tone: 'outline', word: words.noPolicy }];
    case 'waiting':
      return [{ icon: 'clock', tone: 'neutral', word: words.waiting }, ...breach(escalation.clock)];
    case 'closed':
      return [closed(escalation.clock)];
    default:
      return [pathLozenge(statusOfAll(escalation)), ...breach(escalation.clock)];
  }
}

type PathStatus = ActedEscalation['status'];

export function pathLozenge(status: PathStatus): LozengeLook {
  switch (status) {
    case 'running':
      return { icon: 'unacknowledged', tone: 'warning', word: words.running };
    case 'acknowledged':
      return { icon: 'acknowledged', tone: 'success', word: words.acknowledged };
    case 'suspended':
      return { icon: 'suspended', tone: 'paused', word: words.suspended };
    case 'closed':
      return { icon: 'met', tone: 'neutral', word: words.closed };
  }
}

/** Of several paths, the one that needs somebody soonest speaks for all. */
export function statusOfAll({ status, otherPaths = [] }: ActedEscalation): PathStatus {
  const all = [status, ...otherPaths.map((other) => other.status)];
  const urgency: readonly PathStatus[] = ['running', 'suspended', 'acknowledged', 'closed'];
  return urgency.find((it) => all.includes(it)) ?? status;
}

/** Nothing runs here because the ticket in the other tool is the escalation's home. */
export function isMirror({ linked, escalation }: PanelView): boolean {
  return linked?.home === 'there' && (escalation.status === 'noPolicy' || escalation.status === 'waiting');
}

function elsewhere(view: PanelView): LozengeLook {
  return { icon: 'link', tone: 'neutral', word: words.elsewhere(view.linked ? common.tool(view.linked.tool) : '') };
}

function breach(clock: PanelClock | undefined): readonly LozengeLook[] {
  return clock?.state === 'breached' ? [{ icon: 'breached', tone: 'danger', word: words.breached }] : [];
}

function closed(clock: PanelClock | undefined): LozengeLook {
  if (clock?.state === 'met') return { icon: 'met', tone: 'success', word: words.closedMet };
  if (clock?.state === 'missed') return { icon: 'breached', tone: 'danger', word: words.closedMissed };
  return { icon: 'met', tone: 'neutral', word: words.closed };
}
