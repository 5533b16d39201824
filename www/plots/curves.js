// A score over simulated time, one line a method, with names at the lines' ends and, for signs, the chance line.

import { axis, Chart } from './chart.js';

/** @import { Snapshot } from '../types.js' */
/** @import { Palette } from './palette.js' */

/** One score's curves; a second run, where there is one, is drawn thinner. */
export class CurvePlot {
  /** @type {number | null} */
  #chance = null;
  /** @type {string[]} */
  #names = [];

  /**
   * @param {HTMLElement} box
   * @param {'pearson_r' | 'sign_accuracy'} score
   * @param {{x: string, y: string, chance: string, labels: Record<string, string>, first: string, second: string}} words
   * @param {string} syncKey charts with the same key share their cursor
   */
  constructor(box, score, words, syncKey) {
    this.score = score;
    this.chart = new Chart(box, (palette) => ({
      cursor: { sync: { key: syncKey, setSeries: false }, points: { size: 5 }, drag: { x: true, y: false } },
      legend: { show: false },
      padding: [8, 62, 0, 0],
      scales: {
        x: { time: false },
        y: { range: (_, min) => [Math.min(min ?? 0.5, score === 'pearson_r' ? 0 : 0.5), 1] },
      },
      axes: [axis(palette, words.x, { size: 32, space: 45 }), axis(palette, words.y, { size: 44, space: 30 })],
      series: [{}, ...seriesOf(palette, this.#names)],
      hooks: {
        drawClear: [(plot) => this.#drawChance(plot, palette)],
        draw: [(plot) => this.#drawNames(plot, palette, words)],
      },
    }));
  }

  /** @param {import('uplot')} plot @param {Palette} palette */
  #drawChance(plot, palette) {
    if (this.#chance === null) return;
    const { ctx: context, bbox } = plot;
    const y = Math.round(plot.valToPos(this.#chance, 'y', true)) + 0.5;
    context.save();
    context.strokeStyle = palette.quiet;
    context.lineWidth = devicePixelRatio;
    context.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
    context.beginPath();
    context.moveTo(bbox.left, y);
    context.lineTo(bbox.left + bbox.width, y);
    context.stroke();
    context.restore();
  }

  /** Names beside the last points, moved apart where they would overlap. @param {import('uplot')} plot @param {Palette} palette @param {{labels: Record<string, string>, chance: string}} words */
  #drawNames(plot, palette, words) {
    const { ctx: context, bbox } = plot;
    const places = this.#names.slice(0, 3).map((name, index) => {
      const values = plot.data[index + 1];
      const value = values.at(-1);
      const { colour } = palette.methods[name];
      return { text: words.labels[name], colour, y: value == null ? null : plot.valToPos(value, 'y', true) };
    });
    if (this.#chance !== null) {
      places.push({ text: words.chance, colour: palette.quiet, y: plot.valToPos(this.#chance, 'y', true) });
    }
    const seen = /** @type {{text: string, colour: string, y: number}[]} */ (places.filter(({ y }) => y !== null));
    seen.sort((a, b) => a.y - b.y);
    const apart = 13 * devicePixelRatio;
    for (let index = 1; index < seen.length; index += 1) {
      seen[index].y = Math.max(seen[index].y, seen[index - 1].y + apart);
    }
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    for (const { text, colour, y } of seen) {
      context.fillStyle = colour;
      context.fillText(text, bbox.left + bbox.width + 4 * devicePixelRatio, y);
    }
  }

  /** @param {Snapshot} first @param {Snapshot | null} second @param {Palette} palette */
  draw(first, second, palette) {
    this.#chance = this.score === 'sign_accuracy' ? first.chance_sign_accuracy : null;
    const names = first.history.methods.map(({ name }) => name);
    const lines = second === null ? names : [...names, ...names];
    if (lines.length !== this.#names.length) this.chart.forget();
    this.#names = lines;
    const seconds = (/** @type {Float64Array} */ times) => Array.from(times, (time) => time / 1000);
    const values = (/** @type {Float32Array} */ column) =>
      Array.from(column, (value) => (Number.isNaN(value) ? null : value));
    const one = [seconds(first.history.time_ms), ...first.history.methods.map((method) => values(method[this.score]))];
    if (second === null) {
      this.chart.draw(/** @type {any} */ (one), palette);
      return;
    }
    const two = [
      seconds(second.history.time_ms),
      ...second.history.methods.map((method) => values(method[this.score])),
    ];
    this.chart.draw(/** @type {any} */ (joined(one, two)), palette);
  }
}

/** @param {Palette} palette @param {string[]} names @returns {import('uplot').Series[]} */
function seriesOf(palette, names) {
  const methods = Object.keys(palette.methods);
  return names.map((name, index) => {
    const { colour, dash } = palette.methods[name];
    const isSecond = index >= methods.length;
    return {
      stroke: isSecond ? `${colour}80` : colour,
      width: isSecond ? 1 : 2,
      dash,
      points: { show: false },
      spanGaps: true,
    };
  });
}

/** Two tables on one time axis. @param {(number | null)[][]} one @param {(number | null)[][]} two */
function joined(one, two) {
  const times = [...new Set([...one[0], ...two[0]])].sort((a, b) => Number(a) - Number(b));
  const spread = (/** @type {(number | null)[][]} */ table) => {
    const at = new Map(table[0].map((time, index) => [time, index]));
    return table.slice(1).map((column) => times.map((time) => column[at.get(time) ?? -1] ?? null));
  };
  return [times, ...spread(one), ...spread(two)];
}
