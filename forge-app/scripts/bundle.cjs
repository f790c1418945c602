// Atlassian's own bundler: src/index.ts → dist/backend/index.cjs, as `forge deploy` would upload it.
const fs = require('node:fs');
const path = require('node:path');
const { appFolder, logger } = require('./appFolder.cjs');
const { getEntryPoints, getNodeBundler } = require('@forge/bundler');
const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');

// The runtime's wrapper is not published: `forge deploy` downloads it, and the local Jira takes its place.
const noWrapper = async () => ({ script: '', source: 'local', version: 'local' });
const wrapperProvider = { getNodeRuntimeWrapper: noWrapper, getNodeRuntimeLoader: noWrapper };

async function main() {
  const config = new ConfigFile(new FileSystemReader(), new FileSystemWriter());
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const { outputDir } = await getNodeBundler(logger, wrapperProvider, config).bundle({
    appDirectory: appFolder,
    entryPoints,
  });
  const target = path.join(appFolder, 'dist', 'backend');
  fs.rmSync(target, { recursive: true, force: true });
  fs.cpSync(outputDir, target, { recursive: true });
  for (const file of fs.readdirSync(target).filter((name) => name.endsWith('.cjs'))) {
    console.log(`dist/backend/${file}: ${Math.round(fs.statSync(path.join(target, file)).size / 1024)} KB`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
