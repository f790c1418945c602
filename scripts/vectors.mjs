/** `npm run vectors -- DIR [--json]`: plays peers' published cases against the engine. */
import { buildIfStale, installIfMissing } from './install.mjs';

installIfMissing();
buildIfStale();
const { main } = await import('../test/dist/vectors.js');
process.exitCode = main(process.argv.slice(2));
