// A matrix's cells in a file: sharp in every viewer, also in those that smooth images.

import { elementOf, hex, short } from './svg.js';

/** Rows of pixels, four bytes each, as in ImageData. @typedef {{width: number, height: number, data: ArrayLike<number>}} Pixels */
/** @typedef {{left: number, top: number, width: number, height: number}} Box */

/** Each reaches so far under the next ones, or the paper would shine through between them. */
const UNDER = 0.5;

/** Where images are smoothed, the edge of a cell is one pixel wide: of so many that a cell has. */
const PIXELS_A_CELL = 4;
const MOST_PIXELS = 6000;

/** A rectangle a cell. @param {Pixels} pixels @param {Box} box */
export function cellsOf({ width, height, data }, box) {
  const [w, h] = [box.width / width, box.height / height];
  /** @type {string[]} */
  const cells = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = 4 * (row * width + column);
      cells.push(
        elementOf('rect', {
          x: short(box.left + column * w),
          y: short(box.top + row * h),
          width: short(column + 1 < width ? w + UNDER : w),
          height: short(row + 1 < height ? h + UNDER : h),
          fill: hex([data[at], data[at + 1], data[at + 2]]),
        }),
      );
    }
  }
  return `<g shape-rendering="crispEdges">\n${cells.join('')}</g>\n`;
}

/** One image for all of them. @param {Pixels} pixels @param {Box} box @param {(pixels: Pixels) => Promise<string>} encode gives its address */
export async function imageOf(pixels, box, encode) {
  const times = Math.max(1, Math.min(PIXELS_A_CELL, Math.floor(MOST_PIXELS / Math.max(pixels.width, pixels.height))));
  return elementOf('image', {
    ...{ x: short(box.left), y: short(box.top), width: short(box.width), height: short(box.height) },
    ...{ preserveAspectRatio: 'none', 'image-rendering': 'optimizeSpeed', style: 'image-rendering:pixelated' },
    'xlink:href': await encode(enlarged(pixels, times)),
  });
}

/** @param {Pixels} pixels @param {number} times @returns {Pixels} */
function enlarged({ width, height, data }, times) {
  const large = { width: width * times, height: height * times, data: new Uint8Array(4 * width * height * times ** 2) };
  for (let row = 0; row < large.height; row += 1) {
    for (let column = 0; column < large.width; column += 1) {
      const from = 4 * (Math.floor(row / times) * width + Math.floor(column / times));
      const to = 4 * (row * large.width + column);
      for (let part = 0; part < 4; part += 1) large.data[to + part] = data[from + part];
    }
  }
  return large;
}
