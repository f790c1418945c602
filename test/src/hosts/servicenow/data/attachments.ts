/**
 * Files beside records: a row of `sys_attachment` says what a file is, rows of `sys_attachment_doc` hold its content,
 * compressed, in chunks. The properties that bound size and kind of files are heeded. Nobody scans for viruses here,
 * so that a file stays in the state in which the platform stores it at first.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Instance } from '../instance';
import type { Row } from './database';

export interface NewAttachment {
  readonly table: string;
  readonly sysId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

const CHUNK_BYTES = 700_000;
const MEGABYTES_DEFAULT = '1024';

export class Attachments {
  constructor(private readonly instance: Instance) {}

  /** Why the instance does not take such a file; undefined where it does. */
  refusal(file: NewAttachment): string | undefined {
    const megabytes = Number(this.instance.property('com.glide.attachment.max_size') ?? MEGABYTES_DEFAULT);
    if (file.content.length > megabytes * 1024 * 1024) return `The file is larger than ${megabytes} MB`;
    const allowed = (this.instance.property('glide.attachment.extensions') ?? '').split(',').filter((each) => each);
    const extension = file.fileName.split('.').slice(1).at(-1)?.toLowerCase() ?? '';
    return allowed.length === 0 || allowed.includes(extension)
      ? undefined
      : `Files of type .${extension} are not allowed`;
  }

  /** The sys_id of the new attachment. */
  write(file: NewAttachment): string {
    const compressed = gzipSync(file.content);
    const sysId = this.instance.store('sys_attachment', {
      table_name: file.table,
      table_sys_id: file.sysId,
      file_name: file.fileName,
      content_type: file.contentType,
      size_bytes: String(file.content.length),
      size_compressed: String(compressed.length),
      compressed: 'true',
      chunk_size_bytes: String(CHUNK_BYTES),
      hash: createHash('sha256').update(file.content).digest('hex'),
      state: 'pending',
    });
    for (let at = 0; at < compressed.length; at += CHUNK_BYTES) {
      const chunk = compressed.subarray(at, at + CHUNK_BYTES);
      this.instance.store('sys_attachment_doc', {
        sys_attachment: sysId,
        position: String(at / CHUNK_BYTES),
        length: String(chunk.length),
        data: chunk.toString('base64'),
      });
    }
    return sysId;
  }

  content(sysId: string): Buffer {
    const chunks = this.chunks(sysId).map((row) => Buffer.from(row['data'] ?? '', 'base64'));
    return chunks.length === 0 ? Buffer.alloc(0) : gunzipSync(Buffer.concat(chunks));
  }

  row(sysId: string): Row | undefined {
    return this.instance.database.get('sys_attachment', sysId);
  }

  of(table: string, sysId: string): Row[] {
    return this.instance.find('sys_attachment', `table_sys_id=${sysId}^table_name=${table}^ORDERBYsys_created_on`);
  }

  remove(sysId: string): void {
    for (const table of ['sys_attachment_doc', 'sys_attachment_attribute']) {
      for (const row of this.instance.find(table, `sys_attachment=${sysId}`))
        this.instance.database.remove(table, row['sys_id'] ?? '');
    }
    this.instance.database.remove('sys_attachment', sysId);
  }

  attribute(sysId: string, key: string): Row | undefined {
    return this.attributes(sysId).find((row) => row['key'] === key);
  }

  attributes(sysId: string): Row[] {
    return this.instance.find('sys_attachment_attribute', `sys_attachment=${sysId}^ORDERBYkey`);
  }

  setAttribute(sysId: string, key: string, value: string): void {
    const known = this.attribute(sysId, key) ?? { sys_attachment: sysId, key };
    this.instance.store('sys_attachment_attribute', { ...known, value });
  }

  removeAttribute(sysId: string, key: string): boolean {
    const row = this.attribute(sysId, key);
    if (row) this.instance.database.remove('sys_attachment_attribute', row['sys_id'] ?? '');
    return row !== undefined;
  }

  private chunks(sysId: string): Row[] {
    return this.instance.find('sys_attachment_doc', `sys_attachment=${sysId}^ORDERBYposition`);
  }
}
