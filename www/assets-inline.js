// The worker and the core out of this very script: a page from disk may not load a file beside it.

import { core, worker } from 'built:inline';
import { bytesOf, scriptAddress } from './bytes.js';

/** @returns {Promise<string>} the address of the worker's classic script */
export async function workerUrl() {
  return scriptAddress(worker);
}

/** @returns {Promise<ArrayBuffer>} the compiled core */
export async function wasmBytes() {
  return bytesOf(core);
}
