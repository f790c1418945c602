/**
 * The scripted REST routes: read the request, ask the use case, shape the answer. Roles are checked
 * here, whatever the page showed. A refusal is an answer; only what went wrong has an error status.
 */
import { gs } from '@servicenow/glide';
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int';
import { pathInWords } from './vendor/core.js';
import { acknowledge } from './acknowledge.ts';
import { dashboard } from './dashboard.ts';
import { now } from './glide/clock.ts';
import { activePolicyText, insertPolicy } from './glide/policies.ts';
import { currentUserName, mayActAs } from './glide/users.ts';
import type { RungsRole } from './glide/users.ts';
import { panelOf } from './panel.ts';
import { checkPolicyText } from './policyRules.ts';

interface Answer {
  readonly status: number;
  readonly body: object;
}

const noIncident: Answer = {
  status: 404,
  body: { because: 'There is no such incident, or you may not read it. Check the address, or ask for access.' },
};

export function getPanel(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'viewer', () => {
    const view = panelOf(incidentIdIn(request), currentUserName(), now());
    return view ? { status: 200, body: view } : noIncident;
  });
}

export function postAcknowledge(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'responder', () => {
    const incidentId = incidentIdIn(request);
    const at = now();
    if (!panelOf(incidentId, currentUserName(), at)) return noIncident;
    const acknowledged = acknowledge(incidentId, at);
    if (!acknowledged.ok) return { status: 200, body: acknowledged };
    return { status: 200, body: { ok: true, view: panelOf(incidentId, currentUserName(), at) } };
  });
}

export function getDashboard(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'viewer', () => ({ status: 200, body: dashboard(now()) }));
}

export function getPolicy(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'policy_editor', () => ({ status: 200, body: activePolicyText() ?? { text: '', version: null } }));
}

/** `document` is the policy as JSON text, `source` the text as its author wrote it. */
export function postPolicy(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'policy_editor', () => {
    const { document, source } = (request.body.data ?? {}) as { document?: unknown; source?: unknown };
    const checked = checkPolicyText(String(document ?? ''));
    if (!checked.ok) {
      const faults = checked.faults.map(({ path, reason, remedy }) => ({ path: pathInWords(path), reason, remedy }));
      return { status: 200, body: { ok: false, faults } };
    }
    const version = insertPolicy(String(document), String(source ?? ''));
    if (version === undefined) {
      return {
        status: 409,
        body: { because: 'The policy was not stored, another was saved at the same time. Save again.' },
      };
    }
    return { status: 200, body: { ok: true, version } };
  });
}

function answer(response: RESTAPIResponse, role: RungsRole, use: () => Answer): void {
  const { status, body } = mayActAs(role) ? carefully(use) : forbidden(role);
  response.setStatus(status);
  response.setBody(body as never);
}

function forbidden(role: RungsRole): Answer {
  return {
    status: 403,
    body: { because: `This needs the role x_rungs_esc.${role}. Ask your ServiceNow admin for it.` },
  };
}

/** Nothing internal leaks to the caller; the cause is in the log. */
function carefully(use: () => Answer): Answer {
  try {
    return use();
  } catch (error) {
    gs.error(`Rungs: a request failed: ${String(error)}`);
    return {
      status: 500,
      body: { because: 'Rungs could not answer, the cause is in the system log. Try again in a minute.' },
    };
  }
}

function incidentIdIn(request: RESTAPIRequest): string {
  return String((request.pathParams as { incident?: unknown }).incident ?? '');
}
