/** The SLAs of a service project's request, which its agents see and nobody else. */
import { issueIn } from './issueResource';
import { RestFault, notFound, ok } from './answer';
import { deskPage } from './deskPage';
import { slaBean } from './slaBeans';
import type { JsonObject } from '../site/json';
import type { Issue } from '../site/records';
import type { Answer, Call } from './answer';

export function getRequestSlas(call: Call): Answer {
  const issue = issueOfAgent(call);
  return ok(deskPage(call, `request/${issue.id}/sla`, slaBeans(call, issue)));
}

export function getRequestSla(call: Call): Answer {
  const issue = issueOfAgent(call);
  const metric = call.site.slaMetrics.find(({ id }) => id === call.path.slaMetricId);
  const bean = metric && slaBean(call, issue, metric);
  if (!bean) throw notFound('The SLA metric does not exist for this request.');
  return ok(bean);
}

export function slaBeans(call: Call, issue: Issue): readonly JsonObject[] {
  const beans = call.site.slaMetrics.map((metric) => slaBean(call, issue, metric));
  return beans.filter((bean) => bean !== undefined);
}

function issueOfAgent(call: Call): Issue {
  const issue = issueIn(call);
  if (!call.site.isDeskAgent(call.viewer))
    throw new RestFault(403, ['You do not have permission to view the SLA information of this request.']);
  return issue;
}
