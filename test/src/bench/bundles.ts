/** What ships: the size of each server bundle, and how long Node takes to load Forge's, each time in a new process. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measured, notMeasured } from './measurement';
import type { Row } from './measurement';
import { medianOf } from './timing';

const FORGE_BACKEND = 'forge-app/dist/backend';
/** What runs for events, timers and the queue; the others wait for a person who looks. */
const FOR_EVENTS = 'index';
const FORGE_FILES = [FOR_EVENTS, 'ticket', 'pages', 'admin'];
const FORGE_BYTES_MAX = 400 * 1024;
const FORGE_LOAD_MS_MAX = 60;
const LOADS = 9;

export function bundles(root: string, vendored: string): Row[] {
  const file = (name: string): string => join(root, FORGE_BACKEND, `${name}.cjs`);
  return [
    ...vendoredSize(vendored),
    ...FORGE_FILES.map((name) => forgeSize(name, file(name))),
    forgeLoad(file(FOR_EVENTS)),
  ];
}

function vendoredSize(file: string): Row[] {
  const [name, packed] = ['engine vendored into ServiceNow', 'engine vendored into ServiceNow, gzipped'];
  if (!existsSync(file)) return [name, packed].map((it) => notMeasured(it, 'bytes', null, 'It is not built.'));
  const bytes = readFileSync(file);
  return [
    measured({ name, value: bytes.length, unit: 'bytes' }),
    measured({ name: packed, value: gzipSync(bytes).length, unit: 'bytes' }),
  ];
}

function forgeSize(name: string, file: string): Row {
  const row = { name: `Forge’s ${name}.cjs`, unit: 'bytes', limit: FORGE_BYTES_MAX } as const;
  if (!existsSync(file)) return notMeasured(row.name, row.unit, row.limit, 'It is not built.');
  return measured({ ...row, value: readFileSync(file).length });
}

function forgeLoad(file: string): Row {
  const row = { name: `load Forge’s ${FOR_EVENTS}.cjs`, unit: 'ms', limit: FORGE_LOAD_MS_MAX } as const;
  if (!existsSync(file)) return notMeasured(row.name, row.unit, row.limit, 'It is not built.');
  return measured({ ...row, value: medianOf(loads(file)) });
}

function loads(file: string): number[] {
  const script = `const t = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - t); process.exit();`;
  return Array.from({ length: LOADS }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${file} does not load: ${stderr.slice(0, 2000)}`);
    return Number(stdout);
  });
}
