// A worker for rooms that come later: its first message says whether it runs jobs of an experiment or a network that learns.

import { LearnerHost } from './learning/worker/host.js';
import { PlanHost } from './paper/worker/host.js';

/** Pausing acts within so long, and the room is told how far a job has come as often. */
const SLICE_MS = 50;

const scope = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** @type {PlanHost | LearnerHost | null} */
let host = null;

scope.onmessage = (/** @type {MessageEvent} */ { data }) => {
  // The room asks first whether there is anybody: some policies refuse workers without a word.
  if (data?.type === 'ping') {
    scope.postMessage('here');
    return;
  }
  const Host = data?.type === 'learn' ? LearnerHost : PlanHost;
  host ??= new Host((/** @type {unknown} */ message) => scope.postMessage(message), SLICE_MS);
  host.receive(data);
};
