/** The published shapes of the service desk's answers, where their description lies beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { repositoryRoot } from '../../hosts/jira/repository';

const specification = join(repositoryRoot, '../shared/specs/jsm-cloud.derived.openapi.json.gz');

export const isThere = existsSync(specification);
export const whyNot = isThere ? '' : ' (skipped: ../shared/specs is not here)';

/** What the description has against an answer; nothing, if it has the shape of that name. */
export function faultsOf(schema: string, answer: unknown): readonly unknown[] {
  const text = gunzipSync(readFileSync(specification))
    .toString('utf8')
    .replaceAll(/"\$schema":"[^"]*",?/g, '')
    .replaceAll('#/$defs/', '#/components/schemas/CustomerRequest/$defs/');
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: 'jsm', components: (JSON.parse(text) as { components: object }).components });
  const validate = ajv.compile({ $ref: `jsm#/components/schemas/${schema}` });
  return validate(answer) ? [] : (validate.errors ?? []);
}
