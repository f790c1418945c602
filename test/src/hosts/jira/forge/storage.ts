/**
 * Forge's storage: the key-value store and the custom entity store, with the limits that hurt when they
 * are met in production first: strict attribute types, 32-bit integers, value sizes, key pattern,
 * conditional transactions, and queries that may lag behind what was written.
 */
import type { Instant } from '@rungs/core';
import { isObject, textOf } from '../site/json';
import type { Json } from '../site/json';
import type { JiraFaults } from '../faults';
import type { AttributeType, Entity, EntityIndex } from './manifest';

export interface StorageAnswer {
  readonly status: number;
  readonly body?: Json;
}

interface Version {
  readonly value: Json | undefined;
  readonly at: Instant;
}

interface Stored {
  readonly createdAt: Instant;
  /** The newest last; older ones are kept only as long as a query may still see them. */
  versions: Version[];
  readonly expiresAt?: Instant;
}

type Store = Map<string, Stored>;
type Body = { readonly [name: string]: unknown };

const MOST_BYTES = 240 * 1024;
const MOST_DEPTH = 31;
const MOST_OPERATIONS = 25;
const MOST_TRANSACTION_BYTES = 4 * 1024 * 1024;
/** Reads and writes are counted in these. */
const UNIT_BYTES = 10 * 1024;
/** That cursors must not be kept is documented, and not for how long they live. */
const CURSOR_MS = 15 * 60_000;
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/** Answered in the store's own shape, `{ code, message }`. */
class StorageFault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export class ForgeStorage {
  private readonly plain: Store = new Map();
  private readonly secrets: Store = new Map();
  private used = { minute: 0, reads: 0, writes: 0 };
  private readonly entities: ReadonlyMap<string, { readonly entity: Entity; readonly store: Store }>;

  constructor(
    entities: readonly Entity[],
    private readonly now: () => Instant,
    private readonly faults: JiraFaults,
  ) {
    this.entities = new Map(entities.map((entity) => [entity.name, { entity, store: new Map<string, Stored>() }]));
  }

