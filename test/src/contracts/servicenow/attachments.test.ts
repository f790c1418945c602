/**
 * Files of records, by script and by REST: as "Attachment API" of ServiceNow's REST API reference and
 * "GlideSysAttachment - Scoped" of its server API reference have them, and beside a recorded body.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpResponse } from '../../hosts/http';
import { PASSWORD } from '../../hosts/servicenow/install/baseData';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance, fixture, hasFixtures } from './bareInstance';

let host: LocalServiceNow;
let incident: string;
beforeEach(() => {
  ({ host } = bareInstance());
  incident = host.insert('incident', { short_description: 'with files' }) ?? '';
});

interface Asked {
  readonly as?: string;
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

function call(method: string, path: string, { as = 'admin', type, body }: Asked = {}): HttpResponse {
  const authorization = `Basic ${Buffer.from(`${as}:${PASSWORD}`).toString('base64')}`;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const headers = { host: 'instance.example', authorization, ...(type ? { 'content-type': type } : {}) };
  const sent = bytes ? { bytes, body: Buffer.from(bytes).toString('utf8') } : {};
  return host.handle({ method, path: `/api/now/attachment${path}`, headers, ...sent });
}

const resultOf = <Shape>(response: HttpResponse): Shape => (JSON.parse(response.body) as { result: Shape }).result;

interface Attachment {
  readonly [column: string]: string;
}

const address = (name: string, of = incident): string =>
  `/file?table_name=incident&table_sys_id=${of}&file_name=${name}`;

function attach(content: string | Uint8Array, name = 'note.txt', type = 'text/plain'): Attachment {
  return resultOf<Attachment>(call('POST', address(name), { type, body: content }));
}

describe('Attachment API', () => {
  it('attaches a file, gives its record and its address, and the file back byte for byte', () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254, 128]);
    const response = call('POST', address('p.png'), { type: 'image/png', body: picture });
    const made = resultOf<Attachment>(response);
    expect([response.status, made['file_name'], made['size_bytes']]).toEqual([201, 'p.png', '8']);
    expect(response.headers['location']).toBe(`http://instance.example/api/now/attachment/${made['sys_id']}`);
    expect(made['download_link']).toBe(`http://instance.example/api/now/attachment/${made['sys_id']}/file`);
    const file = call('GET', `/${made['sys_id']}/file`);
    expect([file.headers['content-type'], Uint8Array.from(file.bytes ?? [])]).toEqual(['image/png', picture]);
    expect(JSON.parse(file.headers['x-attachment-metadata'] ?? '')).toMatchObject({ file_name: 'p.png' });
  });

  it('attaches the last part of a form', () => {
    const part = (head: string, content: string): string =>
      `--BOUND\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
    const body = `${part('name="table_name"', 'incident')}${part('name="table_sys_id"', incident)}${part(
      'name="uploadFile"; filename="log.txt"\r\nContent-Type: text/plain',
      'line\r\nline',
    )}--BOUND--\r\n`;
    const response = call('POST', '/upload', { type: 'multipart/form-data; boundary=BOUND', body });
    expect([response.status, resultOf<Attachment>(response)['content_type']]).toEqual([201, 'text/plain']);
    expect(call('GET', `/${resultOf<Attachment>(response)['sys_id']}/file`).body).toBe('line\r\nline');
  });

  it('lists by query, with links to the files', () => {
    attach('one', 'a.txt');
    attach('two', 'b.txt');
    const response = call('GET', '?sysparm_query=file_name=b.txt');
    const [listed] = resultOf<Attachment[]>(response);
    expect(listed?.['file_name']).toBe('b.txt');
    expect(response.headers['link']).toBe(`<${listed?.['download_link']}>`);
    expect(resultOf<Attachment[]>(call('GET', '?sysparm_limit=1&sysparm_offset=1'))).toHaveLength(1);
  });

  it('renames and deletes, with nothing to read in the answer', () => {
    const { sys_id: sysId } = attach('x');
    expect(call('PATCH', `/${sysId}`, { body: '{"file_name":"new.txt"}' })).toMatchObject({ status: 204, body: '' });
    expect(resultOf<Attachment>(call('GET', `/${sysId}`))['file_name']).toBe('new.txt');
    expect(call('DELETE', `/${sysId}`).status).toBe(204);
    expect(call('GET', `/${sysId}`).status).toBe(404);
    expect(host.rows('sys_attachment_doc')).toEqual([]);
  });

  it('keeps attributes', () => {
    const { sys_id: sysId } = attach('x');
    const at = `/${sysId}/attributes`;
    const added = call('POST', at, { body: '{"key":"alt","value":"a cat"}' });
    expect([added.status, resultOf(added)]).toEqual([201, { key: 'alt', value: 'a cat' }]);
    expect(resultOf(call('PUT', `${at}/alt`, { body: '{"value":"a dog"}' }))).toEqual({ key: 'alt', value: 'a dog' });
    expect(resultOf(call('GET', at))).toEqual([{ key: 'alt', value: 'a dog' }]);
    expect([call('DELETE', `${at}/alt`).status, call('DELETE', `${at}/alt`).status, call('DELETE', at).status]).toEqual(
      [204, 404, 204],
    );
  });

  const refused: readonly (readonly [name: string, path: () => string, asked: Asked, status: number])[] = [
    ['without a file name', () => address(''), {}, 400],
    ['without a content type', () => address('a'), { type: '' }, 400],
    ['to a record that is not there', () => address('a', 'nowhere'), {}, 404],
    ['by somebody who may not see the record', () => address('a'), { as: 'c.dale' }, 404],
    ['of nobody', () => address('a'), { as: 'nobody' }, 401],
  ];
  it.each(refused)('refuses a file %s', (_name, path, asked, status) => {
    expect(call('POST', path(), { type: 'text/plain', body: 'x', ...asked }).status).toBe(status);
    expect(host.rows('sys_attachment')).toEqual([]);
  });

  it('refuses to change the files of a record that one may only read', () => {
    const caller = host.rows('sys_user', 'user_name=c.dale')[0]?.['sys_id'] ?? '';
    host.update('incident', incident, { caller_id: caller });
    const { sys_id: sysId } = attach('x');
    expect(call('GET', `/${sysId}/file`, { as: 'c.dale' }).body).toBe('x');
    expect(call('DELETE', `/${sysId}`, { as: 'c.dale' }).status).toBe(403);
    expect(call('POST', address('b'), { as: 'c.dale', type: 'text/plain', body: 'y' }).status).toBe(403);
  });

  it('takes no kind of file that the property leaves out', () => {
    host.setProperty('glide.attachment.extensions', 'txt,png');
    expect(call('POST', address('run.exe'), { type: 'application/x-msdownload', body: 'MZ' }).status).toBe(400);
    expect(call('POST', address('a.TXT'), { type: 'text/plain', body: 'x' }).status).toBe(201);
  });
});

const besideFixtures = hasFixtures ? it : it.skip;
besideFixtures(
  'ansible_attachment_record.json (needs ../shared/fixtures/servicenow): the same columns, and text everywhere',
  () => {
    const recorded = fixture<{ readonly body: { readonly result: Attachment } }>('ansible_attachment_record.json').body
      .result;
    const ours = resultOf<Attachment>(call('GET', `/${attach('x'.repeat(210))['sys_id']}`));
    expect(Object.keys(ours).sort()).toEqual(Object.keys(recorded).sort());
    const alike = ['compressed', 'chunk_size_bytes', 'content_type', 'image_width', 'size_bytes', 'state', 'sys_tags'];
    for (const column of alike) expect([column, ours[column]]).toEqual([column, recorded[column]]);
    expect(ours['hash']).toMatch(/^[0-9a-f]{64}$/);
  },
);

describe('GlideSysAttachment', () => {
  const run = (script: string): unknown =>
    host.runScript(
      `var gr = new GlideRecord('incident'); gr.get('${incident}'); var files = new GlideSysAttachment(); ${script}`,
    );

  it('writes text, and reads it back as text and in base64', () => {
    const script = `var id = files.write(gr, 'a.txt', 'text/plain', 'Grüße'); var found = new GlideRecord('sys_attachment'); found.get(id);
      return [found.getValue('table_name'), files.getContent(found), files.getContentBase64(found)];`;
    expect(run(script)).toEqual(['incident', 'Grüße', Buffer.from('Grüße').toString('base64')]);
  });

  it('writes base64, lists and deletes', () => {
    const script = `files.writeBase64(gr, 'b.bin', 'application/octet-stream', 'AAEC'); files.write(gr, 'c.txt', 'text/plain', 'c');
      var all = files.getAttachments('incident', gr.getUniqueValue()); var names = [];
      while (all.next()) { names.push(all.getValue('file_name') + ' ' + all.getValue('size_bytes')); files.deleteAttachment(all.getUniqueValue()); }
      return names.join() + '/' + files.getAttachments('incident', gr.getUniqueValue()).hasNext();`;
    expect(run(script)).toBe('b.bin 3,c.txt 1/false');
  });

  it('copies the files of one record to another, and they go with their record', () => {
    const problem = host.insert('problem', { short_description: 'p' }) ?? '';
    const script = `files.write(gr, 'a.txt', 'text/plain', 'a'); var made = files.copy('incident', gr.getUniqueValue(), 'problem', '${problem}');
      gr.deleteRecord(); return made.length;`;
    expect(run(script)).toBe(1);
    expect(host.rows('sys_attachment').map((row) => row['table_name'])).toEqual(['problem']);
  });

  it('keeps attributes', () => {
    const script = `var id = files.write(gr, 'a.txt', 'text/plain', 'a'); files.addAttribute(id, 'alt', 'x'); files.updateAttribute(id, 'alt', 'y');
      var one = files.fetchAttribute(id, 'alt'); one.next(); return [one.getValue('value'), files.deleteAttribute(id, 'alt'), files.deleteAllAttributes(id)];`;
    expect(run(script)).toEqual(['y', true, false]);
  });

  it('answers null where a property forbids the file, or where the record is not there', () => {
    host.setProperty('glide.attachment.extensions', 'png');
    expect(
      run(
        `return [files.write(gr, 'a.txt', 'text/plain', 'a'), files.write(new GlideRecord('incident'), 'a.png', 'image/png', 'a')];`,
      ),
    ).toEqual([null, null]);
    expect(host.errors).toEqual(['global: a.txt was not attached: Files of type .txt are not allowed']);
  });

  it('is sent as the body of a REST message', () => {
    const sent: string[] = [];
    ({ host } = bareInstance((_origin, request) => {
      sent.push(request.body ?? '');
      return { status: 200, headers: {}, body: '' };
    }));
    incident = host.insert('incident', { short_description: 'x' }) ?? '';
    run(`var id = files.write(gr, 'a.txt', 'text/plain', 'the file'); var m = new sn_ws.RESTMessageV2(); m.setEndpoint('https://other.example/'); m.setHttpMethod('POST');
      m.setRequestBodyFromAttachment(id); m.execute();`);
    expect(sent).toEqual(['the file']);
  });
});
