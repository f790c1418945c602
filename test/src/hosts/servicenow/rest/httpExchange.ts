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

export function parseUrl(request: HttpRequest): URL {
  return new URL(request.path, 'http://instance.invalid');
}

/** A page, marked as the stand-in's by its layout. */
export function html(status: number, body: string, headers: { readonly [name: string]: string } = {}): HttpResponse {
  return { status, headers: { 'content-type': 'text/html;charset=UTF-8', ...headers }, body };
}

export function redirect(location: string, headers: { readonly [name: string]: string } = {}): HttpResponse {
  return { status: 302, headers: { location, ...headers }, body: '' };
}
