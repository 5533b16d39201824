// To somebody who runs a link: a worker, or, where workers are refused, a host in slices beside the page.

import { workerUrl } from '../kit/assets.js';

/** @import { ToWorker } from './types.js' */

/** A worker that has not answered by then was refused without a word. */
const PATIENCE_MS = 10_000;

/** @typedef {(message: ToWorker) => void} Post */

/**
 * @param {(data: unknown) => void} receive takes the messages that come back
 * @param {AbortSignal} signal ends the connection for good, also while it is still being made
 * @returns {Promise<Post>}
 */
export async function connect(receive, signal) {
  try {
    return await connectWorker(receive, signal);
  } catch {
    signal.throwIfAborted();
    return await connectHost(receive, signal);
  }
}

/** @param {(data: unknown) => void} receive @param {AbortSignal} signal @returns {Promise<Post>} */
async function connectWorker(receive, signal) {
  const address = await workerUrl();
  signal.throwIfAborted();
  const worker = new Worker(address);
  signal.addEventListener('abort', () => worker.terminate());
  try {
    await answerOf(worker, signal);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  worker.onerror = (event) => receive({ type: 'failed', message: event.message || 'the worker stopped' });
  worker.onmessage = ({ data }) => receive(data);
  return (message) => worker.postMessage(message);
}

/** Resolves once a worker lives. @param {Worker} worker @param {AbortSignal} signal */
function answerOf(worker, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the worker does not answer')), PATIENCE_MS);
    signal.addEventListener('abort', () => reject(signal.reason));
    // A refused script shows as an error before any message; a worker that lives answers.
    worker.onerror = (event) => reject(new Error(event.message || 'the worker was refused'));
    worker.onmessage = () => {
      clearTimeout(timer);
      resolve(undefined);
    };
    worker.postMessage({ type: 'ping' });
  });
}

/** @param {(data: unknown) => void} receive @param {AbortSignal} signal @returns {Promise<Post>} */
async function connectHost(receive, signal) {
  const { Host } = await import('./worker/host.js');
  signal.throwIfAborted();
  const host = new Host((message) => queueMicrotask(() => signal.aborted || receive(message)));
  signal.addEventListener('abort', () => host.close());
  return (message) => host.receive(message);
}
