/** `npm run simulate [-- --seeds N | --seed S] [--json]`: plays companies and faults by seed, after building what it needs. */
import { buildIfStale, installIfMissing } from './install.mjs';

installIfMissing();
buildIfStale();
const { main } = await import('../test/dist/simulate.js');
process.exitCode = await main(process.argv.slice(2));
