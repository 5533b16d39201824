// To somebody who lets a network learn: a worker, or, where workers are refused, a host in slices beside the page.

import { connectWorker } from '../../kit/workers.js';
import { LearnerHost } from './worker/host.js';

/** @import { ToWorker } from './worker/protocol.js' */

/** Beside the page a slice must leave time to draw. */
const SLICE_MS = 8;

/** @typedef {(message: ToWorker) => void} Post */

/**
 * @param {() => Promise<string>} workerUrl
 * @param {(data: unknown) => void} receive
 * @param {AbortSignal} signal
 * @returns {Promise<Post>}
 */
export async function connect(workerUrl, receive, signal) {
  try {
    return await connectWorker(await workerUrl(), receive, signal);
  } catch {
    signal.throwIfAborted();
    const host = new LearnerHost((message) => queueMicrotask(() => signal.aborted || receive(message)), SLICE_MS);
    signal.addEventListener('abort', () => host.close());
    return (message) => host.receive(message);
  }
}
