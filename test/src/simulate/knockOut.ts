/**
 * Copies of the built apps with one guard taken out: what proves that the simulation can find anything.
 * A guard is taken out from outside, in what shipped, so that no source has a switch for it.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtApps } from './stage';
import type { AppFolders } from './stage';

/** The Jira app, whose every call to the platform goes through `between` first. */
export function jiraWith(between: string): AppFolders {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-knocked-out-'));
  mkdirSync(join(folder, 'dist'));
  cpSync(join(builtApps.jira, 'manifest.yml'), join(folder, 'manifest.yml'));
  cpSync(join(builtApps.jira, 'dist/backend'), join(folder, 'dist/backend'), { recursive: true });
  for (const file of readdirSync(join(folder, 'dist/backend')).filter((name) => name.endsWith('.cjs'))) {
    const bundle = join(folder, 'dist/backend', file);
    writeFileSync(bundle, `${between}\n${readFileSync(bundle, 'utf8')}`);
  }
  return { ...builtApps, jira: folder };
}

/** Writes go through over whatever another invocation wrote meanwhile. */
export const unconditionalWrites = `{
  const ask = globalThis.__forge_fetch__;
  globalThis.__forge_fetch__ = (meta, path, init) => {
    if (!path.endsWith('/transaction')) return ask(meta, path, init);
    const body = JSON.parse(init.body);
    for (const item of Object.values(body).flat()) delete item.conditions;
    return ask(meta, path, { ...init, body: JSON.stringify(body) });
  };
}`;

/** What was read once is kept in module scope, for whoever comes next. */
export const readsKeptInModuleScope = `{
  const ask = globalThis.__forge_fetch__;
  const read = new Map();
  globalThis.__forge_fetch__ = async (meta, path, init) => {
    if (!path.endsWith('/entity/get') || !init.body.includes('"policy"')) return ask(meta, path, init);
    const answer = read.get(init.body) ?? { status: 0, text: '' };
    if (answer.status === 200) return new Response(answer.text, { status: 200, headers: { 'content-type': 'application/json' } });
    const response = await ask(meta, path, init);
    read.set(init.body, { status: response.status, text: await response.clone().text() });
    return response;
  };
}`;

/** What happened is kept, and its audit is not. */
export const auditLost = `{
  const ask = globalThis.__forge_fetch__;
  globalThis.__forge_fetch__ = (meta, path, init) => {
    if (!path.endsWith('/transaction')) return ask(meta, path, init);
    const body = JSON.parse(init.body);
    body.set = body.set.filter(({ entityName }) => entityName !== 'audit');
    return ask(meta, path, { ...init, body: JSON.stringify(body) });
  };
}`;

/** The property that lists show is written nowhere but the first time. */
export const mirrorStandsStill = `{
  const ask = globalThis.__forge_fetch__;
  const written = new Set();
  globalThis.__forge_fetch__ = async (meta, path, init) => {
    if (!path.endsWith('/properties/rungs') || init.method !== 'PUT' || !written.has(path)) {
      if (path.endsWith('/properties/rungs')) written.add(path);
      return ask(meta, path, init);
    }
    return new Response(null, { status: 200 });
  };
}`;

/** Nobody sees that escalation is paused. */
export const pauseUnseen = `{
  const ask = globalThis.__forge_fetch__;
  globalThis.__forge_fetch__ = (meta, path, init) =>
    ask(meta, path, path.endsWith('/get') ? { ...init, body: init.body.replace('"pause"', '"no-pause"') } : init);
}`;

/** The ServiceNow app without any unique index of its own. */
export function servicenowWithoutUniqueIndexes(): AppFolders {
  return servicenowWhere((text) => text.replaceAll('unique="true"', 'unique="false"'));
}

/** The ServiceNow app with one passage of its code exchanged. */
export function servicenowWith({ passage, instead }: Exchange): AppFolders {
  return servicenowWhere((text) => text.replace(passage, () => instead));
}

interface Exchange {
  readonly passage: string;
  readonly instead: string;
}

/** What happened is kept, and its audit is not. */
export const noAuditRows: Exchange = {
  passage: 'const there = numbersFrom(incidentId, first.number);',
  instead: 'return;',
};

/** The columns on the incident are never written. */
export const noColumns: Exchange = {
  passage: 'Object.entries(columnsOf(state, policy))',
  instead: 'Object.entries({})',
};

/** Nobody sees that escalation is paused. */
export const noPause: Exchange = { passage: "const pause = readNote('pause');", instead: 'const pause = undefined;' };

/** Whoever makes an issue does not look whether an earlier try made it. */
export const noLookingForIssues: Exchange = {
  passage: 'findLinked: (project, link) => {',
  instead: 'findLinked: () => { return;',
};

/** What waits in the queue of events passes for told. */
export const queuedIsTold: Exchange = {
  passage: "if (heard === 'queued') {",
  instead: "if (heard === 'queued') { return { madeId: '' };",
};

function servicenowWhere(change: (text: string) => string): AppFolders {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-knocked-out-'));
  const app = join(folder, 'dist/app');
  cpSync(join(builtApps.servicenow, 'dist/app'), app, { recursive: true });
  let changed = 0;
  for (const file of readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'))) {
    const text = readFileSync(join(app, file), 'utf8');
    const open = change(text);
    if (open === text) continue;
    writeFileSync(join(app, file), open);
    changed += 1;
  }
  if (changed === 0) throw new Error('The app has no such guard to take out.');
  return { ...builtApps, servicenow: folder };
}
