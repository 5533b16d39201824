// What each method infers: its matrix and its scatter against the truth.

import { byId, el } from '../dom.js';
import { group, number, percent, t } from '../i18n.js';
import { MatrixPlot } from '../plots/matrix.js';
import { ScatterPlot } from '../plots/scatter.js';
import { Figure } from './figure.js';

/** @import { Description, Method, Snapshot } from '../types.js' */
/** @import { Palette } from '../plots/palette.js' */
/** @import { Run } from '../run.js' */

const MARKS = /** @type {Record<string, string>} */ ({ stdwi: '●', akrout: '■', rdd: '▲' });

/** Matrices and scatters. */
export class InferencePanel {
  /** @type {{name: string, matrix: MatrixPlot, scatter: ScatterPlot | null, figures: Figure[], note: HTMLElement | null}[]} */
  #columns = [];
  /** @type {[number, number] | null} */
  #pointed = null;
  /** @type {Run} */
  #run;

  /** @param {Run} run @param {Description} description @param {() => void} redraw @param {(synapse: [number, number]) => void} select */
  constructor(run, description, redraw, select) {
    this.#run = run;
    byId('h-inference').textContent = t('inference');
    const pick = (/** @type {[number, number]} */ synapse, /** @type {boolean} */ click) => {
      this.#pointed = synapse;
      this.#showReadout();
      if (click) select(synapse);
    };
    this.readout = el('p', { className: 'readout small' });
    const methods = description.methods.map((method) => this.#method(method, redraw, pick));
    byId('panel-inference').append(el('div', { className: 'methods' }, [this.#truth(redraw, pick), ...methods]));
  }

  /** @param {() => void} redraw @param {(synapse: [number, number], click: boolean) => void} pick */
  #truth(redraw, pick) {
    const figure = new Figure('matrix', t('truth'), [], () => this.#table());
    const matrix = new MatrixPlot(figure.box, redraw, { across: t('matrixAcross') }, pick);
    this.#columns.push({ name: 'truth', matrix, scatter: null, figures: [figure], note: null });
    const key = el('div', { className: 'key' }, [
      el('span', { textContent: `${t('negative')} 0 ${t('positive')}`, hidden: true }),
      el('span', { className: 'ramp' }),
      el('span', { textContent: t('scale', { low: t('negative'), high: t('positive') }) }),
      el('p', { textContent: t('shaded') }),
      this.readout,
    ]);
    return el('section', { className: 'method truth' }, [
      el('header', {}, [el('h3', { textContent: t('truth') })]),
      el('p', { className: 'doc', textContent: t('truthDoc') }),
      figure.element,
      key,
    ]);
  }

  /** @param {Method} method @param {() => void} redraw @param {(synapse: [number, number], click: boolean) => void} pick */
  #method({ name, label, sees, doc }, redraw, pick) {
    const matrixFigure = new Figure('matrix', `${label}`, []);
    const scatterFigure = new Figure('scatter', `${label}: ${t('scatterX')}, ${t('scatterY')}`, []);
    const matrix = new MatrixPlot(matrixFigure.box, redraw, { across: '' }, pick);
    const scatter = new ScatterPlot(scatterFigure.box, name, { x: t('scatterX'), y: t('scatterY') });
    const note = el('span', {});
    this.#columns.push({ name, matrix, scatter, figures: [matrixFigure, scatterFigure], note });
    const words = group('seesWords');
    const badge = (/** @type {string} */ what) =>
      el('span', { className: 'badge', textContent: /** @type {any} */ (words)[what] ?? what });
    const badges = el('span', { className: 'sees' }, [t('sees'), ...sees.map(badge)]);
    const mark = el('span', { className: `mark ${name}`, textContent: MARKS[name] ?? '●', 'aria-hidden': 'true' });
    return el('section', { className: `method ${name}` }, [
      el('header', {}, [el('h3', {}, [mark, label]), badges]),
      el('p', { className: 'doc' }, [/** @type {any} */ (group('methodWords'))[name] ?? doc, ' ', note]),
      matrixFigure.element,
      scatterFigure.element,
    ]);
  }

  /**
   * What to draw, in parts.
   * @param {Snapshot} snapshot
   * @param {Palette} palette
   * @param {[number, number] | null} selected
   */
  jobs(snapshot, palette, selected) {
    const matrices = this.#run.matrices;
    if (matrices === null) return [];
    return this.#columns.flatMap(({ name, matrix, scatter, figures, note }) => {
      const values = name === 'truth' ? matrices.weights : matrices.estimates.get(name);
      if (values === undefined) return [];
      const drawMatrix = () => {
        matrix.draw(values, snapshot.n_pre, selected, palette);
        figures[0].summarise(() => summaryOf(values));
        if (name === 'truth') this.#showReadout();
      };
      if (scatter === null) return [drawMatrix];
      const method = snapshot.methods.find((each) => each.name === name);
      const drawScatter = () => {
        scatter.selected = selected === null ? null : selected[0] * snapshot.n_pre + selected[1];
        scatter.draw(matrices.weights, values, palette);
        if (method === undefined) return;
        const right = percent(method.sign_accuracy);
        figures[1].summarise(() => t('summaryScatter', { method: name, right, r: number(method.pearson_r, 3) }));
        const { windows_below: below, windows_above: above } = method;
        if (note === null) return;
        // A batch, a window or a spike has to end before there is anything to see.
        if (method.updates === 0) note.textContent = `(${t('noUpdate')})`;
        else if (below === undefined || above === undefined) note.textContent = '';
        else
          note.textContent = `(${t('windows', { below: below.toLocaleString('en'), above: above.toLocaleString('en') })})`;
      };
      return [drawMatrix, drawScatter];
    });
  }

  #showReadout() {
    const { matrices, snapshot } = this.#run;
    if (this.#pointed === null || matrices === null || snapshot === null) return;
    const [post, pre] = this.#pointed;
    const at = post * snapshot.n_pre + pre;
    const parts = [...matrices.estimates].map(([name, values]) => `${name} ${number(values[at], 3)}`);
    this.readout.textContent = `pre ${pre} → post ${post}: w ${number(matrices.weights[at], 3)}, ${parts.join(', ')}`;
  }

  #table() {
    const { matrices, snapshot } = this.#run;
    if (matrices === null || snapshot === null) return { head: [], rows: [] };
    const names = [...matrices.estimates.keys()];
    // The first postsynaptic neuron: the whole matrix is exported as CSV, not read out.
    const rows = Array.from({ length: snapshot.n_pre }, (_, pre) => [
      pre,
      number(matrices.weights[pre], 3),
      ...names.map((name) => number(matrices.estimates.get(name)?.[pre] ?? NaN, 3)),
    ]);
    return { head: ['pre → post 0', 'w', ...names], rows };
  }
}

/** @param {Float32Array} values */
function summaryOf(values) {
  const positive = values.filter((value) => value > 0).length;
  const min = values.reduce((low, value) => Math.min(low, value), Infinity);
  const max = values.reduce((high, value) => Math.max(high, value), -Infinity);
  return t('summaryMatrix', { count: values.length, min: number(min, 2), max: number(max, 2), positive });
}
