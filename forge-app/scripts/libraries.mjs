// Shrinks what Atlassian's bundler would take in whole: src/libraries/*.ts → dist/libraries/*.mjs.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const appFolder = fileURLToPath(new URL('..', import.meta.url));

await build({
  absWorkingDir: appFolder,
  entryPoints: ['src/libraries/zod.ts', 'src/libraries/engine.ts', 'src/libraries/readPolicy.ts', 'src/libraries/operations.ts'],
  outdir: 'dist/libraries',
  // Not `.js`: that the bundler would have babel write out at length again.
  outExtension: { '.js': '.mjs' },
  bundle: true,
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
