/**
 * What `issue in escalated(…)` means as JQL over the indexed property. Jira stores the answer and gives
 * it to everybody for days, so it names no ticket and no person: it stays true whatever happens, and no
 * limit on values is ever met. What is not asked for is said out, because `!=` finds no ticket without
 * the property.
 */
export type JqlAnswer = { readonly jql: string } | { readonly error: string };

/** A condition and what holds of every other ticket. */
interface Part {
  readonly holds: string;
  readonly fails: string;
}

const field = (path: string): string => `issue.property[rungs].${path}`;

const OPEN: Part = oneOf('status', ['running', 'acknowledged', 'suspended']);

const WORDS: ReadonlyMap<string, Part> = new Map(
  Object.entries({
    running: oneOf('status', ['running']),
    acknowledged: oneOf('status', ['acknowledged']),
    suspended: oneOf('status', ['suspended']),
    closed: oneOf('status', ['closed']),
    overdue: { holds: `${field('dueAt')} < now()`, fails: `${field('dueAt')} >= now() OR ${field('dueAt')} IS EMPTY` },
    mine: {
      holds: `${field('owner')} = currentUser()`,
      fails: `${field('owner')} != currentUser() OR ${field('owner')} IS EMPTY`,
    },
  }),
);

const OPPOSITE: { readonly [operator: string]: string } = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '!=' };

const HOW =
  'Write for instance escalated(), escalated("2") for level 2 and above, escalated("level = 3"), escalated("running"), escalated("overdue"), escalated("mine") or escalated("path technical").';

export function escalatedJql(written: readonly string[], operator: string): JqlAnswer {
  const texts = written.map((text) => text.trim()).filter((text) => text !== '');
  const parts = texts.map(partFor);
  const unknown = texts.find((_, index) => parts[index] === undefined);
  if (unknown !== undefined) return { error: `escalated() does not know “${unknown.slice(0, 100)}”. ${HOW}` };
  const known = parts.flatMap((part) => part ?? []);
  // Which tickets are escalated now, unless a state is asked for.
  const asked = texts.some((text) => statuses.includes(text.toLowerCase())) ? known : [OPEN, ...known];
  switch (operator.toLowerCase()) {
    case 'in':
    case '=':
      return { jql: asked.map(({ holds }) => `(${holds})`).join(' AND ') };
    case 'not in':
    case '!=':
      return { jql: `(${asked.map(({ fails }) => fails).join(' OR ')})` };
    default:
      return { error: `escalated() answers “in” and “not in”, not “${operator}”. ${HOW}` };
  }
}

const statuses = ['running', 'acknowledged', 'suspended', 'closed'];

function partFor(text: string): Part | undefined {
  const word = WORDS.get(text.toLowerCase());
  if (word) return word;
  const level = /^(?:level\s*)?(>=|<=|>|<|=)?\s*(\d{1,3})$/i.exec(text);
  if (level) return compared(level[1] ?? '>=', level[2] ?? '');
  const path = /^path\s*[:=]?\s*([\w.-]{1,100})$/i.exec(text)?.[1];
  return path === undefined ? undefined : oneOf('path', [path]);
}

function compared(operator: string, number: string): Part {
  const level = field('level');
  return {
    holds: `${level} ${operator} ${number}`,
    fails: `${level} ${OPPOSITE[operator] ?? '!='} ${number} OR ${level} IS EMPTY`,
  };
}

function oneOf(path: string, values: readonly string[]): Part {
  const list = values.map((value) => `"${value}"`).join(', ');
  return { holds: `${field(path)} in (${list})`, fails: `${field(path)} not in (${list}) OR ${field(path)} IS EMPTY` };
}
