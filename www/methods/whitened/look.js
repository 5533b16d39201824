// The whitened average: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const whitened = {
  name: 'whitened',
  look: {
    // Baselines are grey, ceilings the darkest.
    colour: { light: '#6b665e', dark: '#b9b3a8', projector: '#4a4a4a' },
    text: { light: '#5f5a53', dark: '#c4beb3', projector: '#454545' },
    mark: '◇',
    marker: 'lozenge',
    dash: [4, 2, 1, 2],
  },
  doc: () => m('whitened', 'doc'),
};
