/** The bundles that the SDK ships as they are: the engine for the server, and one script for each page. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const banner = '// Made by scripts/build.mjs from core and shared-types. Not to be edited, not in git.';

/**
 * One module without dependencies, of what `src/engine.ts` lists; `core.d.ts` beside it has its types. Names and
 * lines stay, so that an admin can read what runs, and a stack trace says where.
 */
export async function bundleCore(app) {
  await build({
    absWorkingDir: app,
    entryPoints: ['src/engine.ts'],
    outfile: 'src/server/vendor/core.js',
    alias: {
      '@rungs/core': join(app, '../core/src/index.ts'),
      '@rungs/shared-types/servicenow': join(app, '../shared-types/src/servicenow.ts'),
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2021',
    charset: 'ascii',
    legalComments: 'none',
    banner: { js: banner },
    logLevel: 'warning',
  });
}

export const pages = ['panel', 'action', 'dashboard', 'policyText', 'onCall', 'operations', 'roles', 'setUp'];

/** Outside the SDK, whose own page build ships a source map of several megabytes. */
export async function bundlePages(app) {
  const { outputFiles } = await build({
    absWorkingDir: app,
    entryPoints: pages.map((page) => ({ in: `src/client/${page}.ts`, out: page })),
    outdir: 'dist/static',
    outExtension: { '.js': '.jsdbx' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2021',
    jsx: 'automatic',
    charset: 'ascii',
    sourcemap: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      '@rungs/core/dashboard': join(app, '../core/src/metrics/dashboardFigures.ts'),
      '@rungs/core': join(app, '../core/src/index.ts'),
      '@rungs/shared-types': join(app, '../shared-types/src/index.ts'),
    },
    plugins: [stylesInScript],
    write: false,
    logLevel: 'warning',
  });
  await mkdir(join(app, 'dist/static'), { recursive: true });
  for (const { path, text } of outputFiles) await writeFile(path, withoutControlCharacters(text));
}

/** Update XML cannot hold them, and the SDK would ship the script as an attachment instead. */
function withoutControlCharacters(script) {
  return script.replace(
    /[^\t\n\r -\uffff]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** The platform has no place for a page's own style sheet, so the script brings it along. */
const stylesInScript = {
  name: 'styles-in-script',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        absWorkingDir: dirname(path),
        bundle: true,
        minify: true,
        write: false,
        logLevel: 'warning',
      });
      const css = JSON.stringify(outputFiles[0].text);
      return {
        loader: 'js',
        contents: `document.head.append(Object.assign(document.createElement('style'), { textContent: ${css} }));`,
      };
    });
  },
};
