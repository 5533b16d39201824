// A canvas that fits its box at the screen's resolution.

import { frameScale, keepSharp, pixelRatio } from './sharpness.js';

/** @import { Marker } from './markers.js' */

/** On paper everything is seen, also what no screen shows. */
export const paper = { isPrinting: false };

/**
 * What the page says beside a plot, and a file must say inside it.
 * @typedef {{kind: 'line', colour: string, dash: number[], width: number, text: string, marker?: Marker}
 *   | {kind: 'ramp', colours: string[], ends: [string, string]}
 *   | {kind: 'wrongSign', colour: string}} LegendEntry
 */

/**
 * What can be drawn once more, on a context of another kind.
 * @typedef {object} Drawable
 * @property {number} width CSS pixels
 * @property {number} height
 * @property {(context: CanvasRenderingContext2D) => void} drawInto in CSS pixels
 * @property {LegendEntry[]} legend
 */

/** A canvas inside a figure, with its context scaled to CSS pixels. @implements {Drawable} */
export class Canvas {
  width = 0;
  height = 0;
  /** Nobody sees it until the observer says so. */
  visible = false;
  /** @type {LegendEntry[]} */
  legend = [];
  #box;
  #changed;
  /** Pixels of the screen that it covers, where the browser says how many these are. @type {ResizeObserverSize | null} */
  #exact = null;
  /** Device pixels per CSS pixel when it was fitted. */
  #ratio = 0;
  /** @type {((context: CanvasRenderingContext2D) => void) | null} */
  #latest = null;

  /**
   * @param {HTMLElement} box
   * @param {() => void} changed called when the size changes, or when the plot comes into view
   */
  constructor(box, changed) {
    this.#box = box;
    this.#changed = changed;
    this.element = document.createElement('canvas');
    this.element.setAttribute('aria-hidden', 'true');
    box.append(this.element);
    this.context = /** @type {CanvasRenderingContext2D} */ (this.element.getContext('2d'));
    const observer = new ResizeObserver((entries) => {
      const own = entries.filter(({ target }) => target === this.element).at(-1);
      if (own !== undefined) this.#exact = own.devicePixelContentBoxSize?.[0] ?? null;
      this.refit();
    });
    observer.observe(box);
    try {
      observer.observe(this.element, { box: 'device-pixel-content-box' });
    } catch {
      // Safari does not know it; then the ratio has to do.
    }
    keepSharp(this);
    new IntersectionObserver((entries) => {
      const isSeen = entries.some((entry) => entry.isIntersecting);
      const came = isSeen && !this.visible;
      this.visible = isSeen;
      if (came) changed();
    }).observe(box);
    this.#fit();
  }

  /** Its box has another size, or the screen another resolution. */
  refit() {
    if (this.#fit()) this.#changed();
  }

  #fit() {
    const { element } = this;
    const { clientWidth: width, clientHeight: height } = this.#box;
    const isSame = width === this.width && height === this.height;
    this.width = width;
    this.height = height;
    const [across, down] = this.#pixels(isSame);
    if (isSame && across === element.width && down === element.height) return false;
    element.width = across;
    element.height = down;
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    return true;
  }

  /** @param {boolean} isSame whether the size is still the one that the browser counted the pixels of @returns {[number, number]} */
  #pixels(isSame) {
    this.#ratio = pixelRatio();
    const [across, down] = [this.width, this.height].map((side) => Math.round(side * this.#ratio));
    if (!isSame || this.#exact === null || frameScale() !== 1) return [across, down];
    const { inlineSize, blockSize } = this.#exact;
    // Counted before the resolution changed, it is far off.
    return Math.abs(inlineSize - across) > 1 || Math.abs(blockSize - down) > 1
      ? [across, down]
      : [inlineSize, blockSize];
  }

  /** Whether there is anything to draw on, and anybody to see it. */
  get isOpen() {
    return (this.visible || paper.isPrinting) && this.width > 0 && this.height > 0;
  }

  /**
   * Draws on the cleared canvas, in CSS pixels, if anybody sees it; keeps how in any case, for a picture of it may be asked for.
   * @param {(context: CanvasRenderingContext2D) => void} draw
   */
  paint(draw) {
    this.#latest = draw;
    if (!this.isOpen) return;
    // Should nobody have told of another resolution, it is seen here.
    if (pixelRatio() !== this.#ratio) this.#fit();
    this.context.setTransform(this.element.width / this.width, 0, 0, this.element.height / this.height, 0, 0);
    this.context.clearRect(0, 0, this.width, this.height);
    draw(this.context);
  }

  /** What was given to be painted last. @param {CanvasRenderingContext2D} context */
  drawInto(context) {
    this.#latest?.(context);
  }
}
