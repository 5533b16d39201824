// Plots of the network as a way to what they show: a row of a raster leads to its neuron's potential, a wire to its synapse.
// Pointers alone, for the keyboard has fields for both.

import { MOST_WIRES } from '../plots/wires.js';

/** @import { Changes, Loaded } from '../run/types.js' */
/** @import { Synapse } from '../plots/matrix.js' */
/** @import { Band } from '../plots/raster.js' */
/** @import { WirePlot } from '../plots/wires.js' */
/** @import { NetworkPanel } from './network.js' */

/** @typedef {{layer: 'pre' | 'post', neuron: number}} Neuron */

/** How far beside a wire one may point, CSS pixels. */
const NEAR = 8;

/** The rasters and the wires under a pointer. */
export class Touching {
  /** Its wires are shown until another one is pointed at. @type {Neuron | null} */
  #pointed = null;
  /** @type {Synapse | null} */
  #selected = null;
  #wires;

  /** @param {NetworkPanel} network @param {(changes: Changes) => void} edit */
  constructor({ raster, wires }, edit) {
    this.#wires = wires;
    const show = (/** @type {Neuron} */ { layer, neuron }) => edit({ layer, neuron });
    listen(raster.canvas.element, (event) => neuronAt(raster.bands, event), show);
    listen(
      wires.canvas.element,
      (event) => this.#at(event),
      (found) => (Array.isArray(found) ? edit({ synapse: found.join('.') }) : show(found)),
      (found) => {
        if (found !== null && !Array.isArray(found)) this.#point(found);
      },
    );
    wires.canvas.element.addEventListener('pointerleave', () => this.#point(null));
  }

  /** @param {Loaded} loaded */
  follow({ view }) {
    this.#selected = view.synapse;
    this.#ask();
  }

  /** @param {Neuron | null} neuron */
  #point(neuron) {
    const isSame = neuron?.layer === this.#pointed?.layer && neuron?.neuron === this.#pointed?.neuron;
    this.#pointed = neuron;
    if (!isSame) this.#ask();
  }

  #ask() {
    const wire =
      (/** @type {number} */ width) =>
      (/** @type {Synapse} */ [post, pre]) => ({ post, pre, width });
    const pointed = this.#pointed === null ? [] : wiresOf(this.#wires, this.#pointed);
    const selected = this.#selected === null ? [] : [this.#selected];
    this.#wires.asked = [...pointed.map(wire(1)), ...selected.map(wire(3))];
    this.#wires.repaint();
  }

  /** What is at a place. @param {MouseEvent} event @returns {Neuron | Synapse | null} */
  #at({ offsetX, offsetY }) {
    const { top, bottom, dot, x, nPre, nPost } = this.#wires.places();
    const neuronOf = (/** @type {number} */ count) => {
      const share = (offsetX - x(0, count)) / (x(count, count) - x(0, count));
      return Math.min(Math.max(Math.round(share * count), 0), count - 1);
    };
    if (offsetY < top + NEAR) return { layer: 'pre', neuron: neuronOf(nPre) };
    if (offsetY > bottom - dot) return { layer: 'post', neuron: neuronOf(nPost) };
    const way = (offsetY - top) / (bottom - top);
    const distance = (/** @type {Synapse} */ [post, pre]) =>
      Math.abs((1 - way) * x(pre, nPre) + way * x(post, nPost) - offsetX);
    const spiking = this.#wires.spiking.flatMap((neuron) => wiresOf(this.#wires, { layer: 'pre', neuron }));
    const asked = this.#wires.asked.map(({ post, pre }) => /** @type {Synapse} */ ([post, pre]));
    const nearest = [...spiking, ...asked].sort((a, b) => distance(a) - distance(b))[0];
    return nearest !== undefined && distance(nearest) < NEAR ? nearest : null;
  }
}

/** The strongest ones. @param {WirePlot} wires @param {Neuron} neuron @returns {Synapse[]} */
function wiresOf(wires, { layer, neuron }) {
  if (layer === 'pre') return wires.wiresOf(neuron).map(({ post }) => [post, neuron]);
  const strength = (/** @type {number} */ pre) => Math.abs(wires.weightOf(neuron, pre));
  const all = Array.from({ length: wires.places().nPre }, (_, pre) => pre).sort((a, b) => strength(b) - strength(a));
  return all.slice(0, MOST_WIRES).map((pre) => [neuron, pre]);
}

/**
 * @template T
 * @param {HTMLElement} element @param {(event: MouseEvent) => T | null} at @param {(found: T) => void} take
 * @param {(found: T | null) => void} [point]
 */
function listen(element, at, take, point) {
  element.addEventListener('pointermove', (event) => {
    const found = at(event);
    element.style.cursor = found === null ? '' : 'pointer';
    point?.(found);
  });
  element.addEventListener('click', (event) => {
    const found = at(event);
    if (found !== null) take(found);
  });
}

/** @param {Band[]} bands @param {MouseEvent} event @returns {Neuron | null} */
function neuronAt(bands, { offsetY }) {
  const band = bands.find(({ top, height }) => offsetY >= top && offsetY < top + height);
  if (band === undefined) return null;
  return { layer: band.layer, neuron: Math.floor(((offsetY - band.top) / band.height) * band.neurons) };
}
