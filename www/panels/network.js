// What happens in the network: rasters, and the potential of a chosen neuron.

import { byId, el } from '../kit/dom.js';
import { since } from '../plots/pulses.js';
import { RasterPlot } from '../plots/raster.js';
import { spanOf } from '../plots/timeline.js';
import { TracePlot } from '../plots/trace.js';
import { WirePlot } from '../plots/wires.js';
import { number, t } from '../words/i18n.js';
import { Figure } from './figure.js';

/** @import { Changes, Snapshot } from '../run/types.js' */
/** @import { Palette } from '../plots/palette.js' */

/** Up to this speed, or step by step, single spikes can be followed. */
const SLOW = 0.1;

/** How far back the words about single spikes look, ms. */
const LATELY_MS = 20;

/** After so long without any stimulation the reader is told why. */
const SILENT_AFTER_MS = 300;

/** A table to read of a whole second would help nobody. */
const SHORT_MS = 50;

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
    const raster = new Figure('fig-raster', t('rasters'), {
      caption: [],
      table: () => this.#rates(),
      csv: 'spikes',
    });
    const caption = [el('span', { textContent: t('wires'), title: t('wiresNote') })];
    const wires = new Figure('fig-wires', t('wires'), {
      caption,
      table: () => this.#lately(),
      csv: 'spikes',
    });
    this.layer = el('select', { 'aria-label': t('layer'), id: 'layer' }, [
      el('option', { value: 'post', textContent: t('layerPost') }),
      el('option', { value: 'pre', textContent: t('layerPre') }),
    ]);
    this.neuron = el('input', { type: 'number', min: '0', value: '0', 'aria-label': t('neuron'), id: 'neuron' });
    this.layer.onchange = () => edit({ layer: this.layer.value, neuron: 0 });
    this.neuron.onchange = () => edit({ layer: this.layer.value, neuron: this.neuron.value });
    const choice = [
      el('span', { textContent: t('potentialOf') }),
      el('span', { className: 'choice' }, [this.layer, this.neuron]),
    ];
    const trace = new Figure('fig-trace', t('potential'), {
      caption: choice,
      table: () => this.#potentials(),
      csv: 'potentials',
    });
    this.correlation = el('p', { className: 'note' });
    byId('panel-network').append(this.intro, wires.element, raster.element, trace.element, this.correlation);
    this.raster = new RasterPlot(raster.box, redraw, { stimulus: '', pre: '', post: '', time: t('timeAxis') });
    this.trace = new TracePlot(trace.box, redraw, { time: t('timeAxis') });
    this.wires = new WirePlot(wires.box, redraw, { pre: t('layerPre'), post: t('layerPost') });
    this.figures = { wires, raster, trace };
    wires.draws(this.wires.canvas);
    raster.draws(this.raster.canvas);
    trace.draws(this.trace.canvas);
    wires.element.hidden = true;
  }

  /**
   * @param {Snapshot} snapshot
   * @param {Float32Array | null} weights
   * @param {{speed: number | null, isStepping: boolean, isPlaying: boolean}} pace
   * @param {Palette} palette
   */
  draw(snapshot, weights, { speed, isStepping, isPlaying }, palette) {
    this.#latest = snapshot;
    const isSlow = isStepping || (speed !== null && speed <= SLOW);
    this.figures.wires.element.hidden = !isSlow;
    if (isSlow) this.wires.draw(snapshot, weights, isPlaying, palette);
    else this.wires.rest();
    const { rates_hz: rates, correlation, potential, n_pre: nPre, n_post: nPost } = snapshot;
    for (const layer of LAYERS) this.raster.words[layer] = t(`raster_${layer}`, { rate: rate(rates[layer]) });
    const span = spanOf(speed, isStepping);
    this.raster.draw(snapshot, span, palette);
    this.trace.draw(snapshot, span, palette);
    if (document.activeElement !== this.neuron) this.neuron.value = String(potential.neuron);
    this.neuron.max = String((potential.layer === 'pre' ? nPre : nPost) - 1);
    this.layer.value = potential.layer;
    write(this.intro, t('networkIntro', { pre: nPre, post: nPost }));
    const isSilent = snapshot.time_ms > SILENT_AFTER_MS && !(rates.stimulus > 0);
    write(this.correlation, isSilent ? t('silent') : correlationIn(correlation));
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
    this.figures.wires.summarise(() => {
      const { rows } = this.#lately();
      return t('summaryWires', { span: LATELY_MS, spikes: rows.length });
    });
    this.figures.raster.summarise(() => t('summaryRaster', { span, ...counts }));
    const layer = potential.layer === 'pre' ? t('layerPre') : t('layerPost');
    this.figures.trace.summarise(() =>
      t('summaryTrace', { layer, neuron: potential.neuron, spikes: potential.spike_ms.length }),
    );
  }

  /** Single spikes of both layers. */
  #lately() {
    const seen = this.#latest;
    if (seen === null) return { head: [], rows: [] };
    const { raster } = seen;
    const rows = /** @type {const} */ (['pre', 'post']).flatMap((layer) => {
      const { time_ms: times, neuron } = raster[layer];
      const first = times.length - since(raster[layer], raster.to_ms - raster.from_ms - LATELY_MS).length;
      const name = layer === 'pre' ? t('layerPre') : t('layerPost');
      return Array.from(times.slice(first), (time, index) => [
        number(raster.from_ms + time, 2),
        name,
        neuron[first + index],
      ]);
    });
    return { head: [t('timeMs'), t('layer'), t('neuron')], rows };
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
    const first = Math.max(0, times.length - Math.round(SHORT_MS / seen.dt_ms));
    const rows = Array.from(times.slice(first), (time, index) => [
      number(seen.raster.from_ms + time, 2),
      number(value[first + index], 3),
    ]);
    return { head: [t('timeMs'), t('potential')], rows };
  }
}

/** @param {Snapshot['correlation']} correlation */
function correlationIn({ measured, expected_pairwise: expected, between_groups: between }) {
  const values = { measured: number(measured, 3), expected: number(expected, 3), between: number(between, 3) };
  return t(Number.isNaN(between) ? 'correlation' : 'correlationOfGroups', values);
}

/** @param {HTMLElement} element @param {string} text written only when it changed: writing costs a layout */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
