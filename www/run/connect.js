// To somebody who runs a link: a worker, or, where workers are refused, a host in slices beside the page.

import { workerUrl } from '../kit/assets.js';
import { connectWorker } from '../kit/workers.js';

/** @import { ToWorker } from './types.js' */

/** @typedef {(message: ToWorker) => void} Post */

/**
 * @param {(data: unknown) => void} receive takes the messages that come back
 * @param {AbortSignal} signal ends the connection for good, also while it is still being made
 * @returns {Promise<Post>}
 */
export async function connect(receive, signal) {
  try {
    return await connectWorker(await workerUrl(), receive, signal);
  } catch {
    signal.throwIfAborted();
    return await connectHost(receive, signal);
  }
}

/** @param {(data: unknown) => void} receive @param {AbortSignal} signal @returns {Promise<Post>} */
async function connectHost(receive, signal) {
  const { Host } = await import('./worker/host.js');
  signal.throwIfAborted();
  const host = new Host((message) => queueMicrotask(() => signal.aborted || receive(message)));
  signal.addEventListener('abort', () => host.close());
  return (message) => host.receive(message);
}
