// uPlot in the page's dress: size from its box, fonts and colours from the palette, redrawn only when seen.

import uPlot from 'uplot';
import { label } from './axis.js';

/** @import { Palette } from './palette.js' */

/** @typedef {import('uplot').Options} Options */

/** A chart that is made anew when the palette changes, and otherwise only fed. */
export class Chart {
  visible = true;
  /** @type {uPlot | null} */
  #plot = null;
  /** @type {import('uplot').AlignedData | null} */
  #data = null;
  /** @type {Palette | null} */
  #palette = null;

  /**
   * @param {HTMLElement} box
   * @param {(palette: Palette) => Omit<Options, 'width' | 'height'>} options
   */
  constructor(box, options) {
    this.box = box;
    this.options = options;
    new ResizeObserver(() => this.#fit()).observe(box);
    new IntersectionObserver(([entry]) => {
      this.visible = entry.isIntersecting;
      if (this.visible) this.#show();
    }).observe(box);
  }

  #fit() {
    const { clientWidth: width, clientHeight: height } = this.box;
    if (width > 0 && height > 0) this.#plot?.setSize({ width, height });
  }

  /** @param {import('uplot').AlignedData} data @param {Palette} palette */
  draw(data, palette) {
    this.#data = data;
    if (palette !== this.#palette) {
      this.#plot?.destroy();
      this.#plot = null;
      this.#palette = palette;
    }
    if (this.visible) this.#show();
  }

  /** Makes the chart anew with the next draw. */
  forget() {
    this.#palette = null;
  }

  #show() {
    if (this.#data === null || this.#palette === null) return;
    if (this.#plot === null) {
      const { clientWidth: width, clientHeight: height } = this.box;
      if (width === 0 || height === 0) return;
      this.#plot = new uPlot({ ...this.options(this.#palette), width, height }, this.#data, this.box);
      this.#plot.root.setAttribute('aria-hidden', 'true');
    } else {
      this.#plot.setData(this.#data);
    }
  }
}

/**
 * An axis in the page's dress.
 * @param {Palette} palette
 * @param {string} title
 * @param {Partial<import('uplot').Axis>} [more]
 * @returns {import('uplot').Axis}
 */
export function axis(palette, title, more = {}) {
  return {
    label: title,
    labelFont: palette.font,
    labelSize: 16,
    labelGap: 0,
    font: palette.font,
    stroke: palette.quiet,
    grid: { stroke: palette.line, width: 1 },
    ticks: { stroke: palette.line, width: 1, size: 4 },
    gap: 3,
    values: (_, values) => values.map((value) => (value === null ? '' : label(value))),
    ...more,
  };
}
