// STDWI with balanced traces: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const stdwiBalanced = {
  name: 'stdwi-balanced',
  look: {
    // Indigo: of the family of STDWI, whose colour is blue.
    colour: { light: '#5b5fc7', dark: '#a3a5f7', projector: '#4347ab' },
    text: { light: '#4a4eb8', dark: '#b7b9fa', projector: '#34389a' },
    mark: '◐',
    marker: 'half',
    dash: [10, 3, 2, 3],
  },
  doc: () => m('stdwi-balanced', 'doc'),
  groups: ['stdwi'],
};
