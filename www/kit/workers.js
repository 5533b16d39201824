// A worker of which it is known that it lives.

import { trustedAddress } from './trust.js';

/** A worker that has not answered by then was refused without a word. */
const PATIENCE_MS = 10_000;

/**
 * @param {string} address of its classic script, which answers a ping
 * @param {(data: unknown) => void} receive takes the messages that come back
 * @param {AbortSignal} signal ends the worker for good, also while it is still being made
 * @returns {Promise<(message: unknown) => void>} posts to it
 */
export async function connectWorker(address, receive, signal) {
  signal.throwIfAborted();
  const worker = new Worker(trustedAddress(address));
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
