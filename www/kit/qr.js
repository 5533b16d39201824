// QR codes.

import qrcode from 'qrcode-generator';
import { el } from './dom.js';

/** Modules of white around a code, which readers need. */
const QUIET = 4;

/** A QR code, of no size where the address is too long for one. @param {string} address @param {string} label */
export function qrOf(address, label) {
  const canvas = el('canvas', { className: 'qr', role: 'img', 'aria-label': label, width: 0, height: 0 });
  const code = qrcode(0, 'L');
  try {
    code.addData(address);
    code.make();
  } catch {
    canvas.hidden = true;
    return canvas;
  }
  const size = code.getModuleCount() + 2 * QUIET;
  const scale = Math.max(1, Math.floor(400 / size));
  canvas.width = canvas.height = size * scale;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (let row = 0; row < code.getModuleCount(); row += 1) {
    for (let column = 0; column < code.getModuleCount(); column += 1) {
      if (code.isDark(row, column)) context.fillRect((column + QUIET) * scale, (row + QUIET) * scale, scale, scale);
    }
  }
  return canvas;
}
