/** `npm start`: reads what was asked for, opens the world, and shows it or plays it once. */
import { readArguments, usage } from './arguments';
import { openWorld } from './openWorld';
import { playOnce } from './playOnce';
import { Refusal } from './refusal';
import { watch } from './watch';

export async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if (read.ok === 'help') {
    console.log(usage);
    return 0;
  }
  if (!read.ok) {
    console.error([...read.faults, '', usage].join('\n'));
    return 1;
  }
  try {
    const world = await openWorld(read.arguments);
    return read.arguments.once ? await playOnce(world) : await watch(world, read.arguments);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  }
}
