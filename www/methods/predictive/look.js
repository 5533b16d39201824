// The predictive rule: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const predictive = {
  name: 'predictive',
  look: {
    // Reddish purple, after Okabe and Ito, darkened on light paper.
    colour: { light: '#b8447f', dark: '#e58fbd', projector: '#9c2f68' },
    text: { light: '#a3376d', dark: '#f0a8cd', projector: '#7f2453' },
    mark: '✚',
    marker: 'plus',
    dash: [16, 2],
  },
  doc: () => m('predictive', 'doc'),
};
