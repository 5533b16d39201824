// One method in the inspector: its equation, its plots of one synapse, what they show in words, and its symbols.

import { el } from '../kit/dom.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { methodPage } from '../methods/pages.js';
import { Canvas } from '../plots/canvas.js';
import { Figure } from './figure.js';
import { SymbolList } from './symbols.js';

/** @import { WhyPlot } from '../methods/types.js' */
/** @import { Explanation, Inspection, Snapshot } from '../run/types.js' */
/** @import { Palette } from '../plots/palette.js' */
/** @import { Table } from './figure.js' */

/** Before there is anything to tell. @type {Table} */
const NOTHING = { head: [], rows: [] };

/** A card. */
export class InspectorColumn {
  /** @type {Explanation | null} */
  #seen = null;
  #told = el('p', { className: 'small' });
  /** @type {{plot: WhyPlot, figure: Figure, canvas: Canvas}[]} */
  #plots;
  #page;

  /**
   * @param {string} name of the method
   * @param {(key: string) => {label: string, unit: string, doc: string}} describe
   * @param {(key: string) => void} openControl
   * @param {() => void} redraw
   */
  constructor(name, describe, openControl, redraw) {
    this.#page = methodPage(name);
    const label = labelOf(name);
    this.#plots = this.#page.plots.map((plot, index) => {
      // The first one hands out the data, and pictures of all.
      const first = {
        table: () => (this.#seen === null ? NOTHING : this.#page.table(this.#seen)),
        csv: () => (this.#seen === null ? NOTHING : this.#page.csv(this.#seen)),
      };
      const figure = new Figure(plot.className, plot.title?.() ?? label, {
        caption: [],
        ...(index === 0 ? first : {}),
      });
      return { plot, figure, canvas: new Canvas(figure.box, redraw) };
    });
    for (const { figure, canvas } of this.#plots) this.#plots[0].figure.draws(canvas, figure.title);
    this.symbols = new SymbolList(this.#page, describe, openControl);
    this.element = el('section', { className: `card method-${name}` }, [
      el('h3', {}, [markOf(name), label]),
      this.symbols.equation,
      el(
        'div',
        { className: 'plots' },
        this.#plots.map(({ figure }) => figure.element),
      ),
      this.#told,
      this.symbols.list,
    ]);
  }

  /** @param {Inspection} inspection @param {Snapshot} snapshot @param {Palette} palette */
  draw(inspection, snapshot, palette) {
    const { name } = this.#page;
    const seen = inspection.methods[name];
    const state = snapshot.methods.find((each) => each.name === name);
    // Those of a run before have other methods.
    if (seen === undefined || state === undefined) return;
    this.#seen = seen;
    this.symbols.tell(seen);
    const text = this.#page.tell(seen, state, inspection);
    if (this.#told.textContent !== text) this.#told.textContent = text;
    for (const { plot, figure, canvas } of this.#plots) {
      canvas.paint((context) => plot.draw(context, canvas, seen, palette));
      figure.summarise(plot.summary ?? (() => text));
    }
  }
}
