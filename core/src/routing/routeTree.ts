/**
 * A tree of routes with the semantics of Alertmanager (RTE1): depth first, the deepest routes whose
 * matchers all hold take the ticket, siblings after one that took it are looked at only if it says
 * `continue`, and where no child takes it the route itself does. Options that a route leaves out
 * come from its parent; `labels` are added to the parent's.
 */
import { compileMatcher, isMatcherFault, matchersText } from '../pattern/matcher';
import type { Labels, Matcher, Matches } from '../pattern/matcher';

/** What an admin writes. `Options` are whatever a route decides: a policy, a group, a receiver. */
export interface RouteDocument<Options extends object> {
  readonly matchers?: readonly Matcher[];
  /** Look at the siblings after this one too. */
  readonly continue?: boolean;
  readonly options?: Partial<Options>;
  readonly labels?: RouteLabels;
  readonly routes?: readonly RouteDocument<Options>[];
}

export interface RouteLabels {
  readonly [label: string]: string;
}

export interface Route<Options extends object> {
  /** The matchers from the root on: `{}/{owner="team-A"}`. Two siblings may have the same. */
  readonly key: string;
  /** The key with each route's place among its siblings: never the same twice. */
  readonly id: string;
  readonly continues: boolean;
  /** With what is inherited. */
  readonly options: Partial<Options>;
  readonly labels: RouteLabels;
  readonly matches: Matches;
  readonly routes: readonly Route<Options>[];
}

export interface RouteFault {
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly remedy: string;
}

export type CompiledRoutes<Options extends object> =
  { readonly ok: true; readonly root: Route<Options> } | { readonly ok: false; readonly faults: readonly RouteFault[] };

const DEPTH_MAX = 50;

export function compileRoutes<Options extends object>(document: RouteDocument<Options>): CompiledRoutes<Options> {
  const faults: RouteFault[] = rootFaults(document);
  const root = compileRoute(document, undefined, 0, [], faults);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, root };
}

/** The root takes what nothing else takes: were it to refuse a ticket, that ticket would go nowhere. */
function rootFaults<Options extends object>(document: RouteDocument<Options>): RouteFault[] {
  const found: RouteFault[] = [];
  if ((document.matchers ?? []).length > 0) {
    found.push({
      path: ['matchers'],
      reason: 'The root has matchers, so some tickets would go nowhere.',
      remedy: 'Move them to a child route; the root takes what no child takes.',
    });
  }
  if (document.continue === true) {
    found.push({
      path: ['continue'],
      reason: 'The root has no siblings to continue with.',
      remedy: 'Leave `continue` out here.',
    });
  }
  return found;
}

function compileRoute<Options extends object>(
  document: RouteDocument<Options>,
  parent: Omit<Route<Options>, 'routes'> | undefined,
  index: number,
  path: readonly (string | number)[],
  faults: RouteFault[],
): Route<Options> {
  const matchers = document.matchers ?? [];
  const text = matchersText(matchers);
  const own = {
    key: parent ? `${parent.key}/${text}` : text,
    id: parent ? `${parent.id}/${text}/${index}` : text,
    continues: document.continue ?? false,
    options: { ...parent?.options, ...document.options } as Partial<Options>,
    labels: { ...parent?.labels, ...document.labels },
    matches: compileAll(matchers, path, faults),
  };
  if (path.length / 2 >= DEPTH_MAX) {
    faults.push({
      path,
      reason: `Routes are nested more than ${DEPTH_MAX} deep.`,
      remedy: 'Join some levels into one route with several matchers.',
    });
    return { ...own, routes: [] };
  }
  const routes = (document.routes ?? []).map((child, i) => compileRoute(child, own, i, [...path, 'routes', i], faults));
  return { ...own, routes };
}

function compileAll(matchers: readonly Matcher[], path: readonly (string | number)[], faults: RouteFault[]): Matches {
  const compiled = matchers.flatMap((matcher, i) => {
    const matches = compileMatcher(matcher);
    if (!isMatcherFault(matches)) return [matches];
    faults.push({ path: [...path, 'matchers', i], ...matches });
    return [];
  });
  return (labels) => compiled.every((matches) => matches(labels));
}

/** The routes that take a ticket, in the order of the tree; the root where no other does. */
export function matchRoutes<Options extends object>(root: Route<Options>, labels: Labels): readonly Route<Options>[] {
  if (!root.matches(labels)) return [];
  const taken: Route<Options>[] = [];
  for (const child of root.routes) {
    const below = matchRoutes(child, labels);
    taken.push(...below);
    if (below.length > 0 && !child.continues) break;
  }
  return taken.length > 0 ? taken : [root];
}

/** Every route, parents before their children. */
export function walkRoutes<Options extends object>(root: Route<Options>): readonly Route<Options>[] {
  return [root, ...root.routes.flatMap(walkRoutes)];
}
