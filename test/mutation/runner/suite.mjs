/**
 * The part of Jest that core's tests use, in one process: `describe` and `it` collect, `run` plays one test.
 * Core is synchronous, so a test that answers a promise is refused rather than counted as passed.
 */
import { format } from 'node:util';
import { expect } from 'expect';

export class Suite {
  tests = [];
  #path = [];
  #titles = new Map();

  constructor(file) {
    this.#path = [file];
  }

  /** What a test file imports from '@jest/globals'. */
  get globals() {
    const it = (title, body) => this.#add(title, body);
    it.each = (rows) => (title, body) => eachRow(rows, title, (named, args) => it(named, () => body(...args)));
    it.skip = () => undefined;
    const describe = (title, body) => this.#within(title, body);
    describe.each = (rows) => (title, body) =>
      eachRow(rows, title, (named, args) => describe(named, () => body(...args)));
    describe.skip = () => undefined;
    return { describe, expect, it, test: it };
  }

  #within(title, body) {
    this.#path.push(title);
    body();
    this.#path.pop();
  }

  /** Two tests may bear one title; their ids must differ. */
  #add(title, body) {
    const name = [...this.#path, title].join(' › ');
    const before = this.#titles.get(name) ?? 0;
    this.#titles.set(name, before + 1);
    this.tests.push({ id: before === 0 ? name : `${name} (${before + 1})`, body });
  }
}

/** Why a test fails, or undefined where it passes. */
export function failureOf({ body }) {
  try {
    const answer = body();
    return answer instanceof Promise ? 'This runner plays no asynchronous tests.' : undefined;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

function eachRow(rows, title, use) {
  for (const row of rows) {
    const args = Array.isArray(row) ? row : [row];
    use(titleOf(title, args), args);
  }
}

/** Jest's two ways of naming a row: `$field` of an object, `%s` of an array. */
function titleOf(title, args) {
  const wanted = (title.match(/%[sdifjoOp]/g) ?? []).length;
  const named = title.replace(/\$([\w.]+)/g, (whole, path) => String(fieldAt(args[0], path) ?? whole));
  return wanted === 0 ? named : format(named.replace(/%p/g, '%j'), ...args.slice(0, wanted));
}

function fieldAt(row, path) {
  return path.split('.').reduce((value, key) => value?.[key], row);
}
