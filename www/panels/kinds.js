// Kinds of methods, in the order in which they are shown: published rules, those explored here, ceilings, floors.

import { description } from '../run/description.js';

/** @import { Method } from '../run/types.js' */

/** @typedef {Method['group']} Kind */

/** @type {Kind[]} */
export const KINDS = ['published', 'ours', 'ceiling', 'floor'];

/** Those that are in the race; the others say how far it may go. @type {Kind[]} */
const RACING = ['published', 'ours'];

/** @param {string} name of a method @returns {Method} */
export function methodNamed(name) {
  const method = description.methods.find((each) => each.name === name);
  if (method === undefined) throw new Error(`the core has no method “${name}”`);
  return method;
}

/** @param {string} name of a method */
export const kindOf = (name) => methodNamed(name).group;

/** Rules, as against ceilings and floors. @template {{name: string}} M @param {M[]} methods @returns {M[]} */
export function racing(methods) {
  const rules = methods.filter(({ name }) => RACING.includes(kindOf(name)));
  return rules.length > 0 ? rules : methods;
}
