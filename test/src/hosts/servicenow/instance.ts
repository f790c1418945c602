/**
 * One instance: its dictionary, rows, clock, session and log. Everything else in this folder works
 * on it. Ids come from the seed and a counter, so that two runs of one world are alike.
 */
import { createHash } from 'node:crypto';
import type { Instant } from '@rungs/core';
import type { SyncTransport } from '../http';
import type { WorldClock } from '../host';
import { Choices } from './data/choices';
import { Database, type Row } from './data/database';
import { dateTimeText } from './data/dateTimeText';
import { Dictionary } from './data/dictionary';
import { parseEncodedQuery } from './data/encodedQuery';
import { platformTables } from './data/platformTables';
import { Interruptions } from './faults';
import { createEngineSandbox, type EngineSandbox } from './engine/engineSandbox';

export interface LogLine {
  readonly at: Instant;
  readonly level: 'info' | 'warn' | 'error' | 'debug';
  readonly source: string;
  readonly message: string;
}

/** Who runs what is running now, and in which scope; jobs and events run as `system`. */
export interface Session {
  readonly userName: string;
  readonly scope: string;
  readonly interactive: boolean;
  readonly infoMessages: string[];
  readonly errorMessages: string[];
}

export interface InstanceOptions {
  readonly clock: WorldClock;
  readonly seed: string;
  readonly zone: string;
  readonly transport: SyncTransport;
}

export class Instance {
  readonly dictionary = new Dictionary();
  readonly database: Database;
  readonly choices = new Choices(this.dictionary);
  readonly sandbox: EngineSandbox;
  readonly log: LogLine[] = [];
  /** What installations wrote, by table and sys_id. */
  readonly installed = new Set<string>();
  readonly interruptions = new Interruptions();
  /** What the node at work reads. */
  readonly clock: WorldClock;
  readonly zone: string;
  readonly transport: SyncTransport;
  session: Session = sessionOf('system');
  private readonly seed: string;
  private guids = 0;
  private readonly lastNumbers = new Map<string, number>();

  constructor(options: InstanceOptions) {
    const world = options.clock;
    this.clock = { now: () => world.now() + this.interruptions.skewMs, set: (at) => world.set(at) };
    this.zone = options.zone;
    this.seed = options.seed;
    this.transport = options.transport;
    this.database = new Database(this.dictionary, { now: () => this.clock.now(), zone: options.zone });
    this.database.invalidReturnsNoRows = () => this.property('glide.invalid_query.returns_no_rows') === 'true';
    this.sandbox = createEngineSandbox({ now: () => this.clock.now() });
    for (const table of platformTables) this.dictionary.define(table);
  }

  get errors(): string[] {
    return this.log.filter((line) => line.level === 'error').map((line) => `${line.source}: ${line.message}`);
  }

  write(level: LogLine['level'], source: string, message: string): void {
    this.log.push({ at: this.clock.now(), level, source, message });
  }

  nowText(): string {
    return dateTimeText(this.clock.now());
  }

  newGuid(): string {
    this.guids += 1;
    return createHash('sha256').update(`${this.seed}/${this.guids}`).digest('hex').slice(0, 32);
  }

  nextNumber(tableName: string): string {
    const rule = this.dictionary.autoNumber(tableName);
    if (!rule) return '';
    const next = (this.lastNumbers.get(rule.prefix) ?? rule.start) + 1;
    this.lastNumbers.set(rule.prefix, next);
    return rule.prefix + String(next).padStart(rule.digits, '0');
  }

  find(tableName: string, encodedQuery: string): Row[] {
    return this.dictionary.has(tableName) ? this.database.query(tableName, parseEncodedQuery(encodedQuery)) : [];
  }

  findOne(tableName: string, encodedQuery: string): Row | undefined {
    return this.find(tableName, encodedQuery)[0];
  }

  /** Stores a row as it stands: no rules, no defaults; for the platform's own records. */
  store(tableName: string, values: Row): string {
    const sysId = values['sys_id'] ?? this.newGuid();
    const stamp = {
      sys_created_on: this.nowText(),
      sys_created_by: this.session.userName,
      sys_updated_on: this.nowText(),
      sys_updated_by: this.session.userName,
      sys_mod_count: '0',
    };
    this.database.put(tableName, { ...stamp, ...values, sys_id: sysId });
    return sysId;
  }

  user(userName: string): Row | undefined {
    return this.findOne('sys_user', `user_name=${userName}`);
  }

  userId(): string {
    return this.user(this.session.userName)?.['sys_id'] ?? this.session.userName;
  }

  property(name: string): string | undefined {
    return this.findOne('sys_properties', `name=${name}`)?.['value'];
  }

  /** Runs the work as this person and puts the session back, whatever happens. */
  inSession<Result>(session: Session, work: () => Result): Result {
    const before = this.session;
    this.session = session;
    try {
      return work();
    } finally {
      this.session = before;
    }
  }

  inScope<Result>(scope: string, work: () => Result): Result {
    return this.inSession({ ...this.session, scope }, work);
  }

  displayValue(tableName: string, sysId: string): string {
    const row = this.dictionary.has(tableName) ? this.database.get(tableName, sysId) : undefined;
    return row?.[this.dictionary.displayColumn(row['sys_class_name'] || tableName)] ?? '';
  }
}

export function sessionOf(userName: string, interactive = false): Session {
  return { userName, scope: 'global', interactive, infoMessages: [], errorMessages: [] };
}
