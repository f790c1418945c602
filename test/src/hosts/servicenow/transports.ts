/**
 * How `RESTMessageV2.execute()` reaches the world although it can't wait: a worker makes the call and
 * this thread sleeps on a shared word until it is done.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { HttpResponse, SyncTransport } from '../http';

/** Plain JavaScript, because a worker is loaded before anything that would transform it. */
const WORKER = `
const { workerData } = require('node:worker_threads');
const { port, word } = workerData;
port.on('message', async ({ url, init, timeoutMs }) => {
  let answer;
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    answer = { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  } catch (error) {
    answer = error && error.name === 'TimeoutError' ? 'timedOut' : 'unreachable';
  }
  port.postMessage(answer);
  Atomics.store(word, 0, 1);
  Atomics.notify(word, 0);
});
`;

/** The worker starts with the first call and keeps no process alive. */
export function httpTransport(): SyncTransport {
  let exchange: ((call: unknown, waitMs: number) => unknown) | undefined;
  return (origin, request, timeoutMs) => {
    exchange ??= startWorker();
    const { host: _host, 'content-length': _length, ...headers } = request.headers;
    const hasBody = request.body !== undefined && request.method !== 'GET' && request.method !== 'HEAD';
    const init = { method: request.method, headers, ...(hasBody ? { body: request.body } : {}) };
    // The worker's own time-out comes first; the margin is for its answer to arrive.
    return asAnswer(exchange({ url: origin + request.path, init, timeoutMs }, timeoutMs + 2_000));
  };
}

function startWorker(): (call: unknown, waitMs: number) => unknown {
  const word = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(WORKER, { eval: true, workerData: { port: port2, word }, transferList: [port2] });
  worker.unref();
  port1.unref();
  return (call, waitMs) => {
    Atomics.store(word, 0, 0);
    port1.postMessage(call);
    Atomics.wait(word, 0, 0, waitMs);
    return receiveMessageOnPort(port1)?.message as unknown;
  };
}

function asAnswer(message: unknown): HttpResponse | 'timedOut' | 'unreachable' {
  if (message === undefined) return 'timedOut';
  return message as HttpResponse | 'timedOut' | 'unreachable';
}

/** A network that leads nowhere: for an instance that talks to nobody. */
export const noNetwork: SyncTransport = () => 'unreachable';

export interface NetworkFaults {
  /** What the next calls meet instead of their answer, first come first served. */
  readonly next: (HttpResponse | 'timedOut' | 'unreachable' | 'answerLost')[];
}

/** The same network with faults in it; `answerLost` does the work over there and times out here. */
export function faultyTransport(transport: SyncTransport, faults: NetworkFaults): SyncTransport {
  return (origin, request, timeoutMs) => {
    const fault = faults.next.shift();
    if (fault === undefined) return transport(origin, request, timeoutMs);
    if (fault !== 'answerLost') return fault;
    transport(origin, request, timeoutMs);
    return 'timedOut';
  };
}
