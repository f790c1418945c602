/**
 * Installs what is missing, with nothing but Node: what every other script calls first, so that
 * `npm start` and `npm test` work on a fresh clone. (npm runs no `pre…` scripts here, since
 * `.npmrc` has `ignore-scripts=true`.) All it says goes to standard error.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const NEEDED_NODE = [20, 18, 1];

export function installIfMissing() {
  refuseOldNode();
  const missing = firstMissing();
  if (missing === undefined) return;
  say(`Installing dependencies with npm ci (${missing}). This takes one to three minutes.`);
  const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
  orExit(run(npm(), ['ci', ...flags]), 'npm ci failed');
  say('Installed.');
}

/** Turbo skips what has not changed since it was last built; what it prints matters only when it fails. */
export function buildIfStale() {
  say('Building what has changed (turbo run build). Half a minute the first time.');
  const startedAt = performance.now();
  const turbo = [
    `${root}/node_modules/turbo/bin/turbo`,
    'run',
    'build',
    '--output-logs=errors-only',
    '--log-order=grouped',
  ];
  orExit(run([process.execPath], turbo), 'The build failed');
  say(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

export function say(text) {
  process.stderr.write(`rungs: ${text}\n`);
}

function refuseOldNode() {
  const have = process.versions.node.split('.').map(Number);
  const older = NEEDED_NODE.findIndex((part, index) => have[index] !== part);
  if (older === -1 || have[older] > NEEDED_NODE[older]) return;
  say(
    `Node ${process.versions.node} is too old. Rungs needs Node ${NEEDED_NODE.join('.')} or newer: install it from https://nodejs.org and run this again.`,
  );
  process.exit(1);
}

/** Compares what npm wrote down after its last install with the lock file; packages for other machines do not count. */
function firstMissing() {
  const installedFile = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(installedFile)) return 'nothing is installed yet';
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')).packages;
  for (const [path, wanted] of Object.entries(locked)) {
    if (!path.includes('node_modules/') || wanted.optional || wanted.devOptional || wanted.peer) continue;
    const have = installed[path];
    if (!have || have.version !== wanted.version)
      return `${path} is ${have ? have.version : 'missing'}, the lock file says ${wanted.version ?? 'link'}`;
  }
  return undefined;
}

/** The npm that runs us, where one does: it needs no search path and, on Windows, no shell. */
function npm() {
  const running = process.env.npm_execpath;
  return running?.endsWith('.js') ? [process.execPath, running] : ['npm'];
}

/** What a command printed matters only when it fails. */
function run([command, ...before], args) {
  const { status, error, stdout, stderr } = spawnSync(command, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
    shell: command === 'npm' && process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, output: [stdout, stderr, error?.message].filter(Boolean).join('\n') };
}

function orExit({ status, output }, what) {
  if (status === 0) return;
  process.stderr.write(`${output}\n`);
  say(`${what}: see its message above. Nothing was started.`);
  process.exit(1);
}
