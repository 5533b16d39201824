// Plots of the network as a way to what they show: a row of a raster leads to its neuron's potential, a wire to its synapse.

/** @import { Changes } from '../run/types.js' */
/** @import { NetworkPanel } from './network.js' */
/** @import { Band } from '../plots/raster.js' */
/** @import { Neuron } from '../plots/wires.js' */

/** Pointers alone: for the keyboard there are fields for the neuron and the synapse. @param {NetworkPanel} network @param {(changes: Changes) => void} edit */
export function makeTouchable({ raster, wires }, edit) {
  const show = (/** @type {Neuron} */ { layer, neuron }) => edit({ layer, neuron });
  listen(raster.canvas.element, (event) => neuronAt(raster.bands, event), show);
  listen(
    wires.canvas.element,
    (event) => wires.at(event),
    (found) => ('synapse' in found ? edit({ synapse: found.synapse.join('.') }) : show(found)),
    (found) => {
      if (found === null || 'synapse' in found) return;
      wires.point(found);
    },
  );
  wires.canvas.element.addEventListener('pointerleave', () => wires.point(null));
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
