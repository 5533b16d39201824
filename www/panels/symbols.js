// What the symbols of each method's equation stand for at one synapse: a parameter with its control, or a value that the
// run has just now. Pointing at one lights it up wherever it stands.

import { el } from '../kit/dom.js';
import { inline, letter, over, sub } from '../methods/mathml.js';
import { brief, localised } from '../words/i18n.js';

/** @import { MethodPage, Symbol } from '../methods/types.js' */
/** @import { Explanation, Values } from '../run/types.js' */

/** The equation of a method as the article has it, and its symbols with their values. */
export class SymbolList {
  /** @type {{symbol: Symbol, element: HTMLElement, text: Text}[]} */
  #entries = [];

  /**
   * @param {MethodPage} method
   * @param {(key: string) => {label: string, unit: string, doc: string}} describe
   * @param {(key: string) => void} open leads to a parameter's control
   */
  constructor(method, describe, open) {
    this.describe = describe;
    this.open = open;
    this.equation = el('div', { className: 'equation' }, [method.equation()]);
    for (const place of this.equation.querySelectorAll('[data-symbol]')) {
      const name = place.getAttribute('data-symbol') ?? '';
      place.addEventListener('pointerenter', () => this.#light(name, true));
      place.addEventListener('pointerleave', () => this.#light(name, false));
    }
    this.list = el('div', { className: 'symbols', role: 'list' });
    this.symbols = method.symbols;
  }

  /** New parameters: other controls may set the symbols. @param {Values} values */
  show(values) {
    this.#entries = this.symbols.map((symbol) => this.#entry(symbol, values));
    this.list.replaceChildren(...this.#entries.map(({ element }) => el('div', { role: 'listitem' }, [element])));
  }

  /** @param {Symbol} symbol @param {Values} values */
  #entry(symbol, values) {
    const key = symbol.key?.(values);
    const word = symbol.word?.();
    const text = document.createTextNode('');
    const parts = [mathOf(symbol.sign), ' = ', text];
    // The title is out of reach for a finger and a keyboard.
    if (word !== undefined) parts.push(el('span', { className: 'sr', textContent: `, ${word}` }));
    const element =
      key === undefined
        ? el('span', { className: 'symbol', title: word ?? '' }, parts)
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

  /** What the run says now. @param {Explanation} seen */
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
  const shown = localised(String(value));
  return unit === '' ? shown : `${shown} ${unit}`;
}

/** @param {Symbol['sign']} sign */
function mathOf([base, subscript, accent]) {
  const marked = accent === undefined ? letter(base) : over(letter(base), accent);
  return inline(subscript === undefined ? marked : sub(marked, subscript));
}
