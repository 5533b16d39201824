// Spikes of the last second or less: stimulation, presynaptic, postsynaptic, one above the other on one time axis.

import { drawYAxis } from './axis.js';
import { Canvas } from './canvas.js';
import { drawTimeAxis, RIGHT } from './timeline.js';

/** @import { Palette } from './palette.js' */
/** @import { Snapshot, Spikes } from '../run/types.js' */

/** @typedef {{stimulus: string, pre: string, post: string, time: string}} Words */

/** Share of the height that each raster gets. */
const SHARES = [0.36, 0.36, 0.28];

/** More spikes than this are drawn as pixels. */
const MANY = 5000;

/** A raster in the canvas. @typedef {{layer: 'pre' | 'post', neurons: number, top: number, height: number}} Band */

/** Three rasters in one canvas. */
export class RasterPlot {
  /** Where they are, from the top. @type {Band[]} */
  bands = [];

  /** @param {HTMLElement} box @param {() => void} changed @param {Words} words */
  constructor(box, changed, words) {
    this.canvas = new Canvas(box, changed);
    this.words = words;
  }

  /** @param {Snapshot} snapshot @param {number} span ms @param {Palette} palette */
  draw(snapshot, span, palette) {
    this.canvas.paint((context) => this.#paint(context, snapshot, span, palette));
  }

  /** @param {CanvasRenderingContext2D} context @param {Snapshot} snapshot @param {number} span @param {Palette} palette */
  #paint(context, snapshot, span, palette) {
    const { canvas, words } = this;
    const { raster, n_pre: nPre, n_post: nPost } = snapshot;
    const head = palette.plotSize + 8;
    const room = Math.max(0, canvas.height - palette.below - 3 * head);
    const right = canvas.width - RIGHT;
    const now = raster.to_ms - raster.from_ms;
    const { layer, neuron: watched } = snapshot.potential;
    this.bands = [];
    let top = 0;
    for (const [index, [spikes, neurons, word]] of /** @type {[Spikes, number, string][]} */ ([
      [raster.stimulus, nPre, words.stimulus],
      [raster.pre, nPre, words.pre],
      [raster.post, nPost, words.post],
    ]).entries()) {
      const height = Math.floor(SHARES[index] * room);
      context.fillStyle = palette.ink;
      context.font = palette.font;
      context.textAlign = 'left';
      context.textBaseline = 'alphabetic';
      context.fillText(word, palette.gutter, top + head - 6);
      const from = top + head;
      context.fillStyle = palette.ink;
      const own = index < 2 ? 'pre' : 'post';
      this.bands.push({ layer: own, neurons, top: from, height });
      if (own === layer) {
        const row = height / neurons;
        drawRow(context, { y: from + (watched + 0.5) * row, thick: Math.max(3, row), right, palette });
      }
      drawSpikes(context, spikes, neurons, { left: palette.gutter, right, top: from, height, span, now });
      const rows = {
        from: from + height / neurons / 2,
        to: from + height - height / neurons / 2,
        at: palette.gutter - 3,
      };
      const marks = neurons > 1 ? [0, neurons - 1] : [0];
      drawYAxis(context, palette, { ...rows, min: 0, max: Math.max(1, neurons - 1), ticks: marks });
      top = from + height;
    }
    drawTimeAxis(context, palette, { width: canvas.width, at: top + 2, span, title: words.time });
  }
}

/**
 * That of the neuron whose potential is shown.
 * @param {CanvasRenderingContext2D} context @param {{y: number, thick: number, right: number, palette: Palette}} row
 */
function drawRow(context, { y, thick, right, palette }) {
  context.save();
  context.globalAlpha = 0.16;
  context.fillRect(palette.gutter, y - thick / 2, right - palette.gutter, thick);
  context.restore();
}

/** @typedef {{left: number, right: number, top: number, height: number, span: number, now: number}} Frame */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Spikes} spikes
 * @param {number} neurons
 * @param {Frame} frame
 */
export function drawSpikes(context, { time_ms: times, neuron }, neurons, { left, right, top, height, span, now }) {
  const row = height / neurons;
  const mark = Math.max(1, Math.min(14, row * 0.8));
  const width = span < 300 ? 2 : 1;
  const scale = (right - left) / span;
  // One path for all: hundreds of marks cost one fill. Of tens of thousands many fall on the same pixels.
  const seen = times.length > MANY ? new Set() : null;
  context.beginPath();
  for (let index = 0; index < times.length; index += 1) {
    const age = now - times[index];
    if (age > span) continue;
    const x = right - age * scale - width / 2;
    const y = top + neuron[index] * row + (row - mark) / 2;
    if (seen === null) {
      context.rect(x, y, width, mark);
      continue;
    }
    const place = Math.round(x) * 4096 + Math.round(y);
    if (seen.has(place)) continue;
    seen.add(place);
    context.fillRect(Math.round(x), Math.round(y), width, Math.ceil(mark));
  }
  context.fill();
}
