/** GlideSysAttachment, scoped: files of records, as text or in base64. What a property forbids is not attached: null. */
import { Attachments } from '../data/attachments';
import { scriptText } from './conditionFrom';
import { withRefusals } from './notOffered';
import { glideRecordProxy, GlideRecordObject, RECORD_OF, type GlideWorld } from './glideRecord';

export function attachmentClass(world: GlideWorld) {
  const { instance } = world;
  const files = new Attachments(instance);

  const written = (record: unknown, fileName: unknown, contentType: unknown, content: Buffer): string | null => {
    const target = recordIn(record);
    const sysId = target?.getUniqueValue();
    if (!target || !sysId) return null;
    const file = {
      table: target.getRecordClassName(),
      sysId,
      fileName: scriptText(fileName),
      contentType: scriptText(contentType),
      content,
    };
    const refusal = files.refusal(file);
    if (refusal === undefined) return files.write(file);
    instance.write('error', instance.session.scope, `${file.fileName} was not attached: ${refusal}`);
    return null;
  };
  const found = (table: string, query: string): object => {
    const record = new GlideRecordObject(world, table);
    record.addEncodedQuery(query);
    record.query();
    return glideRecordProxy(world, record);
  };
  const contentOf = (attachment: unknown): Buffer => files.content(recordIn(attachment)?.getUniqueValue() ?? '');
  const copied = (fromTable: unknown, fromId: unknown, toTable: unknown, toId: unknown): string[] =>
    files.of(scriptText(fromTable), scriptText(fromId)).map((row) =>
      files.write({
        table: scriptText(toTable),
        sysId: scriptText(toId),
        fileName: row['file_name'] ?? '',
        contentType: row['content_type'] ?? '',
        content: files.content(row['sys_id'] ?? ''),
      }),
    );

  class GlideSysAttachment {
    static copy(fromTable: unknown, fromId: unknown, toTable: unknown, toId: unknown): string[] {
      return copied(fromTable, fromId, toTable, toId);
    }

    copy(fromTable: unknown, fromId: unknown, toTable: unknown, toId: unknown): string[] {
      return copied(fromTable, fromId, toTable, toId);
    }

    write(record: unknown, fileName: unknown, contentType: unknown, content: unknown): string | null {
      return written(record, fileName, contentType, Buffer.from(scriptText(content), 'utf8'));
    }

    writeBase64(record: unknown, fileName: unknown, contentType: unknown, content: unknown): string | null {
      return written(record, fileName, contentType, Buffer.from(scriptText(content), 'base64'));
    }

    /** A record whose rows are those of `sys_attachment`. */
    getAttachments(table: unknown, sysId: unknown): object {
      return found('sys_attachment', `table_name=${scriptText(table)}^table_sys_id=${scriptText(sysId)}`);
    }

    getContent(attachment: unknown): string {
      return contentOf(attachment).toString('utf8');
    }

    getContentBase64(attachment: unknown): string {
      return contentOf(attachment).toString('base64');
    }

    deleteAttachment(sysId: unknown): void {
      files.remove(scriptText(sysId));
    }

    addAttribute(sysId: unknown, key: unknown, value: unknown): void {
      files.setAttribute(scriptText(sysId), scriptText(key), scriptText(value));
    }

    updateAttribute(sysId: unknown, key: unknown, value: unknown): void {
      files.setAttribute(scriptText(sysId), scriptText(key), scriptText(value));
    }

    deleteAttribute(sysId: unknown, key: unknown): boolean {
      return files.removeAttribute(scriptText(sysId), scriptText(key));
    }

    deleteAllAttributes(sysId: unknown): boolean {
      const keys = files.attributes(scriptText(sysId)).map((row) => row['key'] ?? '');
      for (const key of keys) files.removeAttribute(scriptText(sysId), key);
      return keys.length > 0;
    }

    fetchAttribute(sysId: unknown, key: unknown): object {
      return found('sys_attachment_attribute', `sys_attachment=${scriptText(sysId)}^key=${scriptText(key)}`);
    }

    fetchAllAttributes(sysId: unknown): object {
      return found('sys_attachment_attribute', `sys_attachment=${scriptText(sysId)}`);
    }
  }
  return withRefusals('GlideSysAttachment', GlideSysAttachment);
}

function recordIn(value: unknown): GlideRecordObject | undefined {
  return typeof value === 'object' && value !== null ? RECORD_OF.get(value) : undefined;
}
