// The network of the room: small enough to see every synapse. Mean-zero weights, so that always saying “positive” is right for half of
// them, and neurons that are drawn independently, so that no rule has an offset. Batches of 20 stimuli give Akrout's rule its first
// update after 2 s of simulated time, and weights of twice the published spread let the postsynaptic neurons spike often.

import { dressed, editLink, readLink } from '../../link/core.js';

/** @import { Changes } from '../../run/types.js' */

export const N_PRE = 6;
export const N_POST = 3;
export const SYNAPSES = N_PRE * N_POST;

/** Simulated time per real time, at which single spikes can be followed. */
export const SLOW = 0.03;

/** The same while the rules guess: their time passes in four seconds. */
const GUESSING = 5;

/** How long they watch, ms. */
export const UNTIL_MS = 20_000;

/** @type {Changes} */
const NETWORK = {
  n_pre: N_PRE,
  n_post: N_POST,
  weight_mean: 0,
  weight_spread: 1,
  active_fraction: 0.5,
  active_sampling: 'independent',
  akrout_batch: 20,
  learning_rate: 0.001,
  until: UNTIL_MS,
};

/** What is faster than slow motion. @type {Changes} */
export const FASTER = { speed: GUESSING };

/** The run of the room. @param {string} link of the room, which says the seed and how the page looks */
export function runOf(link) {
  const { seed } = readLink(link).values;
  return editLink(dressed('', link), { ...NETWORK, seed, speed: SLOW }).link;
}

/** In a frame the reader stays in it. @param {string} link of the room @returns {Changes} */
const framing = (link) => (readLink(link).view.embed ? { embed: 1 } : {});

/** The same run for the lab. @param {string} link of the room */
export const forLab = (link) => editLink(runOf(link), { ...framing(link), speed: null }).link;

/** The room with the next network. @param {string} link */
export function nextNetwork(link) {
  return editLink(link, { seed: Number(readLink(link).values.seed) + 1 }).link;
}

/** @param {string} link of the room @param {string} lang */
export const inLanguage = (link, lang) => editLink(link, { lang }).link;

/** A link of another place, in the reader's language and colours. @param {string} link of the room @param {Changes} changes */
export const elsewhere = (link, changes) => editLink(dressed('', link), { ...framing(link), ...changes }).link;
