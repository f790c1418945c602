import { describe, expect, it } from '@jest/globals';
import { actionInWords } from '../explain/actionInWords';
import { panelView } from '../panel/panelView';
import type { ActionDocument } from '../policy/policyDocument';
import { anIncident, aPolicy, minutes, noon, withLevel } from '../testing/build';
import { given } from '../testing/given';
import { recipientsOf } from './effectsOf';
import type { ActionRequested, RequestedAction } from './event';
import { isStillWanted } from './levelActions';
import { effectDone, effectRefused } from './record';
import type { EscalationRecord } from './record';

const all: readonly ActionDocument[] = [
  { do: 'assign', to: 'responder' },
  { do: 'assign', to: 'group' },
  { do: 'setPriority', priority: 1, untilClosed: true },
  { do: 'addLabel', label: 'escalated', untilClosed: true },
  { do: 'comment', audience: 'internal', text: 'Pool B is suspected.' },
  { do: 'comment', audience: 'public', text: 'We are working on it.' },
  { do: 'mail', to: 'responders', text: 'Look now.' },
  { do: 'mail', to: 'reporter', text: 'We look now.' },
  { do: 'link', title: 'Runbook', url: 'https://runbooks.example' },
  { do: 'alert' },
];
const policy = (whenOpened: readonly ActionDocument[]) => aPolicy(withLevel(1, { whenOpened }));
const started = (...whenOpened: ActionDocument[]) => given(policy(whenOpened)).started(noon);
const actionsOf = ({ events }: EscalationRecord): RequestedAction[] =>
  events.flatMap((event) => (event.type === 'ActionRequested' ? [event.action] : []));
const undone = (...whenOpened: ActionDocument[]): RequestedAction[] =>
  actionsOf(started(...whenOpened).closed(noon + minutes(5)).record).slice(whenOpened.length);

describe('[ESC21] a level that opens', () => {
  const { record } = started(...all);

  it('asks for its actions, each with the people and the kind of text that it needs', () => {
    const kim = { person: 'kim', name: 'kim' };
    expect(actionsOf(record)).toEqual([
      { do: 'assign', ...kim },
      { do: 'assignGroup', group: 'Service desk' },
      { do: 'setPriority', priority: 1, until: { closed: 2 } },
      { do: 'addLabel', label: 'escalated', untilClosed: true },
      { do: 'comment', text: { audience: 'internal', text: 'Pool B is suspected.' } },
      { do: 'comment', text: { audience: 'public', text: 'We are working on it.' } },
      { do: 'mail', to: 'responders', people: [kim], text: { audience: 'internal', text: 'Look now.' } },
      { do: 'mail', to: 'reporter', text: { audience: 'public', text: 'We look now.' } },
      { do: 'link', title: 'Runbook', url: 'https://runbooks.example' },
      { do: 'alert', people: [kim] },
    ]);
  });

  it('asks for each by an effect of its own, after the notice', () => {
    expect(record.effects.map(({ effect }) => [effect.type, effect.id])).toEqual([
      ['NotifyResponders', 'jira:10042:1/2/0'],
      ...all.map((_, i) => ['TakeAction', `jira:10042:1/${i + 3}/0`]),
    ]);
  });

  it('does so once for each opening, and the next level not at all', () => {
    const later = started({ do: 'alert' }).deadlinesChecked(noon + minutes(10));
    expect(actionsOf(later.deadlinesChecked(noon + minutes(10)).record)).toHaveLength(1);
    expect(later.record.events.map(({ type }) => type)).toContain('LevelOpened');
  });
});

