// Atlassian's own linters. PermissionLinter is left out because it downloads API descriptions; src/manifest.test.ts holds the scopes instead.
const path = require('node:path');
const { logger } = require('./appFolder.cjs');
const { lint, getClientSideLintersOnly, problemCount, reportLintResults } = require('@forge/lint');
const { ConfigFile, FileSystemReader, FileSystemWriter, listTSConfigIncludeExclude } = require('@forge/cli-shared');

// Feature gates would be asked of a server.
const noFeatures = new Proxy({}, { get: (_, name) => async () => (name === 'getDeprecatedRuntimes' ? [] : false) });

// The linter passes over a .ts file that tsconfig's `include` does not name one by one, and reports success.
async function expectAllIncluded(reader, files) {
  const { include } = await listTSConfigIncludeExclude(reader);
  const included = new Set(include);
  const passedOver = files.filter((file) => !included.has(path.resolve(file)));
  if (files.length === 0 || passedOver.length > 0)
    throw new Error(`not linted: ${passedOver.join(', ') || 'any file'}`);
}

async function main() {
  const reader = new FileSystemReader();
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const files = (await reader.recursiveReadDir('./src', ['node_modules'])).filter((file) => !/\.test\.ts$/.test(file));
  await expectAllIncluded(reader, files);

  const all = await getClientSideLintersOnly(manifest, 'development', logger, noFeatures);
  const linters = all.filter((linter) => linter.constructor.name !== 'PermissionLinter');
  const results = await lint(files, manifest, 'development', logger, noFeatures, { linters });
  reportLintResults({ ...logger, info: console.log }, results);
  const { errors = 0, warnings = 0 } = problemCount(results);
  console.log(`@forge/lint: ${linters.length} linters, ${files.length} files, ${errors} errors, ${warnings} warnings`);
  if (errors > 0 || warnings > 0) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
