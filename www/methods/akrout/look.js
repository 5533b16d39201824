// Akrout's weight mirror: its look, and its words beside the matrix.

import { m, time } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const akrout = {
  name: 'akrout',
  look: {
    // Vermilion, after Okabe and Ito.
    colour: { light: '#d55e00', dark: '#f07d2e', projector: '#c24a00' },
    text: { light: '#b34e00', dark: '#ff9d5c', projector: '#943900' },
    mark: '■',
    marker: 'square',
    dash: [8, 4],
  },
  stands: () => m('akrout', 'stands'),
  doc: () => m('akrout', 'doc'),
  steps: ({ akrout_baseline: baseline, akrout_batch: stimuli, stimulus_ms: stimulusMs }) => {
    const everyMs = Number(stimuli) * Number(stimulusMs);
    return baseline === 'batch' ? { everyMs, text: m('akrout', 'steps', { time: time(everyMs) }) } : null;
  },
};
