/** The part of JSON Schema 2020-12 that our zod schemas turn into; `checkAgainstSchema` knows no more than this. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  /** Finishes the sentence "This must be …". */
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: false | JsonSchema;
  /** Keys are always text; no schema of ours says more about them. */
  readonly propertyNames?: { readonly type: 'string' };
  /** Told apart by one property that is a different constant in each. */
  readonly oneOf?: readonly JsonSchema[];
  /** `#/$defs/NAME`, for what holds itself. */
  readonly $ref?: string;
  /** Only at the root. */
  readonly $defs?: { readonly [name: string]: JsonSchema };
}

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

export const knownKeywords: readonly (keyof JsonSchema)[] = [
  '$schema',
  'title',
  'description',
  'type',
  'const',
  'enum',
  'pattern',
  'minLength',
  'minimum',
  'maximum',
  'minItems',
  'items',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'oneOf',
  '$ref',
  '$defs',
];
