/** What records include and only the build knows: the version in paths of modules, and the starter policy as it is stored. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';

export async function writeIncludes(app) {
  const { version } = JSON.parse(await readFile(join(app, 'package.json'), 'utf8'));
  const script = await readFile(join(app, 'src/fluent/selfTest.server.js'), 'utf8');
  await write(app, 'selfTest.server.js', script.replaceAll('{version}', version));
  const { source, document } = await starterPolicy(app);
  await write(app, 'starterPolicy.yaml', source);
  await write(app, 'starterPolicy.json', document);
}

function write(app, name, text) {
  return writeFile(join(app, 'src/fluent/generated', name), text);
}

/** As the page would save it: the text as it is written, and what it means. */
async function starterPolicy(app) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { readPolicyDocument, starterPolicy } from '@rungs/shared-types';
const read = readPolicyDocument(starterPolicy);
if (!read.ok) throw new Error('The starter policy has faults: ' + JSON.stringify(read.faults));
export const source = starterPolicy;
export const document = JSON.stringify(read.document);`,
      resolveDir: app,
    },
    alias: {
      '@rungs/core': join(app, '../core/src/index.ts'),
      '@rungs/shared-types': join(app, '../shared-types/src/index.ts'),
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  const context = { module: { exports: {} }, require: createRequire(import.meta.url), process, Buffer };
  runInNewContext(outputFiles[0].text, context);
  return context.module.exports;
}
