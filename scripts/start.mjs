/** `npm start`: the sandbox, after installing and building what it needs. */
import { buildIfStale, installIfMissing } from './install.mjs';

installIfMissing();
buildIfStale();
const { main } = await import('../test/dist/sandbox.js');
process.exitCode = await main(process.argv.slice(2));
