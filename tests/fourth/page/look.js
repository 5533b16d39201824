// The tests' own method: its look, and its words beside the matrix.

import { count, m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const fourth = {
  name: 'fourth',
  look: {
    colour: { light: '#8a2be2', dark: '#c9a0ff', projector: '#6a1bb2' },
    text: { light: '#6a1bb2', dark: '#d5b8ff', projector: '#4b1380' },
    mark: '⬟',
    marker: 'kite',
    dash: [13, 2, 1, 2],
  },
  doc: () => m('fourth', 'doc'),
  facts: ({ facts }) => m('fourth', 'counted', { stimuli: count(facts.stimuli) }),
};
