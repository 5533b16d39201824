// A weight matrix as coloured cells: postsynaptic neurons across, presynaptic ones down.

import { Canvas } from './canvas.js';

/** @import { Palette } from './palette.js' */

/** Weights beyond so many standard deviations get the full colour. */
const FULL_AT = 2.5;
const BELOW = 18;

/** One matrix; a click or Enter selects a synapse. */
export class MatrixPlot {
  /** @type {[number, number] | null} */
  pointed = null;
  #nPre = 0;
  #nPost = 0;
  #cells = document.createElement('canvas');

  /** @param {HTMLElement} box @param {() => void} changed @param {{across: string}} words @param {(synapse: [number, number], click: boolean) => void} pick */
  constructor(box, changed, words, pick) {
    this.canvas = new Canvas(box, changed);
    this.words = words;
    const at = (/** @type {MouseEvent} */ event) => this.#synapseAt(event.offsetX, event.offsetY);
    this.canvas.element.addEventListener('mousemove', (event) => {
      const synapse = at(event);
      if (synapse !== null) pick(synapse, false);
    });
    this.canvas.element.addEventListener('click', (event) => {
      const synapse = at(event);
      if (synapse !== null) pick(synapse, true);
    });
  }

  /** @param {number} x @param {number} y @returns {[number, number] | null} */
  #synapseAt(x, y) {
    const post = Math.floor((x / this.canvas.width) * this.#nPost);
    const pre = Math.floor((y / (this.canvas.height - BELOW)) * this.#nPre);
    const inside = post >= 0 && post < this.#nPost && pre >= 0 && pre < this.#nPre;
    return inside ? [post, pre] : null;
  }

  /**
   * @param {Float32Array} values shape (post, pre)
   * @param {number} nPre
   * @param {[number, number] | null} selected
   * @param {Palette} palette
   */
  draw(values, nPre, selected, palette) {
    const { canvas } = this;
    if (!canvas.visible || canvas.width === 0 || nPre === 0) return;
    const nPost = values.length / nPre;
    this.#nPre = nPre;
    this.#nPost = nPost;
    const context = canvas.begin();
    const height = canvas.height - BELOW;
    this.#paint(values, nPre, nPost, palette);
    context.imageSmoothingEnabled = false;
    context.drawImage(this.#cells, 0, 0, canvas.width, height);
    if (selected !== null) {
      const [post, pre] = selected;
      const [w, h] = [canvas.width / nPost, height / nPre];
      context.strokeStyle = palette.ink;
      context.lineWidth = 2;
      context.strokeRect(post * w - 2, pre * h - 2, w + 4, Math.max(h, 2) + 4);
    }
    context.fillStyle = palette.quiet;
    context.font = palette.font;
    context.textAlign = 'left';
    context.textBaseline = 'top';
    context.fillText(this.words.across, 0, height + 4);
  }

  /** @param {Float32Array} values @param {number} nPre @param {number} nPost @param {Palette} palette */
  #paint(values, nPre, nPost, palette) {
    const cells = this.#cells;
    if (cells.width !== nPost || cells.height !== nPre) {
      cells.width = nPost;
      cells.height = nPre;
    }
    const context = /** @type {CanvasRenderingContext2D} */ (cells.getContext('2d'));
    const image = context.createImageData(nPost, nPre);
    const full = FULL_AT * spread(values);
    for (let post = 0; post < nPost; post += 1) {
      for (let pre = 0; pre < nPre; pre += 1) {
        const share = full > 0 ? Math.max(-1, Math.min(1, values[post * nPre + pre] / full)) : 0;
        const end = share < 0 ? palette.negative : palette.positive;
        const at = 4 * (pre * nPost + post);
        for (let c = 0; c < 3; c += 1) {
          image.data[at + c] = palette.neutral[c] + Math.abs(share) * (end[c] - palette.neutral[c]);
        }
        image.data[at + 3] = 255;
      }
    }
    context.putImageData(image, 0, 0);
  }
}

/** Root mean square: the unit of a matrix's colours. @param {Float32Array} values */
function spread(values) {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / (values.length || 1));
}
