/**
 * Regular expressions that an admin may write: RE2's syntax, matched against the whole text. The
 * text is read once while all ways through the pattern advance together (K. Thompson, "Regular
 * Expression Search Algorithm", 1968), so no pattern can make matching explode. What RE2 refuses, or
 * what would make the pattern too large, is refused here with a reason.
 */
import { isFault, parseRegex } from './regexSyntax';
import type { RegexFault, RegexNode } from './regexSyntax';

export interface BoundedRegex {
  readonly source: string;
  /** The whole text, as between `^(?:` and `)$`. Time grows with text × pattern, never faster. */
  matches(text: string): boolean;
}

/** After counted repeats are written out; keeps one match within some hundred steps per character. */
const STEPS_MAX = 2000;

type Step =
  | { readonly does: 'take'; readonly accepts: (code: number) => boolean }
  | { readonly does: 'fork'; readonly to: number[] }
  | { readonly does: 'check'; readonly holds: (text: string, index: number) => boolean }
  | { readonly does: 'finish' };

export function compileRegex(source: string): BoundedRegex | RegexFault {
  const parsed = parseRegex(source);
  if (isFault(parsed)) return parsed;
  if (sizeOf(parsed) > STEPS_MAX) {
    return {
      at: 0,
      reason: 'The pattern is too large once its repetitions are written out.',
      remedy: 'Repeat less often, or split it over several routes.',
    };
  }
  const steps: Step[] = [];
  emit(parsed, steps);
  steps.push({ does: 'finish' });
  return { source, matches: (text) => run(steps, text) };
}

/** How many steps `emit` would write, or somewhat more. */
function sizeOf(node: RegexNode): number {
  switch (node.kind) {
    case 'one':
    case 'assertion':
      return 1;
    case 'sequence':
      return sum(node.of.map(sizeOf));
    case 'choice':
      return sum(node.of.map(sizeOf)) + 1 + node.of.length;
    case 'repeat': {
      // A repeat of nothing writes nothing, but is walked through as often.
      const size = Math.max(1, sizeOf(node.of));
      return node.min * size + (node.max === Infinity ? size + 2 : (node.max - node.min) * (size + 1));
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

function emit(node: RegexNode, steps: Step[]): void {
  switch (node.kind) {
    case 'one':
      steps.push({ does: 'take', accepts: node.accepts });
      return;
    case 'assertion':
      steps.push({ does: 'check', holds: node.holds });
      return;
    case 'sequence':
      node.of.forEach((part) => emit(part, steps));
      return;
    case 'choice':
      emitChoice(node.of, steps);
      return;
    case 'repeat':
      emitRepeat(node, steps);
      return;
  }
}

function emitChoice(branches: readonly RegexNode[], steps: Step[]): void {
  const starts: number[] = [];
  const ends: number[][] = [];
  steps.push({ does: 'fork', to: starts });
  for (const branch of branches) {
    starts.push(steps.length);
    emit(branch, steps);
    const leave: number[] = [];
    ends.push(leave);
    steps.push({ does: 'fork', to: leave });
  }
  for (const leave of ends) leave.push(steps.length);
}

function emitRepeat({ of, min, max }: RegexNode & { readonly kind: 'repeat' }, steps: Step[]): void {
  for (let copy = 0; copy < min; copy += 1) emit(of, steps);
  const leaves: number[][] = [];
  if (max === Infinity) {
    const again = steps.length;
    leaves.push(emitOptional(of, steps));
    steps.push({ does: 'fork', to: [again] });
  } else {
    for (let copy = min; copy < max; copy += 1) leaves.push(emitOptional(of, steps));
  }
  for (const leave of leaves) leave.push(steps.length);
}

/** Returns the fork's targets, to which the caller adds the way past. */
function emitOptional(node: RegexNode, steps: Step[]): number[] {
  const to = [steps.length + 1];
  steps.push({ does: 'fork', to });
  emit(node, steps);
  return to;
}

function run(steps: readonly Step[], text: string): boolean {
  const markedAt: number[] = steps.map(() => -1);
  let waiting = reach(steps, [0], text, 0, markedAt);
  let index = 0;
  while (index < text.length && waiting.length > 0) {
    const code = text.codePointAt(index) ?? 0;
    index += code > 0xffff ? 2 : 1;
    const taken = waiting.filter((at) => accepts(steps[at], code)).map((at) => at + 1);
    waiting = reach(steps, taken, text, index, markedAt);
  }
  return index >= text.length && waiting.some((at) => steps[at]?.does === 'finish');
}

function accepts(step: Step | undefined, code: number): boolean {
  return step?.does === 'take' && step.accepts(code);
}

/** Every step that takes a character, or finishes, and can be reached without taking one. */
function reach(
  steps: readonly Step[],
  from: readonly number[],
  text: string,
  index: number,
  markedAt: number[],
): number[] {
  const open = [...from];
  const reached: number[] = [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    // A step is entered once for each place in the text: loops that take nothing end here.
    if (markedAt[at] === index) continue;
    markedAt[at] = index;
    const step = steps[at];
    if (step?.does === 'fork') open.push(...step.to);
    else if (step?.does === 'check') {
      if (step.holds(text, index)) open.push(at + 1);
    } else reached.push(at);
  }
  return reached;
}
