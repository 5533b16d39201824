// STDWI under blanket inhibition: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const stdwiInhibited = {
  name: 'stdwi-inhibited',
  look: {
    // Sky blue, after Okabe and Ito, for the family of STDWI.
    colour: { light: '#2a90cc', dark: '#45d3e0', projector: '#1f86c0' },
    text: { light: '#1a73a6', dark: '#6fe0ea', projector: '#0f6494' },
    mark: '○',
    marker: 'ring',
    dash: [6, 2],
  },
  doc: () => m('stdwi-inhibited', 'doc'),
  groups: ['stdwi', 'inhibited'],
};
