/**
 * The golden cases and the bundle that ships as one script for an engine without modules. It ends
 * by handing all answers, as one JSON text, to the global function `print`.
 */
import { transformSync } from '@swc/core';
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** What ServiceNow's server loads, byte for byte; made by the build of servicenow-app. */
export const vendoredBundle = fileURLToPath(
  new URL('../../../servicenow-app/src/server/vendor/core.js', import.meta.url),
);
const cases = fileURLToPath(new URL('./goldenCases.ts', import.meta.url));

export function goldenScript(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import * as engine from ${JSON.stringify(vendoredBundle)};
        import { golden } from ${JSON.stringify(cases)};
        print(JSON.stringify(golden(engine)));`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    charset: 'ascii',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Library functions that ServiceNow's engine lists as supported and Debian's older Rhino lacks. The
 * language is lowered, the library is filled in; whatever else the bundle uses must be there.
 */
const LACKING_ON_RHINO = [
  'es.array.flat-map',
  'es.object.has-own',
  'es.typed-array.from',
  'es.typed-array.fill',
  'es.typed-array.slice',
];

export function rhinoScript(script: string): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: LACKING_ON_RHINO.map((name) => `import 'core-js/modules/${name}';`).join('\n'),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return lowered(outputFiles[0]?.text ?? '') + lowered(script);
}

/** Lowered to ES5, never in loose mode: loose made `[...map.values()]` silently wrong. */
function lowered(script: string): string {
  return transformSync(script, {
    jsc: { target: 'es5', loose: false, parser: { syntax: 'ecmascript' } },
    isModule: false,
  }).code;
}
