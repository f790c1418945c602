/** The difference between two policies as `rungs diff` prints it. */
import type { PolicyDifference } from '@rungs/core';

export function differenceInWords({ changes, people, running }: PolicyDifference): string {
  if (changes.length === 0) return 'The two policies mean the same.\n';
  return [
    section(
      'What changes',
      changes.map(({ words }) => words),
    ),
    section(
      'For people on call',
      people.flatMap(({ words }) => words),
    ),
    section(
      'For an escalation that runs, if it is moved to the new version',
      running.map(({ words }) => words),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  const shown = lines.length > 0 ? lines : ['Nothing.'];
  return `${title}\n${shown.map((line) => `  ${line}\n`).join('')}`;
}
