// Spikes of a pair of layers over the last second.

import { drawYAxis } from '../../../plots/axis.js';
import { Canvas } from '../../../plots/canvas.js';
import { drawSpikes } from '../../../plots/raster.js';
import { drawTimeAxis, RIGHT } from '../../../plots/timeline.js';

/** @import { Palette } from '../../../plots/palette.js' */
/** @import { PairSeen } from '../types.js' */

/** The last second. */
const SPAN_MS = 1000;

export class PairRaster {
  /** @param {HTMLElement} box @param {() => void} changed @param {{pre: string, post: string, time: string}} words */
  constructor(box, changed, words) {
    this.canvas = new Canvas(box, changed);
    this.words = words;
  }

  /** @param {PairSeen} pair @param {Palette} palette */
  draw(pair, palette) {
    this.canvas.paint((context) => this.#paint(context, pair, palette));
  }

  /** @param {CanvasRenderingContext2D} context @param {PairSeen} pair @param {Palette} palette */
  #paint(context, pair, palette) {
    const { canvas, words } = this;
    const head = palette.plotSize + 8;
    const room = Math.max(0, canvas.height - palette.below - 2 * head);
    const now = pair.time_ms - pair.from_ms;
    const all = pair.n_pre + pair.n_post;
    let top = 0;
    for (const { spikes, neurons, word } of [
      { spikes: pair.pre, neurons: pair.n_pre, word: words.pre },
      { spikes: pair.post, neurons: pair.n_post, word: words.post },
    ]) {
      const height = Math.floor((room * neurons) / all);
      const from = top + head;
      context.fillStyle = palette.ink;
      context.font = palette.font;
      context.textAlign = 'left';
      context.textBaseline = 'alphabetic';
      context.fillText(word, palette.gutter, from - 6);
      drawSpikes(context, spikes, neurons, {
        ...{ left: palette.gutter, right: canvas.width - RIGHT, top: from, height },
        ...{ span: SPAN_MS, now },
      });
      const half = height / neurons / 2;
      const rows = { from: from + half, to: from + height - half, at: palette.gutter - 3 };
      const marks = neurons > 1 ? [0, neurons - 1] : [0];
      drawYAxis(context, palette, { ...rows, min: 0, max: Math.max(1, neurons - 1), ticks: marks });
      top = from + height;
    }
    drawTimeAxis(context, palette, { width: canvas.width, at: top + 2, span: SPAN_MS, title: words.time });
  }
}