  /** One call of `@forge/kvs`; `path` is `/api/v1/…`. */
  answer(path: string, body: unknown): StorageAnswer {
    const operation = path.replace(/^\/api\/v1\//, '');
    try {
      this.mustNotBeLimited();
      const answer = this.dispatch(operation, isObject(body) ? body : {});
      this.count(operation, body, answer);
      return answer;
    } catch (fault) {
      if (fault instanceof StorageFault)
        return { status: fault.status, body: { code: fault.code, message: fault.message } };
      throw fault;
    }
  }

  private mustNotBeLimited(): void {
    const minute = Math.floor(this.now() / 60_000);
    if (this.used.minute !== minute) this.used = { minute, reads: 0, writes: 0 };
    if (Math.max(this.used.reads, this.used.writes) >= this.faults.storageUnits)
      throw new StorageFault(429, 'RATE_LIMIT_EXCEEDED', 'The installation reads and writes too much in this minute.');
  }

  private count(operation: string, body: unknown, answer: StorageAnswer): void {
    const reads = /get$|query$/.test(operation);
    this.used[reads ? 'reads' : 'writes'] += Math.ceil(
      Math.max(1, bytesOf(reads ? (answer.body ?? '') : body)) / UNIT_BYTES,
    );
  }

  /** What the app keeps now, for tests that look behind it. */
  values(entityName: string): ReadonlyMap<string, Json> {
    const rows = [...this.entity(entityName).store].flatMap(([key, stored]): [string, Json][] => {
      const value = this.current(stored);
      return value === undefined ? [] : [[key, value]];
    });
    return new Map(rows);
  }

  private dispatch(operation: string, body: Body): StorageAnswer {
    switch (operation) {
      case 'get':
        return this.get(this.plain, body);
      case 'set':
        return this.set(this.plain, body);
      case 'delete':
        return this.delete(this.plain, body);
      case 'query':
        return this.query(body);
      case 'secret/get':
        return this.get(this.secrets, body);
      case 'secret/set':
        return this.set(this.secrets, body);
      case 'secret/delete':
        return this.delete(this.secrets, body);
      case 'entity/get':
        return this.get(this.entityOf(body).store, body);
      case 'entity/set':
        checkAttributes(this.entityOf(body).entity, body.value);
        return this.set(this.entityOf(body).store, body);
      case 'entity/delete':
        return this.delete(this.entityOf(body).store, body);
      case 'entity/query':
        return this.queryEntity(body);
      case 'transaction':
        return this.transaction(body);
      default:
        throw new StorageFault(404, 'NOT_PROVIDED', `The local stand-in for Forge storage does not have ${operation}.`);
    }
  }

  private entity(name: string): { readonly entity: Entity; readonly store: Store } {
    const found = this.entities.get(name);
    if (!found) throw new StorageFault(400, 'INVALID_ENTITY_TYPE', `The manifest declares no entity '${name}'.`);
    return found;
  }

  private entityOf(body: Body): { readonly entity: Entity; readonly store: Store } {
    return this.entity(textOf(body, 'entityName') ?? '');
  }

  private current(stored: Stored | undefined): Json | undefined {
    if (!stored || (stored.expiresAt !== undefined && stored.expiresAt <= this.now())) return undefined;
    return stored.versions[stored.versions.length - 1]?.value;
  }

  /** What a query sees: the newest version that is old enough. */
  private seen(stored: Stored): Json | undefined {
    if (this.faults.queryLagMs === 0) return this.current(stored);
    const until = this.now() - this.faults.queryLagMs;
    return [...stored.versions].reverse().find((version) => version.at <= until)?.value;
  }

  private get(store: Store, body: Body): StorageAnswer {
    const key = keyIn(body);
    const stored = store.get(key);
    const value = this.current(stored);
    if (value === undefined || !stored) throw new StorageFault(404, 'KEY_NOT_FOUND', 'Key not found');
    const updatedAt = stored.versions[stored.versions.length - 1]!.at;
    return { status: 200, body: { key, value, createdAt: stored.createdAt, updatedAt } };
  }

  private set(store: Store, body: Body): StorageAnswer {
    const key = keyIn(body);
    checkValue(body.value);
    const options = isObject(body.options) ? body.options : {};
    if (options.keyPolicy === 'FAIL_IF_EXISTS' && this.current(store.get(key)) !== undefined) {
      throw new StorageFault(409, 'KEY_CONFLICT', 'Key already exists');
    }
    this.write(store, key, body.value as Json, options);
    return { status: 200 };
  }

  private delete(store: Store, body: Body): StorageAnswer {
    const key = keyIn(body);
    if (this.current(store.get(key)) === undefined) throw new StorageFault(404, 'KEY_NOT_FOUND', 'Key not found');
    this.write(store, key, undefined, {});
    return { status: 204 };
  }

  private write(store: Store, key: string, value: Json | undefined, options: Body): void {
    const at = this.now();
    const before = store.get(key);
    const oldest = at - this.faults.queryLagMs;
    const kept = (before?.versions ?? []).filter((_version, index, all) => (all[index + 1]?.at ?? at) > oldest);
    const copy = value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Json);
    const ttl = isObject(options.ttl) ? durationMs(options.ttl) : undefined;
    store.set(key, {
      createdAt: this.current(before) === undefined ? at : before!.createdAt,
      versions: [...kept, { value: copy, at }],
      ...(ttl === undefined ? {} : { expiresAt: at + ttl }),
    });
  }

  private query(body: Body): StorageAnswer {
    const where = Array.isArray(body.where) ? body.where : [];
    const rows = this.rowsOf(this.plain).filter(({ key }) =>
      where.every((clause: unknown) => isObject(clause) && holds(key, clause.condition, clause.values)),
    );
    const after = textOf(body, 'after') ?? textOf(body, 'cursor');
    return this.paged(rows, (row) => row.key, { ...body, sort: 'ASC', cursor: after });
  }

  private queryEntity(body: Body): StorageAnswer {
    const { entity, store } = this.entityOf(body);
    const index = entity.indexes.find(({ name }) => name === body.indexName);
    if (!index)
      throw new StorageFault(
        400,
        'INVALID_INDEX',
        `The entity '${entity.name}' has no index '${String(body.indexName)}'.`,
      );
    const partition = Array.isArray(body.partition) ? body.partition : [];
    if (partition.length !== index.partition.length) {
      throw new StorageFault(
        400,
        'INVALID_PARTITION',
        `The index '${index.name}' needs ${index.partition.length} partition values.`,
      );
    }
    const range = isObject(body.range) ? body.range : undefined;
    if (range && index.range === undefined && index.name !== 'by-key') {
      throw new StorageFault(400, 'INVALID_RANGE', `The index '${index.name}' has no range attribute.`);
    }
    const rows = this.rowsOf(store)
      .filter(({ value }) =>
        index.partition.every((attribute, place) => attributeOf(value, attribute) === partition[place]),
      )
      .filter((row) => hasIndexValue(index, row.value))
      .filter((row) => !range || holds(rangeValue(index, row), range.condition, range.values))
      .filter(({ value }) => meets(value, body.filters));
    return this.paged(rows, (row) => rangeValue(index, row), body);
  }

