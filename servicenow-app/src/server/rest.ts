/**
 * The scripted REST routes: read the request, ask the use case, shape the answer. Rights are checked
 * here, whatever the page showed. A refusal is an answer; only what went wrong has an error status.
 */
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int';
import { may, readPanelRequest, rightMissing } from './vendor/core.js';
import type { Right } from './vendor/core.js';
import { act } from './act.ts';
import { dashboard } from './dashboard.ts';
import { now } from './glide/clock.ts';
import { exportPage } from './glide/everything.ts';
import { heldRoles } from './glide/heldRoles.ts';
import { logError } from './glide/log.ts';
import { activePolicyDocument } from './glide/policies.ts';
import { currentRoles, currentUserName } from './glide/users.ts';
import { hostOnCallPlan } from './onCallPlan.ts';
import { keepFor, operationsView, pause, replay, resume, retry, verifyPage } from './operations.ts';
import type { Done } from './operations.ts';
import { panelOf } from './panel.ts';
import { policyInForce, policyVersion, policyVersions, savePolicy } from './policyPage.ts';
import type { PolicySent } from './policyPage.ts';

export interface Answer {
  readonly status: number;
  readonly body: object;
}

const noIncident: Answer = {
  status: 404,
  body: { because: 'There is no such incident, or you may not read it. Check the address, or ask for access.' },
};

export function getPanel(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'seeEscalations', () => {
    const view = panelOf(incidentIdIn(request), currentUserName(), now());
    return view ? { status: 200, body: view } : noIncident;
  });
}

/** Whether the person may act is the engine's answer, in the words that the panel's buttons say. */
export function postAct(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'seeEscalations', () => {
    const read = readPanelRequest(((request.body.data ?? {}) as { request?: unknown }).request);
    if ('because' in read) return { status: 200, body: { ok: false, because: read.because } };
    const incidentId = incidentIdIn(request);
    const at = now();
    const acted = act(incidentId, read.request, at);
    if (!acted) return noIncident;
    return { status: 200, body: acted.ok ? { ok: true, view: panelOf(incidentId, currentUserName(), at) } : acted };
  });
}

export function getDashboard(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'seeDashboard', () => ({ status: 200, body: dashboard(now()) }));
}

/** Auditors read it too; who may edit is told so. */
export function getPolicy(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, readsPolicies(), () => ({ status: 200, body: policyInForce(may(currentRoles(), 'editPolicy')) }));
}

export function getPolicyVersions(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, readsPolicies(), () => ({ status: 200, body: policyVersions() }));
}

export function getPolicyVersion(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, readsPolicies(), () => {
    const { version } = request.pathParams as { version?: unknown };
    const found = policyVersion(Number(version));
    return found ? { status: 200, body: found } : noVersion;
  });
}

export function postPolicy(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'editPolicy', () => savePolicy((request.body.data ?? {}) as PolicySent));
}

/** Who may be called is no secret among those who call. */
export function getOnCall(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'seeEscalations', () => ({
    status: 200,
    body: { asOf: now(), policy: activePolicyDocument() ?? null },
  }));
}

export function getHostOnCall(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'seeEscalations', () => ({ status: 200, body: hostOnCallPlan(now()) }));
}

export function getRoles(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, readsOperations(), () => ({ status: 200, body: heldRoles(now()) }));
}

export function getOperations(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, readsOperations(), shownOperations);
}

export function postPause(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => operated(pause(sent(request), now())));
}

export function postResume(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => operated(resume()));
}

export function postRetry(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => operated(retry(sent(request), now())));
}

export function postReplay(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => operated(replay(sent(request), now())));
}

export function postRetention(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => operated(keepFor(sent(request))));
}

export function postVerify(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'readAudit', () => ({ status: 200, body: verifyPage(sent(request), now()) }));
}

/** An auditor is given the audit, whatever the page asks for. */
export function postExport(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'readAudit', () => {
    const { everything, place } = sent(request);
    const isWhole = everything === true && may(currentRoles(), 'operate');
    return { status: 200, body: exportPage(isWhole, typeof place === 'string' ? place : '') };
  });
}

function shownOperations(): Answer {
  return { status: 200, body: operationsView(now(), may(currentRoles(), 'operate')) };
}

function operated(done: Done): Answer {
  return done.ok ? shownOperations() : { status: 409, body: { because: done.because } };
}

export function sent(request: RESTAPIRequest): { readonly [field: string]: unknown } {
  return (request.body.data ?? {}) as { readonly [field: string]: unknown };
}

function readsOperations(): Right {
  return may(currentRoles(), 'readAudit') ? 'readAudit' : 'operate';
}

function readsPolicies(): Right {
  return may(currentRoles(), 'readAudit') ? 'readAudit' : 'editPolicy';
}

const noVersion: Answer = {
  status: 404,
  body: { because: 'There is no such version of the policy. Reload the page to see which there are.' },
};

export function answer(response: RESTAPIResponse, right: Right, use: () => Answer): void {
  const { status, body } = may(currentRoles(), right) ? carefully(use) : forbidden(right);
  response.setStatus(status);
  response.setBody(body as never);
}

function forbidden(right: Right): Answer {
  return { status: 403, body: { because: rightMissing(right, 'servicenow') } };
}

/** Nothing internal leaks to the caller; the cause is in the log. */
function carefully(use: () => Answer): Answer {
  try {
    return use();
  } catch (error) {
    logError(`a request failed: ${String(error)}`);
    return {
      status: 500,
      body: { because: 'Rungs could not answer, the cause is in the system log. Try again in a minute.' },
    };
  }
}

function incidentIdIn(request: RESTAPIRequest): string {
  return String((request.pathParams as { incident?: unknown }).incident ?? '');
}
