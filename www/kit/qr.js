// QR codes as elements of the page.

import { el } from './dom.js';
import { codeOf } from './qr-code.js';

/** Pixels of a side, about. */
const SIDE = 400;

/** A QR code, of no size where the address is too long for one. @param {string} address @param {string} label */
export function qrOf(address, label) {
  const canvas = el('canvas', { className: 'qr', role: 'img', 'aria-label': label, width: 0, height: 0 });
  const code = codeOf(address);
  canvas.hidden = code === null;
  if (code === null) return canvas;
  const side = code.size * Math.max(1, Math.floor(SIDE / code.size));
  canvas.width = canvas.height = side;
  code.draw(/** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')), 0, 0, side);
  return canvas;
}
