/** The alerts of Operations over REST, as far as apps use them. No OpenAPI describes it; this follows the published reference. */
import { isObject, textOf } from '../site/json';
import { RestFault, badRequest, notFound, ok } from './answer';
import type { JsonObject } from '../site/json';
import type { Alert } from '../site/operations';
import type { Answer, Call } from './answer';

export function createAlert(call: Call): Answer {
  const { operations } = permitted(call);
  const message = textOf(call.body, 'message') ?? '';
  if (message === '' || message.length > 130) throw badRequest('message must have 1 to 130 characters.');
  const alias = textOf(call.body, 'alias') ?? '';
  if (alias.length > 512) throw badRequest('alias must have at most 512 characters.');
  const priority = textOf(call.body, 'priority') ?? 'P3';
  if (!/^P[1-5]$/.test(priority)) throw badRequest('priority must be one of P1 to P5.');
  const description = textOf(call.body, 'description') ?? '';
  operations.raise({ alias, message, description, priority, responders: respondersIn(call) }, call.site.now());
  return accepted;
}

/** `query=alias: "…"` is all of the search language that is here. */
export function listAlerts(call: Call): Answer {
  const { operations } = permitted(call);
  const query = call.query.get('query');
  const alias = /^alias: "(.*)"$/.exec(query ?? '')?.[1];
  if (query !== null && alias === undefined) throw badRequest(`The query cannot be read here: ${query}`);
  const found = operations.alerts.filter((alert) => alias === undefined || alert.alias === alias);
  return ok({ values: found.slice(0, Number(call.query.get('size') ?? 20)).map(alertBean), count: found.length });
}

export function closeAlert(call: Call): Answer {
  const { operations } = permitted(call);
  const alert = operations.alerts.find(({ id }) => id === call.path.id);
  if (!alert) throw notFound(`No alert exists with id [${call.path.id ?? ''}].`);
  alert.status = 'closed';
  return accepted;
}

const accepted: Answer = {
  status: 202,
  body: { result: 'Request will be processed', requestId: '43a29c5c-3dbf-4fa4-9c26-f4f71023e120', took: 0.1 },
};

/** A site may have no Operations, or not open them to the app. */
export function permitted({ site }: Call): Call['site'] {
  if (site.operations.access === 'absent') throw notFound('Not Found');
  if (site.operations.access === 'closed')
    throw new RestFault(403, ['You are not authorized to access this resource.']);
  return site;
}

function respondersIn({ body }: Call): JsonObject[] {
  const given: unknown[] = isObject(body) && Array.isArray(body.responders) ? body.responders : [];
  return given.map((responder) => ({ id: textOf(responder, 'id') ?? '', type: textOf(responder, 'type') ?? '' }));
}

function alertBean(alert: Alert): JsonObject {
  const { createdAt, responders, description: _description, ...rest } = alert;
  return { ...rest, responders: [...responders], createdAt: new Date(createdAt).toISOString(), acknowledged: false };
}
