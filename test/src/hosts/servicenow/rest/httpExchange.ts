/** Small shapes that every answer of the instance shares. */
import type { HttpRequest, HttpResponse } from '../../http';

export function json(status: number, body: unknown, headers: { readonly [name: string]: string } = {}): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** The platform's error shape. */
export function failure(status: number, message: string, detail: string | null): HttpResponse {
  return json(status, { error: { message, detail }, status: 'failure' });
}

export const notAuthenticated: HttpResponse = {
  ...failure(401, 'User Not Authenticated', 'Required to provide Auth information'),
  headers: { 'content-type': 'application/json;charset=UTF-8', 'www-authenticate': 'BASIC realm="Service-now"' },
};

/** As "Supported REST API headers" has it: JSON or XML both ways, of which this host speaks JSON alone. */
export function refusedFormat(request: HttpRequest): HttpResponse | undefined {
  const accepted = (request.headers['accept'] ?? '*/*').split(',').map((each) => each.split(';')[0]?.trim() ?? '');
  if (!accepted.some((type) => ['*/*', 'application/*', 'application/json'].includes(type)))
    return failure(
      406,
      'Not acceptable',
      `The local ServiceNow answers application/json only, asked: ${accepted.join()}`,
    );
  const sent = request.headers['content-type']?.split(';')[0]?.trim() ?? 'application/json';
  const hasBody = ['POST', 'PUT', 'PATCH'].includes(request.method);
  if (!hasBody || sent === 'application/json') return undefined;
  return failure(415, 'Unsupported media type', `The local ServiceNow reads application/json only, sent: ${sent}`);
}

export function parseUrl(request: HttpRequest): URL {
  return new URL(request.path, 'http://instance.invalid');
}

/** Where the caller reaches this instance, as its links name it. */
export function origin(request: HttpRequest): string {
  return `http://${request.headers['host'] ?? 'instance.invalid'}`;
}

/** The object that the body is, or undefined where it is none. */
export function jsonBody(request: HttpRequest): { readonly [name: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(request.body ?? '');
    return typeof value === 'object' && value !== null ? (value as { [name: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}

/** A page, marked as the stand-in's by its layout. */
export function html(status: number, body: string, headers: { readonly [name: string]: string } = {}): HttpResponse {
  return { status, headers: { 'content-type': 'text/html;charset=UTF-8', ...headers }, body };
}

export function redirect(location: string, headers: { readonly [name: string]: string } = {}): HttpResponse {
  return { status: 302, headers: { location, ...headers }, body: '' };
}
