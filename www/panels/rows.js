// The rows of the inference panel.

import { el } from '../kit/dom.js';
import { termNode } from '../kit/term.js';
import { namesOf, sightOf, symbolsOf } from '../methods/knowledge.js';
import { markOf } from '../methods/mark.js';
import { methodLook } from '../methods/registry.js';
import { FULL_AT, MatrixPlot, rootMeanSquare } from '../plots/matrix.js';
import { ScatterPlot } from '../plots/scatter.js';
import { brief, count, labelOfMethod, number, percent, t } from '../words/i18n.js';
import { dataButton, Figure } from './figure.js';

/** @import { Method, MethodState } from '../run/types.js' */
/** @import { Beside } from './beside.js' */
/** @import { Palette } from '../plots/palette.js' */
/** @import { Synapse } from '../plots/matrix.js' */
/** @import { Table } from './figure.js' */

/**
 * @typedef {object} RowActions
 * @property {() => void} redraw
 * @property {(synapse: Synapse | null, isClick: boolean) => void} point
 * @property {(names: string[]) => Table} table
 * @property {((row: Row) => Beside) | null} beside makes what a row shows of a second condition; comes later
 */

/** @typedef {{selected: Synapse | null, pointed: Synapse | null}} Marks */

/** What each row has: a heading, a sentence, a matrix; and below it that of the second condition, where there is one. */
export class Row {
  /** @type {Beside | null} */
  beside = null;
  #makeBeside;

  /** @param {string} className @param {string} title @param {Node[]} heading @param {string} doc @param {RowActions} actions @param {() => Table} table */
  constructor(className, title, heading, doc, actions, table) {
    const { redraw, point } = actions;
    this.actions = actions;
    const figure = new Figure('matrix', t('matrixOf', { title }), { caption: [] });
    this.figure = figure;
    this.title = title;
    /** Name of its method. @type {string | null} */
    this.method = null;
    this.#makeBeside = () => actions.beside?.(this) ?? null;
    this.matrix = new MatrixPlot(
      figure.box,
      redraw,
      { pre: t('matrixPre'), post: t('matrixPost'), mean: t('rowMean') },
      point,
    );
    // Said once; the other rows have it as a tip.
    this.scale = className === 'truth' ? termNode('', 'scale') : el('span', { title: t('scaleDoc') });
    this.scale.classList.add('scale');
    this.doc = el('p', { className: 'doc', textContent: doc });
    figure.draws(this.matrix.canvas);
    const button = dataButton({ title: figure.title, table, csv: 'weights', pictures: figure.pictures });
    this.element = el('section', { className: `method ${className}` }, [
      el('header', {}, [...heading, el('span', { className: 'spacer' }), this.scale, button]),
      this.doc,
      figure.element,
    ]);
  }

  get isVisible() {
    return this.matrix.canvas.isOpen || this.beside?.isVisible === true;
  }

  /** The second condition's values below the first one's, as long as there are any. @param {Float32Array} weights @param {Float32Array | null} values @param {number} nPre @param {Marks} marks @param {Palette} palette */
  drawBeside(weights, values, nPre, marks, palette) {
    if (values === null) {
      this.beside?.leave();
      this.beside = null;
    } else if (this.beside === null) {
      this.beside = this.#makeBeside();
    }
    this.element.classList.toggle('compared', this.beside !== null);
    if (values === null) return;
    this.beside?.draw(weights, values, nPre, marks, palette);
    this.beside?.summarise(() => summaryOf(values, nPre));
  }

  /** @param {Float32Array} values @param {number} nPre @param {Marks} marks @param {Palette} palette */
  drawMatrix(values, nPre, marks, palette) {
    this.matrix.draw(values, nPre, marks, palette);
    const full = t('fullColour', { value: brief(FULL_AT * rootMeanSquare(values)) });
    if (this.scale.textContent !== full) this.scale.textContent = full;
    this.figure.summarise(() => summaryOf(values, nPre));
  }
}

/** The weights that are to be inferred, and the key to the colours. */
export class TruthRow extends Row {
  /** What the reader is about to make of a weight. @type {{synapse: Synapse, weight: number} | null} */
  held = null;

  /** @param {RowActions} actions */
  constructor(actions) {
    const heading = [el('h3', {}, [t('truth')]), el('span', { className: 'badge', textContent: t('hidden') })];
    super('truth', t('truth'), heading, t('truthDoc'), actions, () => actions.table([]));
    const key = el('div', { className: 'key' }, [
      el('div', { className: 'ramp', role: 'img', 'aria-label': t('rampSummary') }),
      el('div', { className: 'ends' }, [
        el('span', { textContent: t('negative') }),
        '0',
        el('span', { textContent: t('positive') }),
      ]),
      el('p', { textContent: t('scaleDoc') }),
      el('p', {}, [el('span', { className: 'swatch' }), t('shaded')]),
    ]);
    this.element.append(key);
  }

