/** What Jira Service Management adds to the REST surface, as far as apps read it: the SLAs of a request. */
import { issueIn } from './issueResource';
import { RestFault, notFound, ok } from './answer';
import { slaBean } from './slaBeans';
import type { JsonObject } from '../site/json';
import type { Answer, Call } from './answer';

export function getRequestSlas(call: Call): Answer {
  const issue = requestFor(call);
  const all = call.site.slaMetrics.flatMap((metric) => slaBean(call, issue, metric) ?? []);
  const start = numberIn(call, 'start', 0);
  const limit = Math.min(numberIn(call, 'limit', 50), 50);
  const values = all.slice(start, start + limit);
  const page: JsonObject = {
    size: values.length,
    start,
    limit,
    isLastPage: start + values.length >= all.length,
    _links: {
      self: `${call.site.origin}/rest/servicedeskapi/request/${issue.id}/sla`,
      base: call.site.origin,
      context: '',
    },
    values,
  };
  return ok(page);
}

export function getRequestSla(call: Call): Answer {
  const issue = requestFor(call);
  const metric = call.site.slaMetrics.find(({ id }) => id === call.path.slaMetricId);
  const bean = metric && slaBean(call, issue, metric);
  if (!bean) throw notFound('The SLA metric does not exist for this request.');
  return ok(bean);
}

function requestFor(call: Call): ReturnType<typeof issueIn> {
  const issue = issueIn(call);
  if (!call.site.isDeskAgent(call.viewer))
    throw new RestFault(403, ['You do not have permission to view the SLA information of this request.']);
  return issue;
}

function numberIn(call: Call, name: string, otherwise: number): number {
  const value = Number(call.query.get(name) ?? otherwise);
  if (!Number.isInteger(value) || value < 0) throw new RestFault(400, [`${name} must be a whole number.`]);
  return value;
}
