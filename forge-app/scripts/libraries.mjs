// Shrinks what Atlassian's bundler would take in whole: src/libraries/*.ts → dist/libraries/*.mjs. What several of
// them share becomes a file that they share, so each handler file carries what its own libraries reach and no more.
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fromSources } from './fromSources.mjs';

const appFolder = fileURLToPath(new URL('..', import.meta.url));
const sources = (await readdir(`${appFolder}src/libraries`)).filter((name) => name.endsWith('.ts'));

await rm(`${appFolder}dist/libraries`, { recursive: true, force: true });
await build({
  absWorkingDir: appFolder,
  entryPoints: sources.filter((name) => name !== 'forge.ts').map((name) => `src/libraries/${name}`),
  outdir: 'dist/libraries',
  // Not `.js`: that the bundler would have babel write out at length again.
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  plugins: [fromSources],
  minify: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['browser'],
  target: 'es2022',
  logLevel: 'warning',
});

// Forge's own libraries are CommonJS and ask for Node's modules, which webpack finds for them only from there.
await build({
  absWorkingDir: appFolder,
  entryPoints: ['src/libraries/forge.ts'],
  outfile: 'dist/libraries/forge.cjs',
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'es2022',
  logLevel: 'warning',
});
