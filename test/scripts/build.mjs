/** Bundles what the scripts at the root run, such as `npm start` and `npm run bench`: our sources in one file each, packages left outside. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: {
    sandbox: here('../src/sandbox/main.ts'),
    'host-jira': here('../src/hosts/jira/serve.ts'),
    'host-servicenow': here('../src/hosts/servicenow/serve.ts'),
    vectors: here('../src/vectors/main.ts'),
    bench: here('../src/bench/main.ts'),
    simulate: here('../src/simulate/main.ts'),
  },
  outdir: here('../dist'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
});

// The policy stays a file beside the bundle, as it is one beside the source.
mkdirSync(here('../dist'), { recursive: true });
copyFileSync(here('../src/world/company-policy.yaml'), here('../dist/company-policy.yaml'));
