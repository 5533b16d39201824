// What a method is called in the reader's language.

import { description } from '../run/description.js';
import { labelOfMethod } from '../words/i18n.js';

/** @param {string} name */
export function labelOf(name) {
  const method = description.methods.find((each) => each.name === name);
  if (method === undefined) throw new Error(`the core has no method “${name}”`);
  return labelOfMethod(method);
}
