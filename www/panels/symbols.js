// What the symbols of each method's equation stand for at one synapse: a parameter with its control, or a value that the
// run has just now. Pointing at one lights it up wherever it stands.

import { el } from '../kit/dom.js';
import { brief, t } from '../words/i18n.js';

/** @import { Inspection, Values } from '../run/types.js' */

const MATH = 'http://www.w3.org/1998/Math/MathML';

/**
 * @typedef {object} Symbol
 * @property {string} name as in `data-symbol` of the equation, where it stands there
 * @property {[string, string?, string?]} sign base, subscript, accent above
 * @property {(values: Values) => string} [key] the parameter that sets it
 * @property {(seen: Inspection) => number} [value] what it is now
 * @property {'symbolFast' | 'symbolSlow' | 'symbolMeanPost' | 'symbolMeanPre' | 'symbolBelow' | 'symbolAbove' | 'symbolEstimate'} [word] what it means, where it is no parameter
 */

/** A method's own rate, or the one that all share. @param {string} own */
const rate = (own) => (/** @type {Values} */ values) => (values[own] === 0 ? 'learning_rate' : own);
const parameter = (/** @type {string} */ key) => () => key;

/** @param {string} method @returns {Symbol} */
const estimate = (method) => ({
  name: 'estimate',
  sign: ['w', undefined, '^'],
  value: ({ estimates }) => estimates[method] ?? NaN,
  word: 'symbolEstimate',
});

/** The value of a line at the threshold. @param {Inspection} seen @param {number} first place of its slope */
const atThreshold = ({ rdd: { lines, threshold } }, first) => lines[first] * threshold + lines[first + 1];

/** @type {Record<string, Symbol[]>} */
export const SYMBOLS = {
  stdwi: [
    { name: 'eta', sign: ['η'], key: rate('stdwi_learning_rate') },
    { name: 'decay', sign: ['λ'], key: parameter('stdwi_decay') },
    { name: 'fast', sign: ['τ', 'fast'], key: parameter('tau_fast_ms') },
    { name: 'slow', sign: ['τ', 'slow'], key: parameter('tau_slow_ms') },
    { name: 'fast', sign: ['x', 'fast'], value: ({ stdwi }) => stdwi.fast.at(-1) ?? NaN, word: 'symbolFast' },
    { name: 'slow', sign: ['x', 'slow'], value: ({ stdwi }) => stdwi.slow.at(-1) ?? NaN, word: 'symbolSlow' },
    estimate('stdwi'),
  ],
  akrout: [
    { name: 'eta', sign: ['η'], key: rate('akrout_learning_rate') },
    { name: 'decay', sign: ['d'], key: parameter('akrout_decay') },
    { name: 'mean-post', sign: ['B'], key: parameter('akrout_batch') },
    { name: 'mean-post', sign: ['n', 'post', '¯'], value: ({ akrout }) => akrout.mean_post, word: 'symbolMeanPost' },
    { name: 'mean-pre', sign: ['n', 'pre', '¯'], value: ({ akrout }) => akrout.mean_pre, word: 'symbolMeanPre' },
    estimate('akrout'),
  ],
  rdd: [
    { name: 'eta', sign: ['η'], key: rate('rdd_learning_rate') },
    { name: 'threshold', sign: ['θ'], key: parameter('threshold') },
    { name: 'margin', sign: ['α'], key: parameter('rdd_margin') },
    { name: 'window', sign: ['W'], key: parameter('rdd_window_ms') },
    { name: 'above', sign: ['Δx', 'u ↓ θ'], value: (seen) => atThreshold(seen, 2), word: 'symbolAbove' },
    { name: 'below', sign: ['Δx', 'u ↑ θ'], value: (seen) => atThreshold(seen, 0), word: 'symbolBelow' },
    estimate('rdd'),
  ],
};

/** The equation of a method as the article has it, and its symbols with their values. */
export class SymbolList {
  /** @type {{symbol: Symbol, element: HTMLElement, text: Text}[]} */
  #entries = [];

