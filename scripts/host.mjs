/** `npm run host -- jira|servicenow --port P`: one local host alone, for any client to point at. */
import { buildIfStale, installIfMissing, say } from './install.mjs';

const [tool, ...rest] = process.argv.slice(2);
if (tool !== 'jira' && tool !== 'servicenow') {
  say(
    `${tool === undefined ? 'No host named' : `There is no host "${tool}"`}. Say which: npm run host -- jira --port 8101, or npm run host -- servicenow --port 8102.`,
  );
  process.exit(1);
}
installIfMissing();
buildIfStale();
const { main } = await import(`../test/dist/host-${tool}.js`);
process.exitCode = await main(rest);
