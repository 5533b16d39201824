// The worker and the core out of this very script: a page from disk may not load a file beside it.

import { core, worker } from 'built:inline';

/** @returns {string} the address of the worker's classic script */
export function workerUrl() {
  return URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
}

/** @returns {Promise<ArrayBuffer>} the compiled core */
export async function wasmBytes() {
  // Not `fetch` of a data address: a host's policy may forbid it, and older browsers did from disk.
  const characters = atob(core);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes.buffer;
}
