// A picture for paper: the score curves as they are, the QR code of the link, and the link and digest in words.

import { byId } from '../../kit/dom.js';

const WIDTH = 1800;
const PLOT = 760;
const QR = 220;
const MARGIN = 20;

/**
 * @param {HTMLCanvasElement} qr
 * @param {string[]} lines
 * @returns {HTMLCanvasElement}
 */
export function paperPicture(qr, lines) {
  const canvas = document.createElement('canvas');
  const plots = [...byId('panel-score').querySelectorAll('canvas')];
  const heights = plots.map((plot) => (plot.height / plot.width) * PLOT);
  const height = Math.max(QR, ...heights);
  canvas.width = WIDTH;
  canvas.height = height + 3 * MARGIN + 26 * lines.length;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const style = getComputedStyle(document.documentElement);
  context.fillStyle = style.getPropertyValue('--paper');
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [index, plot] of plots.entries()) {
    context.drawImage(plot, MARGIN + index * (PLOT + MARGIN), MARGIN, PLOT, heights[index]);
  }
  context.imageSmoothingEnabled = false;
  // An address too long for a code has one without size, which can't be drawn.
  if (qr.width > 0) context.drawImage(qr, WIDTH - QR - MARGIN, MARGIN, QR, QR);
  context.fillStyle = style.getPropertyValue('--ink');
  context.font = '18px ui-monospace, monospace';
  context.textBaseline = 'top';
  for (const [index, line] of lines.entries()) {
    context.fillText(line, MARGIN, height + 2 * MARGIN + 26 * index, WIDTH - 2 * MARGIN);
  }
  return canvas;
}
