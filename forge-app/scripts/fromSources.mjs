// A plug-in of esbuild: what is imported by name from a package of ours is taken from the file that has it. Through the
// package's index every library would reach every file of it, and nothing could be left out of a handler file.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const indexOf = { '@rungs/core': 'core/src/index.ts', '@rungs/shared-types': 'shared-types/src/index.ts' };
const NAMED = /^(import|export) (?!type)\{([^}]*)\} from '(@rungs\/[a-z-]+)';/gm;

export const fromSources = {
  name: 'from sources',
  async setup({ onLoad }) {
    const files = new Map();
    for (const [name, index] of Object.entries(indexOf)) files.set(name, await exportsOf(join(repository, index)));

    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(NAMED, (_, verb, names, from) =>
        listed(names)
          .map((name) => `${verb} { ${name} } from '${fileOf(files, from, name)}';`)
          .join('\n'),
      );
      return { contents, loader: 'ts' };
    });
  },
};

function fileOf(files, from, name) {
  const file = files.get(from)?.get(name.split(' as ')[0]);
  if (!file) throw new Error(`${from} exports no ${name} by name`);
  return file;
}

function listed(names) {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

/** Name → file, as the index lists it. */
async function exportsOf(index) {
  const source = await readFile(index, 'utf8');
  const found = new Map();
  for (const [, names, from] of source.matchAll(/^export \{([^}]*)\} from '(\.[^']+)';/gm))
    for (const name of listed(names)) found.set(name.split(' as ').pop(), fileBeside(index, from));
  for (const [, from] of source.matchAll(/^export \* from '(\.[^']+)';/gm)) {
    const file = fileBeside(index, from);
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(/^export (?:const|function) (\w+)/gm))
      found.set(name, file);
  }
  return found;
}

const fileBeside = (index, from) => `${join(dirname(index), from)}.ts`;
