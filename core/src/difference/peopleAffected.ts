/** What another version of a policy changes for each person on call (POL4). */
import type { PolicyDocument } from '../policy/policyDocument';
import type { Duty } from './duties';
import { dutiesOf } from './duties';
import type { Names } from './namesOf';

export interface PersonAffected {
  /** A person id. */
  readonly person: string;
  readonly name: string;
  /** Duties that the person did not have: `is told at level 2 “Database” of path “Technical”`. */
  readonly gains: readonly string[];
  readonly loses: readonly string[];
  /** No escalation tells the person any more, by plan. */
  readonly toldNowhere: boolean;
  /** Whole sentences. */
  readonly words: readonly string[];
}

/** Those whose duties differ, in the order of the later version's people, then of the earlier one's. */
export function peopleAffected(before: PolicyDocument, after: PolicyDocument, names: Names): PersonAffected[] {
  const duties = { was: dutiesOf(before), is: dutiesOf(after) };
  const gained = duties.is.filter((duty) => !has(duties.was, duty));
  const lost = duties.was.filter((duty) => !has(duties.is, duty));
  return peopleOf(before, after, duties).flatMap((person) => {
    const gains = gained.filter((duty) => duty.person === person);
    const loses = lost.filter((duty) => duty.person === person);
    if (gains.length + loses.length === 0) return [];
    const toldNowhere = isTold(duties.was, person) && !isTold(duties.is, person);
    const name = names.person(person);
    return [
      {
        person,
        name,
        gains: gains.map(({ words }) => words),
        loses: loses.map(({ words }) => words),
        toldNowhere,
        words: [
          ...gains.map((duty) => `${name} ${duty.words}${whereWas(duty, gained, lost, names)}.`),
          ...loses.map((duty) => `${noLonger(name, duty.words)}.`),
          ...(toldNowhere ? [`${name} is no longer told anywhere.`] : []),
        ],
      },
    ];
  });
}

function has(duties: readonly Duty[], { key, person }: Duty): boolean {
  return duties.some((it) => it.key === key && it.person === person);
}

function isTold(duties: readonly Duty[], person: string): boolean {
  return duties.some((duty) => duty.told && duty.person === person);
}

function peopleOf(
  before: PolicyDocument,
  after: PolicyDocument,
  { was, is }: { readonly was: readonly Duty[]; readonly is: readonly Duty[] },
): string[] {
  const all = [...after.people, ...before.people].map(({ id }) => id);
  return [...all, ...[...is, ...was].map(({ person }) => person)].filter((id, n, ids) => ids.indexOf(id) === n);
}

/** `where Ada Byron was`, where one person took the place of one other. */
function whereWas({ key, told }: Duty, gained: readonly Duty[], lost: readonly Duty[], names: Names): string {
  const came = gained.filter((it) => it.key === key);
  const [left, ...others] = lost.filter((it) => it.key === key);
  return told && came.length === 1 && left && others.length === 0 ? `, where ${names.person(left.person)} was` : '';
}

/** `is told …` reads as `is no longer told …`, `takes turns …` as `no longer takes turns …`. */
function noLonger(name: string, words: string): string {
  const [verb = '', ...rest] = words.split(' ');
  return verb === 'is' || verb === 'may' ? `${name} ${verb} no longer ${rest.join(' ')}` : `${name} no longer ${words}`;
}