  private rowsOf(store: Store): readonly Row[] {
    return [...store].flatMap(([key, stored]) => {
      const value = this.seen(stored);
      return value === undefined ? [] : [{ key, value }];
    });
  }

  /** 10 rows unless asked for more, 100 at most. The rest begins after the last that was given, whatever came or went before it. */
  private paged(rows: readonly Row[], rangeOf: (row: Row) => unknown, body: Body): StorageAnswer {
    const size = body.limit === undefined ? 10 : Number(body.limit);
    if (!Number.isInteger(size) || size < 1 || size > 100) {
      throw new StorageFault(400, 'INVALID_LIMIT', `The limit must be between 1 and 100, not ${String(body.limit)}.`);
    }
    const direction = body.sort === 'DESC' ? -1 : 1;
    const order = (row: Row, range: unknown, key: string): number =>
      direction * (compareRange(rangeOf(row), range) || compareRange(row.key, key));
    const after = this.placeIn(body);
    const left = [...rows]
      .sort((one, other) => order(one, rangeOf(other), other.key))
      .filter((row) => !after || order(row, after.range, after.key) > 0);
    const data = left.slice(0, size);
    const last = data.at(-1);
    if (!last || left.length <= size)
      return { status: 200, body: { data: data.map(({ key, value }) => ({ key, value })) } };
    const place: Place = { of: queryOf(body), at: this.now(), range: (rangeOf(last) ?? null) as Json, key: last.key };
    const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
    return { status: 200, body: { data: data.map(({ key, value }) => ({ key, value })), cursor } };
  }

  /** A cursor belongs to its query, and to the minutes after it. */
  private placeIn(body: Body): Place | undefined {
    const cursor = textOf(body, 'cursor');
    if (cursor === undefined) return undefined;
    const place = placeOf(cursor);
    if (place?.of === queryOf(body) && this.now() - place.at <= CURSOR_MS) return place;
    throw new StorageFault(400, 'INVALID_CURSOR', 'The cursor is not one of this query, or has expired.');
  }

  /** All or nothing: every condition is looked at before anything is written. */
  private transaction(body: Body): StorageAnswer {
    const [sets, deletes, checks] = [operationsIn(body.set), operationsIn(body.delete), operationsIn(body.check)];
    const all = [...sets, ...deletes, ...checks];
    if (all.length === 0)
      throw new StorageFault(400, 'EMPTY_TRANSACTION', 'A transaction needs at least one operation.');
    if (all.length > MOST_OPERATIONS) {
      throw new StorageFault(
        400,
        'TRANSACTION_TOO_LARGE',
        `A transaction has at most ${MOST_OPERATIONS} operations, not ${all.length}.`,
      );
    }
    if (bytesOf(body) > MOST_TRANSACTION_BYTES)
      throw new StorageFault(400, 'MAX_SIZE', 'A transaction holds at most 4 MB.');
    const places = all.map((operation) => `${textOf(operation, 'entityName') ?? ''}/${keyIn(operation)}`);
    if (new Set(places).size !== places.length) {
      throw new StorageFault(400, 'DUPLICATE_KEY', 'A transaction may touch a key only once.');
    }
    for (const operation of sets) {
      checkValue(operation.value);
      if (operation.entityName !== undefined) checkAttributes(this.entityOf(operation).entity, operation.value);
    }
    for (const operation of all) this.checkConditions(operation);
    for (const operation of sets) {
      this.write(
        this.storeOf(operation),
        keyIn(operation),
        operation.value as Json,
        isObject(operation.options) ? operation.options : {},
      );
    }
    for (const operation of deletes) {
      if (this.storeOf(operation).has(keyIn(operation)))
        this.write(this.storeOf(operation), keyIn(operation), undefined, {});
    }
    return { status: 204 };
  }

  private storeOf(operation: Body): Store {
    return operation.entityName === undefined ? this.plain : this.entityOf(operation).store;
  }

  private checkConditions(operation: Body): void {
    if (operation.conditions === undefined) return;
    if (operation.entityName === undefined) {
      throw new StorageFault(400, 'INVALID_CONDITION', 'Conditions are possible on custom entities only.');
    }
    if (!meets(this.current(this.storeOf(operation).get(keyIn(operation))), operation.conditions)) {
      throw new StorageFault(409, 'CONDITIONAL_CHECK_FAILED', 'The conditional check failed');
    }
  }
}

interface Row {
  readonly key: string;
  readonly value: Json;
}

