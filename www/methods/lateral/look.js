// Lateral prediction: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const lateral = {
  name: 'lateral',
  look: {
    // Orange, after Okabe and Ito, darkened on light paper.
    colour: { light: '#b87f00', dark: '#f0b429', projector: '#a06e00' },
    text: { light: '#875d00', dark: '#f7c65a', projector: '#735000' },
    mark: '◆',
    marker: 'diamond',
    dash: [14, 3, 3, 3],
  },
  doc: () => m('lateral', 'doc'),
};
