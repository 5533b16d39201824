// The membrane potential of one neuron on the rasters' time axis, with its threshold.

import { drawYAxis } from './axis.js';
import { Canvas } from './canvas.js';
import { drawTimeAxis, RIGHT } from './timeline.js';

/** @import { Snapshot } from '../run/types.js' */
/** @import { Palette } from './palette.js' */

/** How far above the threshold a spike is drawn, in distances of threshold and reset: the model has none, the eye wants one. */
const SPIKE = 0.3;

/** Membrane potential. */
export class TracePlot {
  /** Lowest potential so far, so that the axis does not jump with every dip. */
  #low = 0;
  #step = 0;

  /** @param {HTMLElement} box @param {() => void} changed @param {{time: string}} words */
  constructor(box, changed, words) {
    this.canvas = new Canvas(box, changed);
    this.words = words;
  }

  /** @param {Snapshot} snapshot @param {number} span ms @param {Palette} palette */
  draw(snapshot, span, palette) {
    const { threshold, reset } = snapshot.potential;
    const bottom = this.#bottom(snapshot) - 0.04 * (threshold - reset);
    this.canvas.paint((context) => this.#paint(context, snapshot, { span, bottom }, palette));
  }

  /** @param {CanvasRenderingContext2D} context @param {Snapshot} snapshot @param {{span: number, bottom: number}} range @param {Palette} palette */
  #paint(context, { potential, raster }, { span, bottom }, palette) {
    const { canvas, words } = this;
    const { threshold, reset } = potential;
    const unit = threshold - reset;
    const top = threshold + (SPIKE + 0.06) * unit;
    const height = canvas.height - palette.below;
    const right = canvas.width - RIGHT;
    const now = raster.to_ms - raster.from_ms;
    const x = (/** @type {number} */ time) => right - ((now - time) / span) * (right - palette.gutter);
    const y = (/** @type {number} */ value) => ((top - value) / (top - bottom)) * (height - 4) + 2;
    drawThreshold(context, palette, y(threshold), right, canvas.width);
    context.strokeStyle = palette.ink;
    context.lineWidth = span < 300 ? 1.5 : 1;
    context.lineJoin = 'round';
    context.beginPath();
    const { time_ms: times, value } = potential;
    const first = Math.max(
      0,
      times.findIndex((time) => time >= now - span),
    );
    for (let index = first; index < times.length; index += 1) context.lineTo(x(times[index]), y(value[index]));
    for (const time of potential.spike_ms) {
      if (time < now - span) continue;
      context.moveTo(x(time), y(threshold));
      context.lineTo(x(time), y(threshold + SPIKE * unit));
    }
    context.stroke();
    const marks = [...new Set([reset, 0, threshold])].filter((mark) => mark >= bottom && mark <= top);
    const axis = { from: height - 2, to: 2, at: palette.gutter - 3, min: bottom, max: top, ticks: marks };
    drawYAxis(context, palette, axis);
    drawTimeAxis(context, palette, { width: canvas.width, at: height + 1, span, title: words.time });
  }

  /** @param {Snapshot} snapshot */
  #bottom({ step, potential }) {
    if (step < this.#step) this.#low = Infinity;
    this.#step = step;
    let low = Math.min(potential.reset, this.#low);
    for (const value of potential.value) if (value < low) low = value;
    this.#low = low;
    return low;
  }
}

/** @param {CanvasRenderingContext2D} context @param {Palette} palette @param {number} y @param {number} right @param {number} width */
function drawThreshold(context, palette, y, right, width) {
  context.save();
  context.strokeStyle = palette.quiet;
  context.lineWidth = 1;
  context.setLineDash([4, 3]);
  context.beginPath();
  context.moveTo(palette.gutter, Math.round(y) + 0.5);
  context.lineTo(right, Math.round(y) + 0.5);
  context.stroke();
  context.fillStyle = palette.quiet;
  context.font = palette.font;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText('θ', Math.min(right + 2, width - context.measureText('θ').width), y);
  context.restore();
}
