/** Alertmanager's cases of route trees. */
import { compileRoutes, isMatcherFault, matchRoutes, parseDuration, parseMatchers, walkRoutes } from '@rungs/core';
import type { Labels, Matcher, Route, RouteDocument } from '@rungs/core';
import { compare, isObject } from './adapter';
import type { Json, JsonObject, Outcome, Vector, VectorAdapter } from './adapter';
import { flagAt, listAt, objectAt, optionalListAt, optionalObjectAt, textAt, VectorFault } from './fields';

interface Options {
  readonly receiver: string;
  readonly groupBy: readonly string[];
  readonly groupByAll: boolean;
  readonly groupWaitSeconds: number;
  readonly groupIntervalSeconds: number;
  readonly repeatIntervalSeconds: number;
}
type Tree = Route<Options>;

const players = new Map<string, (vector: Vector, root: Tree) => Outcome>([
  ['match', matched],
  ['receivers', (vector, root) => compare(list(vector, 'expectedReceivers'), matchedBy(vector, root).map(receiverOf))],
  ['walk', (vector, root) => compare(list(vector, 'expectedReceiversInOrder'), walkRoutes(root).map(receiverOf))],
  [
    'routeIds',
    (vector, root) =>
      compare(
        list(vector, 'expectedIds'),
        walkRoutes(root).map(({ id }) => id),
      ),
  ],
  ['inheritedLabels', inheritedLabels],
]);

export const routing: VectorAdapter = {
  kind: 'routing',
  recognises: ({ tree, kind }) => typeof tree === 'string' && typeof kind === 'string',
  play(vector, { document }) {
    const kind = textAt(vector, 'kind');
    const player = players.get(kind);
    if (!player) return { skipped: `Nothing here plays the kind “${kind}”.` };
    return player(vector, treeFrom(objectAt(objectAt(document, 'trees'), textAt(vector, 'tree'))));
  },
};

function list(vector: Vector, field: string): readonly Json[] {
  return listAt(vector, field);
}

function matchedBy(vector: Vector, root: Tree): readonly Tree[] {
  return matchRoutes(root, labelsFrom(objectAt(vector, 'labels')));
}

/** The options of each route that takes the labels and, where the vector has them, the routes' keys. */
function matched(vector: Vector, root: Tree): Outcome {
  const routes = matchedBy(vector, root);
  const expected = { options: list(vector, 'expected').map(ordered), keys: optionalListAt(vector, 'routeKeys') };
  const keys = vector['routeKeys'] === undefined ? [] : routes.map(({ key }) => key);
  return compare(expected, { options: routes.map(optionsOf), keys });
}

/** The labels to group by are a set. */
function ordered(options: Json): Json {
  if (!isObject(options)) throw new VectorFault('expected', options, 'the options of a route');
  const { groupBy } = options;
  return Array.isArray(groupBy) ? { ...options, groupBy: [...(groupBy as string[])].sort() } : options;
}

const DEFAULT = 'inherited-default';

function optionsOf({ options }: Tree): JsonObject {
  return {
    receiver: options.receiver ?? DEFAULT,
    groupBy: options.groupBy ? [...options.groupBy].sort() : DEFAULT,
    groupByAll: options.groupByAll ?? false,
    groupWaitSeconds: options.groupWaitSeconds ?? DEFAULT,
    groupIntervalSeconds: options.groupIntervalSeconds ?? DEFAULT,
    repeatIntervalSeconds: options.repeatIntervalSeconds ?? DEFAULT,
  };
}

function receiverOf({ options }: Tree): string {
  return options.receiver ?? DEFAULT;
}

function inheritedLabels(vector: Vector, root: Tree): Outcome {
  const labels = matchedBy(vector, root).map((route): JsonObject => ({ ...route.labels }));
  return compare([objectAt(vector, 'expectedRouteLabels')], labels);
}

function treeFrom(written: JsonObject): Tree {
  const compiled = compileRoutes(documentFrom(written));
  if (compiled.ok) return compiled.root;
  const [first] = compiled.faults;
  throw new VectorFault(`trees.${first?.path.join('.')}`, first?.reason, first?.remedy ?? 'a route');
}

function documentFrom(written: JsonObject): RouteDocument<Options> {
  return {
    matchers: matchersFrom(written),
    continue: flagAt(written, 'continue'),
    options: optionsFrom(written),
    labels: Object.fromEntries(Object.entries(labelsFrom(optionalObjectAt(written, 'labels')))),
    routes: optionalListAt(written, 'routes').map((child) =>
      isObject(child) ? documentFrom(child) : fault('routes', child, 'a route'),
    ),
  };
}

/** `match` and `match_re` are the older way to write `matchers`; the older patterns show their anchors. */
function matchersFrom(written: JsonObject): Matcher[] {
  const equal = Object.entries(labelsFrom(optionalObjectAt(written, 'match')));
  const patterns = Object.entries(labelsFrom(optionalObjectAt(written, 'match_re')));
  return [
    ...equal.map(([label, value]): Matcher => ({ label, operator: '=', value })),
    ...patterns.map(([label, value]): Matcher => ({ label, operator: '=~', value: `^(?:${value})$` })),
    ...optionalListAt(written, 'matchers').flatMap(matcherFrom),
  ];
}

function matcherFrom(text: Json): readonly Matcher[] {
  const parsed = typeof text === 'string' ? parseMatchers(text) : fault('matchers', text, 'a matcher');
  return isMatcherFault(parsed) ? fault('matchers', text, parsed.remedy) : parsed;
}

function optionsFrom(written: JsonObject): Partial<Options> {
  const groupBy = optionalListAt(written, 'group_by').map(String);
  const names = groupBy.filter((name) => name !== '...');
  return {
    ...(written['receiver'] !== undefined && { receiver: textAt(written, 'receiver') }),
    // All labels, written `...`, leave the inherited names as they are.
    ...(names.length > 0 && { groupBy: names, groupByAll: false }),
    ...(names.length < groupBy.length && { groupByAll: true }),
    ...secondsAt(written, 'group_wait', 'groupWaitSeconds'),
    ...secondsAt(written, 'group_interval', 'groupIntervalSeconds'),
    ...secondsAt(written, 'repeat_interval', 'repeatIntervalSeconds'),
  };
}

function secondsAt<Name extends keyof Options>(written: JsonObject, field: string, name: Name): Partial<Options> {
  if (written[field] === undefined) return {};
  const ms = parseDuration(textAt(written, field));
  return ms === undefined ? fault(field, written[field], 'a duration such as 5m') : { [name]: ms / 1000 };
}

/** YAML's numbers are labels too. */
function labelsFrom(written: JsonObject): Labels & { readonly [label: string]: string } {
  return Object.fromEntries(Object.entries(written).map(([label, value]) => [label, String(value)]));
}

function fault(where: string, found: Json | undefined, wanted: string): never {
  throw new VectorFault(where, found, wanted);
}
