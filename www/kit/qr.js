// QR codes.

import { encode } from 'uqr';
import { el } from './dom.js';

/** Modules of white around a code, which readers need. */
const QUIET = 4;

/** A QR code, of no size where the address is too long for one. @param {string} address @param {string} label */
export function qrOf(address, label) {
  const canvas = el('canvas', { className: 'qr', role: 'img', 'aria-label': label, width: 0, height: 0 });
  /** @type {boolean[][]} */
  let modules;
  try {
    modules = encode(address, { ecc: 'L', border: 0 }).data;
  } catch {
    canvas.hidden = true;
    return canvas;
  }
  const size = modules.length + 2 * QUIET;
  const scale = Math.max(1, Math.floor(400 / size));
  canvas.width = canvas.height = size * scale;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const [row, line] of modules.entries()) {
    for (const [column, isDark] of line.entries()) {
      if (isDark) context.fillRect((column + QUIET) * scale, (row + QUIET) * scale, scale, scale);
    }
  }
  return canvas;
}
