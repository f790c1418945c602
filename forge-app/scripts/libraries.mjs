// Shrinks what Atlassian's bundler would take in whole and at length: src/handlers/*.ts → dist/libraries/handlers/*.mjs.
// Each by itself: files that several shared would be taken in whole by each. What a handler imports only when it is asked for
// stays a file of its own, which Atlassian's bundler lays beside the handler's and the deployment uploads with it.
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fromSources } from './fromSources.mjs';

const appFolder = fileURLToPath(new URL('..', import.meta.url));
const handlers = await readdir(`${appFolder}src/handlers`);

await rm(`${appFolder}dist/libraries`, { recursive: true, force: true });
for (const name of handlers)
  await build({
    absWorkingDir: appFolder,
    entryPoints: [`src/handlers/${name}`],
    outdir: 'dist/libraries/handlers',
    // Not `.js`: that the bundler would have babel write out at length again.
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    plugins: [fromSources],
    external: ['#forge', 'node:*'],
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
