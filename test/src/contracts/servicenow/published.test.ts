/**
 * The host invents nothing: every method it offers is in the published Glide types, with no more
 * arguments than those take, and every column of its tables is in the SDK's table definitions.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { platformTables } from '../../hosts/servicenow/data/platformTables';
import { bareInstance } from './bareInstance';

const packages = fileURLToPath(new URL('../../../../node_modules/@servicenow/', import.meta.url));
const glide = join(packages, 'glide/src');
const tables = join(packages, 'sdk-core/src/fluent/tables');

/** Beside what the types list: how text is made of any object. */
const ALWAYS = new Set(['toString', 'constructor']);

const classes: readonly (readonly [type: string, file: string, script: string])[] = [
  ['GlideRecord', 'types/GlideRecord.d.ts', `new GlideRecord('incident')`],
  ['GlideAggregate', 'types/GlideAggregate.d.ts', `new GlideAggregate('incident')`],
  [
    'GlideElement',
    'types/GlideElement.d.ts',
    `(function () { var gr = new GlideRecord('sys_user'); gr.get('user_name', 't.sato'); return gr.name; })()`,
  ],
  ['GlideDateTime', 'types/GlideDateTime.d.ts', `new GlideDateTime()`],
  ['GlideDate', 'types/GlideDate.d.ts', `new GlideDate()`],
  ['GlideTime', 'types/GlideTime.d.ts', `new GlideTime()`],
  ['GlideDuration', 'types/GlideDuration.d.ts', `new GlideDuration()`],
  ['GlideSchedule', 'types/GlideSchedule.d.ts', `new GlideSchedule()`],
  ['GlideQueryCondition', 'types/GlideQueryCondition.d.ts', `new GlideRecord('incident').addQuery('state', 1)`],
  ['gs', 'types/gs.d.ts', `gs`],
  ['GlideSysAttachment', 'types/GlideSysAttachment.d.ts', `new GlideSysAttachment()`],
  ['RESTMessageV2', 'sn_ws/RESTMessageV2.d.ts', `new sn_ws.RESTMessageV2()`],
  ['RESTResponseV2', 'sn_ws/RESTResponseV2.d.ts', `new sn_ws.RESTMessageV2().execute()`],
];

/** The GlideTime that a GlideDuration extends lies in a file of its own. */
const INHERITED: { readonly [type: string]: string } = { GlideDuration: 'types/GlideTime.d.ts' };

/** Public in the documentation of the scoped API though the types leave it out. */
const DOCUMENTED: { readonly [type: string]: readonly string[] } = {
  GlideDuration: ['getNumericValue'],
  GlideTime: ['getNumericValue'],
  GlideDate: ['getNumericValue', 'getValue'],
  GlideAggregate: ['getDisplayValue'],
};

describe('the Glide API is the published one', () => {
  it.each(classes)('%s: nothing beyond it', (type, file, script) => {
    const { host } = bareInstance();
    const published = [file, INHERITED[type]]
      .filter((each) => each !== undefined)
      .map((each) => readFileSync(join(glide, each), 'utf8'))
      .join('\n');
    const unknown = methodsOf(host.runScript(`return ${script};`)).filter(
      (name) =>
        !ALWAYS.has(name) &&
        !DOCUMENTED[type]?.includes(name) &&
        !new RegExp(`\\b${name}(<[\\s\\S]*?>)?\\(`).test(published),
    );
    expect(unknown).toEqual([]);
  });
});

describe('what is published and not offered says so', () => {
  it.each(classes)('%s: nothing is silently undefined', (type, file, script) => {
    const { host } = bareInstance();
    const object = host.runScript(`return ${script};`) as { readonly [name: string]: unknown };
    const silent = methodsIn(readFileSync(join(glide, file), 'utf8')).filter(
      (name) => typeof object[name] !== 'function',
    );
    expect({ type, silent }).toEqual({ type, silent: [] });
  });

  const refused = [
    ['gs', `gs.nowDateTime()`],
    ['gs', `gs.sleep(1)`],
    ['GlideRecord', `new GlideRecord('incident').getED()`],
    [
      'GlideElement',
      `(function () { var gr = new GlideRecord('sys_user'); gr.get('user_name', 't.sato'); return gr.name.getED(); })()`,
    ],
    ['GlideSchedule', `new GlideSchedule().getSpans()`],
  ] as const;
  it.each(refused)('%s: %s', (type, script) => {
    const { host } = bareInstance();
    expect(() => host.runScript(`return ${script};`)).toThrow(
      new RegExp(`^${type}\\.\\w+ is not offered by the local ServiceNow`),
    );
  });

  it('a class that this host does not have is no name at all', () => {
    const { host } = bareInstance();
    expect(() => host.runScript(`return new GlideFilter('active=true', 'x');`)).toThrow(/GlideFilter is not defined/);
  });
});

