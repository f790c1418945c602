/**
 * What an instance scan would say, said before there is an instance: rules that the SDK's own linter does not know,
 * over what ships. Each rule is shown a breach as well, so that one which finds nothing is known to look.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rightsOf, roleNames } from '@rungs/core';
import type { Role } from '@rungs/core';
import { app, updateRecords } from './built';
import type { UpdateRecord } from './built';
import { breachesIn, queryingFunctions, scriptRules } from './scriptRules';

const records = updateRecords();
const platformName = (role: Role) => `x_rungs_esc.${role === 'policyEditor' ? 'policy_editor' : role}`;
const ofTable = (table: string) => records.filter((record) => record.table === table);

/** Scripts that run on the server: modules of ours, and what records carry. */
const scripts = [
  ...ofTable('sys_module')
    .filter(({ field }) => /\/src\/server\/(?!vendor\/)/.test(field('path')) && !field('path').endsWith('.d.ts'))
    .map(({ field }) => ({ name: field('path'), source: field('content') })),
  ...[
    'sys_script',
    'sys_script_include',
    'sysauto_script',
    'sysevent_script_action',
    'sys_ui_action',
    'sys_script_email',
    'sys_security_acl',
  ].flatMap((table) =>
    ofTable(table).flatMap(({ field }) => [
      { name: `${table} ${field('name')}`, source: field('script') },
      { name: `${table} ${field('name')}, its condition`, source: field('condition') },
    ]),
  ),
];
const sources = scripts.map(({ source }) => source);
const querying = queryingFunctions(sources);

describe('scripts', () => {
  it('are found: the modules, and those of the records', () => {
    expect(scripts.filter(({ name }) => name.endsWith('/src/server/look.ts'))).toHaveLength(1);
    expect(scripts.filter(({ name }) => name.startsWith('sys_script '))).not.toEqual([]);
    const [look] = scripts.filter(({ name }) => name.endsWith('/src/server/look.ts'));
    expect([...querying(look?.source ?? '')]).toEqual(expect.arrayContaining(['readStanding', 'look', 'onLook']));
  });

  it.each(scriptRules.map((rule) => [rule.forbids, rule] as const))('have no %s', (_, rule) => {
    expect(rule.breach.split('\n---\n').filter((example) => breachesIn(example, rule).length === 0)).toEqual([]);
    const found = scripts.flatMap(({ name, source }) =>
      breachesIn(source, rule, sources).map((line) => `${name}: ${line}`),
    );
    expect(found.filter((line) => !rule.except?.test(line))).toEqual([]);
  });
});

describe('business rules', () => {
  const platformTables = (record: UpdateRecord) => !record.field('collection').startsWith('x_rungs_esc_');

  it('on tables of the platform ask first: a filter before any script, but where the record is gone', () => {
    const rules = ofTable('sys_script').filter(platformTables);
    expect(rules).not.toEqual([]);
    const unasked = rules.filter(({ field }) => field('filter_condition') === '' && field('action_delete') !== 'true');
    expect(unasked.map(({ field }) => field('name'))).toEqual([]);
  });

  it('on tables of the platform run after the write and never abort it', () => {
    for (const { field } of ofTable('sys_script').filter(platformTables)) {
      expect([field('name'), field('when'), field('abort_action')]).toEqual([field('name'), 'after', 'false']);
    }
  });
});

