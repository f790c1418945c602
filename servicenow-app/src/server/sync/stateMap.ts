/**
 * The state map, in one place. The shared vocabulary is that of Jira's status categories, because
 * every Jira workflow has those three and a finer state could not be read back from each of them.
 */
import type { FieldValue } from '../vendor/core.js';

export type SharedState = 'new' | 'inProgress' | 'done';

const ofIncident: { readonly [state: string]: SharedState } = {
  1: 'new',
  2: 'inProgress',
  3: 'inProgress',
  6: 'done',
  7: 'done',
  8: 'done',
};

/** A state that the customer added counts as in progress. */
export function sharedStateOfIncident(state: string): SharedState {
  return ofIncident[state] ?? 'inProgress';
}

const incidentStates: { readonly [state in SharedState]: string } = { new: '1', inProgress: '2', done: '6' };

export function incidentStateFor(state: SharedState): string {
  return incidentStates[state];
}

const ofCategory: { readonly [key: string]: SharedState } = { new: 'new', indeterminate: 'inProgress', done: 'done' };

export function sharedStateOfCategory(categoryKey: string): SharedState {
  return ofCategory[categoryKey] ?? 'inProgress';
}

/** Of several statuses in the right category, the one that says most nearly what the incident says. */
const statusNames: { readonly [incidentState: string]: readonly string[] } = {
  1: ['open', 'to do', 'new'],
  2: ['in progress', 'work in progress'],
  3: ['pending', 'on hold', 'waiting for customer'],
  6: ['resolved', 'done'],
  7: ['closed', 'done'],
  8: ['canceled', 'cancelled'],
};

export function statusNamesFor(incidentState: string): readonly string[] {
  return statusNames[incidentState] ?? [];
}

export function isSharedState(value: FieldValue | undefined): value is SharedState {
  return value === 'new' || value === 'inProgress' || value === 'done';
}
