/** Where the repository lies: the host runs from its sources and from the bundle that is made of them. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = rootAbove(dirname(fileURLToPath(import.meta.url)));

export const forgeAppDir = join(repositoryRoot, 'forge-app');

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'turbo.json'))) return folder;
  const above = dirname(folder);
  if (above === folder)
    throw new Error('The local Jira must run inside the repository: turbo.json was not found above it.');
  return rootAbove(above);
}
