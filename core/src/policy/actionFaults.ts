/** What is wrong with the actions of levels: one that undoes another, or does it again. */
import type { ActionDocument } from './actionDocument';
import { fault, repeated } from './fault';
import type { PolicyFault } from './fault';
import type { PathDocument, PolicyDocument } from './policyDocument';

export function actionFaults({ paths }: PolicyDocument): PolicyFault[] {
  return paths.flatMap((path, i) => [
    ...path.levels.flatMap(({ name, whenOpened = [] }, n) =>
      repeated(whenOpened.map(aim)).map(({ n: action, first }) =>
        fault(
          ['paths', i, 'levels', n, 'whenOpened', action],
          `Opening the level “${name}” asks for this twice: it is entry ${first + 1} already.`,
          'Keep one of the two.',
        ),
      ),
    ),
    ...loweredPriorities(path, i),
  ]);
}

/** What an action decides: two of the same cannot both have their way, or would say everything twice. */
function aim(action: ActionDocument): string {
  switch (action.do) {
    case 'assign':
      return `assign to ${action.to}`;
    case 'setPriority':
    case 'alert':
      return action.do;
    case 'addLabel':
      return `label ${action.label}`;
    case 'comment':
      return `comment ${action.text}`;
    case 'mail':
      return `mail ${action.to} ${action.text}`;
    case 'link':
      return `link ${action.url}`;
  }
}

/** Whoever is told later would get a ticket that looks less urgent. */
function loweredPriorities({ levels }: PathDocument, i: number): PolicyFault[] {
  const set = levels.flatMap(({ whenOpened = [] }, n) =>
    whenOpened.flatMap((action, k) => (action.do === 'setPriority' ? [{ n, k, priority: action.priority }] : [])),
  );
  return set.flatMap(({ n, k, priority }, place) => {
    const before = set.slice(0, place).find((it) => it.n < n && it.priority < priority);
    if (!before) return [];
    return [
      fault(
        ['paths', i, 'levels', n, 'whenOpened', k, 'priority'],
        `Level ${before.n + 1} sets priority ${before.priority}; level ${n + 1} would lower it to ${priority}.`,
        `Write ${before.priority} or a more urgent one, or leave it out.`,
      ),
    ];
  });
}
