import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMatcherFault, parseMatchers } from '../pattern/matcher';
import type { Labels, Matcher } from '../pattern/matcher';
import { compileRoutes, matchRoutes, walkRoutes } from './routeTree';
import type { Route, RouteDocument } from './routeTree';

interface Options {
  readonly group: string;
  readonly windowMinutes: number;
}
type Document = RouteDocument<Options>;

function when(text: string): Matcher[] {
  const matchers = parseMatchers(text);
  if (isMatcherFault(matchers)) throw new Error(matchers.reason);
  return [...matchers];
}

function compiled(document: Document): Route<Options> {
  const tree = compileRoutes(document);
  if (!tree.ok) throw new Error(JSON.stringify(tree.faults));
  return tree.root;
}

const support: Document = {
  options: { group: 'Service desk', windowMinutes: 30 },
  labels: { unit: 'IT' },
  routes: [
    {
      matchers: when('service="Payments"'),
      options: { group: 'Payments' },
      routes: [
        { matchers: when('priority="1"'), options: { windowMinutes: 5 }, labels: { bridge: 'yes' }, continue: true },
        { matchers: when('region=~"EU-.*"'), options: { group: 'Payments EU' } },
      ],
    },
    { matchers: when('service=~"Pay.*"'), options: { group: 'Finance' } },
    { matchers: when('category!=""'), continue: true, options: { group: 'By category' } },
    { matchers: when('vip="yes"'), options: { group: 'VIP desk' }, labels: { unit: 'Board' } },
  ],
};

describe('[RTE1] depth first', () => {
  it.each([
    { row: 'nothing fits: the root', labels: {}, groups: ['Service desk'] },
    { row: 'no child of the route fits: the route', labels: { service: 'Payments' }, groups: ['Payments'] },
    { row: 'the deepest takes it', labels: { service: 'Payments', region: 'EU-1' }, groups: ['Payments EU'] },
    {
      row: '`continue` looks at the next sibling too',
      labels: { service: 'Payments', priority: '1', region: 'EU-1' },
      groups: ['Payments', 'Payments EU'],
    },
    { row: 'siblings after one that took it are passed over', labels: { service: 'Payments' }, groups: ['Payments'] },
    { row: 'a sibling takes what the first refuses', labels: { service: 'Payroll' }, groups: ['Finance'] },
    {
      row: '`continue` to the last',
      labels: { category: 'Access', vip: 'yes' },
      groups: ['By category', 'VIP desk'],
    },
    { row: '`continue` with nothing after it', labels: { category: 'Access' }, groups: ['By category'] },
  ])('$row', ({ labels, groups }) => {
    expect(matchRoutes(compiled(support), labels).map(({ options }) => options.group)).toEqual(groups);
  });

  it('inherits the options it leaves out, and adds its labels', () => {
    const [route] = matchRoutes(compiled(support), { service: 'Payments', priority: '1' });
    expect(route).toMatchObject({
      options: { group: 'Payments', windowMinutes: 5 },
      labels: { unit: 'IT', bridge: 'yes' },
    });
    expect(matchRoutes(compiled(support), { vip: 'yes' })[0]?.labels).toEqual({ unit: 'Board' });
  });

  it('names each route by its matchers, and tells siblings apart by their place', () => {
    const twins = compiled({ routes: [{ matchers: when('a="1"') }, { matchers: when('a="1"'), routes: [{}] }] });
    expect(walkRoutes(twins).map(({ key }) => key)).toEqual(['{}', '{}/{a="1"}', '{}/{a="1"}', '{}/{a="1"}/{}']);
    expect(walkRoutes(twins).map(({ id }) => id)).toEqual(['{}', '{}/{a="1"}/0', '{}/{a="1"}/1', '{}/{a="1"}/1/{}/0']);
  });
});

describe('[RTE1] bad trees', () => {
  it('lists every fault with its path', () => {
    const bad: Matcher = { label: 'a', operator: '=~', value: '(' };
    const tree = compileRoutes({
      matchers: when('x="1"'),
      continue: true,
      routes: [{ matchers: [bad] }, { routes: [{ matchers: [...when('a="1"'), bad] }] }],
    });
    expect(tree.ok ? [] : tree.faults.map(({ path }) => path.join('.'))).toEqual([
      'matchers',
      'continue',
      'routes.0.matchers.0',
      'routes.1.routes.0.matchers.1',
    ]);
  });

  it('says what is wrong with a root, and what to do', () => {
    expect(compileRoutes({ matchers: when('x="1"'), continue: true })).toEqual({
      ok: false,
      faults: [
        {
          path: ['matchers'],
          reason: 'The root has matchers, so some tickets would go nowhere.',
          remedy: 'Move them to a child route; the root takes what no child takes.',
        },
        {
          path: ['continue'],
          reason: 'The root has no siblings to continue with.',
          remedy: 'Leave `continue` out here.',
        },
      ],
    });
  });

  it('takes a tree fifty deep less one, and says of a deeper one where it is too deep', () => {
    const nested = (depth: number): Document => (depth === 0 ? {} : { routes: [nested(depth - 1)] });
    expect(compileRoutes(nested(49))).toMatchObject({ ok: true });
    expect(compileRoutes(nested(50))).toEqual({
      ok: false,
      faults: [
        {
          path: Array(50).fill(['routes', 0]).flat(),
          reason: 'Routes are nested more than 50 deep.',
          remedy: 'Join some levels into one route with several matchers.',
        },
      ],
    });
  });
});

describe('[RTE1] laws', () => {
  const conditions = fc.array(fc.constantFrom('a="1"', 'a!="1"', 'b=~"1|2"', 'b!~"2"'), { maxLength: 2 });
  const routes = (depth: number): fc.Arbitrary<Document[]> =>
    fc.array(
      fc.record({
        matchers: conditions.map((texts) => texts.flatMap(when)),
        continue: fc.boolean(),
        routes: depth === 0 ? fc.constant([]) : routes(depth - 1),
      }),
      { maxLength: 3 },
    );
  const trees = routes(3).map((children): Document => ({ routes: children }));
  const labelSets = fc.record(
    { a: fc.constantFrom('1', '2'), b: fc.constantFrom('1', '2', '3') },
    { requiredKeys: [] },
  );

  /** A route takes a ticket if it and all above it match, no child does, and no earlier sibling on the way ended it. */
  function bruteForce(root: Route<Options>, labels: Labels): string[] {
    const parents = new Map<Route<Options>, Route<Options>>();
    for (const parent of walkRoutes(root)) for (const child of parent.routes) parents.set(child, parent);
    const entered = (it: Route<Options>): boolean => {
      const parent = parents.get(it);
      if (!it.matches(labels)) return false;
      if (!parent) return true;
      const before = parent.routes.slice(0, parent.routes.indexOf(it));
      return entered(parent) && !before.some((sibling) => sibling.matches(labels) && !sibling.continues);
    };
    return walkRoutes(root)
      .filter((it) => entered(it) && !it.routes.some(entered))
      .map(({ id }) => id);
  }

  it('agrees with asking each route by itself, and never leaves a ticket without one', () => {
    fc.assert(
      fc.property(trees, labelSets, (document, labels) => {
        const root = compiled(document);
        const taken = matchRoutes(root, labels).map(({ id }) => id);
        expect(taken).toEqual(bruteForce(root, labels));
        expect(taken.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every route an id of its own', () => {
    fc.assert(
      fc.property(trees, (document) => {
        const ids = walkRoutes(compiled(document)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
