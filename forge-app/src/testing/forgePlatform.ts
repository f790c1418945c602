/**
 * The platform's edge for tests: the two globals through which every @forge package speaks, with an
 * entity store that answers as the real one does, a queue that keeps what it is given, and a Jira
 * that is a function of the request. The packages and all code of ours above them are the real ones.
 */
import type { IncidentId } from '@rungs/core';
import type { DueEvent } from '../storage/dueQueue';

export interface JiraRequest {
  readonly method: string;
  readonly path: string;
  readonly as: 'app' | 'user' | 'none';
  readonly body: unknown;
}

export interface JiraAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

interface Condition {
  readonly property: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

interface Operation {
  readonly key: string;
  readonly value?: unknown;
  readonly entityName?: string;
  readonly conditions?: { readonly and?: readonly Condition[] };
}

interface EntityQuery {
  readonly entityName: string;
  readonly indexName: string;
  readonly partition?: readonly unknown[];
  readonly range?: { readonly condition: string; readonly values: readonly number[] };
  readonly sort?: 'ASC' | 'DESC';
  readonly cursor?: string;
  readonly limit?: number;
}

type Row = Readonly<Record<string, unknown>>;
interface Meta {
  readonly type: string;
  readonly provider?: 'app' | 'user' | 'none';
  readonly remote?: string;
}

const indexes: Readonly<Record<string, { partition?: string; range?: string }>> = {
  'by-key': {},
  'by-issue': { partition: 'issueId', range: 'closedAtSec' },
  'by-issue-number': { partition: 'issueId', range: 'firstNumber' },
  'by-time': { range: 'atSec' },
  'by-status-due': { partition: 'status', range: 'nextLookAtSec' },
  'by-status-changed': { partition: 'status', range: 'changedAtSec' },
};

export class ForgePlatform {
  readonly pushed: { readonly body: DueEvent; readonly delayInSeconds: number }[] = [];
  readonly jiraRequests: JiraRequest[] = [];
  /** Runs before a transaction is looked at: another invocation may come first here. */
  beforeTransaction: (() => void) | undefined;
  private readonly entities = new Map<string, Map<string, Row>>();
  private readonly plain = new Map<string, unknown>();

  constructor(private readonly jira: (request: JiraRequest) => JiraAnswer) {}

  install(): void {
    const runtime = {
      appContext: {
        appId: 'app',
        appVersion: '1.0.0',
        environmentId: 'env',
        permissions: { scopes: [], external: {} },
        installation: { ari: { installationId: 'installation' }, contexts: [{ cloudId: 'one' }] },
      },
      contextAri: 'ari:cloud:jira::site/one',
      lambdaContext: { getRemainingTimeInMillis: () => 25_000 },
      proxy: { token: 'token', url: 'http://proxy.invalid' },
      tracing: { traceId: 'trace', spanId: 'span' },
    };
    const fetched = async (meta: Meta, path: string, init?: { method?: string; body?: string }) =>
      this.answer(meta, path, init);
    Object.assign(globalThis, { __forge_runtime__: runtime, __forge_fetch__: fetched });
  }

  row(entityName: string, key: IncidentId | string): Row | undefined {
    return this.store(entityName).get(key);
  }

  rows(entityName: string): Map<string, Row> {
    return this.store(entityName);
  }

  put(entityName: string, key: string, row: Row): void {
    this.store(entityName).set(key, row);
  }

  private store(entityName: string): Map<string, Row> {
    const found = this.entities.get(entityName) ?? new Map<string, Row>();
    this.entities.set(entityName, found);
    return found;
  }

  private answer(meta: Meta, path: string, init: { method?: string; body?: string } = {}): Response {
    const body: unknown = init.body === undefined ? undefined : JSON.parse(init.body);
    if (meta.type === 'kvs') return this.answerStorage(path.replace('/api/v1/', ''), body);
    if (meta.remote === 'stargate') {
      this.pushed.push(...(body as { payload: ForgePlatform['pushed'] }).payload);
      return json(201, {});
    }
    const request = { method: init.method ?? 'GET', path, as: meta.provider ?? 'none', body } as const;
    this.jiraRequests.push(request);
    const { status, body: answer, headers } = this.jira(request);
    return json(status, answer, headers);
  }

  private answerStorage(operation: string, body: unknown): Response {
    switch (operation) {
      case 'get':
        return found(this.plain.get((body as Operation).key), (body as Operation).key);
      case 'set':
        this.plain.set((body as Operation).key, (body as Operation).value);
        return json(200);
      case 'entity/get':
        return found(
          this.store((body as Operation).entityName ?? '').get((body as Operation).key),
          (body as Operation).key,
        );
      case 'delete':
        this.plain.delete((body as Operation).key);
        return json(200);
      case 'entity/delete':
        this.store((body as Operation).entityName ?? '').delete((body as Operation).key);
        return json(200);
      case 'entity/set':
        this.put((body as Operation).entityName ?? '', (body as Operation).key, (body as Operation).value as Row);
        return json(200);
      case 'entity/query':
        return this.queried(body as EntityQuery);
      case 'transaction':
        return this.transacted(body as { set?: Operation[] });
      default:
        throw new Error(`the test platform has no ${operation}`);
    }
  }

  private queried({ entityName, indexName, partition = [], range, sort, cursor, limit = 10 }: EntityQuery): Response {
    const index = indexes[indexName];
    if (!index) return json(400, { code: 'INVALID_INDEX', message: indexName });
    const rangeOf = (row: Row): number => (index.range === undefined ? 0 : Number(row[index.range]));
    const rows = [...this.store(entityName)]
      .filter(([, row]) => index.partition === undefined || row[index.partition] === partition[0])
      .filter(([, row]) => !range || isWithin(rangeOf(row), range))
      .sort(([, one], [, other]) => (rangeOf(one) - rangeOf(other)) * (sort === 'DESC' ? -1 : 1));
    const from = Number(cursor ?? 0);
    const data = rows.slice(from, from + limit).map(([key, value]) => ({ key, value }));
    return json(200, from + limit < rows.length ? { data, cursor: String(from + limit) } : { data });
  }

  private transacted({ set = [] }: { set?: Operation[] }): Response {
    this.beforeTransaction?.();
    const isHeld = (operation: Operation): boolean => {
      const row = this.store(operation.entityName ?? '').get(operation.key);
      return (operation.conditions?.and ?? []).every(({ property, condition, values }) =>
        condition === 'NOT_EXISTS' ? row?.[property] === undefined : row?.[property] === values[0],
      );
    };
    if (!set.every(isHeld))
      return json(400, { code: 'CONDITIONAL_CHECK_FAILED', message: 'a condition does not hold' });
    for (const { entityName = '', key, value } of set) this.put(entityName, key, value as Row);
    return new Response(null, { status: 204 });
  }
}

function isWithin(value: number, { condition, values: [limit] }: NonNullable<EntityQuery['range']>): boolean {
  return condition.startsWith('GREATER') ? value >= Number(limit) : value <= Number(limit);
}

function found(value: unknown, key: string): Response {
  return value === undefined ? json(404, { code: 'KEY_NOT_FOUND', message: 'not found' }) : json(200, { key, value });
}

function json(status: number, body?: unknown, headers: Record<string, string> = {}): Response {
  const text = body === undefined || status === 204 ? null : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
}
