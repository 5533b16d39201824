// What the page says beside a plot, as a row inside its file.

import { addMarker } from '../plots/markers.js';
import { t } from '../words/i18n.js';

/** @import { LegendEntry } from '../plots/canvas.js' */
/** @import { Palette } from '../plots/palette.js' */

/** Sizes in CSS pixels. */
const SAMPLE = 26;
const RAMP = 120;
const GAP = 6;
const APART = 18;

/**
 * Draws the entries from left to right, in as many rows as they need.
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {LegendEntry[]} entries
 * @param {{left: number, right: number, top: number}} place
 * @returns {number} where the next thing may begin
 */
export function drawLegend(context, palette, entries, { left, right, top }) {
  if (entries.length === 0) return top;
  const row = palette.plotSize + 6;
  let [x, y] = [left, top + row / 2];
  context.save();
  context.font = palette.font;
  for (const entry of entries) {
    const words = wordsOf(entry);
    const length = entry.kind === 'ramp' ? RAMP : SAMPLE;
    const widths = words.map((word) => (word === '' ? 0 : context.measureText(word).width + GAP));
    const width = widths[0] + length + widths[1];
    if (x > left && x + width > right) [x, y] = [left, y + row];
    context.fillStyle = palette.quiet;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(words[0], x, y);
    context.fillText(words[1], x + widths[0] + length + GAP, y);
    drawSample(context, palette, entry, { x: x + widths[0], y, length });
    x += width + APART;
  }
  context.restore();
  return y + row / 2;
}

/** Before and after the sample. @param {LegendEntry} entry @returns {[string, string]} */
function wordsOf(entry) {
  if (entry.kind === 'ramp') return entry.ends;
  return ['', entry.kind === 'wrongSign' ? t('shaded') : entry.text];
}

/** @param {CanvasRenderingContext2D} context @param {Palette} palette @param {LegendEntry} entry @param {{x: number, y: number, length: number}} place */
function drawSample(context, palette, entry, { x, y, length }) {
  const height = palette.plotSize;
  if (entry.kind === 'line') {
    context.strokeStyle = entry.colour;
    context.lineWidth = entry.width;
    context.setLineDash(entry.dash);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + length, y);
    if (entry.width > 0) context.stroke();
    if (entry.marker !== undefined) {
      context.fillStyle = entry.colour;
      context.beginPath();
      addMarker(context, entry.marker, x + length / 2, y, height / 3);
      context.fill();
    }
  } else if (entry.kind === 'ramp') {
    const part = length / entry.colours.length;
    for (const [index, colour] of entry.colours.entries()) {
      context.fillStyle = colour;
      // To the end, for the next one to cover: no paper shines through between them.
      context.fillRect(x + index * part, y - height / 2, length - index * part, height);
    }
    frame(context, palette, { x, y: y - height / 2, length, height });
  } else {
    context.fillStyle = entry.colour;
    context.fillRect(x, y - height / 2, length, height);
    frame(context, palette, { x, y: y - height / 2, length, height });
  }
}

/** @param {CanvasRenderingContext2D} context @param {Palette} palette @param {{x: number, y: number, length: number, height: number}} place */
function frame(context, palette, { x, y, length, height }) {
  context.strokeStyle = palette.axis;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.strokeRect(x, y, length, height);
}