describe('[ESC21] when the escalation closes', () => {
  it('what was done until then is undone before, in the order in which it was done', () => {
    expect(undone(...all)).toEqual([
      { do: 'restorePriority', from: 1, to: 2 },
      { do: 'removeLabel', label: 'escalated' },
      { do: 'closeAlert', alert: 'jira:10042:1/12/0' },
    ]);
    const { record } = started(...all).closed(noon + minutes(5));
    expect(record.events.at(-1)?.type).toBe('EscalationClosed');
    expect(record.state).not.toHaveProperty('undo');
  });

  it.each<[string, ActionDocument]>([
    ['a label', { do: 'addLabel', label: 'escalated' }],
    ['a priority', { do: 'setPriority', priority: 1 }],
    ['a priority that the ticket had already', { do: 'setPriority', priority: 2, untilClosed: true }],
    ['an assignment', { do: 'assign', to: 'responder' }],
  ])('%s stays where nobody asked for more', (_, action) => {
    expect(undone(action)).toEqual([]);
  });

  it('two levels that set the priority are put back to what it was before the first', () => {
    const raised = (priority: 1 | 2): ActionDocument => ({ do: 'setPriority', priority, untilClosed: true });
    const [path] = aPolicy().document.paths;
    const levels = (path?.levels ?? []).map((level, i) =>
      i < 2 ? { ...level, whenOpened: [raised(i === 0 ? 2 : 1)] } : level,
    );
    const twice = given(aPolicy({ paths: path ? [{ ...path, levels }] : [] }))
      .started(noon, anIncident({ priority: 3 }))
      .deadlinesChecked(noon + minutes(10))
      .closed(noon + minutes(11));
    expect(actionsOf(twice.record).filter((action) => action.do === 'restorePriority')).toEqual([
      { do: 'restorePriority', from: 1, to: 3 },
    ]);
  });

  it('what is not done yet is not wanted any more, and what undoes is', () => {
    const closed = started({ do: 'alert' }).closed(noon + minutes(5)).record;
    const wanted = closed.effects.flatMap(({ effect }) =>
      effect.type === 'TakeAction' ? [[effect.event.action.do, isStillWanted(closed, effect)]] : [],
    );
    expect(wanted).toEqual([
      ['alert', false],
      ['closeAlert', true],
    ]);
  });
});

describe('[ESC21] what became of an action', () => {
  const { record } = started({ do: 'addLabel', label: 'escalated' });
  const [notice, action] = record.effects;

  it('a refusal is for good, and the panel says why', () => {
    const refused = effectRefused(record, action!.effect.id, noon, 'You may not label.');
    expect(refused.effects[1]?.progress).toEqual({ status: 'refused', at: noon, error: 'You may not label.' });
    expect(effectRefused(refused, action!.effect.id, noon, 'Again')).toBe(refused);
    expect(effectDone(refused, action!.effect.id, noon)).toBe(refused);
    const { escalation } = panelView({
      at: noon,
      incident: anIncident(),
      record: refused,
      policy: policy([]),
      knownErrors: [],
      roles: [],
    });
    expect('timeline' in escalation && escalation.timeline.slice(-1)).toMatchObject([
      { text: 'The label “escalated” is added', delivery: 'refused', refusal: 'You may not label.' },
    ]);
  });

  it('[ESC2] of a notice nothing is refused for good: people are owed it', () => {
    const tried = effectRefused(record, notice!.effect.id, noon, 'No');
    expect(tried.effects[0]?.progress).toMatchObject({ status: 'pending', attempts: 1, lastError: 'No' });
  });

  it('[ESC2] only the notice tells: an action that is done moves nothing of the window', () => {
    expect(recipientsOf({ event: notice!.effect.event as never })).toHaveLength(1);
    const done = effectDone(record, action!.effect.id, noon + minutes(3));
    expect(done.state).toEqual(record.state);
  });
});

it('[ESC21] each action has words of its own', () => {
  const closed = started(...all).closed(noon + minutes(5)).record.events;
  const words = closed
    .filter((event): event is ActionRequested => event.type === 'ActionRequested')
    .map((event) => actionInWords(event, policy(all)));
  expect(words.map(({ text }) => text)).toEqual([
    'The ticket is assigned to kim',
    'The ticket is assigned to group “Service desk”',
    'The priority is set to 1',
    'The label “escalated” is added',
    'An internal comment is written: “Pool B is suspected.”',
    'A public comment is written: “We are working on it.”',
    'A mail is sent to kim: “Look now.”',
    'A mail is sent to the reporter: “We look now.”',
    'A link is added: Runbook, https://runbooks.example',
    'An alert is raised for kim',
    'The priority is put back to 2, unless somebody has changed it from 1',
    'The label “escalated” is taken off',
    'The alert is closed',
  ]);
  expect(new Set(words.map(({ because }) => because))).toEqual(
    new Set(['Policy “Major incidents” asks for it when level 1 opens.', 'The escalation closes.']),
  );
});
