/**
 * The Attachment API: what is attached, the files themselves, and their attributes, as "Attachment API" of the REST
 * API reference describes it. Whoever may read a record may read its files; to attach, rename or delete takes the
 * right to write it.
 */
import type { HttpRequest, HttpResponse } from '../../http';
import type { Access, AclOperation } from '../access';
import { Attachments, type NewAttachment } from '../data/attachments';
import type { Row } from '../data/database';
import { parseEncodedQuery } from '../data/encodedQuery';
import type { Instance } from '../instance';
import type { Scripts } from '../scripts';
import { failure, json, jsonBody, origin, parseUrl } from './httpExchange';
import { multipartFile } from './multipart';

const LIMIT_DEFAULT = 1_000;
const PATH = /^\/api\/now\/(?:v\d\/)?attachment(?:\/([^/]+))?(?:\/(file|attributes))?(?:\/([^/]+))?$/;

const noRecord = failure(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval");
const noBody: HttpResponse = { status: 204, headers: {}, body: '' };

interface Call {
  readonly request: HttpRequest;
  readonly url: URL;
}

export class AttachmentApi {
  private readonly files: Attachments;

  constructor(
    private readonly instance: Instance,
    private readonly access: Access,
    private readonly scripts: Scripts,
  ) {
    this.files = new Attachments(instance);
  }

  handles(path: string): boolean {
    return PATH.test(path);
  }

  answer(request: HttpRequest): HttpResponse {
    const url = parseUrl(request);
    const call = { request, url };
    const [, first, part, key] = PATH.exec(url.pathname) ?? [];
    if (request.method === 'GET' && !first) return this.list(call);
    if (request.method === 'POST' && first === 'file') return this.attach(call, fileInQuery(call));
    if (request.method === 'POST' && first === 'upload') return this.attach(call, multipartFile(request));
    const row = first ? this.readable(first) : undefined;
    if (!row) return noRecord;
    if (part === 'attributes') return this.attributes(call, row, key && decodeURIComponent(key));
    return this.one(call, row, part === 'file');
  }

  private one(call: Call, row: Row, wantsContent: boolean): HttpResponse {
    switch (`${call.request.method} ${wantsContent ? 'file' : 'record'}`) {
      case 'GET file':
        return this.download(call, row);
      case 'GET record':
        return json(200, { result: this.shown(call, row) });
      case 'PATCH record':
        return this.changed(row, () => this.rename(call, row));
      case 'DELETE record':
        return this.changed(row, () => {
          this.files.remove(row['sys_id'] ?? '');
          return noBody;
        });
      default:
        return failure(405, 'Method not allowed', `${call.request.method} is not supported`);
    }
  }

  private list(call: Call): HttpResponse {
    const query = parseEncodedQuery(this.scripts.resolveQuery(call.url.searchParams.get('sysparm_query') ?? ''));
    const offset = Number(call.url.searchParams.get('sysparm_offset') ?? '0');
    const limit = Number(call.url.searchParams.get('sysparm_limit') ?? LIMIT_DEFAULT);
    const rows = this.instance.database.select('sys_attachment', query).slice(offset, offset + limit);
    const readable = rows.filter((row) => this.allows('read', row));
    const result = readable.map((row) => this.shown(call, row));
    const link = readable.map((row) => `<${this.downloadLink(call, row)}>`).join(',');
    return json(200, { result }, link === '' ? {} : { link });
  }

  private download(call: Call, row: Row): HttpResponse {
    const bytes = this.files.content(row['sys_id'] ?? '');
    const headers = {
      'content-type': row['content_type'] ?? 'application/octet-stream',
      'x-attachment-metadata': JSON.stringify(this.shown(call, row)),
    };
    return { status: 200, headers, body: bytes.toString('utf8'), bytes };
  }

  private attach(call: Call, file: NewAttachment | undefined): HttpResponse {
    const isWhole = file && file.table !== '' && file.sysId !== '' && file.fileName !== '' && file.contentType !== '';
    if (!isWhole) return failure(400, 'Exception while reading request', 'A mandatory parameter is missing');
    const target = this.instance.dictionary.has(file.table)
      ? this.instance.database.get(file.table, file.sysId)
      : undefined;
    if (!target || !this.access.allowsTable('read', file.table, target)) return noRecord;
    if (!this.access.allowsTable('write', file.table, target)) return notAuthorized;
    const refusal = this.files.refusal(file);
    // Which status a forbidden file has is not published.
    if (refusal) return failure(400, 'Operation Failed', refusal);
    const row = this.files.row(this.files.write(file)) ?? {};
    const location = `${origin(call.request)}/api/now/attachment/${row['sys_id']}`;
    return json(201, { result: this.shown(call, row) }, { location });
  }

  private rename(call: Call, row: Row): HttpResponse {
    const fileName = jsonBody(call.request)?.['file_name'];
    if (typeof fileName !== 'string' || fileName === '')
      return failure(400, 'Exception while reading request', 'file_name is required');
    this.instance.store('sys_attachment', { ...row, file_name: fileName });
    return noBody;
  }

  private attributes(call: Call, row: Row, key: string | undefined): HttpResponse {
    const sysId = row['sys_id'] ?? '';
    const { method } = call.request;
    if (method === 'GET') return this.shownAttributes(sysId, key);
    return this.changed(row, () => {
      if (method === 'DELETE') return this.removeAttributes(sysId, key);
      const body = jsonBody(call.request);
      const [name, value] = [method === 'POST' ? body?.['key'] : key, body?.['value']];
      if (typeof name !== 'string' || typeof value !== 'string')
        return failure(400, 'Exception while reading request', 'key and value are required');
      if (method === 'PUT' && !this.files.attribute(sysId, name)) return noRecord;
      this.files.setAttribute(sysId, name, value);
      return json(method === 'POST' ? 201 : 200, { result: { key: name, value } });
    });
  }

  private shownAttributes(sysId: string, key: string | undefined): HttpResponse {
    const shown = this.files.attributes(sysId).map((row) => ({ key: row['key'] ?? '', value: row['value'] ?? '' }));
    if (key === undefined) return json(200, { result: shown });
    const one = shown.find((each) => each.key === key);
    return one ? json(200, { result: one }) : noRecord;
  }

  private removeAttributes(sysId: string, key: string | undefined): HttpResponse {
    if (key !== undefined) return this.files.removeAttribute(sysId, key) ? noBody : noRecord;
    for (const row of this.files.attributes(sysId)) this.files.removeAttribute(sysId, row['key'] ?? '');
    return noBody;
  }

  private changed(row: Row, change: () => HttpResponse): HttpResponse {
    return this.allows('write', row) ? change() : notAuthorized;
  }

  private readable(sysId: string): Row | undefined {
    const row = this.files.row(sysId);
    return row && this.allows('read', row) ? row : undefined;
  }

  /** By the rules of the record that it is attached to. */
  private allows(operation: AclOperation, row: Row): boolean {
    const [table, sysId] = [row['table_name'] ?? '', row['table_sys_id'] ?? ''];
    const target = this.instance.dictionary.has(table) ? this.instance.database.get(table, sysId) : undefined;
    return target !== undefined && this.access.allowsTable(operation, table, target);
  }

  private shown(call: Call, row: Row): { readonly [column: string]: string } {
    const columns = [...this.instance.dictionary.columns('sys_attachment').keys()];
    const values = Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));
    return { ...values, sys_tags: '', download_link: this.downloadLink(call, row) };
  }

  private downloadLink(call: Call, row: Row): string {
    return `${origin(call.request)}/api/now/attachment/${row['sys_id']}/file`;
  }
}

const notAuthorized = failure(403, 'User Not Authorized', 'Failed API level ACL Validation');

/** The body is the file; where it belongs is said in the address. */
function fileInQuery({ request, url }: Call): NewAttachment {
  const asked = (name: string): string => url.searchParams.get(name) ?? '';
  return {
    table: asked('table_name'),
    sysId: asked('table_sys_id'),
    fileName: asked('file_name'),
    contentType: request.headers['content-type'] ?? '',
    content: request.bytes ?? Buffer.from(request.body ?? '', 'utf8'),
  };
}
