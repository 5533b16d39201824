// SAL: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const sal = {
  name: 'sal',
  look: {
    // A brown that is none of the signs’ colours.
    colour: { light: '#8a5a3c', dark: '#c9a183', projector: '#6b4226' },
    text: { light: '#7a4d31', dark: '#d6b49b', projector: '#573318' },
    mark: '▼',
    marker: 'down',
    dash: [12, 3],
  },
  doc: () => m('sal', 'doc'),
};
