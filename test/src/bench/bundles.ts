/** What ships: the size of each server bundle, and how long Node takes to load Forge's, each time in a new process. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measured, notMeasured } from './measurement';
import type { Row } from './measurement';
import { medianOf } from './timing';

const FORGE_BUNDLE = 'forge-app/dist/backend/index.cjs';
const FORGE_BYTES_MAX = 400 * 1024;
const FORGE_LOAD_MS_MAX = 60;
const LOADS = 9;

export function bundles(root: string, vendored: string): Row[] {
  return [...vendoredSize(vendored), ...forgeBundle(join(root, FORGE_BUNDLE))];
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

function forgeBundle(file: string): Row[] {
  const [size, load] = ['Forge’s index.cjs', 'load Forge’s index.cjs'];
  if (!existsSync(file)) {
    return [
      notMeasured(size, 'bytes', FORGE_BYTES_MAX, 'It is not built.'),
      notMeasured(load, 'ms', FORGE_LOAD_MS_MAX, 'It is not built.'),
    ];
  }
  return [
    measured({ name: size, value: readFileSync(file).length, unit: 'bytes', limit: FORGE_BYTES_MAX }),
    measured({ name: load, value: medianOf(loads(file)), unit: 'ms', limit: FORGE_LOAD_MS_MAX }),
  ];
}

function loads(file: string): number[] {
  const script = `const t = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - t); process.exit();`;
  return Array.from({ length: LOADS }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${file} does not load: ${stderr.slice(0, 2000)}`);
    return Number(stdout);
  });
}
