/** One page of a list, as the service desk pages: by `start` and `limit`, and without a total. */
import { RestFault } from './answer';
import type { Json, JsonObject } from '../site/json';
import type { Call } from './answer';

const LARGEST = 50;

export function deskPage(call: Call, path: string, all: readonly Json[]): JsonObject {
  const start = numberIn(call, 'start', 0);
  const limit = Math.min(numberIn(call, 'limit', LARGEST), LARGEST);
  return pageBean(call, path, all, start, limit);
}

/** As it stands inside of another answer, where nobody says from which entry on. */
export const firstDeskPage = (call: Call, path: string, all: readonly Json[]): JsonObject =>
  pageBean(call, path, all, 0, LARGEST);

function pageBean({ site }: Call, path: string, all: readonly Json[], start: number, limit: number): JsonObject {
  const values = all.slice(start, start + limit);
  return {
    size: values.length,
    start,
    limit,
    isLastPage: start + values.length >= all.length,
    _links: { self: `${site.origin}/rest/servicedeskapi/${path}`, base: site.origin, context: '' },
    values,
  };
}

function numberIn(call: Call, name: string, otherwise: number): number {
  const value = Number(call.query.get(name) ?? otherwise);
  if (!Number.isInteger(value) || value < 0) throw new RestFault(400, [`${name} must be a whole number.`]);
  return value;
}
