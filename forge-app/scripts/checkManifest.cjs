// Atlassian's own full check of the manifest. It does not see everything that a deployment refuses: src/manifest.test.ts looks at the rest.
require('./appFolder.cjs');
const { validate } = require('@forge/manifest');

async function main() {
  const { success, errors = [] } = await validate(false);
  for (const { level, message, line } of errors) console.error(`manifest.yml:${line ?? 0} ${level}: ${message}`);
  if (!success) process.exitCode = 1;
  else console.log('manifest.yml: accepted by @forge/manifest (full validation)');
}

void main();
