// The table of scores as text on any context.

import { labelOf } from '../methods/label.js';
import { racing } from '../panels/kinds.js';
import { COLUMNS, format } from '../panels/table.js';
import { best } from '../panels/verdict.js';
import { shortened } from '../plots/line-names.js';
import { lookOf } from '../plots/looks.js';
import { addMarker } from '../plots/markers.js';
import { percent, t } from '../words/i18n.js';
import { LETTERS } from './formats.js';

/** @import { Palette } from '../plots/palette.js' */
/** @import { Snapshot } from '../run/types.js' */

/** From line to line. */
const ROW = 1.55 * LETTERS;

/** How much of the width the names have. */
const NAMES = 0.36;

/** Heading, a line a method and run, and the majority. @param {Snapshot} first @param {Snapshot | null} second */
export const scoresHeight = (first, second) => ROW * (first.methods.length + (second?.methods.length ?? 0) + 2) + 4;

/**
 * @param {CanvasRenderingContext2D} context @param {Snapshot} first @param {Snapshot | null} second @param {Palette} palette
 * @param {number} width
 */
export function drawScores(context, first, second, palette, width) {
  const { ink, quiet, axis, line, sans } = palette;
  const plain = `${LETTERS}px ${sans}`;
  const right = (/** @type {number} */ column) => width * (NAMES + ((1 - NAMES) * (column + 1)) / COLUMNS.length) - 10;
  let y = ROW;
  const rule = (/** @type {string} */ colour) => {
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(0, y - ROW * 0.3 + 0.5);
    context.lineTo(width, y - ROW * 0.3 + 0.5);
    context.stroke();
  };
  const write = (/** @type {string} */ text, /** @type {number} */ x, /** @type {CanvasTextAlign} */ align) => {
    context.textAlign = align;
    context.fillText(text, x, y - 0.62 * ROW);
  };
  context.save();
  context.setLineDash([]);
  context.textBaseline = 'middle';
  context.font = plain;
  context.fillStyle = quiet;
  write(t('method'), 0, 'left');
  for (const [column, text] of ['r', t('row'), t('signs'), t('angle')].entries()) write(text, right(column), 'right');
  rule(axis);
  const top = best(first.methods);
  const rules = racing(first.methods);
  for (const [run, { methods }] of [first, ...(second === null ? [] : [second])].entries()) {
    for (const method of methods) {
      y += ROW;
      const { colour, marker } = lookOf(palette, method.name);
      context.fillStyle = colour;
      context.beginPath();
      addMarker(context, marker, 5, y - 0.64 * ROW, 3.4);
      context.fill();
      context.fillStyle = ink;
      write(shortened(labelOf(method.name) + (run === 1 ? ' ②' : ''), context, NAMES * width - 8), 14, 'left');
      for (const [column, score] of COLUMNS.entries()) {
        // As in the table of the page: no score before the first update.
        const value = method.updates > 0 ? method[score] : Number.NaN;
        const isBest = run === 0 && rules.includes(method) && top[score] === value;
        context.font = isBest ? `bold ${plain}` : plain;
        write(format(score, value), right(column), 'right');
        context.font = plain;
      }
      rule(line);
    }
  }
  y += ROW;
  context.fillStyle = quiet;
  write(t('alwaysPositive'), 0, 'left');
  write(percent(first.chance_sign_accuracy), right(2), 'right');
  context.restore();
}
