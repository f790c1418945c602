/** What ships, held to what we promise: access rules, indexes, nothing outside the scope, no secret, no source map. */
import { describe, expect, it } from '@jest/globals';
import { readPolicyDocument, starterPolicy } from '@rungs/shared-types';
import { builtTables, packedNames, staticFiles, updateRecords } from './built';
import type { UpdateRecord } from './built';

const records = updateRecords();
const ofTable = (table: string) => records.filter((record) => record.table === table);
const roleNames = new Map(ofTable('sys_user_role').map(({ field }) => [field('sys_id'), field('name')]));
const rolesOf = (rule: UpdateRecord) =>
  ofTable('sys_security_acl_role')
    .filter(({ field }) => field('sys_security_acl') === rule.field('sys_id'))
    .map(({ field }) => roleNames.get(field('sys_user_role')) ?? 'a role that is not ours');
const ownTables = ['audit', 'claim', 'effect', 'escalation', 'event', 'link', 'operation', 'policy'].map(
  (name) => `x_rungs_esc_${name}`,
);

describe('tables', () => {
  it('are those of the app, and of incident only columns that the app adds', () => {
    const names = builtTables().map(({ name }) => name);
    expect(names.sort()).toEqual([...ownTables, 'incident'].sort());
    const columns = ofTable('sys_dictionary').filter(({ field }) => field('name') === 'incident');
    expect(columns.map(({ field }) => field('element')).filter((name) => !name.startsWith('x_rungs_esc_'))).toEqual([]);
  });

  it.each(ownTables)('%s has an access rule for every operation, each for a role of the app', (table) => {
    const rules = ofTable('sys_security_acl').filter((rule) => rule.field('name') === table);
    expect(rules.map((rule) => rule.field('operation')).sort()).toEqual(['create', 'delete', 'read', 'write']);
    for (const rule of rules) expect(rolesOf(rule).length).toBeGreaterThan(0);
  });

  it.each(['audit', 'claim', 'effect', 'escalation', 'event', 'link'])(
    'nobody writes %s by hand, not even an admin',
    (name) => {
      const rules = ofTable('sys_security_acl').filter(
        (rule) => rule.field('name') === `x_rungs_esc_${name}` && rule.field('operation') !== 'read',
      );
      for (const rule of rules) {
        expect([rule.field('script'), rule.field('admin_overrides')]).toEqual(['answer = false;', 'false']);
      }
    },
  );

  it.each([
    ['x_rungs_esc_audit', ['auditor']],
    ['x_rungs_esc_policy', ['auditor', 'policy_editor']],
    ['x_rungs_esc_claim', ['admin']],
    ['x_rungs_esc_escalation.state', ['auditor']],
    ['x_rungs_esc_event.body', ['auditor']],
    ['x_rungs_esc_event.decision', ['auditor']],
    ['x_rungs_esc_effect.body', ['auditor']],
    ['x_rungs_esc_link.origins', ['admin']],
  ])('[GOV-4] %s is read by %j and nobody else', (name, roles) => {
    const rules = ofTable('sys_security_acl').filter(
      ({ field }) => field('name') === name && field('operation') === 'read',
    );
    expect(rules.map((rule) => rolesOf(rule).sort())).toEqual([roles.map((role) => `x_rungs_esc.${role}`)]);
  });

  it.each(['escalation', 'event', 'effect', 'link'])(
    '[GOV-4] a row of %s is read by who may read its incident',
    (name) => {
      const [rule] = ofTable('sys_security_acl').filter(
        ({ field }) => field('name') === `x_rungs_esc_${name}` && field('operation') === 'read',
      );
      expect(rule?.field('script')).toBe('answer = new x_rungs_esc.EscalationOffer().mayReadIncident(current);');
    },
  );

  const indexes: readonly [table: string, columns: readonly string[], unique: boolean][] = [
    ['x_rungs_esc_escalation', ['incident'], true],
    ['x_rungs_esc_escalation', ['next_look_at'], false],
    ['x_rungs_esc_escalation', ['status', 'started_at'], false],
    ['x_rungs_esc_escalation', ['status', 'closed_at'], false],
    ['x_rungs_esc_escalation', ['failed_at'], false],
    ['x_rungs_esc_audit', ['incident', 'number'], true],
    ['x_rungs_esc_event', ['incident', 'version', 'position'], true],
    ['x_rungs_esc_effect', ['effect_id'], true],
    ['x_rungs_esc_effect', ['status', 'next_attempt_at'], false],
    ['x_rungs_esc_claim', ['name'], true],
    ['x_rungs_esc_link', ['incident'], true],
    ['x_rungs_esc_link', ['next_attempt_at'], false],
    ['x_rungs_esc_policy', ['policy_id', 'version'], true],
  ];

  it.each(indexes)('%s has the index on %j (unique: %s) that a sweep or an arbiter needs', (table, columns, unique) => {
    expect(builtTables().find(({ name }) => name === table)?.indexes).toContainEqual({ unique, columns });
  });
});

