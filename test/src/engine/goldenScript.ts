/**
 * The golden cases and the engine as one script for an engine without modules. It ends by handing all
 * answers, as one JSON text, to the global function `print`.
 */
import { transformSync } from '@swc/core';
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

const source = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** What ServiceNow's server loads, byte for byte; made by the build of servicenow-app. */
export const vendoredBundle = source('servicenow-app/src/server/vendor/core.js');
const cases = source('test/src/engine/goldenCases.ts');

/** What ships answers wherever it can; rooms that ServiceNow's server does not ask are run from the whole engine. */
export function goldenScript(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import * as core from '@rungs/core';
        import * as documents from '@rungs/shared-types/servicenow';
        import * as shipped from ${JSON.stringify(vendoredBundle)};
        import { golden } from ${JSON.stringify(cases)};
        print(JSON.stringify(golden({ ...core, ...documents, ...shipped })));`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    alias: {
      '@rungs/core': source('core/src/index.ts'),
      '@rungs/shared-types/servicenow': source('shared-types/src/servicenow.ts'),
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
const LACKING_ON_RHINO = ['es.object.has-own', 'es.typed-array.from', 'es.typed-array.fill', 'es.typed-array.slice'];

/** Not core-js's: that asks each array for its species, which costs more than a whole decision. */
const FLAT_MAP = `Object.defineProperty(Array.prototype, 'flatMap', {
  configurable: true,
  writable: true,
  value: function (each, self) { return Array.prototype.concat.apply([], this.map(each, self)); },
});`;

export function rhinoScript(script: string): string {
  return rhinoLibrary() + loweredForRhino(script);
}

/** To be run first, once. */
export function rhinoLibrary(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: LACKING_ON_RHINO.map((name) => `import 'core-js/modules/${name}';`).join('\n'),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return FLAT_MAP + loweredForRhino(outputFiles[0]?.text ?? '');
}

/** To ES5, never in loose mode: loose made `[...map.values()]` silently wrong. */
export function loweredForRhino(script: string): string {
  return transformSync(script, {
    jsc: { target: 'es5', loose: false, parser: { syntax: 'ecmascript' } },
    isModule: false,
  }).code;
}