describe('roles', () => {
  const names = new Map(ofTable('sys_user_role').map(({ field }) => [field('sys_id'), field('name')]));
  const contained = (role: string): string[] =>
    ofTable('sys_user_role_contains')
      .filter(({ field }) => names.get(field('role')) === role)
      .map(({ field }) => names.get(field('contains')) ?? 'a role that is not ours');
  const withContained = (role: string): string[] => [role, ...contained(role).flatMap(withContained)];
  const meaning = new Map<string, Role>(roleNames.map((role) => [platformName(role), role]));

  it('[GOV-4] are those of the engine, and contain none of the platform’s', () => {
    expect([...names.values()].sort()).toEqual([...meaning.keys()].sort());
    expect(roleNames.flatMap((role) => contained(platformName(role))).filter((name) => !meaning.has(name))).toEqual([]);
  });

  it.each(roleNames)('[GOV-4] bring with %s its rights and no others, by what it contains as well', (role) => {
    const brought = withContained(platformName(role)).flatMap((name) => rightsOf([meaning.get(name) ?? role]));
    expect([...new Set(brought)].sort()).toEqual([...rightsOf([role])].sort());
  });

  it('[GOV-4] do not let who runs the app act in it', () => {
    expect(withContained('x_rungs_esc.admin')).not.toEqual(expect.arrayContaining(['x_rungs_esc.responder']));
    expect(rightsOf(['admin'])).not.toEqual(expect.arrayContaining(['initiate']));
  });
});

describe('privileges', () => {
  it('[GOV-4] each say what they are for, where they are declared', () => {
    const source = readFileSync(join(app, 'src/fluent/privileges.now.ts'), 'utf8');
    const declared = [
      ...source.matchAll(/(?:\/\*\* (.+) \*\/\n)?CrossScopePrivilege\(\{\n {2}\$id: Now\.ID\['([\w-]+)'\]/g),
    ];
    expect(declared).toHaveLength(ofTable('sys_scope_privilege').length);
    expect(declared.filter(([, reason]) => (reason ?? '').length < 30).map(([, , id]) => id)).toEqual([]);
  });

  it('[GOV-4] are named one by one: no wildcard, and each allowed from the start', () => {
    for (const { field } of ofTable('sys_scope_privilege')) {
      expect(field('target_name')).toMatch(/^\w+$/);
      expect(field('status')).toBe('allowed');
    }
    expect(ofTable('sys_app')[0]?.field('runtime_access_tracking')).toBe('enforcing');
  });
});

describe('records', () => {
  it('ask nothing of the browser that makes it wait: no client script, and no UI policy', () => {
    expect(['sys_script_client', 'sys_ui_policy', 'catalog_script_client'].flatMap(ofTable)).toEqual([]);
  });

  it('[GOV-4] have no access rule without a role, a condition or a script', () => {
    const withRole = new Set(ofTable('sys_security_acl_role').map(({ field }) => field('sys_security_acl')));
    const open = ofTable('sys_security_acl').filter(
      ({ field }) => !withRole.has(field('sys_id')) && field('condition') === '' && field('script') === '',
    );
    expect(open.map(({ field }) => `${field('name')} ${field('operation')}`)).toEqual([]);
  });

  it('[GOV-4] open nothing to everybody: no wildcard, no table of the platform but our own columns of incident', () => {
    const names = ofTable('sys_security_acl').map(({ field }) => field('name'));
    expect(names.filter((name) => !/^(x_rungs_esc[_. ]|incident\.x_rungs_esc_)/.test(name))).toEqual([]);
    expect(names.filter((name) => name.includes('*'))).toEqual([]);
  });

  it('describe every property and keep it to the admin role', () => {
    const bare = ofTable('sys_properties').filter(
      ({ field }) => field('description').length < 20 || field('read_roles') === '' || field('write_roles') === '',
    );
    expect(bare.map(({ field }) => field('name'))).toEqual([]);
  });

  it('bring ATF tests that say what they prove, and call modules that ship', () => {
    const tests = ofTable('sys_atf_test');
    expect(tests.length).toBeGreaterThanOrEqual(4);
    for (const test of tests) {
      expect(test.field('description').length).toBeGreaterThan(80);
      const steps = ofTable('sys_atf_step').filter(({ field }) => field('test') === test.field('sys_id'));
      expect(steps.length).toBeGreaterThan(1);
    }
    const [include] = ofTable('sys_script_include').filter(({ field }) => field('name') === 'EscalationSelfTest');
    const path = /require\('([^']+)'\)/.exec(include?.field('script') ?? '')?.[1];
    expect(ofTable('sys_module').map(({ field }) => field('path'))).toContain(path);
    expect(include?.field('access')).toBe('package_private');
  });
});
