/**
 * Reads what now-sdk writes: `record_update` files, each with the records of one artefact, and the
 * bootstrap `database` files with a table's columns and indexes. Values are text; nothing is guessed.
 */
import { XMLParser } from 'fast-xml-parser';
import type { Row } from '../data/database';
import { labelOf, type Column, type TableDefinition, type TableOperation } from '../data/dictionary';

export interface UpdateRecord {
  readonly table: string;
  readonly remove: boolean;
  readonly values: Readonly<Row>;
}

export interface TableBootstrap {
  readonly table: TableDefinition;
  readonly choices: readonly { readonly column: string; readonly value: string; readonly label: string }[];
}

type XmlNode = { readonly [key: string]: XmlValue };
type XmlValue = string | XmlNode | readonly (string | XmlNode)[];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  textNodeName: '#text',
  htmlEntities: false,
  processEntities: true,
});

export function readRecordUpdate(xml: string): UpdateRecord[] {
  const document = parser.parse(xml) as XmlNode;
  const update = nodeIn(document, 'record_update') ?? nodeIn(document, 'unload');
  return update ? recordsIn(update) : [];
}

/** Records of a form's section or of a list stand in a wrapper, which has no action of its own. */
function recordsIn(parent: XmlNode): UpdateRecord[] {
  return Object.entries(parent).flatMap(([table, value]) =>
    nodes(value).flatMap((node): UpdateRecord[] => {
      const action = textIn(node, '@action');
      if (action === '') return recordsIn(node);
      return ['INSERT_OR_UPDATE', 'DELETE'].includes(action)
        ? [{ table, remove: action === 'DELETE', values: valuesOf(node) }]
        : [];
    }),
  );
}

/** An augmented platform table has a bootstrap file as well; `label` tells the two apart. */
export function readBootstrap(xml: string, scope: string): TableBootstrap | undefined {
  const root = nodeIn(nodeIn(parser.parse(xml) as XmlNode, 'database'), 'element');
  if (!root) return undefined;
  const elements = nodes(root['element'] ?? []);
  const autoNumber = nodeIn(root, 'auto_number');
  const columns = new Map(elements.map((element) => [textIn(element, '@name'), columnOf(element)]));
  const choices = elements.flatMap((element) =>
    nodes(element['choice'] ?? []).flatMap((list) =>
      nodes(list['element'] ?? []).map((choice) => ({
        column: textIn(element, '@name'),
        value: textIn(choice, '@value'),
        label: textIn(choice, '@label') || textIn(choice, '@value'),
      })),
    ),
  );
  const table: TableDefinition = {
    name: textIn(root, '@name'),
    label: textIn(root, '@label'),
    ...optional('extends', textIn(root, '@extends')),
    ...optional('display', textIn(root, '@display')),
    ...(autoNumber ? { autoNumber: numbering(autoNumber) } : {}),
    scope,
    audited: textIn(root, '@audit') === 'true',
    webServiceAccess: textIn(root, '@ws_access') === 'true',
    crossScope: crossScopeOf(root),
    columns,
    uniqueIndexes: uniqueIndexesOf(root, elements),
    plainIndexes: declaredIndexes(root, 'false'),
  };
  return { table, choices };
}

function columnOf(element: XmlNode): Column {
  const name = textIn(element, '@name');
  const maxLength = textIn(element, '@max_length');
  return {
    name,
    type: textIn(element, '@type'),
    label: textIn(element, '@label') || labelOf(name),
    mandatory: textIn(element, '@mandatory') === 'true',
    ...optional('reference', textIn(element, '@reference')),
    ...optional('defaultValue', textIn(element, '@default_value')),
    ...(maxLength ? { maxLength: Number(maxLength) } : {}),
  };
}

function uniqueIndexesOf(root: XmlNode, elements: readonly XmlNode[]): string[][] {
  const declared = declaredIndexes(root, 'true');
  const single = elements
    .filter((element) => textIn(element, '@unique') === 'true')
    .map((element) => [textIn(element, '@name')]);
  return [...declared, ...single];
}

function declaredIndexes(root: XmlNode, unique: 'true' | 'false'): string[][] {
  return nodes(root['index'] ?? [])
    .filter((index) => textIn(index, '@unique') === unique)
    .map((index) => nodes(index['element'] ?? []).map((element) => textIn(element, '@name')));
}

function crossScopeOf(root: XmlNode): TableOperation[] {
  if (textIn(root, '@access') !== 'public') return [];
  const operations = ['read', 'create', 'update', 'delete'] as const;
  return operations.filter((operation) => textIn(root, `@${operation}_access`) === 'true');
}

function numbering(node: XmlNode): { prefix: string; start: number; digits: number } {
  return {
    prefix: textIn(node, '@prefix'),
    start: Number(textIn(node, '@number') || '1000'),
    digits: Number(textIn(node, '@maximum_digits') || textIn(node, '@number_of_digits') || '7'),
  };
}

function valuesOf(node: XmlNode): Row {
  const columns = Object.keys(node).filter((key) => !key.startsWith('@') && key !== '#text');
  return Object.fromEntries(columns.map((column) => [column, text(node[column])]));
}

function text(value: XmlValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  return isList(value) ? text(value[0]) : text(value['#text']);
}

function textIn(node: XmlNode, key: string): string {
  return text(node[key]);
}

function nodeIn(node: XmlNode | undefined, key: string): XmlNode | undefined {
  return node ? nodes(node[key] ?? [])[0] : undefined;
}

function nodes(value: XmlValue): XmlNode[] {
  const list = isList(value) ? value : [value];
  return list.filter((each): each is XmlNode => typeof each === 'object');
}

function isList(value: XmlValue): value is readonly (string | XmlNode)[] {
  return Array.isArray(value);
}

function optional<Key extends string>(key: Key, value: string): { readonly [key in Key]?: string } {
  return value === '' ? {} : ({ [key]: value } as { readonly [key in Key]: string });
}
