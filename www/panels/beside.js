// What a row of the inference panel shows of the second condition, below the first one's: its matrix and, of a method, its scatter.

import { el } from '../kit/dom.js';
import { MatrixPlot } from '../plots/matrix.js';
import { ScatterPlot } from '../plots/scatter.js';
import { t } from '../words/i18n.js';
import { Figure } from './figure.js';

/** @import { Drawable } from '../plots/canvas.js' */
/** @import { Palette } from '../plots/palette.js' */
/** @import { Marks, RowActions } from './rows.js' */

/** One row's second half. */
export class Beside {
  /** @type {{figure: Figure, plot: ScatterPlot} | null} */
  #scatter = null;
  #matrix;
  #figure;
  #pictures;

  /**
   * @param {string} title of the row
   * @param {string | null} name of its method; null for the truth
   * @param {RowActions} actions
   * @param {{title: string, drawable: Drawable}[]} pictures that the row offers
   */
  constructor(title, name, { redraw, point }, pictures) {
    const label = `${title} B`;
    this.#figure = new Figure('matrix beside', t('matrixOf', { title: label }), { caption: [] });
    const words = { pre: t('matrixPre'), post: t('matrixPost'), mean: t('rowMean') };
    this.#matrix = new MatrixPlot(this.#figure.box, redraw, words, point);
    this.#figure.element.append(letter('B'));
    this.elements = [this.#figure.element];
    this.#pictures = [{ title: this.#figure.title, drawable: /** @type {Drawable} */ (this.#matrix.canvas) }];
    if (name !== null) {
      const figure = new Figure('scatter beside', t('scatterOf', { method: label }), { caption: [] });
      const plot = new ScatterPlot(figure.box, name, { x: t('scatterX'), y: t('scatterY') }, redraw, point);
      this.#scatter = { figure, plot };
      figure.element.append(letter('B'));
      this.elements.push(figure.element);
      this.#pictures.push({ title: figure.title, drawable: plot.chart });
    }
    pictures.push(...this.#pictures);
  }

  get isVisible() {
    return this.#matrix.canvas.isOpen || this.#scatter?.plot.chart.visible === true;
  }

  /** @param {Float32Array} weights @param {Float32Array} values what the matrix shows @param {number} nPre @param {Marks} marks @param {Palette} palette */
  draw(weights, values, nPre, marks, palette) {
    this.#matrix.draw(values, nPre, marks, palette);
    const marked = [marks.selected, marks.pointed].filter((synapse) => synapse !== null);
    this.#scatter?.plot.draw(weights, values, nPre, marked, palette);
  }

  /** @param {() => string} summary of the matrix */
  summarise(summary) {
    this.#figure.summarise(summary);
  }

  /** @param {string} scores of the method, in words */
  tellScores(scores) {
    this.#scatter?.figure.tell(scores);
  }

  /** @param {{title: string, drawable: Drawable}[]} pictures that the row offers */
  leave(pictures) {
    for (const element of this.elements) element.remove();
    for (const picture of this.#pictures) pictures.splice(pictures.indexOf(picture), 1);
  }
}

/** @param {string} text */
export const letter = (text) => el('b', { className: 'letter', textContent: text, 'aria-hidden': 'true' });
