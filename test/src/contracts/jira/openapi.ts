/**
 * Atlassian's own description of the REST API, where it lies beside the project: every answer of the
 * local Jira, and every call that the app makes of it, can be held to it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { ValidateFunction } from 'ajv';
import { repositoryRoot } from '../../hosts/jira/repository';
import type { Exchange } from '../../hosts/jira/rest/rest';

const file = join(repositoryRoot, '../shared/specs/jira-cloud-v3.openapi.json.gz');
export const fixturesFolder = join(repositoryRoot, '../shared/fixtures/jira');

export const isThere = existsSync(file);
export const whyNot = isThere ? '' : ' (skipped: ../shared/specs is not here)';

interface Operation {
  readonly responses: { readonly [status: string]: { readonly content?: Content } };
  readonly requestBody?: { readonly content?: Content };
  readonly parameters?: readonly Parameter[];
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly type?: string; readonly items?: object };
}

type Content = { readonly [type: string]: { readonly schema?: object } | undefined };

interface Schemas {
  readonly [name: string]: { readonly properties?: { readonly [name: string]: { nullable?: boolean } } } | undefined;
}

export interface OpenApi {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: Schemas };
}

export class PublishedApi {
  readonly document = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as OpenApi;
  private readonly ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, validateFormats: true }));
  private readonly validators = new Map<string, ValidateFunction>();

  constructor() {
    this.ajv.addFormat('int32', {
      type: 'number',
      validate: (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31,
    });
    this.ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger });
    allowAbsentSides(this.document.components.schemas);
    this.ajv.addSchema({ $id: 'jira', components: this.document.components });
  }

  operation(method: string, template: string): Operation | undefined {
    return this.document.paths[template]?.[method.toLowerCase()];
  }

  /** The template that a real path belongs to; fixed words win over parameters. */
  templateOf(path: string): string | undefined {
    const parts = new URL(path, 'http://x').pathname.split('/');
    const fits = Object.keys(this.document.paths).filter((template) => {
      const wanted = template.split('/');
      return (
        wanted.length === parts.length && wanted.every((part, index) => part.startsWith('{') || part === parts[index])
      );
    });
    return fits.sort((left, right) => parameters(left) - parameters(right))[0];
  }

  /** What the description has against one exchange; nothing, if the answer is as published. */
  faultsOf({ request, response }: Exchange): readonly string[] {
    const template = this.templateOf(request.path);
    const operation = template && this.operation(request.method, template);
    const name = `${request.method} ${template ?? request.path}`;
    if (!template || !operation) return [`${name} is not in the published API`];
    return [
      ...this.parameterFaults(name, template, operation, request.path),
      ...this.bodyFaults(
        `${name} request`,
        operation.requestBody?.content,
        response.status < 300 ? request.body : undefined,
      ),
      ...this.answerFaults(name, template, operation, response.status, response.body),
    ];
  }

  private parameterFaults(name: string, template: string, operation: Operation, path: string): readonly string[] {
    const { pathname, searchParams } = new URL(path, 'http://x');
    const described = operation.parameters ?? [];
    const parts = pathname.split('/');
    const inPath = template
      .split('/')
      .flatMap((part, place): [string, string][] =>
        part.startsWith('{') ? [[part.slice(1, -1), decodeURIComponent(parts[place] ?? '')]] : [],
      );
    return [
      ...this.valueFaults(`${name} path`, described.filter((one) => one.in === 'path'), inPath), // prettier-ignore
      ...this.valueFaults(`${name} query`, described.filter((one) => one.in === 'query'), [...searchParams]), // prettier-ignore
    ];
  }

  /** Each value by its schema, as it is written in an address: a list is one text or several. */
  private valueFaults(
    name: string,
    described: readonly Parameter[],
    given: readonly (readonly [string, string])[],
  ): readonly string[] {
    const missing = described.filter((one) => one.required && !given.some(([key]) => key === one.name));
    return [
      ...missing.map((one) => `${name}: '${one.name}' is required`),
      ...given.flatMap(([key, text]) => {
        const parameter = described.find((one) => one.name === key);
        if (!parameter) return [`${name}: there is no '${key}'`];
        if (!parameter.schema) return [];
        const wanted = parameter.schema.type === 'array' ? (parameter.schema.items ?? {}) : parameter.schema;
        return this.check(`${name} ${key}`, wanted, JSON.stringify(asTyped(wanted, text)));
      }),
    ];
  }

  private answerFaults(
    name: string,
    template: string,
    operation: Operation,
    status: number,
    body: string,
  ): readonly string[] {
    // Not in the description of each operation, but of the API as a whole: authentication, limits, outages.
    if ([401, 429, 503].includes(status)) return [];
    const described = operation.responses[String(status)];
    if (!described) return [`${name} never answers ${status}`];
    if (status >= 400)
      return this.check(`${name} ${status}`, { $ref: 'jira#/components/schemas/ErrorCollection' }, body);
    // The description gives one link where Jira answers a list of them; its own example shows the list.
    if (template.endsWith('/remotelink') && body.startsWith('[')) {
      return this.check(
        `${name} ${status}`,
        { type: 'array', items: { $ref: 'jira#/components/schemas/RemoteIssueLink' } },
        body,
      );
    }
    return this.bodyFaults(`${name} ${status}`, described.content, body === '' ? undefined : body);
  }

  private bodyFaults(name: string, content: Content | undefined, body: string | undefined): readonly string[] {
    const schema = content?.['application/json']?.schema;
    if (body === undefined || !schema) return [];
    return this.check(name, schema, body);
  }

  private check(name: string, schema: object, body: string): readonly string[] {
    const validate = this.validatorOf(JSON.stringify(schema).replaceAll('"#/components', '"jira#/components'));
    if (validate(JSON.parse(body))) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${name}: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }

  private validatorOf(schema: string): ValidateFunction {
    const known = this.validators.get(schema);
    if (known) return known;
    const made = this.ajv.compile(JSON.parse(schema) as object);
    this.validators.set(schema, made);
    return made;
  }
}

/** The description calls these strings; Atlassian's own example of a change has `"from": null, "to": null`. */
function allowAbsentSides(schemas: Schemas): void {
  for (const side of ['from', 'fromString', 'to', 'toString']) {
    const property = schemas.ChangeDetails?.properties?.[side];
    if (property) property.nullable = true;
  }
}

const parameters = (template: string): number => template.split('{').length;

/** An address is all text: a number or a truth in it is meant as one. */
function asTyped(schema: { readonly type?: string }, text: string): unknown {
  if (schema.type === 'integer' || schema.type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (schema.type === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : text;
  return text;
}
