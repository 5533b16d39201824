// What each method infers: a row for the truth and one a method, with its matrix and its scatter against the truth.

import { byId, el } from '../kit/dom.js';
import { scrollTo } from '../kit/screen.js';
import { number, t } from '../words/i18n.js';
import { MethodChooser } from './chooser.js';
import { MethodRow, TruthRow } from './rows.js';
import { SynapseReadout } from './synapse.js';

/** @import { Changes, Description, Snapshot } from '../run/types.js' */
/** @import { Palette } from '../plots/palette.js' */
/** @import { Synapse } from '../plots/matrix.js' */
/** @import { Comparison } from '../run/comparison.js' */
/** @import { Matrices, Run } from '../run/run.js' */
/** @import { Beside } from './beside.js' */
/** @import { Marks, RowActions } from './rows.js' */

/** Matrices and scatters. */
export class InferencePanel {
  /** Those of the run, in its order. @type {MethodRow[]} */
  #shown = [];
  /** All that were ever shown: who leaves may come back. @type {Map<string, MethodRow>} */
  #known = new Map();
  #rows = el('div', { className: 'rows' });
  /** What changes weights, which comes later. @type {{show: (selected: Synapse | null, snapshot: Snapshot) => void} | null} */
  changes = null;
  /** The synapse under the pointer. @type {Synapse | null} */
  #pointed = null;
  /** The first one. @type {Run} */
  #run;
  #comparison;
  #redraw;
  #make;
  #actions;

  /** @param {Comparison} comparison @param {Description} description @param {() => void} redraw @param {(changes: Changes) => void} edit */
  constructor(comparison, description, redraw, edit) {
    this.#comparison = comparison;
    this.#run = comparison.runs[0];
    this.#redraw = redraw;
    const select = (/** @type {Synapse | null} */ synapse) =>
      edit({ synapse: synapse === null ? null : synapse.join('.') });
    /** @type {RowActions} */
    const actions = {
      beside: null,
      redraw,
      point: (/** @type {Synapse | null} */ synapse, /** @type {boolean} */ isClick) =>
        this.#point(synapse, isClick, select),
      table: (/** @type {string[]} */ names) => this.#table(names),
    };
    this.#actions = actions;
    this.chooser = new MethodChooser(edit);
    this.truth = new TruthRow(actions);
    this.#make = (/** @type {string} */ name) => {
      const method = description.methods.find((each) => each.name === name);
      if (method === undefined) throw new Error(`the core has no method “${name}”`);
      return new MethodRow(method, actions);
    };
    this.places = description.methods.length;
    this.readout = new SynapseReadout(select, () => scrollTo(byId('inspector')));
    const intro = el('p', { className: 'intro', textContent: t('inferenceIntro') });
    byId('panel-inference').append(this.chooser.element, intro, this.#rows, this.readout.element);
  }

  /** What a row shows of a second condition comes later. @param {typeof Beside} Made */
  bring(Made) {
    this.#actions.beside = (row) => new Made(row);
  }

