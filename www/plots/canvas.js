// A canvas that fits its box at the screen's resolution.

/** On paper everything is seen, also what no screen shows. */
export const paper = { isPrinting: false };

/**
 * What can be drawn once more, on a context of another kind.
 * @typedef {object} Drawable
 * @property {number} width CSS pixels
 * @property {number} height
 * @property {number} scale units of the drawing in a CSS pixel
 * @property {(context: CanvasRenderingContext2D) => void} drawInto
 */

/** A canvas inside a figure, with its context scaled to CSS pixels. @implements {Drawable} */
export class Canvas {
  width = 0;
  height = 0;
  ratio = 1;
  /** Nobody sees it until the observer says so. */
  visible = false;
  scale = 1;
  /** @type {((context: CanvasRenderingContext2D) => void) | null} */
  #latest = null;

  /**
   * @param {HTMLElement} box
   * @param {() => void} changed called when the size changes, or when the plot comes into view
   */
  constructor(box, changed) {
    this.element = document.createElement('canvas');
    this.element.setAttribute('aria-hidden', 'true');
    box.append(this.element);
    this.context = /** @type {CanvasRenderingContext2D} */ (this.element.getContext('2d'));
    new ResizeObserver(() => {
      if (this.#fit(box)) changed();
    }).observe(box);
    new IntersectionObserver((entries) => {
      const isSeen = entries.some((entry) => entry.isIntersecting);
      const came = isSeen && !this.visible;
      this.visible = isSeen;
      if (came) changed();
    }).observe(box);
    this.#fit(box);
  }

  /** @param {HTMLElement} box */
  #fit(box) {
    const { clientWidth: width, clientHeight: height } = box;
    const ratio = window.devicePixelRatio || 1;
    if (width === this.width && height === this.height && ratio === this.ratio) return false;
    this.width = width;
    this.height = height;
    this.ratio = ratio;
    this.element.width = Math.round(width * ratio);
    this.element.height = Math.round(height * ratio);
    this.element.style.width = `${width}px`;
    this.element.style.height = `${height}px`;
    return true;
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
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.context.clearRect(0, 0, this.width, this.height);
    draw(this.context);
  }

  /** What was given to be painted last. @param {CanvasRenderingContext2D} context */
  drawInto(context) {
    this.#latest?.(context);
  }
}
