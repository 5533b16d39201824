// To somebody who runs jobs: a worker, or, where workers are refused, a host in slices beside the page.

import { connectWorker } from '../../../kit/workers.js';
import { PlanHost } from '../worker/host.js';

/** Beside the page a slice must leave time to draw. */
const SLICE_MS = 8;

/** @import { ToWorker } from '../worker/protocol.js' */

/** @typedef {(message: ToWorker) => void} Post */
/** @typedef {(receive: (data: unknown) => void, signal: AbortSignal) => Promise<Post>} Connect */

/** @param {() => Promise<string>} workerUrl @returns {Connect} */
export function connector(workerUrl) {
  return async (receive, signal) => {
    try {
      return await connectWorker(await workerUrl(), receive, signal);
    } catch {
      signal.throwIfAborted();
      const host = new PlanHost((message) => queueMicrotask(() => signal.aborted || receive(message)), SLICE_MS);
      signal.addEventListener('abort', () => host.close());
      return (message) => host.receive(message);
    }
  };
}

/** One for each core, less one for the page where there are more than two. */
export function handsHere() {
  const cores = navigator.hardwareConcurrency || 1;
  return Math.max(1, cores > 2 ? cores - 1 : cores);
}
