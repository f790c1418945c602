/** `npm run bench [-- --json]`: measures the engine beside its peers, after installing and building what it needs. */
import { buildIfStale, installIfMissing, root } from './install.mjs';

installIfMissing();
buildIfStale();
const { main } = await import('../test/dist/bench.js');
process.exitCode = await main(process.argv.slice(2), root);
