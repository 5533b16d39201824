// What was seen after each epoch: accuracy, the angle of B, the angle of the errors.

import { el } from '../../../kit/dom.js';
import { Figure } from '../../../panels/figure.js';
import { Cursor } from '../../../plots/pointing.js';
import { filesOf } from '../files.js';
import { labelOfKind } from '../kinds.js';
import { EpochsPlot } from '../plots/epochs-plot.js';
import { accuracyText, degrees, w } from '../words.js';

/** @import { Palette } from '../../../plots/palette.js' */
/** @import { Host } from '../../later.js' */
/** @import { Held } from '../files.js' */
/** @import { Epochs, Seen } from '../types.js' */

/** @typedef {{figure: Figure, plot: EpochsPlot, values: (epochs: Epochs) => ArrayLike<number>, text: (value: number) => string}} Panel */

const RIGHT_ANGLE = 90;

export class ChartsView {
  #layer = 0;
  #host;
  /** @type {Panel[]} */
  #panels;

  /** @param {Host} host @param {() => void} changed @param {() => Held} held */
  constructor(host, changed, held) {
    this.#host = host;
    const cursor = new Cursor(() => {});
    const panel = (
      /** @type {string} */ title,
      /** @type {boolean} */ isShare,
      /** @type {Panel['values']} */ values,
    ) => {
      const figure = new Figure('epochs-figure', title, filesOf(held));
      const about = { x: w('epochs'), y: isShare ? w('shareRight') : '', isShare, top: isShare ? 1 : RIGHT_ANGLE };
      const plot = new EpochsPlot(figure.box, changed, about, cursor);
      figure.draws(plot.chart);
      return { figure, plot, values, text: isShare ? accuracyText : degrees };
    };
    this.#panels = [
      panel(w('accuracyTitle'), true, ({ test_accuracy: accuracy }) => accuracy),
      panel(w('bTitle'), false, ({ feedback_angle_deg: angles }) => angles[this.#layer] ?? []),
      panel(w('errorTitle'), false, ({ error_angle_deg: angles }) => angles[this.#layer] ?? []),
    ];
    this.select = el('select', { id: 'learning-layer', title: w('layerHelp') });
    this.select.onchange = () => {
      this.#layer = Number(this.select.value);
      changed();
    };
    this.element = el('div', { className: 'epochs-figures' }, [
      ...this.#panels.map(({ figure }) => figure.element),
      el('div', { className: 'row layer-choice' }, [
        el('label', { htmlFor: 'learning-layer', textContent: w('angles') }),
        this.select,
      ]),
    ]);
  }

  /** @param {number} hidden layers */
  follow(hidden) {
    if (this.select.options.length === hidden) return;
    this.#layer = Math.min(this.#layer, hidden - 1);
    const options = Array.from({ length: hidden }, (_, layer) =>
      el('option', { value: String(layer), textContent: w('layerOf', { layer: layer + 1 }) }),
    );
    this.select.replaceChildren(...options);
    this.select.value = String(this.#layer);
  }

  /** @param {{kind: string, seen: Seen | null}[]} pupils @param {number} epochs there will be @param {Palette} palette */
  draw(pupils, epochs, palette) {
    for (const { figure, plot, values, text } of this.#panels) {
      const lines = pupils.flatMap(({ kind, seen }) =>
        seen === null ? [] : [{ kind, label: labelOfKind(this.#host, kind), values: values(seen.epochs) }],
      );
      plot.draw(lines, epochs, palette);
      figure.summarise(() =>
        lines.map(({ label, values }) => `${label}: ${text(values[values.length - 1] ?? Number.NaN)}`).join(', '),
      );
    }
  }
}
