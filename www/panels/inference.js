// What each method infers: a row for the truth and one a method, with its matrix and its scatter against the truth.

import { byId, el } from '../kit/dom.js';
import { scrollTo } from '../kit/screen.js';
import { allWeights } from '../saving/tables.js';
import { number, percent, t } from '../words/i18n.js';
import { MethodRow, TruthRow } from './rows.js';
import { SynapseReadout } from './synapse.js';

/** @import { Changes, Description, Snapshot } from '../run/types.js' */
/** @import { Palette } from '../plots/palette.js' */
/** @import { Synapse } from '../plots/matrix.js' */
/** @import { Matrices, Run } from '../run/run.js' */
/** @import { Marks } from './rows.js' */

/** Matrices and scatters. */
export class InferencePanel {
  /** The synapse under the pointer. @type {Synapse | null} */
  #pointed = null;
  /** @type {Run} */
  #run;
  #redraw;

  /** @param {Run} run @param {Description} description @param {() => void} redraw @param {(changes: Changes) => void} edit */
  constructor(run, description, redraw, edit) {
    this.#run = run;
    this.#redraw = redraw;
    const select = (/** @type {Synapse | null} */ synapse) =>
      edit({ synapse: synapse === null ? null : synapse.join('.') });
    const actions = {
      redraw,
      point: (/** @type {Synapse | null} */ synapse, /** @type {boolean} */ isClick) =>
        this.#point(synapse, isClick, select),
      table: (/** @type {string[]} */ names) => this.#table(names),
      csv: () => allWeights(this.#run.snapshot, this.#run.matrices),
    };
    this.truth = new TruthRow(actions);
    this.methods = description.methods.map((method) => new MethodRow(method, actions));
    this.readout = new SynapseReadout(description.methods, select, () => scrollTo(byId('inspector')));
    const rows = [this.truth, ...this.methods].map(({ element }) => element);
    const intro = el('p', { className: 'intro', textContent: t('inferenceIntro') });
    byId('panel-inference').append(intro, el('div', { className: 'rows' }, rows), this.readout.element);
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
    return [this.truth, ...this.methods].some((row) => row.isVisible);
  }

  /**
   * What is drawn, in parts that a frame can tell apart.
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
    const truth = ifFit(({ weights }, snapshot, palette, marks) => {
      this.truth.draw(weights, snapshot.n_pre, marks, palette);
    });
    const methods = this.methods.map((row) =>
      ifFit(({ weights, estimates }, snapshot, palette, marks) => {
        const state = snapshot.methods.find(({ name }) => name === row.name);
        const estimate = estimates.get(row.name);
        if (state === undefined || estimate === undefined) return;
        row.draw(weights, estimate, snapshot.n_pre, marks, palette);
        row.tell(state);
        row.summarise({ right: percent(state.sign_accuracy), r: number(state.pearson_r, 3) });
      }),
    );
    const readout = ifFit((matrices, snapshot, _, { selected, pointed }) => {
      this.readout.show(pointed ?? selected, selected, matrices, snapshot);
    });
    return [truth, ...methods, readout];
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
