// STDWI: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const stdwi = {
  name: 'stdwi',
  look: {
    // Blue, after Okabe and Ito.
    colour: { light: '#0072b2', dark: '#56b4e9', projector: '#005f99' },
    text: { light: '#00659e', dark: '#7cc6f0', projector: '#00507f' },
    mark: '●',
    marker: 'circle',
    dash: [],
  },
  stands: () => m('stdwi', 'stands'),
  doc: () => m('stdwi', 'doc'),
};
