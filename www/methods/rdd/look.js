// RDD: its look, and its words beside the matrix.

import { count, m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const rdd = {
  name: 'rdd',
  look: {
    // Bluish green, after Okabe and Ito.
    colour: { light: '#009e73', dark: '#2bbf93', projector: '#007a55' },
    text: { light: '#007554', dark: '#4fd6ac', projector: '#005c40' },
    mark: '▲',
    marker: 'triangle',
    dash: [2, 3],
  },
  stands: () => m('rdd', 'stands'),
  doc: () => m('rdd', 'doc'),
  facts: ({ facts }) => m('rdd', 'windows', { below: count(facts.windows_below), above: count(facts.windows_above) }),
};