  /** @param {Float32Array} weights @param {number} nPre @param {Marks} marks @param {Palette} palette */
  draw(weights, nPre, marks, palette) {
    this.drawMatrix(this.held === null ? weights : withHeld(weights, nPre, this.held), nPre, marks, palette);
  }
}

/** @param {Float32Array} weights @param {number} nPre @param {{synapse: Synapse, weight: number}} held */
function withHeld(weights, nPre, { synapse: [post, pre], weight }) {
  const values = weights.slice();
  values[post * nPre + pre] = weight;
  return values;
}

/** One method. */
export class MethodRow extends Row {
  #updates = el('span', { className: 'updates' });

  /** @param {Method} method @param {RowActions} actions */
  constructor(method, actions) {
    const { name, knows } = method;
    const { doc } = methodLook(name);
    const label = labelOfMethod(method);
    const sees = t('sees', { what: sightOf(method) });
    const heading = [
      el('h3', {}, [markOf(name), label]),
      el('span', { className: 'badge', textContent: sees, title: sees }),
      ...(knows.length > 0 ? [knowsBadge(knows)] : []),
    ];
    super(`method-${name}`, label, heading, doc(), actions, () => actions.table([name]));
    this.name = name;
    this.method = name;
    this.label = label;
    this.scatterFigure = new Figure('scatter', t('scatterOf', { method: label }), { caption: [] });
    this.scatter = new ScatterPlot(
      this.scatterFigure.box,
      name,
      { x: t('scatterX'), y: t('scatterY') },
      actions.redraw,
      actions.point,
    );
    this.element.append(this.scatterFigure.element);
    this.figure.draws(this.scatter.chart, this.scatterFigure.title);
    this.doc.append(' ', this.#updates);
  }

  /** @override */
  get isVisible() {
    return super.isVisible || this.scatter.chart.visible;
  }

  /** @param {MethodState | undefined} state @param {MethodState | undefined} other of the second condition; one of them may be without the method */
  tell(state, other) {
    if (other !== undefined) this.beside?.tellScores(this.#scoresOf(other));
    this.element.classList.toggle('only-beside', state === undefined);
    if (state === undefined) return;
    const facts = methodLook(this.name).facts?.(state) ?? '';
    // The angle between anything and nothing but zeros is no number.
    const isZero = Number.isNaN(state.angle_deg);
    const text = state.updates === 0 ? t('noUpdate') : isZero ? t('staysZero') : facts;
    if (this.#updates.textContent !== text) this.#updates.textContent = text;
    this.scatterFigure.tell(state.updates === 0 ? text : this.#scoresOf(state));
  }

  /** @param {MethodState} state */
  #scoresOf({ updates, sign_accuracy: signs, pearson_r: r }) {
    if (updates === 0) return t('noUpdate');
    return t('summaryScatter', { method: this.label, right: percent(signs), r: number(r, 3) });
  }

  /** @param {Float32Array} weights @param {Float32Array} estimate @param {number} nPre @param {Marks} marks @param {Palette} palette */
  draw(weights, estimate, nPre, marks, palette) {
    this.drawMatrix(estimate, nPre, marks, palette);
    const marked = [marks.selected, marks.pointed].filter((synapse) => synapse !== null);
    this.scatter.draw(weights, estimate, nPre, marked, palette);
  }
}

/** What a method is told of the neurons, as symbols; in full where the reader points at it, or hears it. @param {string[]} keys of parameters */
function knowsBadge(keys) {
  const inFull = t('knows', { what: namesOf(keys) });
  return el('span', { className: 'badge knows', title: inFull }, [
    el('span', { textContent: t('knows', { what: symbolsOf(keys) }), 'aria-hidden': 'true' }),
    el('span', { className: 'sr', textContent: inFull }),
  ]);
}

/** @param {Float32Array} values @param {number} nPre */
function summaryOf(values, nPre) {
  let [min, max, positive] = [Infinity, -Infinity, 0];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
    if (value > 0) positive += 1;
  }
  const means = Array.from({ length: values.length / nPre }, (_, post) =>
    values.subarray(post * nPre, (post + 1) * nPre).reduce((sum, value) => sum + value / nPre, 0),
  );
  return t('summaryMatrix', {
    count: count(values.length),
    min: number(min, 3),
    max: number(max, 3),
    positive: count(positive),
    lowest: number(Math.min(...means), 3),
    highest: number(Math.max(...means), 3),
  });
}
