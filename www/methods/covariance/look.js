// Covariance: its look, and its words beside the matrix.

import { m } from '../../words/i18n.js';

/** @import { MethodLook } from '../types.js' */

/** @type {MethodLook} */
export const covariance = {
  name: 'covariance',
  look: {
    // Baselines are grey, floors the lightest.
    colour: { light: '#8d8375', dark: '#958c7e', projector: '#77726a' },
    text: { light: '#716858', dark: '#ada496', projector: '#5c5850' },
    mark: '▬',
    marker: 'flat',
    dash: [3, 5],
  },
  doc: () => m('covariance', 'doc'),
};
