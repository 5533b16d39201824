// A QR code as squares of any context.

import { encode } from 'uqr';

/** Modules of white around it, which readers need. */
const QUIET = 4;

/** @typedef {{size: number, draw: (context: CanvasRenderingContext2D, left: number, top: number, side: number) => void}} Code size in modules */

/** @param {string} text @returns {Code | null} null where it is too long for one */
export function codeOf(text) {
  /** @type {boolean[][]} */
  let modules;
  try {
    modules = encode(text, { ecc: 'L', border: 0 }).data;
  } catch {
    return null;
  }
  const count = modules.length;
  const size = count + 2 * QUIET;
  return {
    size,
    draw(context, left, top, side) {
      // Black on white, whatever the colours of the page are.
      context.fillStyle = '#ffffff';
      context.fillRect(left, top, side, side);
      context.fillStyle = '#000000';
      context.beginPath();
      const module = side / size;
      for (let row = 0; row < count; row += 1) {
        for (let column = 0; column < count; column += 1) {
          if (!modules[row][column]) continue;
          // As one rectangle, or a viewer lets paper shine through between them.
          let end = column;
          while (end < count && modules[row][end]) end += 1;
          const [x, y] = [left + (column + QUIET) * module, top + (row + QUIET) * module];
          context.rect(x, y, (end - column) * module, module);
          column = end;
        }
      }
      context.fill();
    },
  };
}
