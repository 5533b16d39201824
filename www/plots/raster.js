// Spikes of the last second: stimulation, presynaptic, postsynaptic, one above the other on one axis.

import { drawXAxis } from './axis.js';
import { Canvas } from './canvas.js';

/** @import { Palette } from './palette.js' */
/** @import { Snapshot, Spikes } from '../types.js' */

const LEFT = 8;
const RIGHT = 8;
const BELOW = 36;
const HEAD = 16;

/** Three rasters in one canvas. */
export class RasterPlot {
  /** @param {HTMLElement} box @param {() => void} changed @param {{stimulus: string, pre: string, post: string, time: string}} words */
  constructor(box, changed, words) {
    this.canvas = new Canvas(box, changed);
    this.words = words;
  }

  /** @param {Snapshot} snapshot @param {Palette} palette */
  draw(snapshot, palette) {
    const { canvas } = this;
    if (!canvas.visible || canvas.width === 0) return;
    const context = canvas.begin();
    const { raster, n_pre: nPre, n_post: nPost } = snapshot;
    // The last second, or as much of it as there is; never narrower than what slow motion shows.
    const span = Math.max(20, raster.to_ms - raster.from_ms);
    const right = canvas.width - RIGHT;
    const room = canvas.height - BELOW - 3 * HEAD;
    const heights = [0.38, 0.38, 0.24].map((share) => Math.floor(share * room));
    let top = 0;
    for (const [index, [spikes, neurons, words]] of /** @type {[Spikes, number, string][]} */ ([
      [raster.stimulus, nPre, this.words.stimulus],
      [raster.pre, nPre, this.words.pre],
      [raster.post, nPost, this.words.post],
    ]).entries()) {
      context.fillStyle = palette.quiet;
      context.font = palette.font;
      context.textAlign = 'left';
      context.textBaseline = 'alphabetic';
      context.fillText(words, LEFT, top + HEAD - 4);
      const from = top + HEAD;
      context.fillStyle = palette.shade;
      context.fillRect(LEFT, from, right - LEFT, heights[index]);
      context.fillStyle = palette.ink;
      drawSpikes(context, spikes, neurons, { left: LEFT, right, top: from, height: heights[index], span });
      top = from + heights[index];
    }
    const axis = { left: LEFT, right, y: top + 2, min: raster.from_ms / 1000, max: (raster.from_ms + span) / 1000 };
    drawXAxis(context, palette, { ...axis, title: this.words.time });
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Spikes} spikes
 * @param {number} neurons
 * @param {{left: number, right: number, top: number, height: number, span: number}} frame
 */
function drawSpikes(context, { time_ms: times, neuron }, neurons, { left, right, top, height, span }) {
  const row = height / neurons;
  const mark = Math.max(1, Math.min(6, row - 0.5));
  const width = span < 200 ? 2 : 1;
  const scale = (right - left - width) / span;
  // One path for all: thousands of marks cost one fill.
  context.beginPath();
  for (let index = 0; index < times.length; index += 1) {
    context.rect(left + times[index] * scale, top + neuron[index] * row + (row - mark) / 2, width, mark);
  }
  context.fill();
}
