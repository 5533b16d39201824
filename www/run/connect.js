// From a link to somebody who runs it: a worker, or, where workers are refused, a host in slices beside the page.

import { wasmBytes, workerUrl } from '../kit/assets.js';
import { toWorker } from './worker/protocol.js';

/** @import { ToWorker } from './types.js' */

/** A worker that has not answered by then was refused without a word. */
const PATIENCE_MS = 10_000;

/**
 * @typedef {object} Connection
 * @property {(message: ToWorker, transfer: Transferable[]) => void} post
 * @property {() => void} stop
 */

/**
 * @param {(data: unknown) => void} receive takes the messages that come back
 * @returns {Promise<{connection: Connection, wasm: ArrayBuffer}>}
 */
export async function connect(receive) {
  const [wasm, connection] = await Promise.all([wasmBytes(), connectWorker(receive).catch(() => connectHost(receive))]);
  return { connection, wasm };
}

/** @param {(data: unknown) => void} receive @returns {Promise<Connection>} */
async function connectWorker(receive) {
  const worker = new Worker(await workerUrl());
  await new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the worker does not answer')), PATIENCE_MS);
    // A refused script shows as an error before any message; a worker that lives answers.
    worker.onerror = (event) => reject(new Error(event.message || 'the worker was refused'));
    worker.onmessage = resolve;
    worker.postMessage({ type: 'ping' });
  });
  worker.onerror = (event) => receive({ type: 'failed', message: event.message || 'the worker stopped' });
  worker.onmessage = ({ data }) => receive(data);
  return { post: (message, transfer) => worker.postMessage(message, transfer), stop: () => worker.terminate() };
}

/** @param {(data: unknown) => void} receive @returns {Promise<Connection>} */
async function connectHost(receive) {
  const { Host } = await import('./worker/host.js');
  const host = new Host((message) => queueMicrotask(() => receive(message)));
  return { post: (message) => host.receive(message), stop: () => host.receive(toWorker.pause()) };
}
