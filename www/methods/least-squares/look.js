// Least squares: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const leastSquares = {
  name: 'least-squares',
  look: {
    // Baselines are grey, ceilings the darkest.
    colour: { light: '#3a3733', dark: '#e4dfd6', projector: '#1a1a1a' },
    text: { light: '#3a3733', dark: '#e4dfd6', projector: '#1a1a1a' },
    mark: '□',
    marker: 'frame',
    dash: [1, 2],
  },
  doc: () => m('least-squares', 'doc'),
};
