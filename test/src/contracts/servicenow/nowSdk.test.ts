/**
 * ServiceNow's own command line, unchanged, as a client of the host: it signs in by OAuth as it does in a pipeline, and
 * reads a table with the parameters and pages that it uses on an instance.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bareInstance } from './bareInstance';

const sdk = fileURLToPath(new URL('../../../../node_modules/@servicenow/sdk/bin/index.js', import.meta.url));
let served: { readonly url: string; close(): Promise<void> };

beforeAll(async () => {
  const { host } = bareInstance();
  host.setProperty('glide.oauth.inbound.client.credential.grant_type.enabled', 'true');
  const user = host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'] ?? '';
  host.instance.store('oauth_entity', { name: 'sdk', client_id: 'sdk', client_secret: 'secret', active: 'true', user });
  for (const name of ['one', 'two', 'three'])
    host.insert('incident', { short_description: name, impact: '1', urgency: '1' });
  served = await host.listen(0);
});
afterAll(() => served.close());

it('now-sdk query reads a page of a table, and knows that there are more', async () => {
  const env = {
    ...process.env,
    SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
    SN_SDK_AUTH_TYPE: 'oauth',
    SN_SDK_INSTANCE_URL: served.url,
    SN_SDK_OAUTH_CLIENT_ID: 'sdk',
    SN_SDK_OAUTH_CLIENT_SECRET: 'secret',
  };
  const asked = [
    'query',
    'incident',
    '-q',
    'priority=1^ORDERBYnumber',
    '--limit',
    '2',
    '-f',
    'number,short_description',
    '-o',
    'json',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [sdk, ...asked], { env });
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    hasMore: true,
    records: [{ short_description: 'one' }, { short_description: 'two' }],
  });
}, 60_000);
