/** The rules for scripts on an instance, each with breaches that it must find. */
export interface ScriptRule {
  readonly forbids: string;
  /** Line by line, unless it says otherwise. */
  readonly pattern: RegExp;
  /** Examples, separated by a line of dashes. */
  readonly breach: string;
  /** A finding that is none, and why it is none stands where it is. */
  readonly except?: RegExp;
  /** Read loop by loop: what may not stand in one that walks over records. */
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
    breach: "while (rows.next()) {\n  const user = new GlideRecord('sys_user');\n}",
    inLoops: true,
  },
];

export function breachesIn(source: string, { pattern, inLoops }: ScriptRule): string[] {
  const lines = (inLoops ? loopsIn(source).join('\n') : source).split('\n');
  return lines.filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && pattern.test(line)).map((line) => line.trim());
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
