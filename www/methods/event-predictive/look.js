// The event predictive rule: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const eventPredictive = {
  name: 'event-predictive',
  look: {
    // Yellow, after Okabe and Ito, darkened on light paper.
    colour: { light: '#8f8500', dark: '#f0e442', projector: '#7d7400' },
    text: { light: '#6b6300', dark: '#f4eb70', projector: '#5a5300' },
    mark: '▮',
    marker: 'bar',
    dash: [9, 2, 2, 2, 2, 2],
  },
  doc: () => m('event-predictive', 'doc'),
};
