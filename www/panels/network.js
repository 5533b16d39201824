// The network's panel: rasters and the membrane potential of a chosen neuron.

import { byId, el } from '../dom.js';
import { number, t } from '../i18n.js';
import { RasterPlot } from '../plots/raster.js';
import { TracePlot } from '../plots/trace.js';
import { Figure } from './figure.js';

/** @import { Changes, Snapshot } from '../types.js' */
/** @import { Palette } from '../plots/palette.js' */

/** Rasters and potential. */
export class NetworkPanel {
  /** @type {Snapshot | null} */
  #latest = null;

  /** @param {() => void} redraw @param {(changes: Changes) => void} edit */
  constructor(redraw, edit) {
    byId('h-network').textContent = t('network');
    const raster = new Figure('fig-raster', t('network'), [], () => this.#rates());
    this.layer = el('select', { 'aria-label': t('potential'), id: 'layer' }, [
      el('option', { value: 'post', textContent: t('layerPost') }),
      el('option', { value: 'pre', textContent: t('layerPre') }),
    ]);
    this.neuron = el('input', { type: 'number', min: '0', value: '0', 'aria-label': t('neuron'), id: 'neuron' });
    this.neuron.style.width = '4.5em';
    const choose = () => edit({ layer: this.layer.value, neuron: this.neuron.value });
    this.layer.onchange = () => edit({ layer: this.layer.value, neuron: 0 });
    this.neuron.onchange = choose;
    const caption = [t('potential'), el('label', {}, [this.layer]), el('label', {}, [`${t('neuron')} `, this.neuron])];
    const trace = new Figure('fig-trace', t('potential'), caption, () => this.#potentials());
    this.correlation = el('p', { className: 'small' });
    byId('panel-network').append(raster.element, this.correlation, trace.element);
    const words = { stimulus: '', pre: '', post: '', time: t('timeAxis') };
    this.raster = new RasterPlot(raster.box, redraw, words);
    this.trace = new TracePlot(trace.box, {
      time: t('timeAxis'),
      potential: t('potentialAxis'),
      threshold: t('threshold'),
    });
    this.figures = { raster, trace };
  }

  /** What to draw, in parts. @param {Snapshot} snapshot @param {Palette} palette */
  jobs(snapshot, palette) {
    this.#latest = snapshot;
    return [() => this.#drawRaster(snapshot, palette), () => this.#drawTrace(snapshot, palette)];
  }

  /** @param {Snapshot} snapshot @param {Palette} palette */
  #drawRaster(snapshot, palette) {
    const { rates_hz: rates, correlation, raster } = snapshot;
    const rate = (/** @type {number} */ hz) => number(hz, hz < 20 ? 1 : 0);
    this.raster.words.stimulus = t('rasterStimulus', { rate: rate(rates.stimulus) });
    this.raster.words.pre = t('rasterPre', { rate: rate(rates.pre) });
    this.raster.words.post = t('rasterPost', { rate: rate(rates.post) });
    this.raster.draw(snapshot, palette);
    const digits = { measured: number(correlation.measured, 3), expected: number(correlation.expected_pairwise, 3) };
    this.correlation.textContent = t('correlation', digits);
    const span = number((raster.to_ms - raster.from_ms) / 1000, 2);
    const counts = {
      stimulus: raster.stimulus.neuron.length,
      pre: raster.pre.neuron.length,
      post: raster.post.neuron.length,
    };
    this.figures.raster.summarise(() => t('summaryRaster', { span, ...counts }));
  }

  /** @param {Snapshot} snapshot @param {Palette} palette */
  #drawTrace(snapshot, palette) {
    const { potential } = snapshot;
    this.trace.draw(snapshot, palette);
    if (document.activeElement !== this.neuron) this.neuron.value = String(potential.neuron);
    this.layer.value = potential.layer;
    const layer = potential.layer === 'pre' ? t('layerPre') : t('layerPost');
    this.figures.trace.summarise(() =>
      t('summaryTrace', { layer, neuron: potential.neuron, spikes: potential.spike_ms.length }),
    );
  }

  #rates() {
    const rates = this.#latest?.rates_hz ?? { stimulus: NaN, pre: NaN, post: NaN };
    return { head: ['', 'Hz'], rows: Object.entries(rates).map(([name, hz]) => [name, number(hz, 2)]) };
  }

  #potentials() {
    const seen = this.#latest;
    if (seen === null) return { head: [], rows: [] };
    const { time_ms: times, value } = seen.potential;
    // The last 50 ms: a table of a whole second would help nobody.
    const first = Math.max(0, times.length - Math.round(50 / seen.dt_ms));
    const rows = Array.from(times.slice(first), (time, index) => [
      number((seen.raster.from_ms + time) / 1000, 4),
      number(value[first + index], 3),
    ]);
    return { head: [t('timeAxis'), t('potentialAxis')], rows };
  }
}
