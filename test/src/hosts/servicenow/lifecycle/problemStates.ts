/**
 * The two state models of problems. New instances since Madrid have the one that leads from New to Closed by guided
 * actions; instances upgraded from before keep four states without order. Which one an instance has shows in its
 * plugins. The moves are those of the guided actions in "Quick start tests for Problem Management"; whether the
 * platform also refuses a script that skips some is not published, and here it is refused, which is the harder way.
 */
import { hasRole } from '../access';
import type { ChoiceList } from '../data/choices';
import type { GlideRecordObject } from '../glide/glideRecord';
import type { Instance } from '../instance';

export type ProblemModel = 'madrid' | 'legacy';

const PLUGIN = 'com.snc.best_practice.problem.madrid.state_model';

const STATES: { readonly [model in ProblemModel]: ChoiceList } = {
  madrid: [
    ['101', 'New'],
    ['102', 'Assess'],
    ['103', 'Root Cause Analysis'],
    ['104', 'Fix in Progress'],
    ['106', 'Resolved'],
    ['107', 'Closed'],
  ],
  legacy: [
    ['1', 'Open'],
    ['2', 'Known Error'],
    ['3', 'Pending Change'],
    ['4', 'Closed/Resolved'],
  ],
};

/** From each state by: assess; confirm, cancel, duplicate; fix, accept the risk; resolve; complete, re-analyze. */
const MOVES: { readonly [state: string]: readonly string[] } = {
  101: ['102'],
  102: ['103', '107'],
  103: ['104', '106', '107'],
  104: ['103', '106', '107'],
  106: ['103', '107'],
  107: ['103'],
};

/** Who re-analyzes a closed problem, by the three properties that say so by default. */
const REANALYZES_CLOSED = 'problem_manager';

export function useProblemModel(instance: Instance, model: ProblemModel): void {
  const states = STATES[model];
  for (const column of ['state', 'problem_state']) {
    instance.choices.replace('problem', column, states);
    const known = instance.dictionary.column('problem', column);
    if (known) instance.dictionary.augment('problem', [{ ...known, defaultValue: states[0]?.[0] ?? '' }]);
  }
  const row = instance.findOne('v_plugin', `id=${PLUGIN}`) ?? { id: PLUGIN, name: 'Problem State Model' };
  instance.store('v_plugin', { ...row, active: model === 'madrid' ? 'active' : 'inactive' });
}

function modelOf(instance: Instance): ProblemModel {
  return instance.findOne('v_plugin', `id=${PLUGIN}`)?.['active'] === 'active' ? 'madrid' : 'legacy';
}

/** Dates the move and keeps `active`; a move that is not offered ends the update. */
export function moveProblem(instance: Instance, record: GlideRecordObject): void {
  const [from, to] = [record.previousValue('state'), record.currentValue('state')];
  if (from === to) return;
  if (modelOf(instance) === 'legacy') {
    record.setValue('active', to !== '4');
    if (to === '4') stamp(instance, record, 'closed_at', 'closed_by');
    return;
  }
  if (from !== '' && !mayMove(instance, from, to)) return refuse(instance, record, from, to);
  record.setValue('active', to !== '107');
  if (from === '102' && to === '103') stamp(instance, record, 'confirmed_at', 'confirmed_by');
  if (to === '104') stamp(instance, record, 'fix_at', 'fix_by');
  if (to === '106') stamp(instance, record, 'resolved_at', 'resolved_by');
  if (to === '107') stamp(instance, record, 'closed_at', 'closed_by');
  if (['106', '107'].includes(from) && to === '103') reanalyze(instance, record);
}

function mayMove(instance: Instance, from: string, to: string): boolean {
  const offered = MOVES[from]?.includes(to) ?? true;
  return offered && (from !== '107' || hasRole(instance, instance.session.userName, REANALYZES_CLOSED));
}

function refuse(instance: Instance, record: GlideRecordObject, from: string, to: string): void {
  const named = (state: string): string => instance.choices.label('problem', 'state', state) ?? state;
  const words = `A problem does not move from ${named(from)} to ${named(to)}`;
  instance.session.errorMessages.push(words);
  record.hostOnly.fail(words);
  record.setAbortAction(true);
}

function reanalyze(instance: Instance, record: GlideRecordObject): void {
  record.setValue('reopen_count', Number(record.currentValue('reopen_count') || '0') + 1);
  record.setValue('resolution_code', '');
  stamp(instance, record, 'reopened_at', 'reopened_by');
}

function stamp(instance: Instance, record: GlideRecordObject, at: string, by: string): void {
  record.setValue(at, instance.nowText());
  record.setValue(by, instance.userId());
}
