/** What `rungs merge` prints: where two policies disagree, what becomes of theirs, and what is wrong with the one of both. */
import type { IdMapping, MergeConflict, MergedPolicies, MergeProposal, PolicyDocument } from '@rungs/core';

export function mergeInWords(
  { conflicts, ids, levels }: MergeProposal,
  { faults }: MergedPolicies,
  [ours, theirs]: readonly [PolicyDocument, PolicyDocument],
): string {
  return [
    section(
      'Where they disagree',
      conflicts.map((it) => conflictInWords(it, ours, theirs)),
    ),
    section(
      'What becomes of theirs',
      Object.entries(ids).flatMap(([part, mapped]) => mapped.map((it) => `${part}: ${mappingInWords(it)}`)),
    ),
    section(
      'Which level of ours each of theirs would be, where a path of theirs becomes ours',
      levels.map(
        ({ theirPath, ourPath, levels: each }) =>
          `“${theirPath}” as “${ourPath}”: ${each.map((it) => `${it.theirs} is ${it.ours}`).join(', ')}.`,
      ),
    ),
    section(
      'What is wrong with the one of both',
      faults.map(({ path, reason, remedy }) => `${path.join('.')}: ${reason} ${remedy}`),
    ),
  ].join('\n');
}

function mappingInWords({ theirs, becomes, isOurs }: IdMapping): string {
  if (isOurs) return theirs === becomes ? `“${theirs}” is ours as well.` : `“${theirs}” is our “${becomes}”.`;
  return theirs === becomes ? `“${theirs}” is added.` : `“${theirs}” is added as “${becomes}”.`;
}

function conflictInWords(found: MergeConflict, ours: PolicyDocument, theirs: PolicyDocument): string {
  switch (found.conflict) {
    case 'sameIdOtherContent':
      return `“${found.id}” of ${found.section} means something else in each.`;
    case 'samePersonOtherId':
      return `Their “${found.theirs}” has the account of our “${found.ours}”: one person.`;
    case 'accountsDisagree':
      return `Their “${found.theirs}” has an account of our “${found.ours}” and another one that is not theirs: one of the policies is wrong.`;
    case 'sameGroupName':
      return `Their group “${found.theirs}” is called as our “${found.ours}”.${onlyTheirs(found, ours, theirs)}`;
    case 'sameCalendarOtherId':
      return `Their calendar “${found.theirs}” opens as our “${found.ours}” does.`;
  }
}

/** A group that becomes ours tells ours. */
function onlyTheirs(
  found: Extract<MergeConflict, { conflict: 'sameGroupName' }>,
  ours: PolicyDocument,
  theirs: PolicyDocument,
): string {
  const our = ours.groups.find(({ id }) => id === found.ours)?.members ?? [];
  const members = theirs.groups.find(({ id }) => id === found.theirs)?.members ?? [];
  const alone = members.filter((it) => !our.includes(it));
  return alone.length === 0 ? '' : ` Ours does not name ${alone.map((it) => `“${it}”`).join(', ')} by that id.`;
}

function section(title: string, lines: readonly string[]): string {
  const shown = lines.length > 0 ? lines : ['Nothing.'];
  return `${title}\n${shown.map((line) => `  ${line}\n`).join('')}`;
}
