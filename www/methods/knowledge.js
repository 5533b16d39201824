// What a method sees and what it is told of the neurons, in few words.

import { description } from '../run/description.js';
import { member, wordsOf } from '../words/i18n.js';

/** @import { Method } from '../run/types.js' */

/** @param {Pick<Method, 'sees'>} method */
export const sightOf = ({ sees }) => sees.map((what) => member('seesWords', what, what)).join(' + ');

/** Names of parameters as the equations write them, each once. @param {string[]} keys */
export function symbolsOf(keys) {
  return [...new Set(keys.map((key) => member('knowsWords', key, labelOfParameter(key))))].join(', ');
}

/** The same in full. @param {string[]} keys */
export const namesOf = (keys) => keys.map(labelOfParameter).join(', ');

/** @param {string} key */
const labelOfParameter = (key) => wordsOf(description.table.find((each) => each.key === key)).label;
