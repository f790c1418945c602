import {
  compileMatcher,
  compileRegex,
  compileRoutes,
  isMatcherFault,
  isRegexFault,
  matcherText,
  matchersText,
  matchRoutes,
  parseMatchers,
  walkRoutes,
} from '@rungs/core';
import type { Matcher, RouteDocument } from '@rungs/core';
import fc from 'fast-check';
import { texts } from '../incidents';
import { fed } from './fed';
import type { Feeders } from './fed';

/** What makes other engines go on for ever, and what is no pattern at all. */
const patterns = fc.oneof(
  fc.constantFrom('(a+)+$', '(a|a)*b', '(a*)*', '((a{0,50}){0,50}){0,50}', '[', '(?P<n>a)', '\\', 'a{99999}', '(?i)x'),
  fc.string({ unit: fc.constantFrom(...'ab.*+?()[]{}|^$\\d-,0 9'), maxLength: 24 }),
  texts,
);
const subjects = fc.oneof(
  texts,
  fc.integer({ min: 0, max: 5000 }).map((n) => 'a'.repeat(n)),
);
const matchers: fc.Arbitrary<Matcher> = fc.record({
  label: fc.oneof(texts, fc.constantFrom('team', 'service')),
  operator: fc.constantFrom('=', '!=', '=~', '!~'),
  value: patterns,
});
const labels = fc.dictionary(fc.oneof(texts, fc.constantFrom('team', 'service')), texts, { maxKeys: 4 });
const written = fc.oneof(texts, fc.string({ unit: fc.constantFrom(...'{}"=~!,ab \\'), maxLength: 30 }));

const routes = fc.letrec<{ route: RouteDocument<{ receiver: string }> }>((tie) => ({
  route: fc.record(
    {
      matchers: fc.array(matchers, { maxLength: 2 }),
      continue: fc.boolean(),
      options: fc.record({ receiver: texts }, { requiredKeys: [] }),
      labels,
      routes: fc.array(tie('route'), { maxLength: 2, depthIdentifier: 'routes' }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<RouteDocument<{ receiver: string }>>,
})).route;

function isClear({ reason, remedy }: { readonly reason: string; readonly remedy: string }): void {
  if (!/\S/.test(reason) || !/\S/.test(remedy)) throw new Error(`“${reason}” and “${remedy}” explain nothing.`);
}

function matchAll({ root, on }: { root: RouteDocument<{ receiver: string }>; on: { [label: string]: string } }) {
  const compiled = compileRoutes(root);
  if (!compiled.ok) return compiled.faults.forEach(isClear);
  const all = walkRoutes(compiled.root);
  for (const route of matchRoutes(compiled.root, on)) {
    if (!all.includes(route)) throw new Error(`${route.id} is none of the tree’s routes.`);
  }
}

export const patternFeeders: Feeders = {
  compileRegex: fed(fc.tuple(patterns, subjects), ([source, text]) => {
    const regex = compileRegex(source);
    return isRegexFault(regex) ? isClear(regex) : regex.matches(text);
  }),
  isRegexFault: fed(patterns, (source) => {
    const regex = compileRegex(source);
    if (isRegexFault(regex) === 'matches' in regex) throw new Error('Neither a pattern nor a fault.');
  }),
  compileMatcher: fed(fc.tuple(matchers, labels), ([matcher, on]) => {
    const matches = compileMatcher(matcher);
    return isMatcherFault(matches) ? isClear(matches) : matches(on);
  }),
  isMatcherFault: fed(matchers, (matcher) => isMatcherFault(compileMatcher(matcher))),
  parseMatchers: fed(written, (text) => {
    const read = parseMatchers(text);
    return isMatcherFault(read) ? isClear(read) : read;
  }),
  matcherText: fed(matchers, (matcher) => readBack([matcher], matcherText(matcher))),
  matchersText: fed(fc.array(matchers, { maxLength: 3 }), (some) => readBack(some, matchersText(some))),
  compileRoutes: fed(fc.record({ root: routes, on: labels }), matchAll),
  matchRoutes: fed(fc.record({ root: routes.map((it) => ({ ...it, matchers: [] })), on: labels }), matchAll),
  walkRoutes: fed(fc.record({ root: routes.map((it) => ({ routes: it.routes ?? [] })), on: labels }), matchAll),
};

/** What matchers are written as is read as those, in any order, where their labels are such that can be written. */
function readBack(written: readonly Matcher[], text: string): void {
  const read = parseMatchers(text);
  if (isMatcherFault(read)) return isClear(read);
  const sorted = (some: readonly Matcher[]) => some.map((it) => JSON.stringify(it)).sort();
  if (sorted(read).join() !== sorted(written).join()) throw new Error(`${text} was read as ${JSON.stringify(read)}.`);
}
