// The core, compiled once for the page and all its workers.

import { compileCore } from '../kit/assets.js';

/** @type {Promise<WebAssembly.Module> | null} */
let compiling = null;

/** @returns {Promise<WebAssembly.Module>} */
export function coreModule() {
  compiling ??= compileCore().catch((error) => {
    // Who tries again, once the network is back, shall not get the old answer.
    compiling = null;
    throw error;
  });
  return compiling;
}
