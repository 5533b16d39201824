// Shuffled spikes: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const shuffled = {
  name: 'shuffled',
  look: {
    // Baselines are grey, floors the lightest; this one is bluish, for it is STDWI.
    colour: { light: '#8790a0', dark: '#7f8a9c', projector: '#78818f' },
    text: { light: '#626c7a', dark: '#9fabbd', projector: '#555e6a' },
    mark: '△',
    marker: 'delta',
    dash: [1, 5],
  },
  doc: () => m('shuffled', 'doc'),
  groups: ['stdwi'],
};
