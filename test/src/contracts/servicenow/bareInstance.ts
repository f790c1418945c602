/** An instance without an application, on a clock that stands until it is moved. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SyncTransport } from '../../hosts/http';
import type { WorldClock } from '../../hosts/host';
import { createLocalServiceNow, type LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { noNetwork } from '../../hosts/servicenow/transports';
import { worldClock } from '../../sandbox/worldClock';

export const MONDAY_NOON = Date.parse('2026-11-16T11:00:00Z');

export function bareInstance(transport: SyncTransport = noNetwork): { host: LocalServiceNow; clock: WorldClock } {
  const clock = worldClock(MONDAY_NOON);
  return { host: createLocalServiceNow({ clock, seed: 'contract', transport }), clock };
}

export interface RuleSettings {
  readonly table: string;
  readonly when: 'before' | 'after' | 'async' | 'display';
  readonly on: string;
  readonly order?: number;
  readonly filter?: string;
  readonly condition?: string;
}

/** A business rule such as an administrator writes by hand. */
export function addRule(host: LocalServiceNow, name: string, rule: RuleSettings, script: string): void {
  host.instance.store('sys_script', {
    name,
    collection: rule.table,
    when: rule.when,
    active: 'true',
    order: String(rule.order ?? 100),
    action_insert: String(rule.on.includes('insert')),
    action_update: String(rule.on.includes('update')),
    action_delete: String(rule.on.includes('delete')),
    filter_condition: rule.filter ?? '',
    condition: rule.condition ?? '',
    script,
  });
}

/** Published and recorded bodies of the real API, where they are beside the project. */
export const fixturesDir = fileURLToPath(new URL('../../../../../shared/fixtures/servicenow/', import.meta.url));
export const hasFixtures = existsSync(fixturesDir);

export function fixture<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(fixturesDir + name, 'utf8')) as Shape;
}
