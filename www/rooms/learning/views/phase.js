// Where inferred feedback comes from: the spikes of a pair of layers, and what is made of them.

import { el } from '../../../kit/dom.js';
import { Figure } from '../../../panels/figure.js';
import { ScatterPlot } from '../../../plots/scatter.js';
import { number, time } from '../../../words/i18n.js';
import { isOfSpikes, labelOfKind } from '../kinds.js';
import { PairRaster } from '../plots/pair-raster.js';
import { w } from '../words.js';

/** @import { Palette } from '../../../plots/palette.js' */
/** @import { Host } from '../../later.js' */
/** @import { Seen } from '../types.js' */

export class PhaseView {
  /** @type {string[]} */
  #kinds = [];
  #kind = '';
  /** Its colour and mark are a method's. @type {ScatterPlot | null} */
  #scatter = null;
  #host;
  #changed;

  /** @param {Host} host @param {() => void} changed */
  constructor(host, changed) {
    this.#host = host;
    this.#changed = changed;
    this.select = el('select', { id: 'learning-spikes-of' });
    this.select.onchange = () => {
      this.#take(this.select.value);
      changed();
    };
    this.state = el('span', { className: 'spiking-state' });
    this.raster = new Figure('raster-figure', w('raster'));
    this.plot = new PairRaster(this.raster.box, changed, {
      pre: w('preNeurons'),
      post: w('postNeurons'),
      time: w('timeMs'),
    });
    this.scatter = new Figure('scatter-figure', w('scatter'));
    this.plots = el('div', { className: 'phase-plots' }, [this.raster.element, this.scatter.element]);
    this.none = el('p', { className: 'note', textContent: w('noSpikes') });
    this.choice = el('label', { htmlFor: 'learning-spikes-of', className: 'whose' }, [w('whose'), this.select]);
    this.element = el('section', { className: 'phase' }, [
      el('header', { className: 'row' }, [el('h3', { textContent: w('spikes') }), this.choice, this.state]),
      this.plots,
      this.none,
    ]);
  }

  /** @param {string[]} kinds */
  follow(kinds) {
    this.#kinds = kinds.filter(isOfSpikes);
    const options = this.#kinds.map((kind) =>
      el('option', { value: kind, textContent: labelOfKind(this.#host, kind) }),
    );
    this.select.replaceChildren(...options);
    this.#take(this.#kinds.includes(this.#kind) ? this.#kind : (this.#kinds[0] ?? ''));
    this.plots.hidden = this.#kinds.length === 0;
    this.none.hidden = this.#kinds.length > 0;
    this.choice.hidden = this.#kinds.length === 0;
    this.state.hidden = this.#kinds.length === 0;
  }

  /** @param {string} kind */
  #take(kind) {
    if (kind !== this.#kind) {
      this.#scatter?.chart.canvas.element.remove();
      const words = { x: w('trueWeight'), y: w('estimate') };
      this.#scatter = kind === '' ? null : new ScatterPlot(this.scatter.box, kind, words, this.#changed, () => {});
    }
    this.#kind = kind;
    this.select.value = kind;
  }

  /** @param {{kind: string, seen: Seen | null}[]} pupils @param {number} hidden layers @param {Palette} palette */
  draw(pupils, hidden, palette) {
    const seen = pupils.find(({ kind }) => kind === this.#kind)?.seen ?? null;
    const pair = seen?.pair ?? null;
    if (seen === null || pair === null) return;
    const post = seen.pairIndex + 1 < hidden ? w('hiddenLayer', { layer: seen.pairIndex + 2 }) : w('lastLayer');
    const which = w('pairOf', { name: labelOfKind(this.#host, this.#kind), pre: seen.pairIndex + 1, post });
    this.state.textContent = `${which} · ${seen.isSpiking ? w('isSpiking') : w('restsNow')}`;
    this.plot.draw(pair, palette);
    const [weights, estimate] = [Float32Array.from(pair.weights), Float32Array.from(pair.estimate)];
    this.#scatter?.draw(weights, estimate, pair.n_pre, [], palette);
    const [pre, behind] = pair.rates_hz.map((rate) => number(rate, 0));
    const told = () => w('spikesTold', { time: time(pair.time_ms), pre, post: behind });
    this.raster.summarise(told);
    this.scatter.summarise(told);
  }
}