/** The methods that a declaration lists. */
function methodsIn(declaration: string): string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) || ts.isMethodSignature(node)) names.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('glide.d.ts', declaration, ts.ScriptTarget.Latest, true));
  return [...names];
}

/** What a script can call. A record's own members hide the host's, so its `has` decides. */
function methodsOf(value: unknown): string[] {
  const object = value as object;
  const names = new Set<string>();
  for (let at: object | null = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  return [...names].filter((name) => typeof (object as { [name: string]: unknown })[name] === 'function');
}

const TYPES: { readonly [column: string]: string } = {
  String: 'string',
  Integer: 'integer',
  Reference: 'reference',
  Boolean: 'boolean',
  DateTime: 'glide_date_time',
  Duration: 'glide_duration',
  Html: 'html',
  Choice: 'choice',
  List: 'glide_list',
  DueDate: 'due_date',
};

/** A change begins at -5 by a dictionary override; of a schedule the definition shows no zone, of a preference no user. */
const OVERRIDES = new Set(['change_request.state', 'cmn_schedule.time_zone', 'sys_user_preference.user']);

describe('the dictionary is the SDK’s', () => {
  const defined = platformTables.filter(({ name }) => existsSync(join(tables, `${name}.now.ts`)));

  it('has a definition for all but the few that the SDK leaves out', () => {
    const without = platformTables
      .map(({ name }) => name)
      .filter((name) => !existsSync(join(tables, `${name}.now.ts`)));
    expect(without.sort()).toEqual([
      ...['cmn_schedule_span', 'sys_attachment_attribute', 'sys_attachment_doc', 'sys_audit', 'sys_data_policy2'],
      ...['sys_data_policy_rule', 'sys_remote_update_set', 'sys_update_preview_problem', 'sys_update_set'],
      ...['sys_update_version', 'sys_update_xml', 'sys_upgrade_history'],
      ...['sys_upgrade_history_log', 'sys_user_grmember', 'sys_user_has_role', 'sysevent', 'v_plugin'],
    ]);
    expect(readdirSync(tables).length).toBeGreaterThan(150);
  });

  it.each(defined.map((table) => [table.name, table] as const))('%s', (name, table) => {
    const published = columnsIn(readFileSync(join(tables, `${name}.now.ts`), 'utf8'));
    const differing = [...table.columns.values()].flatMap((column) => {
      if (OVERRIDES.has(`${name}.${column.name}`)) return [];
      const found = published.get(column.name);
      if (!found) return [`${column.name} is not in the definition`];
      const type = TYPES[found.kind];
      const sameType = type === undefined || type === column.type;
      const sameReference = (found.reference ?? '') === (column.reference ?? '');
      return sameType && sameReference
        ? []
        : [`${column.name}: ${column.type} ${column.reference ?? ''}, defined ${found.kind} ${found.reference ?? ''}`];
    });
    expect(differing).toEqual([]);
    expect(table.columns.size).toBeGreaterThan(1);
  });
});

interface PublishedColumn {
  readonly kind: string;
  readonly reference?: string;
}

/** The columns of `schema: { name: StringColumn({ … }) }`. */
function columnsIn(source: string): Map<string, PublishedColumn> {
  const columns = new Map<string, PublishedColumn>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'schema' &&
      ts.isObjectLiteralExpression(node.initializer)
    ) {
      for (const property of node.initializer.properties) addColumn(columns, property);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('table.ts', source, ts.ScriptTarget.Latest, true));
  return columns;
}

function addColumn(columns: Map<string, PublishedColumn>, property: ts.ObjectLiteralElementLike): void {
  if (!ts.isPropertyAssignment(property) || !ts.isCallExpression(property.initializer)) return;
  const kind = property.initializer.expression.getText().replace(/Column$/, '');
  const reference = /referenceTable: '(\w+)'/.exec(property.initializer.getText())?.[1];
  columns.set(property.name.getText(), { kind, ...(reference ? { reference } : {}) });
}
