// Where the site finds its worker and its core. The file that opens from disk has assets-inline.js in this one's place.

import { core, packed, worker } from 'built:names';
import { bytesOf, scriptAddress } from './bytes.js';

// Beside this script, wherever the page is or whatever its base address: known only while the script is first run.
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

/** In `sandbox="allow-scripts"` a page has no origin, and every file is of another one. */
const sandboxed = window.origin === 'null';

/** @type {Promise<{worker: string, core: string}> | null} */
let loading = null;

/** @returns {Promise<{worker: string, core: string}>} */
function load() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(packed, here).href;
    script.addEventListener('packed', (event) => resolve(/** @type {CustomEvent} */ (event).detail));
    script.onerror = () => reject(new Error(`${packed} could not be loaded`));
    document.head.append(script);
  });
  return loading;
}

/** @returns {Promise<string>} the address of the worker's classic script */
export async function workerUrl() {
  return sandboxed ? scriptAddress((await load()).worker) : new URL(worker, here).href;
}

/** @returns {Promise<ArrayBuffer>} the compiled core */
export async function wasmBytes() {
  if (sandboxed) return bytesOf((await load()).core);
  const response = await fetch(new URL(core, here));
  if (!response.ok) throw new Error(`${core} could not be loaded (status ${response.status})`);
  return response.arrayBuffer();
}