describe('records', () => {
  /** Kinds of records that belong to a scoped application. None of them alters a record of the platform. */
  const kinds = [
    'sys_app',
    'sys_app_application',
    'sys_app_module',
    'sys_atf_step',
    'sys_atf_test',
    'sys_choice',
    'sys_choice_set',
    'sys_choice_v2',
    'sys_db_object',
    'sys_dictionary',
    'sys_documentation',
    'sys_element_mapping',
    'sys_module',
    'sys_properties',
    'sys_scope_privilege',
    'sys_script',
    'sys_script_email',
    'sys_script_include',
    'sys_security_acl',
    'sys_security_acl_role',
    'sys_ui_action',
    'sys_ui_action_role',
    'sys_ui_element',
    'sys_ui_form',
    'sys_ui_form_section',
    'sys_ui_list',
    'sys_ui_list_element',
    'sys_ui_related_list',
    'sys_ui_related_list_entry',
    'sys_ui_section',
    'sys_ui_view',
    'sys_ui_page',
    'sys_user_role',
    'sys_user_role_contains',
    'sys_variable_value',
    'sys_ux_lib_asset',
    'sys_ws_definition',
    'sys_ws_operation',
    'sysauto_script',
    'sysevent_email_action',
    'sysevent_register',
    'sysevent_script_action',
  ];

  it('are of known kinds only', () => {
    const known = [...kinds, ...ownTables];
    expect([...new Set(records.map(({ table }) => table))].filter((table) => !known.includes(table))).toEqual([]);
  });

  it('belong to the scope', () => {
    const scope = ofTable('sys_app')[0]?.field('sys_id');
    const foreign = records.filter(
      ({ table, field }) => table !== 'sys_app' && ![scope, ''].includes(field('sys_scope')),
    );
    expect(foreign.map(({ table, field }) => `${table} ${field('sys_id')}`)).toEqual([]);
  });

  it('show each entry of the menu to a role of the app, by its name', () => {
    const roles = ofTable('sys_app_module').map(({ field }) => field('roles'));
    const ours = [...roleNames.values()];
    expect(roles.filter((names) => names === '' || names.split(',').some((name) => !ours.includes(name)))).toEqual([]);
  });

  it('[TLS-1] bring data of the customer’s with the first installation alone, and a policy that is not in force', () => {
    const data = records.filter(({ table }) => ownTables.includes(table));
    expect(data.map(({ table, folder, field }) => [table, folder, field('active')])).toEqual([
      ['x_rungs_esc_policy', 'unload', 'false'],
    ]);
    expect(records.filter(({ folder }) => folder === 'unload')).toEqual(data);
    const [policy] = data;
    expect(policy?.field('source')).toBe(starterPolicy);
    const read = readPolicyDocument(starterPolicy);
    expect(JSON.parse(policy?.field('document') ?? '')).toEqual(read.ok && read.document);
    const { id, name } = JSON.parse(policy?.field('document') ?? '') as { id: string; name: string };
    expect([policy?.field('policy_id'), policy?.field('name'), policy?.field('version')]).toEqual([id, name, '1']);
  });

  it('run one job a minute for what is due and one for Jira, and one an hour for what is kept no longer, from a fixed start', () => {
    const jobs = ofTable('sysauto_script').map(({ field }) => [
      field('run_type'),
      field('run_period'),
      field('run_start'),
    ]);
    expect(jobs.sort()).toEqual([
      ['periodically', '1970-01-01 00:01:00', '2026-01-01 00:00:00'],
      ['periodically', '1970-01-01 00:01:00', '2026-01-01 00:00:30'],
      ['periodically', '1970-01-01 01:00:00', '2026-01-01 00:17:00'],
    ]);
  });

  it('register every event that is fired, by names that the platform does not cut', () => {
    const fired = new Set(
      ofTable('sys_module').flatMap(({ field }) =>
        [...field('content').matchAll(/x_rungs_esc\.(?:told|look|sync|policy_changed)\b/g)].map(([name]) => name),
      ),
    );
    const registered = ofTable('sysevent_register').map(({ field }) => field('event_name'));
    expect(registered.sort()).toEqual([...fired].filter((name) => name !== 'x_rungs_esc.sync.enabled').sort());
    for (const name of registered) expect(name.length).toBeLessThanOrEqual(40);
  });

  it('hold no secret: the token ships empty, encrypted and private', () => {
    const token = ofTable('sys_properties').find(({ field }) => field('name') === 'x_rungs_esc.jira.token');
    expect([token?.field('type'), token?.field('value'), token?.field('is_private')]).toEqual([
      'password2',
      '',
      'true',
    ]);
  });

  it('check the role again behind every REST route', () => {
    const routes = ofTable('sys_ws_operation');
    expect(routes.map(({ field }) => `${field('http_method')} ${field('relative_path')}`).sort()).toEqual([
      'GET /dashboard',
      'GET /oncall',
      'GET /oncall/platform',
      'GET /operations',
      'GET /panel/{incident}',
      'GET /policy',
      'GET /policy/versions',
      'GET /policy/versions/{version}',
      'GET /roles',
      'GET /setup',
      'GET /setup/mapping',
      'GET /setup/metrics',
      'GET /setup/probe',
      'POST /operations/export',
      'POST /operations/pause',
      'POST /operations/replay',
      'POST /operations/resume',
      'POST /operations/retention',
      'POST /operations/retry',
      'POST /operations/verify',
      'POST /panel/{incident}/act',
      'POST /policy',
      'POST /setup',
      'POST /setup/groups',
      'POST /setup/past',
      'POST /setup/people',
    ]);
    for (const { field } of routes) {
      expect([field('requires_authentication'), field('requires_acl_authorization')]).toEqual(['true', 'true']);
    }
  });
});