function operationsIn(value: unknown): readonly Body[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function keyIn(body: Body): string {
  const key = textOf(body, 'key') ?? '';
  if (key === '') throw new StorageFault(400, 'EMPTY_KEY', 'Key cannot be empty.');
  if (key.length > 500)
    throw new StorageFault(400, 'KEY_TOO_LONG', 'The provided key has exceeded the maximum 500 characters.');
  if (!KEY.test(key))
    throw new StorageFault(400, 'INVALID_KEY', `The provided key does not match the regex: ${KEY.source}`);
  return key;
}

function checkValue(value: unknown): void {
  if (value === undefined) throw new StorageFault(400, 'EMPTY_VALUE', 'A value is required.');
  if (bytesOf(value) > MOST_BYTES)
    throw new StorageFault(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  if (depthOf(value) > MOST_DEPTH) {
    throw new StorageFault(
      400,
      'MAX_DEPTH',
      `The provided value has exceeded the maximum object depth (${MOST_DEPTH}) limit.`,
    );
  }
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce((deepest: number, inner: unknown) => Math.max(deepest, depthOf(inner)), 0);
}

/** An attribute that is present has the declared type; an undeclared one has no place in the entity. */
function checkAttributes(entity: Entity, value: unknown): void {
  if (!isObject(value))
    throw new StorageFault(400, 'INVALID_VALUE', `A value of the entity '${entity.name}' must be an object.`);
  for (const [name, given] of Object.entries(value)) {
    const type = entity.attributes[name];
    if (type === undefined) {
      throw new StorageFault(400, 'INVALID_ATTRIBUTE', `The entity '${entity.name}' has no attribute '${name}'.`);
    }
    if (given !== undefined && !isOfType(type, given)) {
      throw new StorageFault(
        400,
        'INVALID_ATTRIBUTE_TYPE',
        `The attribute '${name}' of '${entity.name}' must be ${described[type]}, not ${JSON.stringify(given)}.`,
      );
    }
  }
}

const described: { readonly [type in AttributeType]: string } = {
  string: 'a string',
  integer: 'a 32-bit integer',
  float: 'a number',
  boolean: 'true or false',
  any: 'any JSON',
};

function isOfType(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return true;
  }
}

function attributeOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

/** A row without the index's attributes is not in the index. */
function hasIndexValue(index: EntityIndex, value: Json): boolean {
  return index.range === undefined || attributeOf(value, index.range) !== undefined;
}

function rangeValue(index: EntityIndex, row: Row): unknown {
  return index.range === undefined ? row.key : attributeOf(row.value, index.range);
}

function compareRange(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [one, other] = [String(left), String(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function meets(value: Json | undefined, conditions: unknown): boolean {
  if (!isObject(conditions)) return true;
  const test = (clause: Body): boolean =>
    holds(attributeOf(value, String(clause.property)), clause.condition, clause.values);
  if (Array.isArray(conditions.and)) return conditions.and.filter(isObject).every(test);
  return Array.isArray(conditions.or) ? conditions.or.filter(isObject).some(test) : true;
}

function holds(value: unknown, condition: unknown, values: unknown): boolean {
  const [first, second]: readonly unknown[] = Array.isArray(values) ? values : [];
  if (condition === 'EXISTS') return value !== undefined;
  if (condition === 'NOT_EXISTS') return value === undefined;
  if (condition === 'NOT_EQUAL_TO') return value !== first;
  if (value === undefined) return false;
  switch (condition) {
    case 'EQUAL_TO':
      return value === first;
    case 'LESS_THAN':
      return compareRange(value, first) < 0;
    case 'LESS_THAN_EQUAL_TO':
      return compareRange(value, first) <= 0;
    case 'GREATER_THAN':
      return compareRange(value, first) > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return compareRange(value, first) >= 0;
    case 'BETWEEN':
      return compareRange(value, first) >= 0 && compareRange(value, second) <= 0;
    case 'BEGINS_WITH':
      return String(value).startsWith(String(first));
    case 'CONTAINS':
      return String(value).includes(String(first));
    case 'NOT_CONTAINS':
      return !String(value).includes(String(first));
    default:
      throw new StorageFault(400, 'INVALID_CONDITION', `Unknown condition '${String(condition)}'.`);
  }
}

/** What a query asks for, without the page of it. */
function queryOf({ cursor: _cursor, after: _after, limit: _limit, ...query }: Body): string {
  return JSON.stringify(query);
}

function placeOf(cursor: string): Place | undefined {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Place;
  } catch {
    return undefined;
  }
}

interface Place {
  readonly of: string;
  readonly at: Instant;
  /** The row that was given last. */
  readonly range: Json;
  readonly key: string;
}

const unitSeconds: { readonly [unit: string]: number } = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 };

function durationMs(ttl: Body): number {
  return Number(ttl.value) * (unitSeconds[String(ttl.unit)] ?? 0) * 1000;
}
