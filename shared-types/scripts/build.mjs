/** Generates the policy document's JSON Schema from its zod schema, then bundles the three entries; packages stay outside. */
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

const text = JSON.stringify(z.toJSONSchema(schemas.policyDocument), null, 2);
await mkdir(from('src/generated'), { recursive: true });
await writeFile(
  from('src/generated/policyDocumentJsonSchema.ts'),
  `/** Generated from ../policyDocument.ts by scripts/build.mjs. */
import type { JsonSchema } from '../jsonSchema';

export const policyDocumentJsonSchema: JsonSchema = ${text};
`,
);

await build({ ...options, entryPoints: [from('src/index.ts'), from('src/servicenow.ts')], outdir: from('dist') });
