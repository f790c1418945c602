/**
 * `npm run mutation [-- ROOM … | ROOM/FILE.ts …]`: changes core line by line and sees whether a test notices (Stryker).
 * Prints every change that none noticed and the score of each room; exits 1 where the whole is below 85 %.
 */
import { relative } from 'node:path';
import { installIfMissing, root, say } from './install.mjs';

installIfMissing();
process.chdir(root);
await import('../core/scripts/generateZones.mjs');
const { Stryker } = await import('@stryker-mutator/core');
const { rooms, settingsFor } = await import('../test/mutation/settings.mjs');

const LEAST_SCORE = 85;
const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

const startedAt = performance.now();
process.exitCode = await mutate(process.argv.slice(2));

/** One room after the other: with all of core instrumented at once, its own tests take longer than Stryker waits. */
async function mutate(wanted) {
  const mutants = [];
  for (const place of wanted.length > 0 ? wanted : rooms) {
    say(`Changing ${place}, ${mutants.length} changes so far.`);
    try {
      mutants.push(...(await new Stryker(settingsFor(place)).runMutationTest()));
    } catch {
      say(`${place} was not measured: see the message above.`);
      return 1;
    }
  }
  return report(mutants);
}

function report(mutants) {
  const counted = mutants.filter(({ status }) => NOTICED.includes(status) || UNNOTICED.includes(status));
  if (counted.length === 0) {
    say('Nothing to change there. Name rooms of core, such as sla, or files, such as sla/runClock.ts.');
    return 1;
  }
  for (const mutant of counted.filter(({ status }) => UNNOTICED.includes(status))) console.log(inOneLine(mutant));
  console.log('\nroom            changes   noticed   endless  survived  no test    score');
  for (const [room, some] of byRoom(counted)) console.log(scoreLine(room, some));
  console.log(scoreLine('core', counted));
  console.log(`in ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes`);
  return scoreOf(counted) >= LEAST_SCORE ? 0 : 1;
}

function inOneLine({ fileName, location, mutatorName, replacement, status }) {
  const place = `${relative(root, fileName)}:${location.start.line}:${location.start.column}`;
  const untested = status === 'NoCoverage' ? ' (no test comes here)' : '';
  const flat = replacement.replace(/\s+/g, ' ');
  return `${place} ${mutatorName}${untested}: ${flat.length > 100 ? `${flat.slice(0, 99)}…` : flat}`;
}

/** The columns add up; “endless” are the changes that made a loop not end, which counts as noticed. */
function scoreLine(name, some) {
  const numbers = [some.length, ...[...NOTICED, ...UNNOTICED].map((wanted) => count(some, wanted))];
  const columns = [...numbers.map(String), `${scoreOf(some).toFixed(1)} %`];
  return `${name.padEnd(14)} ${columns.map((column) => column.padStart(8)).join('  ')}`;
}

function count(some, wanted) {
  return some.filter(({ status }) => status === wanted).length;
}

function scoreOf(some) {
  return (100 * some.filter(({ status }) => NOTICED.includes(status)).length) / some.length;
}

function byRoom(all) {
  const rooms = new Map();
  for (const mutant of all) {
    const room = relative(`${root}/core/src`, mutant.fileName).split(/[\\/]/)[0];
    rooms.set(room, [...(rooms.get(room) ?? []), mutant]);
  }
  return [...rooms].sort(([a], [b]) => (a < b ? -1 : 1));
}