  /**
   * @param {string} method
   * @param {(key: string) => {label: string, unit: string, doc: string}} describe
   * @param {(key: string) => void} open leads to a parameter's control
   */
  constructor(method, describe, open) {
    this.describe = describe;
    this.open = open;
    const original = document.querySelector(`.rules .${method} math`);
    this.equation = el('div', { className: 'equation' }, original === null ? [] : [original.cloneNode(true)]);
    for (const place of this.equation.querySelectorAll('[data-symbol]')) {
      const name = place.getAttribute('data-symbol') ?? '';
      place.addEventListener('pointerenter', () => this.#light(name, true));
      place.addEventListener('pointerleave', () => this.#light(name, false));
    }
    this.list = el('div', { className: 'symbols', role: 'list' });
    this.method = method;
  }

  /** New parameters: other controls may set the symbols. @param {Values} values */
  show(values) {
    this.#entries = (SYMBOLS[this.method] ?? []).map((symbol) => this.#entry(symbol, values));
    this.list.replaceChildren(...this.#entries.map(({ element }) => el('div', { role: 'listitem' }, [element])));
  }

  /** @param {Symbol} symbol @param {Values} values */
  #entry(symbol, values) {
    const key = symbol.key?.(values);
    const text = document.createTextNode('');
    const parts = [mathOf(symbol.sign), ' = ', text];
    // The title is out of reach for a finger and a keyboard.
    if (symbol.word !== undefined) parts.push(el('span', { className: 'sr', textContent: `, ${t(symbol.word)}` }));
    const element =
      key === undefined
        ? el('span', { className: 'symbol', title: symbol.word === undefined ? '' : t(symbol.word) }, parts)
        : this.#button(key, values, symbol.sign.map(String), parts);
    if (key !== undefined) text.data = withUnit(values[key], this.describe(key).unit);
    for (const [type, isLit] of /** @type {[string, boolean][]} */ ([
      ['pointerenter', true],
      ['focus', true],
      ['pointerleave', false],
      ['blur', false],
    ])) {
      element.addEventListener(type, () => this.#light(symbol.name, isLit));
    }
    return { symbol, element, text };
  }

  /** @param {string} key @param {Values} values @param {string[]} sign @param {(Node | string)[]} parts */
  #button(key, values, sign, parts) {
    const { label, unit, doc } = this.describe(key);
    // Who says what is seen must reach it, so the name begins with the sign.
    const name = `${sign.slice(0, 2).join(' ')} = ${withUnit(values[key], unit)}, ${label}`;
    return el(
      'button',
      {
        type: 'button',
        className: 'symbol',
        title: `${label}. ${doc}`,
        'aria-label': name,
        onclick: () => this.open(key),
      },
      parts,
    );
  }

  /** @param {string} name @param {boolean} isLit */
  #light(name, isLit) {
    for (const place of this.equation.querySelectorAll(`[data-symbol="${name}"]`)) place.classList.toggle('lit', isLit);
    for (const { symbol, element } of this.#entries) element.classList.toggle('lit', isLit && symbol.name === name);
  }

  /** What the run says now. @param {Inspection} seen */
  tell(seen) {
    for (const { symbol, text } of this.#entries) {
      if (symbol.value === undefined) continue;
      const now = brief(symbol.value(seen));
      if (text.data !== now) text.data = now;
    }
  }
}

/** @param {string | number} value @param {string} unit */
function withUnit(value, unit) {
  return unit === '' ? String(value) : `${value} ${unit}`;
}

/** A symbol as MathML. @param {[string, string?, string?]} sign */
function mathOf([base, subscript, accent]) {
  const make = (/** @type {string} */ tag, /** @type {(Node | string)[]} */ ...children) => {
    const element = document.createElementNS(MATH, tag);
    element.append(...children);
    return element;
  };
  const letter = make('mi', base);
  const marked = accent === undefined ? letter : make('mover', letter, make('mo', accent));
  return make('math', subscript === undefined ? marked : make('msub', marked, make('mtext', subscript)));
}
