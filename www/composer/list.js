// The plots to choose from: boxes to tick, and buttons that move what is chosen.

import { el, iconButton } from '../kit/dom.js';
import { w } from './words.js';

/** @import { Picture } from './pictures.js' */

/** A list whose order is the reader's. */
export class PictureList {
  #list = el('ol', { className: 'choose' });
  /** @type {Picture[]} */
  #order;
  /** @type {Set<string>} */
  #chosen;
  #changed;

  /** @param {Picture[]} pictures @param {() => void} changed the reader chose */
  constructor(pictures, changed) {
    this.#order = pictures;
    this.#chosen = new Set();
    this.#changed = changed;
    const legend = el('legend', { textContent: w('plots') });
    const note = el('p', { className: 'note', textContent: w('order') });
    this.element = el('fieldset', {}, [legend, note, this.#list]);
  }

  /** Chosen ones in order. */
  get chosen() {
    return this.#order.filter(({ name }) => this.#chosen.has(name));
  }

  /** @param {string[]} names */
  choose(names) {
    this.#chosen = new Set(names);
    this.#show();
  }

  #show() {
    this.#list.replaceChildren(...this.#order.map((picture) => this.#itemOf(picture)));
  }

  /** @param {Picture} picture */
  #itemOf(picture) {
    const { name, title } = picture;
    const box = el('input', { type: 'checkbox', checked: this.#chosen.has(name), value: name });
    box.onchange = () => {
      if (box.checked) this.#chosen.add(name);
      else this.#chosen.delete(name);
      this.#changed();
    };
    const move = (/** @type {'up' | 'down'} */ way) => {
      const label = w(way === 'up' ? 'earlier' : 'later', { title });
      const run = () => this.#move(picture, way === 'up' ? -1 : 1, way);
      return iconButton(way, label, run, { className: `icon-button quiet ${way}` });
    };
    return el('li', { 'data-name': name }, [el('label', {}, [box, ` ${title}`]), move('up'), move('down')]);
  }

  /** Past the next chosen one, so that every step is seen. @param {Picture} picture @param {-1 | 1} by @param {string} way */
  #move(picture, by, way) {
    const from = this.#order.indexOf(picture);
    let to = from + by;
    const isChosen = this.#chosen.has(picture.name);
    while (isChosen && this.#order[to + by] !== undefined && !this.#chosen.has(this.#order[to].name)) to += by;
    if (this.#order[to] === undefined) return;
    const others = this.#order.filter((each) => each !== picture);
    this.#order = [...others.slice(0, to), picture, ...others.slice(to)];
    this.#show();
    /** @type {HTMLElement | null} */ (this.#list.querySelector(`[data-name="${picture.name}"] .${way}`))?.focus();
    this.#changed();
  }
}
