// Where the site finds its worker and its core. The file that opens from disk has assets-inline.js in this one's place.

import { core, worker } from 'built:names';

// Beside this script, wherever the page is or whatever its base address: known only while the script is first run.
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

/** @returns {string} the address of the worker's classic script */
export function workerUrl() {
  return new URL(worker, here).href;
}

/** @returns {Promise<ArrayBuffer>} the compiled core */
export async function wasmBytes() {
  const response = await fetch(new URL(core, here));
  if (!response.ok) throw new Error(`${core} could not be loaded (status ${response.status})`);
  return response.arrayBuffer();
}
