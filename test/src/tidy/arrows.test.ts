/** Which way the arrows point: what each package, and each room of core, may import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const PACKAGES: { readonly [name: string]: readonly string[] } = {
  core: [],
  'shared-types': ['core'],
  ui: ['core', 'shared-types'],
  cli: ['core', 'shared-types'],
  'forge-app': ['core', 'shared-types', 'ui'],
  'servicenow-app': ['core', 'shared-types', 'ui'],
  test: ['core', 'shared-types', 'ui', 'cli', 'forge-app', 'servicenow-app'],
};

/** Rooms of core, lowest first: a room imports only from rooms named for it. */
const ROOMS: { readonly [room: string]: readonly string[] } = {
  time: [],
  communication: [],
  pattern: [],
  calendar: ['time'],
  oncall: ['time'],
  incident: ['time'],
  setUp: ['time'],
  condition: ['incident', 'pattern', 'time'],
  knownError: ['incident', 'time'],
  sync: ['incident', 'time'],
  policy: ['calendar', 'condition', 'incident', 'oncall', 'pattern', 'time'],
  sla: ['calendar', 'incident', 'policy', 'time'],
  routing: ['incident', 'pattern', 'policy', 'time'],
  trigger: ['calendar', 'condition', 'incident', 'policy', 'sla', 'time'],
  escalation: [
    'access',
    'calendar',
    'communication',
    'condition',
    'incident',
    'oncall',
    'policy',
    'routing',
    'sla',
    'time',
    'trigger',
  ],
  access: ['incident'],
  problem: ['communication', 'escalation', 'incident', 'policy', 'time'],
  audit: ['escalation', 'incident', 'policy', 'time'],
  metrics: ['escalation', 'incident', 'policy', 'sla', 'time'],
  explain: [
    'access',
    'communication',
    'condition',
    'escalation',
    'incident',
    'knownError',
    'policy',
    'routing',
    'sla',
    'time',
    'trigger',
  ],
  action: ['access', 'communication', 'escalation', 'explain', 'incident', 'policy', 'time', 'trigger'],
  panel: ['access', 'action', 'escalation', 'explain', 'incident', 'knownError', 'policy', 'sla', 'time', 'trigger'],
  difference: ['condition', 'escalation', 'explain', 'incident', 'policy', 'time'],
  simulation: [
    'calendar',
    'escalation',
    'explain',
    'incident',
    'metrics',
    'oncall',
    'policy',
    'routing',
    'sla',
    'time',
    'trigger',
  ],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const isSource = (file: string): boolean => /\.(ts|tsx)$/.test(file) && !/\.test\.tsx?$/.test(file);

function importsBelow(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && isSource(entry.name) && !/node_modules|dist|generated|\/vendor/.test(entry.parentPath),
    )
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const targets = [...text.matchAll(/(?:from\s+|import\s*\(?\s*)'([^']+)'/g)].map((match) => match[1] ?? '');
      return targets.map((target) => ({ file: relative(root, file), target }));
    });
}

describe('packages', () => {
  it.each(Object.entries(PACKAGES))('%s imports only what its place allows', (name, allowed) => {
    const found = importsBelow(join(name, 'src'));
    expect(found.length).toBeGreaterThan(0);
    const foreign = found.filter(({ file, target }) => {
      const rungs = /^@rungs\/([^/]+)/.exec(target)?.[1];
      if (rungs !== undefined) return rungs !== name && !allowed.includes(rungs);
      if (!target.startsWith('.')) return false;
      const reached = relative(root, resolve(root, dirname(file), target)).split('/')[0] ?? '';
      return reached in PACKAGES && reached !== name && !allowed.includes(reached);
    });
    expect(foreign).toEqual([]);
  });

  it('core imports no package but the hash of its audit', () => {
    const packages = importsBelow('core/src').filter(
      ({ file, target }) => !target.startsWith('.') && !file.startsWith('core/src/testing'),
    );
    expect(packages).toEqual([{ file: 'core/src/audit/sha256.ts', target: '@noble/hashes/sha2.js' }]);
  });

  it('zod and yaml never reach ServiceNow’s server', () => {
    const reached = importsBelow('servicenow-app/src/server').filter(({ target }) => /^(zod|yaml)/.test(target));
    expect(reached).toEqual([]);
  });
});

describe('rooms of core', () => {
  const found = importsBelow('core/src').filter(
    ({ target, file }) => target.startsWith('.') && !file.startsWith('core/src/testing'),
  );
  const roomOf = (path: string): string => relative(join(root, 'core/src'), path).split('/')[0] ?? '';

  it.each(Object.entries(ROOMS))('%s', (room, allowed) => {
    const crossing = found
      .map(({ file, target }) => ({
        file,
        from: roomOf(join(root, file)),
        to: roomOf(resolve(root, dirname(file), target)),
      }))
      .filter(({ from, to }) => from === room && to !== room && !allowed.includes(to));
    expect(crossing).toEqual([]);
  });

  it('has no room that the plan does not know', () => {
    const rooms = readdirSync(join(root, 'core/src'), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    expect(rooms.filter((room) => !(room in ROOMS) && room !== 'testing')).toEqual([]);
  });
});
