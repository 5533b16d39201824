// The worker: the host of a run, with messages to the page.

import { Host } from './host.js';

const scope = /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const host = new Host((message, transfer) => scope.postMessage(message, transfer));
scope.onmessage = (/** @type {MessageEvent} */ { data }) => {
  // The page asks first whether there is anybody: some policies refuse workers without a word.
  if (data?.type === 'ping') scope.postMessage('here');
  else host.receive(data);
};
