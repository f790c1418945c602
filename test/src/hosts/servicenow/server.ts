/** Serves an instance over HTTP. A port in use is an error that says so, with what to do. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpRequest, HttpResponse } from '../http';

export function listenOn(
  port: number,
  handle: (request: HttpRequest) => HttpResponse,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const answered = read(incoming).then((request) => {
      const answer = handle(request);
      outgoing.writeHead(answer.status, { 'cache-control': 'no-store', ...answer.headers });
      outgoing.end(answer.bytes ?? answer.body);
    });
    // A client that hung up halfway gets nothing.
    answered.catch(() => outgoing.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is in use: stop what listens there, or choose another port.`) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const { port: actual } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.closeAllConnections();
          server.close(() => closed());
        });
      resolve({ url: `http://127.0.0.1:${actual}`, close });
    });
  });
}

async function read(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  const bytes = Buffer.concat(chunks);
  return {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: Object.fromEntries(headers) as { [name: string]: string },
    ...(chunks.length > 0 ? { body: bytes.toString('utf8'), bytes } : {}),
  };
}
