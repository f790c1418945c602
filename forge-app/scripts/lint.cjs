// Atlassian's own linters. PermissionLinter is left out because it downloads API descriptions; src/manifest.test.ts holds the scopes instead.
const { logger } = require('./appFolder.cjs');
const { lint, getClientSideLintersOnly, problemCount, reportLintResults } = require('@forge/lint');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');

// Feature gates would be asked of a server.
const noFeatures = new Proxy({}, { get: (_, name) => async () => (name === 'getDeprecatedRuntimes' ? [] : false) });

async function main() {
  const reader = new FileSystemReader();
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const files = (await reader.recursiveReadDir('./src', ['node_modules'])).filter((file) => !/\.test\.ts$/.test(file));
  // A tsconfig with `include: ["src"]` makes the linter pass over every .ts file and report success.
  if (!files.some((file) => file.endsWith('index.ts'))) throw new Error('no source file was found to lint');

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
