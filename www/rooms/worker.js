// A worker that runs jobs: their host, with messages to the room.

import { PlanHost } from './host.js';

/** Pausing acts within so long, and the room is told how far a job has come as often. */
const SLICE_MS = 50;

const scope = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const host = new PlanHost((message) => scope.postMessage(message), SLICE_MS);
scope.onmessage = (/** @type {MessageEvent} */ { data }) => {
  // The room asks first whether there is anybody: some policies refuse workers without a word.
  if (data?.type === 'ping') scope.postMessage('here');
  else host.receive(data);
};
