/**
 * The incident workflow of the local project: an IT service project's, with the steps in between that
 * make a change of state a path of transitions rather than a single write.
 */

export interface StatusCategory {
  readonly id: number;
  readonly key: 'new' | 'indeterminate' | 'done';
  readonly name: string;
  readonly colorName: string;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategory;
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
  /** Set when the transition names none; `null` clears it. */
  readonly resolution?: string | null;
}

const toDo: StatusCategory = { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' };
const inProgress: StatusCategory = { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' };
const done: StatusCategory = { id: 3, key: 'done', name: 'Done', colorName: 'green' };

export const statusCategories: readonly StatusCategory[] = [toDo, inProgress, done];

export const statuses: readonly Status[] = [
  { id: '1', name: 'Open', description: 'The request is waiting for somebody to start on it.', category: toDo },
  { id: '3', name: 'In Progress', description: 'Somebody is working on it.', category: inProgress },
  { id: '10001', name: 'Pending', description: 'The work waits for something outside the team.', category: inProgress },
  { id: '5', name: 'Resolved', description: 'Service is restored; the reporter has yet to agree.', category: done },
  { id: '6', name: 'Closed', description: 'Nothing more is asked of anybody.', category: done },
  { id: '10002', name: 'Canceled', description: 'It was withdrawn.', category: done },
];

export const firstStatusId = '1';

const [open, working, pending, resolved, closed, canceled] = ['1', '3', '10001', '5', '6', '10002'] as const;

export const transitions: readonly Transition[] = [
  { id: '11', name: 'Start work', from: [open], to: working },
  { id: '21', name: 'Pending', from: [open, working], to: pending },
  { id: '31', name: 'Resume work', from: [pending], to: working },
  { id: '41', name: 'Resolve', from: [open, working, pending], to: resolved, resolution: '10000' },
  { id: '51', name: 'Close', from: [resolved], to: closed },
  { id: '61', name: 'Cancel request', from: [open, working, pending], to: canceled, resolution: '10001' },
  { id: '71', name: 'Reopen', from: [resolved, closed], to: working, resolution: null },
];

export function statusById(id: string): Status {
  const status = statuses.find((one) => one.id === id);
  if (!status) throw new Error(`There is no status ${id} in the workflow.`);
  return status;
}

export function transitionsFrom(statusId: string): readonly Transition[] {
  return transitions.filter((transition) => transition.from.includes(statusId));
}

/** The shortest way between two statuses, or undefined where the workflow knows none. */
export function pathBetween(fromId: string, toId: string): readonly Transition[] | undefined {
  const paths: { at: string; steps: readonly Transition[] }[] = [{ at: fromId, steps: [] }];
  const seen = new Set([fromId]);
  for (const { at, steps } of paths) {
    if (at === toId) return steps;
    for (const step of transitionsFrom(at)) {
      if (seen.has(step.to)) continue;
      seen.add(step.to);
      paths.push({ at: step.to, steps: [...steps, step] });
    }
  }
  return undefined;
}
