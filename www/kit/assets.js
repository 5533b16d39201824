// Where the site finds its worker, its core, and what comes later. The file that opens from disk has assets-inline.js in this
// one's place.

import {
  composer as composerFile,
  core,
  exercises as exerciseFiles,
  glossaries,
  languages,
  later as laterFile,
  learning,
  packed,
  paper,
  plans,
  rest as restFile,
  start,
  tours,
  worker,
} from 'built:names';
import { bytesOf, scriptAddress } from './bytes.js';
import { trustedAddress } from './trust.js';

/** @import { Language } from '../words/i18n.js' */
/** @import { Brought } from '../tour/index.js' */

// Beside this script, wherever the page is or whatever its base address: known only while the script is first run.
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

/** In `sandbox="allow-scripts"` a page has no origin, and every file is of another one. */
const sandboxed = window.origin === 'null';

/** @type {Map<string, Promise<any>>} */
const loading = new Map();

/** Modules of the page that scripts beside it use, by their paths. */
let lent = {};

/** @param {typeof lent} modules */
export function lend(modules) {
  lent = modules;
}

/** What a script beside this one brings. No global name: the tag that loads it is told. @param {string} file @returns {Promise<any>} */
function load(file) {
  const known = loading.get(file);
  if (known !== undefined) return known;
  const coming = new Promise((resolve, reject) => {
    const script = document.createElement('script');
    // No global name for this either: build/lent.mjs has the other side.
    Object.assign(script, { lent });
    script.src = trustedAddress(new URL(file, here).href);
    script.addEventListener('brought', (event) => resolve(/** @type {CustomEvent} */ (event).detail));
    // After “brought” a refusal says nothing; before it, some hosts answer a page in the place of a file that is missing.
    script.onload = () => reject(new Error(`${file} brought nothing`));
    script.onerror = () => reject(new Error(`${file} could not be loaded`));
    document.head.append(script);
  });
  // Who tries again, once the network is back, shall not get the old answer.
  coming.catch(() => loading.delete(file));
  loading.set(file, coming);
  return coming;
}

/** A worker and its core, each as a file, and both in a script. */
const lab = { worker, core, packed };

/** @returns {Promise<string>} the address of the worker's classic script */
export async function workerUrl({ worker, packed } = lab) {
  return sandboxed ? scriptAddress((await load(packed)).worker) : new URL(worker, here).href;
}

/** @returns {Promise<WebAssembly.Module>} the core */
export async function compileCore({ core, packed } = lab) {
  if (sandboxed) return WebAssembly.compile(await bytesOf((await load(packed)).core));
  const response = await fetch(new URL(core, here));
  if (!response.ok) throw new Error(`${core} could not be loaded (status ${response.status})`);
  // While it comes, where the host says what it is; not every one knows.
  if (response.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** The same of experiments, and of networks that learn. */
export const plansWorkerUrl = () => workerUrl(plans);
export const compilePlans = () => compileCore(plans);

/** @returns {Promise<typeof import('../rooms/start/room.js')>} */
export function startRoom() {
  return load(start);
}

/** @returns {Promise<typeof import('../rooms/paper/room.js')>} */
export function paperRoom() {
  return load(paper);
}

/** @returns {Promise<typeof import('../rooms/learning/room.js')>} */
export function learningRoom() {
  return load(learning);
}

/** @returns {Promise<typeof import('../rooms/lab/rest.js')>} */
export function rest() {
  return load(restFile);
}

/** @returns {Promise<typeof import('./later.js')>} */
export function later() {
  return load(laterFile);
}

/** @param {string} code @returns {Promise<Language>} */
export function language(code) {
  return load(languages[code]);
}

/** What composes figures and clips. @returns {Promise<typeof import('../composer/index.js')>} */
export function composer() {
  return load(composerFile);
}

/** What terms mean. @param {string} code of a language @returns {Promise<import('../glossary/index.js').Brought>} */
export function glossary(code) {
  return load(glossaries[code]);
}

/** The guided tour. @param {string} code of a language @returns {Promise<Brought>} */
export function tour(code) {
  return load(tours[code]);
}

/** The exercises. @param {string} code of a language @returns {Promise<import('../exercises/index.js').Brought>} */
export function exercises(code) {
  return load(exerciseFiles[code]);
}
