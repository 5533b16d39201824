// What is different between two conditions, and whether one run of each can tell.

import { el } from '../kit/dom.js';
import { labelOf } from '../methods/label.js';
import { MARGIN } from '../run/lead.js';
import { LETTERS } from '../run/letters.js';
import { number, t } from '../words/i18n.js';

/** @import { Scores } from '../run/lead.js' */
/** @import { MethodState, Read, Snapshot } from '../run/types.js' */

/** `better`: number of the condition, from 0; null where they are too close to tell. @typedef {{value: number, better: 0 | 1 | null}} Difference */

/** @param {MethodState} a @param {MethodState} b @returns {Record<keyof Scores, Difference> | null} null before both have inferred something */
export function differencesOf(a, b) {
  if (a.updates === 0 || b.updates === 0) return null;
  const of = (/** @type {keyof Scores} */ score) => {
    const value = b[score] - a[score];
    // Of angles the smaller one is better. What is no number tells nothing.
    const gain = score === 'angle_deg' ? -value : value;
    const better = Math.abs(gain) > MARGIN[score] ? (gain > 0 ? 1 : 0) : null;
    return /** @type {Difference} */ ({ value, better });
  };
  return {
    pearson_r: of('pearson_r'),
    row_pearson_r: of('row_pearson_r'),
    sign_accuracy: of('sign_accuracy'),
    angle_deg: of('angle_deg'),
  };
}

const COLUMNS = /** @type {const} */ (['pearson_r', 'row_pearson_r', 'sign_accuracy', 'angle_deg']);

/** A method's row in the table of scores: what is different between the first two conditions. */
export class DifferenceRow {
  #cells = COLUMNS.map(() => el('td'));
  #texts = COLUMNS.map(() => '');
  element;

  /** @param {string} name of the method */
  constructor(name) {
    this.name = name;
    const heading = [el('span', { className: 'sr', textContent: `${labelOf(name)} ` }), 'B − A'];
    this.element = el('tr', { className: 'difference' }, [el('th', { scope: 'row' }, heading), ...this.#cells]);
  }

  /** @param {MethodState} a @param {MethodState} b @param {boolean} isFolded */
  show(a, b, isFolded) {
    this.element.hidden = isFolded;
    const differences = differencesOf(a, b);
    for (const [index, score] of COLUMNS.entries()) {
      const difference = differences?.[score];
      const text = difference === undefined ? '–' : signed(score, difference.value);
      const better = difference === undefined ? '' : difference.better === null ? '≈' : LETTERS[difference.better];
      if (this.#texts[index] === text + better) continue;
      this.#texts[index] = text + better;
      const words = better === '≈' ? t('tooClose') : t('betterIn', { letter: better });
      const mark = el('i', { textContent: better, title: words, role: 'img', 'aria-label': words });
      this.#cells[index].classList.toggle('best', better === 'A' || better === 'B');
      this.#cells[index].replaceChildren(text, ...(better === '' ? [] : [mark]));
    }
  }
}

/** With its sign; of signs in percentage points. @param {keyof Scores} score @param {number} value */
export function signed(score, value) {
  if (!Number.isFinite(value)) return '–';
  const digits = { pearson_r: 3, row_pearson_r: 3, sign_accuracy: 1, angle_deg: 1 }[score];
  const text = number(score === 'sign_accuracy' ? 100 * value : value, digits);
  const unit = score === 'angle_deg' ? '°' : '';
  return `${value > 0 ? '+' : ''}${text}${unit}`;
}

/** How the first two conditions compare, in a sentence or two, and what the table's marks mean. @param {Snapshot} a @param {Snapshot} b @param {Read[]} conditions what their links say */
export function comparisonInWords(a, b, [ofA, ofB]) {
  const differing = Object.keys(ofA.values).filter((key) => ofA.values[key] !== ofB?.values[key]);
  const others = [
    ...differing.filter((key) => key !== 'seed'),
    ...(String(ofA.methods) === String(ofB?.methods) ? [] : ['methods']),
  ];
  // Nobody is ahead of itself.
  if (differing.length === 0 && ofA.link === ofB?.link) return { verdict: t('compareSame'), note: '' };
  if (differing.length > 0 && others.length === 0) return { verdict: t('compareOnlySeeds'), note: t('differenceNote') };
  /** @type {Record<'0' | '1' | 'close' | 'early', string[]>} */
  const groups = { 1: [], 0: [], close: [], early: [] };
  for (const method of a.methods) {
    const other = b.methods.find(({ name }) => name === method.name);
    if (other === undefined) continue;
    const signs = differencesOf(method, other)?.sign_accuracy;
    groups[signs === undefined ? 'early' : (signs.better ?? 'close')].push(labelOf(method.name));
  }
  const told = (/** @type {string[]} */ names, /** @type {(methods: string) => string} */ words) =>
    names.length === 0 ? [] : [words(names.join(', '))];
  const parts = [
    ...told(groups[1], (methods) => t('compareBetter', { methods, letter: 'B' })),
    ...told(groups[0], (methods) => t('compareBetter', { methods, letter: 'A' })),
    ...told(groups.close, (methods) => t('compareClose', { methods })),
    ...told(groups.early, (methods) => t('compareEarly', { methods })),
  ];
  if (parts.length === 0) return { verdict: t('compareNothing'), note: '' };
  const isTold = groups[0].length + groups[1].length > 0;
  const caution = isTold && a.seed !== b.seed ? ` ${t('compareSeeds')}` : '';
  return { verdict: t('compareSigns', { parts: parts.join('; ') }) + caution, note: t('differenceNote') };
}