describe('pages', () => {
  it('ship one script each, and no source map anywhere', () => {
    const assets = ofTable('sys_ux_lib_asset').map(({ field }) => `${field('name')} ${field('category')}`);
    const pages = ofTable('sys_ui_page').map(({ field }) => /x_rungs_esc\/(\w+)\.jsdbx/.exec(field('html'))?.[1]);
    expect(assets.sort()).toEqual(pages.sort().map((page) => `x_rungs_esc/${page} component`));
    expect(
      staticFiles().filter(({ name, text }) => name.endsWith('.map') || text.includes('sourceMappingURL')),
    ).toEqual([]);
    expect(packedNames().filter((name) => /\.map|sn_glider_source_artifact/.test(name))).toEqual([]);
  });

  it('load their own script by the path under which it is served', () => {
    for (const page of ofTable('sys_ui_page')) {
      expect(page.field('html')).toContain(
        `/uxasset/externals/x_rungs_esc/${page.field('html').match(/x_rungs_esc\/(\w+)\.jsdbx/)?.[1]}`,
      );
      expect(page.field('endpoint')).toMatch(/^x_rungs_esc_\w+\.do$/);
    }
  });

  it('have no endpoint that is also the form of a table', () => {
    const endpoints = ofTable('sys_ui_page').map(({ field }) => field('endpoint'));
    expect(endpoints.filter((endpoint) => ownTables.includes(endpoint.replace(/\.do$/, '')))).toEqual([]);
  });
});

describe('package', () => {
  it('carries every table, the engine in one module, and the inventory', () => {
    const names = packedNames();
    for (const table of ownTables) expect(names).toContain(`/dictionary/${table}.xml`);
    expect(names).toContain('/package_inventory.csv');
    const paths = ofTable('sys_module').map(({ field }) => field('path'));
    expect(paths.filter((path) => path.endsWith('/src/server/vendor/core.js'))).toHaveLength(1);
    expect(paths.filter((path) => /zod|yaml|node_modules|\.test\./.test(path))).toEqual([]);
  });
});
