/**
 * What must hold of a ticket and what stands for it in the other tool, once nothing goes wrong any more: there is one,
 * both say the same, and nothing that is internal here can be read there.
 */
import type { Company, PlayedTicket } from './company';
import type { Findings } from './invariants';

/** From this level on a ticket has its like in the other tool. */
const LINKED_AT_LEVEL = 2;

export function askPair(company: Company, { key }: PlayedTicket, findings: Findings): void {
  const pair = company.pair(key);
  const state = company.kept().find(({ ticket }) => ticket === key)?.state;
  if (!pair || !state) return;
  const { others, states, publicComments, mirrored, crossed } = pair;
  findings.holds(others <= 1, () => `${key} has ${others} issues`);
  const level = state.status === 'none' ? 0 : Math.max(...state.paths.map((path) => path.level));
  findings.holds(
    others === 1 || state.status !== 'open' || level < LINKED_AT_LEVEL,
    () => `${key} is at level ${level} and has no issue`,
  );
  if (!states || state.status === 'none') return;
  findings.holds(states[0] === states[1], () => `${key} is ${states[0]} and its issue ${states[1]}`);
  const [own, other] = publicComments;
  findings.holds(
    own.join('\n') === other.join('\n'),
    () => `${key} and its issue differ in comments: ${own.join(', ')}; ${other.join(', ')}`,
  );
  findings.holds(crossed.length === 0, () => `${key}: its issue has what is not for it: ${crossed[0]}`);
  const isRunning = state.paths.some(({ standing }) => standing.status === 'running');
  const status = state.status === 'closed' ? 'closed' : isRunning ? 'running' : 'acknowledged';
  findings.holds(
    mirrored?.status === status && mirrored.level === level,
    () => `${key} is ${status} at level ${level}, and its issue was told ${JSON.stringify(mirrored)}`,
  );
}
