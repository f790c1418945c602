/** Generates the JSON Schemas of the documents that people write from their zod schemas, then bundles the three entries; packages stay outside. */
import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = (...parts) => join(root, ...parts);
const options = { bundle: true, packages: 'external', format: 'esm', target: 'es2021', sourcemap: true };

await build({ ...options, entryPoints: [from('src/schemas.ts')], outfile: from('dist/schemas.js') });
const schemas = await import(pathToFileURL(from('dist/schemas.js')).href);

/** `text, a number, or true or false` is one list of types, which the interpreter knows, and not three schemas. */
function plainTypes({ zodSchema, jsonSchema }) {
  const { type, options } = zodSchema._zod.def;
  if (type !== 'union' || !jsonSchema.anyOf) return;
  delete jsonSchema.anyOf;
  jsonSchema.type = options.map((option) => option._zod.def.type);
}

await mkdir(from('src/generated'), { recursive: true });
for (const name of ['policyDocument', 'ticketScript']) {
  const text = JSON.stringify(z.toJSONSchema(schemas[name], { reused: 'ref', override: plainTypes }));
  await writeFile(
    from(`src/generated/${name}JsonSchema.ts`),
    `/** Generated from ../${name}.ts by scripts/build.mjs. */
import type { JsonSchema } from '../jsonSchema';

/** As text, which is half as long in a bundle as an object that a bundler prints, and read faster. */
export const ${name}JsonSchema: JsonSchema = /* @__PURE__ */ JSON.parse(${JSON.stringify(text)});
`,
  );
}

await build({ ...options, entryPoints: [from('src/index.ts'), from('src/servicenow.ts')], outdir: from('dist') });
