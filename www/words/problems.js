// What the core says about an input, in the reader's language: a template by its code, filled with the core's values. Parameters
// go by their labels here, because a reader sees those; in a link they are keys.

import { description } from '../run/description.js';
import { filled, labelOfMethod, localised, member, wordsOf } from './i18n.js';

/** @import { Problem } from '../run/types.js' */

/** Values that are texts themselves, told by their own templates: their code is beside them. */
const PARTS = ['condition', 'broken', 'problem'];

/** Values that are keys, or lists of keys. What follows “did you mean” is to be typed, and stays a key. */
const KEYS = ['key', 'key_2', 'key_3', 'keys'];

/** @param {Problem} problem @returns {string} a sentence */
export function told({ code, values }) {
  const text = sentence(code, values);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Whether it only tells how a link was repaired, so that nothing of the experiment was lost. @param {Problem} problem */
export function isRepair({ code, values }) {
  return (values.problem_code ?? code).startsWith('repaired_');
}

/** @param {string} code @param {Record<string, string>} values @returns {string} */
function sentence(code, values) {
  const english = description.problems.find((each) => each.code === code)?.template ?? code;
  const template = member('problems', code, english);
  // Those of the template alone: a text within it has the same values, itself among them.
  const asked = Object.entries(values).filter(([name]) => template.includes(`{${name}}`));
  return filled(template, Object.fromEntries(asked.map(([name, value]) => [name, shownValue(name, value, values)])));
}

/** @param {string} name @param {string} value @param {Record<string, string>} values @returns {string} */
function shownValue(name, value, values) {
  const code = values[`${name}_code`];
  // A text without a code says what a key of the view must be.
  if (PARTS.includes(name)) return code === undefined ? member('kinds', values.key, value) : sentence(code, values);
  if (KEYS.includes(name)) return value.split(', ').map(labelOf).join(', ');
  if (name === 'unit') return member('units', value, value);
  if (name === 'method') {
    const method = description.methods.find((each) => each.name === value);
    return method === undefined ? value : labelOfMethod(method);
  }
  // What a link holds is quoted as it is; a number reads as all others on the page.
  return Number.isFinite(Number(value)) ? localised(value) : value;
}

/** @param {string} key */
function labelOf(key) {
  const parameter = description.table.find((each) => each.key === key);
  return parameter === undefined ? key : wordsOf(parameter).label;
}
