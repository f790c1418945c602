/**
 * GlideElement: a live view of one column of a record, never a copy. Comparing or joining it to text
 * reads its value; a property that is no method walks the reference (`current.caller_id.name`).
 * One thing V8 can't imitate: the platform lets a boolean equal both `true` and `'true'`; here it
 * equals `true`.
 */
import { parseDateTimeText } from '../data/dateTimeText';
import { escapedHtml } from '../data/htmlText';
import type { Instance } from '../instance';
import { dateTimeClass } from './glideDateTime';
import { durationClass } from './glideDuration';
import type { GlideRecordObject } from './glideRecord';
import { notOffered } from './notOffered';

export class GlideElementObject {
  constructor(
    private readonly instance: Instance,
    private readonly record: GlideRecordObject,
    private readonly name: string,
  ) {}

  getName(): string {
    return this.name;
  }

  getTableName(): string {
    return this.record.getTableName();
  }

  getLabel(): string {
    return this.column()?.label ?? this.name;
  }

  getValue(): string | null {
    return this.record.getValue(this.name);
  }

  setValue(value: unknown): void {
    this.record.setValue(this.name, value);
  }

  getDisplayValue(): string {
    return this.record.getDisplayValue(this.name) ?? '';
  }

  setDisplayValue(value: unknown): void {
    this.record.setDisplayValue(this.name, String(value));
  }

  toString(): string {
    return this.getValue() ?? '';
  }

  nil(): boolean {
    return this.toString() === '';
  }

  isNil(): boolean {
    return this.nil();
  }

  hasValue(): boolean {
    return !this.nil();
  }

  changesFromNotEmpty(): boolean {
    return this.changes() && this.record.previousValue(this.name) !== '';
  }

  changesToNotEmpty(): boolean {
    return this.changes() && this.record.currentValue(this.name) !== '';
  }

  changes(): boolean {
    return this.record.previousValue(this.name) !== this.record.currentValue(this.name);
  }

  changesTo(value: unknown): boolean {
    return this.changes() && this.record.currentValue(this.name) === String(value);
  }

  changesFrom(value: unknown): boolean {
    return this.changes() && this.record.previousValue(this.name) === String(value);
  }

  /** A date as a GlideDateTime, a duration as a GlideDuration. */
  getGlideObject(): unknown {
    const type = this.column()?.type ?? '';
    if (type === 'glide_duration') return new (durationClass())(this.toString());
    return new (dateTimeClass(this.instance))(this.toString());
  }

  getBaseTableName(): string {
    return this.instance.dictionary.root(this.getTableName());
  }

  getElementValue(name: string): string {
    return this.record.currentValue(String(name));
  }

  getHTMLValue(): string {
    return escapedHtml(this.getDisplayValue());
  }

  getEscapedValue(): string {
    return escapedHtml(this.toString());
  }

  getXMLValue(): string {
    return this.toString();
  }

  getChoiceValue(): string {
    return this.getDisplayValue();
  }

  setError(message: unknown): void {
    this.record.hostOnly.fail(String(message));
  }

  getError(): string {
    return this.record.getLastErrorMessage();
  }

  canCreate(): boolean {
    return this.record.canCreate();
  }

  getReferenceTable(): string {
    return this.column()?.reference ?? '';
  }

  /** An invalid record where the reference is empty, never null. */
  getRefRecord(): GlideRecordObject {
    const target = this.record.sibling(this.getReferenceTable());
    if (!this.nil()) target.get(this.toString());
    return target;
  }

  /** The newest entry with 1, all of them, newest first, with -1. */
  getJournalEntry(count: number): string {
    const entries = this.record.journalEntries(this.name);
    return entries.slice(0, count === 1 ? 1 : entries.length).join('\n\n');
  }

  dateNumericValue(): number {
    return parseDateTimeText(this.toString()) ?? 0;
  }

  setDateNumericValue(milliseconds: number): void {
    this.setValue(this.record.dateTime(Number(milliseconds)));
  }

  getChoices(): string[] {
    return this.instance.choices.of(this.getTableName(), this.name).map(([value]) => value);
  }

  canRead(): boolean {
    return this.record.canReadColumn(this.name);
  }

  canWrite(): boolean {
    return this.record.canWriteColumn(this.name);
  }

  /** A boolean compares as a boolean, anything else as its text. */
  primitive(hint: string): string | boolean {
    return this.column()?.type === 'boolean' && hint !== 'string' ? this.toString() === 'true' : this.toString();
  }

  /** A column of the record that this one refers to. */
  walk(column: string): unknown {
    const reference = this.getReferenceTable();
    if (!reference || !this.instance.dictionary.column(reference, column)) return notOffered('GlideElement', column);
    return elementOf(this.instance, this.getRefRecord(), column);
  }

  private column() {
    return this.instance.dictionary.column(this.getTableName(), this.name);
  }
}

export function elementOf(instance: Instance, record: GlideRecordObject, name: string): unknown {
  return new Proxy(new GlideElementObject(instance, record, name), {
    get(element, key) {
      if (key === Symbol.toPrimitive) return (hint: string) => element.primitive(hint);
      if (typeof key === 'symbol') return undefined;
      const member = Reflect.get(element, key) as unknown;
      if (typeof member === 'function' && isPublished(key)) return member.bind(element) as unknown;
      return element.walk(key);
    },
    set(element, key, value) {
      throw new Error(
        `${element.getName()}.${String(key)} = ${String(value)}: a dot-walked column is set on its own record`,
      );
    },
  });
}

/** What the host itself uses is no part of the API. */
function isPublished(key: string): boolean {
  return !['constructor', 'primitive', 'walk', 'column'].includes(key);
}
