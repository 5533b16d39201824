// A true weight is dragged up or down in the matrix; when it is let go, it has that value from then on.

import { el } from '../kit/dom.js';
import { FULL_AT, rootMeanSquare } from '../plots/matrix.js';
import { compact } from '../words/i18n.js';

/** @import { Synapse } from '../plots/matrix.js' */
/** @import { TruthRow } from './rows.js' */

/** How far, in CSS pixels, the pointer goes before it drags: less is a click. */
const LEAST = 4;

/** So far, in CSS pixels, is from zero to the full colour. */
const FULL_PX = 60;

/**
 * @typedef {object} Weights
 * @property {() => boolean} mayChange
 * @property {() => Float32Array | null} all
 * @property {(synapse: Synapse) => number} of
 * @property {(synapse: Synapse, weight: number) => Promise<unknown>} change
 */

/** @typedef {{synapse: Synapse, y: number, from: number, full: number, isDragging: boolean}} Drag */

/** The pointer on the matrix of true weights. A finger scrolls the page there; it has the field. */
export class WeightDrag {
  /** @type {Drag | null} */
  #drag = null;
  #wasDragged = false;
  #label = el('div', { className: 'drag-label', hidden: true, 'aria-hidden': 'true' });
  #row;
  #redraw;
  #weights;

  /** @param {TruthRow} row @param {() => void} redraw @param {Weights} weights */
  constructor(row, redraw, weights) {
    this.#row = row;
    this.#redraw = redraw;
    this.#weights = weights;
    const box = row.figure.box;
    // Before the matrix itself hears of it: what drags does not point.
    const on = (/** @type {string} */ type, /** @type {(event: any) => void} */ take) =>
      box.addEventListener(type, take, { capture: true });
    on('pointerdown', (event) => this.#begin(event));
    on('pointermove', (event) => this.#move(event));
    on('pointerup', (event) => this.#end(event));
    on('pointercancel', () => this.#drop());
    on('click', (event) => {
      if (this.#wasDragged) event.stopPropagation();
      this.#wasDragged = false;
    });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || this.#drag?.isDragging !== true) return;
        event.preventDefault();
        event.stopPropagation();
        this.#drop();
      },
      { capture: true },
    );
    document.body.append(this.#label);
  }

  /** What a page around this one allows may change with the link. */
  follow() {
    this.#row.matrix.canvas.element.classList.toggle('draggable', this.#weights.mayChange());
  }

  /** @param {PointerEvent} event */
  #begin(event) {
    this.#wasDragged = false;
    const synapse = this.#row.matrix.synapseAt(event);
    const all = this.#weights.all();
    if (event.button !== 0 || event.pointerType === 'touch' || synapse === null || all === null) return;
    if (!this.#weights.mayChange()) return;
    const full = FULL_AT * rootMeanSquare(all) || 1;
    this.#drag = { synapse, y: event.clientY, from: this.#weights.of(synapse), full, isDragging: false };
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const drag = this.#drag;
    if (drag === null) return;
    if (!drag.isDragging && Math.abs(event.clientY - drag.y) < LEAST) return;
    if (!drag.isDragging) this.#row.matrix.canvas.element.setPointerCapture(event.pointerId);
    drag.isDragging = true;
    event.stopPropagation();
    const weight = this.#weightAt(drag, event);
    this.#row.held = { synapse: drag.synapse, weight };
    this.#label.hidden = false;
    this.#label.textContent = `${compact(drag.from)} → ${compact(weight)}`;
    this.#label.style.left = `${event.clientX + 14}px`;
    this.#label.style.top = `${event.clientY - 12}px`;
    this.#redraw();
  }

  /** Rounded, for links are read by people too. @param {Drag} drag @param {PointerEvent} event */
  #weightAt({ y, from, full }, { clientY }) {
    const unit = 10 ** (Math.floor(Math.log10(full)) - 2);
    const weight = Math.round((from + ((y - clientY) * full) / FULL_PX) / unit) * unit;
    return Number(weight.toPrecision(6));
  }

  /** @param {PointerEvent} event */
  #end(event) {
    const drag = this.#drag;
    if (drag?.isDragging !== true) {
      this.#drag = null;
      return;
    }
    event.stopPropagation();
    this.#wasDragged = true;
    const weight = this.#weightAt(drag, event);
    this.#drag = null;
    this.#label.hidden = true;
    // What was dragged is shown until it is the run's.
    void this.#weights.change(drag.synapse, weight).finally(() => this.#release());
  }

  #drop() {
    this.#drag = null;
    this.#label.hidden = true;
    this.#release();
  }

  #release() {
    if (this.#drag !== null) return;
    this.#row.held = null;
    this.#redraw();
  }
}
