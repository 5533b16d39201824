// One synapse: what each method saw of it lately, and how its estimate follows.

import { byId, el, iconButton } from '../kit/dom.js';
import { labelOf } from '../methods/label.js';
import { compact, t, wordsOf } from '../words/i18n.js';
import { InspectorColumn } from './column.js';

/** @import { Changes, Description, Inspection, Snapshot, Values } from '../run/types.js' */
/** @import { Palette } from '../plots/palette.js' */

/** A column for each method of the run. */
export class InspectorPanel {
  /** Those of the run, in its order. @type {InspectorColumn[]} */
  #shown = [];
  /** All that were ever shown: who leaves may come back. @type {Map<string, InspectorColumn>} */
  #columns = new Map();
  #cards = el('div', { className: 'cards' });
  /** Of the parameters. @type {Values} */
  #values = {};
  #make;

  /**
   * @param {Description} description
   * @param {(changes: Changes) => void} edit
   * @param {() => void} redraw
   * @param {(key: string) => void} openControl leads to a parameter's control
   */
  constructor(description, edit, redraw, openControl) {
    const table = new Map(description.table.map((parameter) => [parameter.key, parameter]));
    const describe = (/** @type {string} */ key) => wordsOf(table.get(key));
    this.#make = (/** @type {string} */ name) => new InspectorColumn(name, describe, openControl, redraw);
    this.places = description.methods.length;
    this.box = byId('inspector');
    this.pre = el('input', { type: 'number', min: '0', id: 'inspect-pre' });
    this.post = el('input', { type: 'number', min: '0', id: 'inspect-post' });
    const choose = () => edit({ synapse: `${this.post.value}.${this.pre.value}` });
    this.pre.onchange = choose;
    this.post.onchange = choose;
    this.told = el('span', { className: 'told' });
    const close = iconButton('close', t('close'), () => edit({ synapse: null }), { className: 'icon-button quiet' });
    const head = el('div', { className: 'row head' }, [
      el('label', {}, [`${t('layerPre')} `, this.pre]),
      el('label', {}, [`→ ${t('layerPost')} `, this.post]),
      this.told,
      close,
    ]);
    this.box.append(head, this.#cards);
  }

  /** @param {string[]} names of the methods to show, in order */
  follow(names) {
    this.#shown = names.map((name) => {
      const column = this.#columns.get(name) ?? this.#make(name);
      this.#columns.set(name, column);
      return column;
    });
    this.#cards.replaceChildren(...this.#shown.map(({ element }) => element));
    this.#showSymbols();
  }

  /** Shows or hides the panel. @param {[number, number] | null} synapse @param {Values} values */
  select(synapse, values) {
    this.box.hidden = synapse === null;
    if (synapse === null) return;
    [this.post.value, this.pre.value] = synapse.map(String);
    [this.post.max, this.pre.max] = [String(Number(values.n_post) - 1), String(Number(values.n_pre) - 1)];
    this.#values = values;
    this.#showSymbols();
  }

  #showSymbols() {
    if (!this.box.hidden) for (const { symbols } of this.#shown) symbols.show(this.#values);
  }

  /**
   * What is drawn, in parts that a frame can tell apart: one for each place that a method may have.
   * @returns {((seen: Inspection | null, snapshot: Snapshot, palette: Palette) => void)[]}
   */
  parts() {
    return Array.from({ length: this.places }, (_, place) => (seen, snapshot, palette) => {
      if (this.box.hidden || seen === null) return;
      if (place === 0) this.#tell(seen);
      this.#shown[place]?.draw(seen, snapshot, palette);
    });
  }

  /** Truth and estimates. @param {Inspection} seen */
  #tell({ weight, methods }) {
    const estimates = Object.entries(methods).map(([name, { estimate }]) => `${labelOf(name)} ${compact(estimate)}`);
    const text = `w ${compact(weight)} · ŵ ${estimates.join(', ')}`;
    if (this.told.textContent !== text) this.told.textContent = text;
  }
}
