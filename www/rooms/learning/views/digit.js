// The digit that goes in: an example of the test, or what the reader draws, with a pointer or by keys.

import { el, textButton } from '../../../kit/dom.js';
import { w } from '../words.js';

/** @import { Picture } from '../types.js' */

const SIDE = 8;

/** Ink of a full pixel, as in the data. */
const FULL = 16;

/** What a stroke leaves beside its middle, for a pen is wider than a point. */
const SOFT = 0.45;

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class DigitView {
  /** @type {number[]} */
  #pixels = new Array(SIDE * SIDE).fill(0);
  /** @type {number | null} */
  #label = null;
  /** The cell that keys act on. */
  #at = 0;
  #isDrawn = false;
  #changed;

  /** @param {(picture: Picture) => void} changed @param {() => void} next another example is wanted */
  constructor(changed, next) {
    this.#changed = changed;
    this.cells = Array.from({ length: SIDE * SIDE }, (_, at) =>
      el('span', { role: 'gridcell', className: 'pixel', tabIndex: at === 0 ? 0 : -1 }),
    );
    const rows = Array.from({ length: SIDE }, (_, row) =>
      el('div', { role: 'row' }, this.cells.slice(row * SIDE, (row + 1) * SIDE)),
    );
    this.help = el('p', { className: 'note', id: 'digit-help', textContent: w('drawHelp') });
    this.grid = el('div', { role: 'grid', id: 'digit-grid', className: 'digit-grid', 'aria-label': w('grid') }, rows);
    this.grid.setAttribute('aria-describedby', 'digit-help');
    this.title = el('p', { className: 'digit-title', 'aria-live': 'polite' });
    this.label = el('select', { id: 'digit-label', title: w('meantHelp') }, [
      el('option', { value: '', textContent: w('meantNone') }),
      ...Array.from({ length: 10 }, (_, digit) => el('option', { value: String(digit), textContent: String(digit) })),
    ]);
    this.label.onchange = () => {
      this.#label = this.label.value === '' ? null : Number(this.label.value);
      this.#tell();
    };
    this.element = el('section', { className: 'digit', 'aria-label': w('digit') }, [
      this.grid,
      this.title,
      el('div', { className: 'row' }, [
        textButton(w('next'), next, { id: 'next-digit' }),
        textButton(w('clear'), () => this.clear(), { id: 'clear-digit' }),
        el('label', { htmlFor: 'digit-label', className: 'meant' }, [w('meant'), this.label]),
      ]),
      this.help,
    ]);
    this.#listen();
    this.#paint();
  }

  /** @param {ArrayLike<number>} pixels 0 to 1 @param {number} label @param {number} index */
  showExample(pixels, label, index) {
    this.#pixels = Array.from(pixels, (value) => Math.round(FULL * value));
    this.#label = label;
    this.#isDrawn = false;
    this.title.textContent = w('testDigit', { index: index + 1, label });
    this.#paint();
    this.#tell();
  }

  clear() {
    this.#pixels.fill(0);
    this.#begin();
    this.#paint();
    this.#tell();
  }

  /** Whether the reader has drawn something. */
  get isDrawn() {
    return this.#isDrawn;
  }

  /** What is drawn is no longer the example. */
  #begin() {
    if (!this.#isDrawn) this.#label = null;
    this.#isDrawn = true;
    this.title.textContent = w('drawnDigit');
  }

  #tell() {
    this.#changed({ pixels: this.#pixels.map((value) => value / FULL), label: this.#label });
  }

  #listen() {
    let isDown = false;
    /** Where the pen was, in cells. @type {[number, number] | null} */
    let last = null;
    const stroke = (/** @type {PointerEvent} */ event) => {
      const box = this.grid.getBoundingClientRect();
      const to = /** @type {[number, number]} */ ([
        ((event.clientY - box.top) / box.height) * SIDE,
        ((event.clientX - box.left) / box.width) * SIDE,
      ]);
      const from = last ?? to;
      const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.4));
      for (let step = 1; step <= steps; step += 1) {
        const share = step / steps;
        this.#brush(from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1]));
      }
      last = to;
      this.#begin();
      this.#paint();
      this.#tell();
    };
    this.grid.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      isDown = true;
      last = null;
      this.grid.setPointerCapture(event.pointerId);
      event.preventDefault();
      stroke(event);
    });
    this.grid.addEventListener('pointermove', (event) => {
      if (isDown) stroke(event);
    });
    for (const type of /** @type {const} */ (['pointerup', 'pointercancel'])) {
      this.grid.addEventListener(type, () => {
        isDown = false;
      });
    }
    this.grid.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Ink around a point, less the farther. @param {number} y @param {number} x in cells */
  #brush(y, x) {
    for (let row = 0; row < SIDE; row += 1) {
      for (let column = 0; column < SIDE; column += 1) {
        const distance = Math.hypot(row + 0.5 - y, column + 0.5 - x);
        if (distance > 1.2) continue;
        const ink = distance < 0.6 ? FULL : Math.round(FULL * SOFT * (1.2 - distance) * 1.6);
        const at = row * SIDE + column;
        this.#pixels[at] = Math.min(FULL, Math.max(this.#pixels[at], ink));
      }
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) {
      const [row, column] = [Math.floor(this.#at / SIDE) + arrow[0], (this.#at % SIDE) + arrow[1]];
      if (row < 0 || row >= SIDE || column < 0 || column >= SIDE) return;
      this.cells[this.#at].tabIndex = -1;
      this.#at = row * SIDE + column;
      this.cells[this.#at].tabIndex = 0;
      this.cells[this.#at].focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      this.#begin();
      this.#brush(Math.floor(this.#at / SIDE) + 0.5, (this.#at % SIDE) + 0.5);
      this.#paint();
      this.#tell();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.#begin();
      this.#pixels[this.#at] = 0;
      this.#paint();
      this.#tell();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #paint() {
    for (const [at, cell] of this.cells.entries()) {
      const ink = this.#pixels[at];
      cell.style.setProperty('--filled', `${Math.round((100 * ink) / FULL)}%`);
      const [row, column] = [Math.floor(at / SIDE) + 1, (at % SIDE) + 1];
      cell.setAttribute('aria-label', w('pixel', { row, column, ink }));
    }
    this.label.value = this.#label === null ? '' : String(this.#label);
    // An example's label is not the reader's to choose.
    this.label.disabled = !this.#isDrawn;
  }
}
