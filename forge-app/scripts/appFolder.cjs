// Atlassian's tools read ./manifest.yml of the folder they run in: every gate starts here.
const path = require('node:path');

const appFolder = path.resolve(__dirname, '..');
process.chdir(appFolder);

const quietly = () => undefined;
const logger = { info: quietly, debug: quietly, trace: quietly, warn: console.warn, error: console.error };

module.exports = { appFolder, logger };
