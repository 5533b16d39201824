// What follows from why a link was taken up.

/** @import { Cause, Loaded } from './types.js' */

/**
 * @typedef {object} Meaning
 * @property {'always' | 'restart' | 'never'} step whether Back leads to the link before: where it restarts the run, or in any case
 * @property {boolean} rewinds begins at t = 0, also where it is the experiment that has been running
 * @property {'link' | 'always' | 'asItWas' | 'never'} plays when the run begins: if the link lets it, in any case, if it was
 *   playing, or not at all
 */

/** @type {Record<Cause, Meaning>} */
const MEANINGS = {
  init: { step: 'never', rewinds: false, plays: 'link' },
  address: { step: 'never', rewinds: false, plays: 'link' },
  script: { step: 'never', rewinds: false, plays: 'link' },
  edit: { step: 'restart', rewinds: false, plays: 'asItWas' },
  host: { step: 'restart', rewinds: false, plays: 'asItWas' },
  undo: { step: 'always', rewinds: false, plays: 'link' },
  tour: { step: 'always', rewinds: true, plays: 'link' },
  return: { step: 'always', rewinds: true, plays: 'never' },
  file: { step: 'never', rewinds: true, plays: 'always' },
};

/** @param {Loaded} loaded */
export function meaningOf({ cause, restarted }) {
  const { step, rewinds, plays } = MEANINGS[cause];
  return { isStep: step === 'always' || (step === 'restart' && restarted), begins: restarted || rewinds, plays };
}