  /** @param {string[]} names of the methods to show, in order */
  follow(names) {
    this.#shown = names.map((name) => {
      const row = this.#known.get(name) ?? this.#make(name);
      this.#known.set(name, row);
      return row;
    });
    this.#rows.replaceChildren(...[this.truth, ...this.#shown].map(({ element }) => element));
    this.readout.follow(names);
  }

  /** @param {string} name of a method that was shown, or `truth` */
  rowOf(name) {
    return name === 'truth' ? this.truth : this.#known.get(name);
  }

  /** @param {Synapse | null} synapse @param {boolean} isClick @param {(synapse: Synapse | null) => void} select */
  #point(synapse, isClick, select) {
    if (isClick) {
      const selected = this.#run.loaded?.view.synapse;
      const isSame = synapse !== null && selected != null && synapse.join() === selected.join();
      select(isSame ? null : synapse);
    }
    if (synapse?.join() === this.#pointed?.join()) return;
    this.#pointed = synapse;
    this.#redraw();
  }

  /** Whether anybody sees a plot that needs the weights. */
  get wantsMatrices() {
    return [this.truth, ...this.#shown].some((row) => row.isVisible);
  }

  /**
   * What is drawn, in parts that a frame can tell apart: one for each place that a method may have.
   * @returns {((snapshot: Snapshot, palette: Palette, selected: Synapse | null) => void)[]}
   */
  parts() {
    const ifFit =
      (/** @type {(matrices: Matrices, snapshot: Snapshot, palette: Palette, marks: Marks) => void} */ draw) =>
      (/** @type {Snapshot} */ snapshot, /** @type {Palette} */ palette, /** @type {Synapse | null} */ selected) => {
        const { matrices } = this.#run;
        // Those of the run before are of no use.
        if (matrices?.weights.length !== snapshot.n_pre * snapshot.n_post) return;
        draw(matrices, snapshot, palette, { selected, pointed: this.#pointed });
      };
    // Both conditions of a row at once: they are of one time.
    const truth = ifFit(({ weights }, snapshot, palette, marks) => {
      this.truth.draw(weights, snapshot.n_pre, marks, palette);
      this.#drawBeside(this.truth, weights, marks, palette);
    });
    const methods = Array.from({ length: this.places }, (_, place) =>
      ifFit(({ weights, estimates }, snapshot, palette, marks) => {
        const row = this.#shown[place];
        if (row === undefined) return;
        const estimate = estimates.get(row.name);
        if (estimate !== undefined) row.draw(weights, estimate, snapshot.n_pre, marks, palette);
        this.#drawBeside(row, weights, marks, palette);
      }),
    );
    const readout = ifFit((matrices, snapshot, _, { selected, pointed }) => {
      this.readout.show(pointed ?? selected, selected, { matrices, snapshot }, this.#second);
      this.changes?.show(selected, snapshot);
    });
    return [truth, ...methods, readout];
  }

  /** What is there of the second condition. @returns {{matrices: Matrices, snapshot: Snapshot} | null} */
  get #second() {
    const { matrices = null, snapshot = null } = this.#comparison.run ?? {};
    const isThere = snapshot !== null && matrices?.weights.length === snapshot.n_pre * snapshot.n_post;
    return isThere && matrices !== null ? { matrices, snapshot } : null;
  }

  /** A row's second condition; its own truth only where that is another. @param {TruthRow | MethodRow} row @param {Float32Array} truth of the first @param {Marks} marks @param {Palette} palette */
  #drawBeside(row, truth, marks, palette) {
    const second = this.#second;
    const { weights = new Float32Array(), estimates } = second?.matrices ?? {};
    const ownTruth = isSame(weights, truth) ? undefined : weights;
    const values = row.method === null ? ownTruth : estimates?.get(row.method);
    row.drawBeside(weights, second === null ? null : (values ?? null), second?.snapshot.n_pre ?? 0, marks, palette);
  }

  /** In words, also of plots that nobody sees. @param {Snapshot} snapshot */
  tell({ methods }) {
    const second = this.#comparison.run?.snapshot?.methods;
    for (const row of this.#shown) {
      const isIt = (/** @type {{name: string}} */ { name }) => name === row.name;
      row.tell(methods.find(isIt), second?.find(isIt));
    }
  }

  /** The weights onto one postsynaptic neuron: a table of all would help nobody. @param {string[]} names of methods */
  #table(names) {
    const { matrices, snapshot, loaded } = this.#run;
    if (matrices === null || snapshot === null) return { head: [], rows: [] };
    const post = loaded?.view.synapse?.[0] ?? 0;
    const from = post * snapshot.n_pre;
    const rows = Array.from({ length: snapshot.n_pre }, (_, pre) => [
      pre,
      number(matrices.weights[from + pre], 4),
      ...names.map((name) => number(matrices.estimates.get(name)?.[from + pre] ?? NaN, 5)),
    ]);
    return { head: [t('weightsOnto', { post }), t('trueWeight'), ...names.map(() => t('inferredWeight'))], rows };
  }
}

/** @param {Float32Array} some @param {Float32Array} others */
function isSame(some, others) {
  return some.length === others.length && some.every((value, at) => value === others[at]);
}
