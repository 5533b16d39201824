// The worker, the core and the rest out of this very script: a page from disk may not load a file beside it.

import { core, worker } from 'built:inline';
import { exercises as exerciseWords, glossaries, languages, tours } from 'built:languages';
import * as composing from '../composer/index.js';
import { open as openExercises } from '../exercises/index.js';
import { open as openGlossary } from '../glossary/index.js';
import * as labRest from '../rooms/lab/rest.js';
import * as learning from '../rooms/learning/room.js';
import * as paper from '../rooms/paper/room.js';
import * as start from '../rooms/start/room.js';
import { open } from '../tour/index.js';
import { bytesOf, scriptAddress } from './bytes.js';
import * as parts from './later.js';

/** @import { Language } from '../words/i18n.js' */
/** @import { Brought } from '../tour/index.js' */

/** @returns {Promise<string>} the address of the worker's classic script */
export async function workerUrl() {
  return scriptAddress(worker);
}

/** @returns {Promise<WebAssembly.Module>} the core */
export async function compileCore() {
  return WebAssembly.compile(await bytesOf(core));
}

/** @returns {Promise<string>} the same of the worker of experiments */
export async function plansWorkerUrl() {
  return scriptAddress(`self.isOfPlans = true;${worker}`);
}

/** This file has one core for both. */
export const compilePlans = compileCore;

/** @returns {Promise<typeof start>} */
export async function startRoom() {
  return start;
}

/** @returns {Promise<typeof paper>} */
export async function paperRoom() {
  return paper;
}

/** @returns {Promise<typeof learning>} */
export async function learningRoom() {
  return learning;
}

/** Nothing is lent: all of it is in one script. */
export function lend() {}

/** @returns {Promise<typeof labRest>} */
export async function rest() {
  return labRest;
}

/** @returns {Promise<typeof parts>} */
export async function later() {
  return parts;
}

/** @returns {Promise<typeof composing>} */
export async function composer() {
  return composing;
}

/** @param {string} code @returns {Promise<Language>} */
export async function language(code) {
  return languages[code];
}

/** What terms mean. @param {string} code of a language @returns {Promise<import('../glossary/index.js').Brought>} */
export async function glossary(code) {
  return { open: openGlossary, terms: glossaries[code] };
}

/** The guided tour. @param {string} code of a language @returns {Promise<Brought>} */
export async function tour(code) {
  return { open, words: tours[code] };
}

/** The exercises. @param {string} code of a language @returns {Promise<import('../exercises/index.js').Brought>} */
export async function exercises(code) {
  return { open: openExercises, words: exerciseWords[code] };
}
