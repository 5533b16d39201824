// What a row of the inference panel shows of the second condition, below the first one's: its matrix and, of a method, its scatter.

import { el } from '../kit/dom.js';
import { MatrixPlot } from '../plots/matrix.js';
import { ScatterPlot } from '../plots/scatter.js';
import { t } from '../words/i18n.js';
import { Figure } from './figure.js';

/** @import { Palette } from '../plots/palette.js' */
/** @import { Marks, Row } from './rows.js' */

/** One row's second half. */
export class Beside {
  /** @type {{figure: Figure, plot: ScatterPlot} | null} */
  #scatter = null;
  #matrix;
  #figure;
  #row;
  /** @type {Row['figure']['pictures']} */
  #pictures;
  /** All that was added to the row. @type {HTMLElement[]} */
  #added = [];

  /** @param {Row} row */
  constructor(row) {
    const { title, method, actions, element } = row;
    const { redraw, point } = actions;
    this.#row = row;
    for (const box of element.querySelectorAll('figure')) this.#add(box, letter('A'));
    const label = `${title} B`;
    this.#figure = new Figure('matrix beside', t('matrixOf', { title: label }), { caption: [] });
    const words = { pre: t('matrixPre'), post: t('matrixPost'), mean: t('rowMean') };
    this.#matrix = new MatrixPlot(this.#figure.box, redraw, words, point);
    this.#figure.element.append(letter('B'));
    this.#add(element, this.#figure.element);
    this.#pictures = [{ title: this.#figure.title, drawable: this.#matrix.canvas }];
    if (method !== null) {
      const figure = new Figure('scatter beside', t('scatterOf', { method: label }), { caption: [] });
      const plot = new ScatterPlot(figure.box, method, { x: t('scatterX'), y: t('scatterY') }, redraw, point);
      this.#scatter = { figure, plot };
      figure.element.append(letter('B'));
      this.#add(element, figure.element);
      this.#pictures.push({ title: figure.title, drawable: plot.chart });
    }
    row.figure.pictures.push(...this.#pictures);
  }

  /** @param {Element} box @param {HTMLElement} element */
  #add(box, element) {
    this.#added.push(element);
    box.append(element);
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

  /** There is no second condition any more. */
  leave() {
    for (const element of this.#added) element.remove();
    const { pictures } = this.#row.figure;
    for (const picture of this.#pictures) pictures.splice(pictures.indexOf(picture), 1);
  }
}

/** @param {string} text */
const letter = (text) => el('b', { className: 'letter', textContent: text, 'aria-hidden': 'true' });
