/** The rules for scripts on an instance, each with breaches that it must find. */
export interface ScriptRule {
  readonly forbids: string;
  /** Line by line, unless it says otherwise. */
  readonly pattern: RegExp;
  /** Examples, separated by a line of dashes. */
  readonly breach: string;
  /** A finding that is none, and why it is none stands where it is. */
  readonly except?: RegExp;
  /** Read loop by loop: what may not stand in one that walks over records, nor in a function that it calls. */
  readonly inLoops?: true;
}

export const scriptRules: readonly ScriptRule[] = [
  {
    forbids: 'update of the current record from its own rule',
    pattern: /\bcurrent\.(update|insert|deleteRecord)\s*\(/,
    breach: 'current.update();',
  },
  {
    forbids: 'getRowCount where rows are to be counted',
    pattern: /\.getRowCount\s*\(/,
    breach: 'n = rows.getRowCount();',
  },
  { forbids: 'code from text', pattern: /\beval\s*\(|\bnew Function\b|GlideEvaluator/, breach: "eval('1')" },
  {
    forbids: 'log that belongs to the global scope',
    pattern: /\bgs\.(log|print|logError|logWarning)\s*\(/,
    breach: "gs.log('here')",
  },
  {
    forbids: 'function that scopes do not have',
    pattern: /\bgs\.(nowDateTime|now|sleep|getSession\(\)\.putClientData)\s*\(|\bPackages\./,
    breach: 'gs.nowDateTime()\n---\nPackages.java.lang.System',
  },
  {
    forbids: 'sys_id of some instance',
    pattern: /['"`][0-9a-f]{32}['"`]/,
    breach: "user.get('6816f79cc0a8016401c5a33be04be441')",
  },
  {
    forbids: 'write without its rules',
    pattern: /\.(setWorkflow|autoSysFields)\s*\(\s*false/,
    breach: 'row.setWorkflow(false)',
    // The app's own columns of an incident are a copy: no rule has a say in it, ours would look again for nothing.
    except: /glide\/incidentColumns\.ts: incident\.setWorkflow\(false\);$/,
  },
  {
    forbids: 'delete or update of many rows at a stroke',
    pattern: /\.(deleteMultiple|updateMultiple)\s*\(/,
    breach: 'rows.deleteMultiple()',
  },
  {
    forbids: 'query inside a walk over records',
    pattern: /new Glide(Record|Aggregate)\s*\(/,
    breach:
      "while (rows.next()) {\n  const user = new GlideRecord('sys_user');\n}\n---\n" +
      "function name(id) {\n  return new GlideRecord('sys_user').get(id);\n}\nfunction all(rows) {\n  while (rows.next()) found.push(name(rows.getValue('user')));\n}",
    inLoops: true,
  },
  {
    forbids: 'subclass of what is built in',
    pattern: /\bclass\s+\w*\s*extends\s+(Error|Array|Map|Set|WeakMap|Promise|RegExp|Function|Date|Object)\b/,
    breach: 'class Trouble extends Error {}',
  },
  {
    forbids: 'object that the engine has not',
    pattern:
      /\b(Reflect|Intl|Atomics|Temporal)\.|new (Proxy|WeakRef|FinalizationRegistry|SharedArrayBuffer|TextEncoder|URL)\b|\b(setTimeout|setInterval|structuredClone|fetch)\s*\(|\bconsole\./,
    breach: "Reflect.ownKeys(row)\n---\nnew URL(address)\n---\nsetTimeout(look, 1)\n---\nconsole.log('here')",
  },
  {
    forbids: 'private member',
    pattern: /\.#\w|^\s*(static\s+)?#\w+\s*[=(;]/,
    breach: 'return this.#state;\n---\n  #state = 0;',
  },
  {
    forbids: 'code that waits',
    pattern: /\basync\b|\bawait\b|new Promise\b/,
    breach: 'async look() {}\n---\nawait look();',
  },
  {
    forbids: 'expression that the engine cannot match',
    pattern: /\/[gimsuy]*d[gimsuy]*\.(exec|test)\b|\/[gimsuy]*v[gimsuy]*\.(exec|test)\b/,
    breach: '/a/d.exec(text)',
  },
];

export function breachesIn(source: string, { pattern, inLoops }: ScriptRule, among: readonly string[] = []): string[] {
  const lines = (inLoops ? loopsIn(source).join('\n') : source).split('\n');
  const querying = inLoops ? queryingFunctions([...among, source])(source) : new Set<string>();
  const isBreach = (line: string) => pattern.test(line) || callsOneOf(line, querying);
  return lines.filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && isBreach(line)).map((line) => line.trim());
}

interface ScriptFile {
  readonly source: string;
  readonly bodies: ReadonlyMap<string, string>;
  readonly querying: Set<string>;
}

/** By source: the functions that make a query, themselves or by others that they call, its own and what all export. */
export function queryingFunctions(sources: readonly string[]): (source: string) => ReadonlySet<string> {
  const files = [...new Set(sources)].map((source) => ({
    source,
    bodies: bodiesIn(source),
    querying: new Set<string>(),
  }));
  const exported = new Set<string>();
  const seenIn = ({ bodies, querying }: ScriptFile): Set<string> =>
    new Set([...querying, ...[...exported].filter((name) => !bodies.has(name))]);
  const grown = (file: ScriptFile): number => {
    const before = file.querying.size;
    for (const [name, body] of file.bodies) {
      if (!/new Glide(Record|Aggregate)\s*\(/.test(body) && !callsOneOf(body, seenIn(file))) continue;
      file.querying.add(name);
      if (file.source.includes(`export function ${name}(`)) exported.add(name);
    }
    return file.querying.size - before;
  };
  while (files.reduce((sum, file) => sum + grown(file), 0) > 0);
  const bySource = new Map(files.map((file) => [file.source, seenIn(file)]));
  return (source) => bySource.get(source) ?? new Set();
}

function bodiesIn(source: string): Map<string, string> {
  const found = [...source.matchAll(/function (\w+)\s*\(/g)];
  return new Map(found.map(({ 1: name = '', index }) => [name, bodyAfter(source, index)]));
}

/** A call by its bare name: a method of the same name is another thing. */
function callsOneOf(code: string, names: ReadonlySet<string>): boolean {
  return [...code.matchAll(/(?<![.\w])(\w+)\(/g)].some(([, name]) => names.has(name ?? ''));
}

/** From the brace behind the parameters, whose own braces come first. */
function bodyAfter(source: string, at: number): string {
  let depth = 0;
  for (let place = source.indexOf('(', at); place < source.length; place++) {
    if (source[place] === '(') depth += 1;
    if (source[place] === ')') depth -= 1;
    if (depth === 0) return blockOf(source.slice(place));
  }
  return '';
}

/** The statement or block after each `while (….next())`. */
function loopsIn(source: string): string[] {
  const loops: string[] = [];
  for (const match of source.matchAll(/while \(\w+\.next\(\)\)/g)) {
    const rest = source.slice(match.index + match[0].length);
    loops.push(/^\s*\{/.test(rest) ? blockOf(rest) : rest.slice(0, rest.indexOf(';') + 1));
  }
  return loops;
}

function blockOf(text: string): string {
  let depth = 0;
  for (let at = text.indexOf('{'); at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(0, at);
  }
  return text;
}
