/**
 * The pages' one way to the server: scripted REST of the same instance, in the user's session. Results
 * are unwrapped here, once, and failures become an error in words: cause, effect, next step.
 */
declare global {
  interface Window {
    /** The session's token, put into the page by the platform. */
    g_ck?: string;
  }
}

export async function callRungs<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  const response = await request(method, path, body);
  const answer = (await response.json().catch(() => undefined)) as
    { result?: { because?: string }; error?: { message?: string } } | undefined;
  if (response.ok && answer?.result !== undefined) return answer.result as Answer;
  throw new Error(answer?.result?.because ?? whyFailed(response.status, answer?.error?.message));
}

function request(method: string, path: string, body: object | undefined): Promise<Response> {
  return fetch(`/api/x_rungs_esc/rungs/${path}`, {
    method,
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-UserToken': window.g_ck ?? '',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new Error(
      'ServiceNow could not be reached, so nothing was loaded or changed. Check the connection and try again.',
    );
  });
}

function whyFailed(status: number, message: string | undefined): string {
  if (status === 401)
    return 'Your session has ended, so nothing was loaded or changed. Sign in again and reload the page.';
  if (status === 403) return 'You may not do this in Rungs. Ask your ServiceNow admin for a Rungs role.';
  return `ServiceNow answered with an error (${status}${message ? `: ${message}` : ''}). Try again in a minute.`;
}
