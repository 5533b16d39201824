// The membrane potential of one neuron over the last second, with its threshold.

import { axis, Chart } from './chart.js';

/** @import { Snapshot } from '../types.js' */
/** @import { Palette } from './palette.js' */

/** How far above the threshold a spike is drawn: the model has none, the reader's eye wants one. */
const SPIKE = 0.6;

/** How much of the last second is shown: single spikes should be seen. */
const SHOWN_MS = 400;

/** Membrane potential. */
export class TracePlot {
  #threshold = 1;
  #reset = -1;

  /** @param {HTMLElement} box @param {{time: string, potential: string, threshold: string}} words */
  constructor(box, words) {
    this.chart = new Chart(box, (palette) => ({
      cursor: { show: false },
      legend: { show: false },
      padding: [6, 10, 0, 0],
      scales: {
        x: { time: false },
        y: {
          range: (_, min, max) => {
            const top =
              Math.max(max ?? 1, this.#threshold) + (1 + SPIKE) * 0.2 * Math.max(1, Math.abs(this.#threshold));
            return [Math.min(min ?? -1, this.#reset) - 0.1, top];
          },
        },
      },
      axes: [axis(palette, words.time, { size: 32 }), axis(palette, words.potential, { size: 44 })],
      series: [
        {},
        { stroke: palette.ink, width: 1, points: { show: false } },
        { stroke: palette.ink, width: 1, points: { show: false } },
      ],
      hooks: { drawClear: [(plot) => this.#drawThreshold(plot, palette, words.threshold)] },
    }));
  }

  /** @param {import('uplot')} plot @param {Palette} palette @param {string} word */
  #drawThreshold(plot, palette, word) {
    const { ctx: context, bbox } = plot;
    const y = Math.round(plot.valToPos(this.#threshold, 'y', true)) + 0.5;
    context.save();
    context.strokeStyle = palette.quiet;
    context.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
    context.lineWidth = devicePixelRatio;
    context.beginPath();
    context.moveTo(bbox.left, y);
    context.lineTo(bbox.left + bbox.width, y);
    context.stroke();
    context.restore();
    context.fillStyle = palette.quiet;
    context.textAlign = 'right';
    context.textBaseline = 'bottom';
    context.fillText(word, bbox.left + bbox.width, y - 2);
  }

  /** @param {Snapshot} snapshot @param {Palette} palette */
  draw({ potential, raster, dt_ms: dt }, palette) {
    this.#threshold = potential.threshold;
    this.#reset = potential.reset;
    const shown = Math.max(0, potential.time_ms.length - Math.round(SHOWN_MS / dt));
    const kept = potential.time_ms.subarray(shown);
    const times = Array.from(kept, (time) => (raster.from_ms + time) / 1000);
    // A spike is a stroke up from the threshold at the step of the spike.
    const spikes = new Set(potential.spike_ms);
    const top = potential.threshold + SPIKE;
    const strokes = Array.from(kept, (time, index) =>
      spikes.has(time) ? top : spikes.has(kept[index + 1]) ? potential.threshold : null,
    );
    this.chart.draw([times, Array.from(potential.value.subarray(shown)), strokes], palette);
  }
}
