// What happens in the network: rasters, and the potential of a chosen neuron.

import { byId, el } from '../dom.js';
import { number, t } from '../i18n.js';
import { RasterPlot } from '../plots/raster.js';
import { spanOf } from '../plots/timeline.js';
import { TracePlot } from '../plots/trace.js';
import { Figure } from './figure.js';

/** @import { Changes, Snapshot } from '../types.js' */
/** @import { Palette } from '../plots/palette.js' */

const LAYERS = /** @type {const} */ (['stimulus', 'pre', 'post']);

/** Before the first spikes there is no rate. @param {number} hz */
function rate(hz) {
  return Number.isFinite(hz) ? `, ${number(hz, hz < 20 ? 1 : 0)} Hz` : '';
}

/** Rasters and potential. */
export class NetworkPanel {
  /** @type {Snapshot | null} */
  #latest = null;

  /** @param {() => void} redraw @param {(changes: Changes) => void} edit */
  constructor(redraw, edit) {
    this.intro = el('p', { className: 'intro' });
    const raster = new Figure('fig-raster', t('rasters'), { caption: [], table: () => this.#rates() });
    this.layer = el('select', { 'aria-label': t('layer'), id: 'layer' }, [
      el('option', { value: 'post', textContent: t('layerPost') }),
      el('option', { value: 'pre', textContent: t('layerPre') }),
    ]);
    this.neuron = el('input', { type: 'number', min: '0', value: '0', 'aria-label': t('neuron'), id: 'neuron' });
    this.layer.onchange = () => edit({ layer: this.layer.value, neuron: 0 });
    this.neuron.onchange = () => edit({ layer: this.layer.value, neuron: this.neuron.value });
    const caption = [
      el('span', { textContent: t('potentialOf') }),
      el('span', { className: 'choice' }, [this.layer, this.neuron]),
    ];
    const trace = new Figure('fig-trace', t('potential'), { caption, table: () => this.#potentials() });
    this.correlation = el('p', { className: 'note' });
    byId('panel-network').append(this.intro, raster.element, trace.element, this.correlation);
    this.raster = new RasterPlot(raster.box, redraw, { stimulus: '', pre: '', post: '', time: t('timeAxis') });
    this.trace = new TracePlot(trace.box, redraw, { time: t('timeAxis') });
    this.figures = { raster, trace };
  }

  /** @param {Snapshot} snapshot @param {{speed: number | null, isStepping: boolean}} pace @param {Palette} palette */
  draw(snapshot, { speed, isStepping }, palette) {
    this.#latest = snapshot;
    const { rates_hz: rates, correlation, potential, n_pre: nPre, n_post: nPost } = snapshot;
    for (const layer of LAYERS) this.raster.words[layer] = t(`raster_${layer}`, { rate: rate(rates[layer]) });
    const span = spanOf(speed, isStepping);
    this.raster.draw(snapshot, span, palette);
    this.trace.draw(snapshot, span, palette);
    if (document.activeElement !== this.neuron) this.neuron.value = String(potential.neuron);
    this.neuron.max = String((potential.layer === 'pre' ? nPre : nPost) - 1);
    this.layer.value = potential.layer;
    write(this.intro, t('networkIntro', { pre: nPre, post: nPost }));
    write(
      this.correlation,
      t('correlation', {
        measured: number(correlation.measured, 3),
        expected: number(correlation.expected_pairwise, 3),
      }),
    );
    this.#summarise(snapshot);
  }

  /** @param {Snapshot} snapshot */
  #summarise({ raster, potential }) {
    const span = number((raster.to_ms - raster.from_ms) / 1000, 2);
    const counts = {
      stimulus: raster.stimulus.neuron.length,
      pre: raster.pre.neuron.length,
      post: raster.post.neuron.length,
    };
    this.figures.raster.summarise(() => t('summaryRaster', { span, ...counts }));
    const layer = potential.layer === 'pre' ? t('layerPre') : t('layerPost');
    this.figures.trace.summarise(() =>
      t('summaryTrace', { layer, neuron: potential.neuron, spikes: potential.spike_ms.length }),
    );
  }

  #rates() {
    const seen = this.#latest;
    if (seen === null) return { head: [], rows: [] };
    const { raster, rates_hz: rates } = seen;
    const rows = LAYERS.map((layer) => [t(`rates_${layer}`), raster[layer].neuron.length, number(rates[layer], 2)]);
    return { head: [t('layer'), t('spikesLately'), t('meanRate')], rows };
  }

  #potentials() {
    const seen = this.#latest;
    if (seen === null) return { head: [], rows: [] };
    const { time_ms: times, value } = seen.potential;
    // The last 50 ms: a table of a whole second would help nobody.
    const first = Math.max(0, times.length - Math.round(50 / seen.dt_ms));
    const rows = Array.from(times.slice(first), (time, index) => [
      number(seen.raster.from_ms + time, 2),
      number(value[first + index], 3),
    ]);
    return { head: [t('timeMs'), t('potential')], rows };
  }
}

/** @param {HTMLElement} element @param {string} text written only when it changed: writing costs a layout */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
