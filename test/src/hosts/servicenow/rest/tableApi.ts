/**
 * The Table API, versions 1 and 2: records by query, read, made, changed and deleted with the rights
 * of the caller. Version 1 answers 404 for an empty list, version 2, which is the latest, an empty list.
 * The limit is applied before the access rules, so that a page may hold fewer records than were asked for.
 * `sysparm_view`, query categories and domains are not modelled; the first is said in the log.
 */
import type { HttpRequest, HttpResponse } from '../../http';
import type { Access } from '../access';
import type { Row } from '../data/database';
import { displayText } from '../data/displayText';
import { isJournal } from '../data/dictionary';
import { parseEncodedQuery, type Condition, type EncodedQuery } from '../data/encodedQuery';
import type { GlideApi } from '../glide/glideApi';
import type { GlideRecordObject } from '../glide/glideRecord';
import type { Instance } from '../instance';
import type { Scripts } from '../scripts';
import { failure, json, jsonBody, origin, parseUrl, refusedFormat } from './httpExchange';

const LIMIT_DEFAULT = 10_000;
const PATH = /^\/api\/now\/(?:(v1|v2)\/)?table\/(\w+)(?:\/(\w+))?$/;

const noRecord = failure(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval");
const notAuthorized = failure(403, 'User Not Authorized', 'Failed API level ACL Validation');
const operationFailed = failure(403, 'Operation Failed', 'ACL Exception Insert Failed due to security constraints');

interface Call {
  readonly request: HttpRequest;
  readonly url: URL;
  readonly table: string;
  readonly sysId: string | undefined;
  /** An empty list is 404 in version 1; an address without a version means the latest. */
  readonly emptyIsMissing: boolean;
}

export class TableApi {
  constructor(
    private readonly instance: Instance,
    private readonly access: Access,
    private readonly glide: GlideApi,
    private readonly scripts: Scripts,
  ) {}

  handles(path: string): boolean {
    return PATH.test(path);
  }

  answer(request: HttpRequest): HttpResponse {
    const url = parseUrl(request);
    const [, version, table = '', sysId] = PATH.exec(url.pathname) ?? [];
    if (!this.instance.dictionary.has(table)) return failure(400, `Invalid table ${table}`, null);
    if (!this.instance.dictionary.table(table).webServiceAccess) return notAuthorized;
    const call = { request, url, table, sysId, emptyIsMissing: version === 'v1' };
    const refused = refusedFormat(request);
    if (refused) return refused;
    switch (`${request.method} ${sysId ? 'one' : 'all'}`) {
      case 'GET all':
        return this.list(call);
      case 'GET one':
        return this.read(call);
      case 'POST all':
        return this.create(call);
      case 'PUT one':
      case 'PATCH one':
        return this.change(call);
      case 'DELETE one':
        return this.remove(call);
      default:
        return failure(405, 'Method Not Allowed', `${request.method} is not supported`);
    }
  }

  private list(call: Call): HttpResponse {
    const query = this.query(call);
    const found = this.instance.database.select(call.table, query);
    const limit = count(call.url, 'sysparm_limit') ?? LIMIT_DEFAULT;
    const offset = count(call.url, 'sysparm_offset') ?? 0;
    const page = found.slice(offset, offset + limit);
    const rows = page.filter((row) => this.access.allowsTable('read', call.table, row));
    if (rows.length === 0 && call.emptyIsMissing) return noRecord;
    if (call.url.searchParams.has('sysparm_view'))
      this.instance.write('warn', 'Table API', 'the local ServiceNow gives the same columns in every view');
    const headers = {
      ...(call.url.searchParams.get('sysparm_no_count') === 'true' ? {} : { 'x-total-count': String(found.length) }),
      ...pageLinks(call, found.length, limit, offset),
    };
    return json(200, { result: rows.map((row) => this.shown(call, row)) }, headers);
  }

  private read(call: Call): HttpResponse {
    const row = this.row(call);
    return row ? json(200, { result: this.shown(call, row) }) : noRecord;
  }

  private create(call: Call): HttpResponse {
    const values = jsonBody(call.request);
    if (!values) return invalidBody;
    if (!this.access.allowsTable('create', call.table)) return operationFailed;
    const record = this.glide.record(call.table);
    record.initialize();
    this.fill(call, record, values);
    const sysId = record.insert();
    if (!sysId) return failure(403, 'Operation Failed', record.getLastErrorMessage() || 'The record was not inserted');
    const row = this.instance.database.get(call.table, sysId) ?? {};
    const location = `${origin(call.request)}/api/now/table/${call.table}/${sysId}`;
    return json(201, { result: this.shown(call, row) }, { location });
  }

  private change(call: Call): HttpResponse {
    const row = this.row(call);
    const values = jsonBody(call.request);
    if (!row) return noRecord;
    if (!values) return invalidBody;
    if (!this.access.allowsTable('write', call.table, row)) return operationFailed;
    const record = this.glide.record(call.table);
    record.get(row['sys_id'] ?? '');
    this.fill(call, record, values);
    const sysId = record.update();
    if (!sysId) return failure(403, 'Operation Failed', record.getLastErrorMessage() || 'The update was refused');
    return json(200, { result: this.shown(call, this.instance.database.get(call.table, sysId) ?? {}) });
  }

  private remove(call: Call): HttpResponse {
    const row = this.row(call);
    if (!row) return noRecord;
    if (!this.access.allowsTable('delete', call.table, row)) return operationFailed;
    const record = this.glide.record(call.table);
    record.get(row['sys_id'] ?? '');
    record.deleteRecord();
    return { status: 204, headers: {}, body: '' };
  }

  private row(call: Call): Row | undefined {
    const row = this.instance.database.get(call.table, call.sysId ?? '');
    return row && this.access.allowsTable('read', call.table, row) ? row : undefined;
  }

  /** A column that the caller may not write keeps its value, without a word. */
  private fill(call: Call, record: GlideRecordObject, values: { readonly [name: string]: unknown }): void {
    const byDisplay = call.url.searchParams.get('sysparm_input_display_value') === 'true';
    for (const [column, value] of Object.entries(values)) {
      if (!record.canWriteColumn(column) || column === 'sys_id') continue;
      if (byDisplay) record.setDisplayValue(column, String(value));
      else record.setValue(column, reference(value));
    }
  }

  /** Pairs of name and value count where there is no query; a choice or a reference may be named by what it shows. */
  private query(call: Call): EncodedQuery {
    const asked = call.url.searchParams.get('sysparm_query');
    if (asked !== null) return parseEncodedQuery(this.scripts.resolveQuery(asked));
    const pairs = [...call.url.searchParams].filter(([name]) => !name.startsWith('sysparm_'));
    const query = parseEncodedQuery('');
    query.parts[0]?.push(...pairs.map(([field, value]) => this.named(call.table, field, value)));
    return query;
  }

  private named(table: string, field: string, value: string): Condition[] {
    const equal = (of: string): Condition => ({ field: of, operator: '=', value });
    const reference = this.instance.database.columnOf(table, field)?.reference;
    if (reference && this.instance.dictionary.has(reference))
      return [equal(field), equal(`${field}.${this.instance.dictionary.displayColumn(reference)}`)];
    const choices = this.instance.choices.of(table, field);
    const meant = choices.find(([, label]) => label.toLowerCase() === value.toLowerCase());
    return [equal(field), ...(meant ? [{ field, operator: '=' as const, value: meant[0] }] : [])];
  }

  private shown(call: Call, row: Row): Shown {
    const table = row['sys_class_name'] || call.table;
    const asked = call.url.searchParams
      .get('sysparm_fields')
      ?.split(',')
      .map((each) => each.trim());
    const columns = asked ?? [...this.instance.dictionary.columns(table).keys()];
    const known = columns.filter((column) => this.instance.database.columnOf(table, column) !== undefined);
    const readable = known.filter((column) => this.access.allowsColumn('read', table, column, row));
    const shown = readable.map((column) => [column, this.shownValue(call, table, row, column)]);
    // Tags are in every record that is shown whole; nobody tags anything here.
    return Object.fromEntries(asked ? shown : [...shown, ['sys_tags', emptyIn(call)]]) as Shown;
  }

  private shownValue(call: Call, table: string, row: Row, path: string): unknown {
    const mode = call.url.searchParams.get('sysparm_display_value') ?? 'false';
    const column = this.instance.database.columnOf(table, path);
    const value = this.instance.database.valueOf(table, row, path);
    const withLink = call.url.searchParams.get('sysparm_exclude_reference_link') !== 'true';
    const link = column?.reference && value !== '' && withLink ? this.link(call, column.reference, value) : undefined;
    // An empty choice shows as null, any other empty column as an empty text.
    const isChoice = value === '' && this.instance.choices.of(table, path).length > 0;
    const display = isChoice ? null : this.display(table, row, path);
    if (mode === 'all') return { display_value: display, value, ...(link ? { link } : {}) };
    if (mode === 'true') return link ? { display_value: display, link } : display;
    return link ? { link, value } : value;
  }

  private display(table: string, row: Row, path: string): string {
    if (!isJournal(this.instance.database.columnOf(table, path)?.type ?? ''))
      return displayText(this.instance, table, row, path);
    const record = this.glide.record(table);
    record.hostOnly.load(row);
    return record.journalEntries(path).join('\n\n');
  }

  private link(call: Call, table: string, sysId: string): string {
    return `${origin(call.request)}/api/now/table/${table}/${sysId}`;
  }
}

interface Shown {
  readonly [column: string]: unknown;
}

function emptyIn(call: Call): unknown {
  return call.url.searchParams.get('sysparm_display_value') === 'all' ? { display_value: '', value: '' } : '';
}

const invalidBody = failure(400, 'Exception while reading request', 'The payload is not valid JSON or is empty');

/** A reference may be given as it is answered: `{ "link": …, "value": … }`. */
function reference(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}

function count(url: URL, name: string): number | undefined {
  const text = url.searchParams.get(name);
  const value = Number(text);
  return text === null || !Number.isInteger(value) || value < 0 ? undefined : value;
}

/** The platform names no `prev` before the first page only where there is none to go back to. */
function pageLinks(call: Call, total: number, limit: number, offset: number): { readonly link?: string } {
  if (call.url.searchParams.get('sysparm_suppress_pagination_header') === 'true' || limit >= total) return {};
  const last = Math.floor((total - 1) / Math.max(limit, 1)) * limit;
  const pages: [rel: string, at: number][] = [['first', 0]];
  pages.push(['prev', offset - limit]);
  if (offset + limit < total) pages.push(['next', offset + limit]);
  pages.push(['last', last]);
  const links = pages.map(([rel, at]) => `<${pageUrl(call, limit, at)}>;rel="${rel}"`);
  return { link: links.join(',') };
}

function pageUrl(call: Call, limit: number, offset: number): string {
  const url = new URL(call.url.pathname + call.url.search, origin(call.request));
  for (const name of ['sysparm_limit', 'sysparm_offset']) url.searchParams.delete(name);
  url.searchParams.append('sysparm_limit', String(limit));
  url.searchParams.append('sysparm_offset', String(offset));
  return url.toString();
}
