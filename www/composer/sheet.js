// A figure on any context: title, plots with letters, legend, parameters, link and code. Everything is in units; the context is scaled.

import { codeOf } from '../kit/qr-code.js';
import { lookOf } from '../plots/looks.js';
import { addMarker } from '../plots/markers.js';
import { drawLegend } from '../saving/legend.js';
import { elementOf } from '../saving/svg.js';
import { broken, drawText } from '../saving/vector.js';
import { t } from '../words/i18n.js';
import { inUnits, LETTERS } from './formats.js';
import { arranged, GAP } from './layout.js';
import { legendOf } from './legend.js';
import { sizesOf } from './pictures.js';

/** @import { Palette } from '../plots/palette.js' */
/** @import { Code } from '../kit/qr-code.js' */
/** @import { Format } from './formats.js' */
/** @import { Cell } from './layout.js' */
/** @import { Picture, Scene } from './pictures.js' */

/** What the reader wants to have in it. @typedef {{parameters: boolean, legend: boolean, letters: boolean, link: boolean, code: boolean, digest: boolean}} Wanted */

/**
 * @typedef {object} Spec
 * @property {Format} format
 * @property {string} title
 * @property {string} clock the time, beside the title
 * @property {Picture[]} pictures in order
 * @property {Scene} scene
 * @property {Palette} palette
 * @property {Wanted} wanted
 * @property {{parameters: string[], address: string, digest: string}} about
 */

/**
 * Where everything is.
 * @typedef {object} Plan
 * @property {Cell[]} cells
 * @property {Picture[]} left those that do not fit
 * @property {number} width
 * @property {number} height
 * @property {number} top of the plots
 * @property {number} foot where the legend begins
 */

const LINE = 1.35 * LETTERS;
const TITLE = 1.3 * LETTERS;

/** Around title, plots and foot. */
const BETWEEN = 9;

/** The most lines of a plot's own title. */
const MOST_LINES = 3;

/** Where there is little room, lines have their names at their ends alone, if they are many. */
const MOST_ENTRIES = 8;

/** A shorter name of a parameter stays with its value. */
const UNBROKEN = 40;

/** A longer link as text would take a slide from its plots. */
const LONGEST_LINK = 400;

/** @param {Format} format @param {string} address */
export const isLinkTooLong = ({ height }, address) => height !== null && address.length > LONGEST_LINK;

/** It measures; nobody sees it. */
const scratch = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

/** @param {Spec} spec @returns {Plan} */
export function planned(spec) {
  const { format, pictures, scene, palette } = spec;
  const { width, height } = inUnits(format);
  const { margin } = format;
  const inner = width - 2 * margin;
  for (const picture of pictures) picture.feed(scene, palette);
  const top = drawHead(scratch, spec, inner) + margin;
  const parts = pictures.map((picture, at) => partOf(picture, at, spec));
  const tried = (/** @type {number} */ count) => {
    const foot = drawFoot(scratch, spec, pictures.slice(0, count), { left: margin, top: 0, width: inner });
    const below = margin + (foot > 0 ? foot + BETWEEN : 0);
    const room = height === null ? null : height - top - below;
    const found = arranged(parts.slice(0, count), { width: inner, height: room });
    return found === null ? null : { ...found, below, room, foot };
  };
  const { cells, height: plots, below, room, foot } = mostOf(pictures.length, tried);
  const whole = height ?? top + plots + below;
  const left = pictures.slice(cells.length);
  // On a page that they do not fill, plots stand in the middle.
  const free = room === null ? 0 : Math.max(0, room - plots) / 2;
  return { cells, left, width, height: whole, top: top + free, foot: whole - foot - margin };
}

/** All of so many, or else the most from the first one on that fit; none fits always. @template T @param {number} count @param {(count: number) => T | null} tried @returns {T} */
function mostOf(count, tried) {
  const all = tried(count);
  if (all !== null) return all;
  let [low, high] = [0, count];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (tried(middle) === null) high = middle;
    else low = middle;
  }
  return /** @type {T} */ (tried(low));
}

/** @param {Picture} picture @param {number} at @param {Spec} spec */
function partOf(picture, at, spec) {
  const { name, kind, below } = picture;
  /** Many arrangements are tried. @type {Map<number, number>} */
  const known = new Map();
  const head = (/** @type {number} */ width) => {
    const height = known.get(width) ?? headOf(picture, at, spec, width).height;
    known.set(width, height);
    return height;
  };
  const sizes = sizesOf(kind, spec.scene);
  if (picture.isWordy) sizes.least = Math.max(sizes.least, longestText(picture, sizes.ideal));
  return { name, kind, ...(below === undefined ? {} : { below }), ...sizes, head };
}

/** @param {Picture} picture @param {number} width */
function longestText(picture, width) {
  let longest = 0;
  picture.fit(width, width);
  // Of this context alone.
  scratch.fillText = (text) => {
    longest = Math.max(longest, scratch.measureText(text).width);
  };
  scratch.save();
  picture.draw(scratch);
  scratch.restore();
  Reflect.deleteProperty(scratch, 'fillText');
  return longest + 8;
}

/**
 * @param {CanvasRenderingContext2D} context @param {Spec} spec @param {Plan} plan
 * @param {(element: string) => void} [put] writes an element around each plot
 */
export function drawPlan(context, spec, plan, put = () => {}) {
  const { margin } = spec.format;
  const inner = plan.width - 2 * margin;
  context.save();
  context.translate(margin, margin);
  drawHead(context, spec, inner);
  context.restore();
  const shown = spec.pictures.slice(0, plan.cells.length);
  const fits = fitted(plan, shown);
  for (const [at, cell] of plan.cells.entries()) {
    const picture = shown[at];
    put(opened(picture, at));
    context.save();
    context.translate(margin + cell.left, plan.top + cell.top);
    drawCaption(context, picture, at, spec, cell);
    context.translate(fits[at].shift, cell.head);
    picture.draw(context);
    context.restore();
    put('</g>\n');
  }
  drawFoot(context, spec, shown, { left: margin, top: plan.foot, width: inner });
}

/** @param {Picture} picture @param {number} at */
function opened({ title }, at) {
  return elementOf('g', { id: `panel-${letterOf(at)}`, role: 'img', 'aria-label': title }, '').replace('</g>\n', '');
}

/** After z comes aa. @param {number} at @returns {string} */
const letterOf = (at) => (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(97 + (at % 26));

/**
 * Axes stand in one line: those of a column on the left, those of a row at the bottom.
 * @param {Plan} plan @param {Picture[]} shown
 */
function fitted({ cells }, shown) {
  const measured = cells.map(({ width, height }, at) => {
    shown[at].fit(width, height);
    scratch.save();
    shown[at].draw(scratch);
    scratch.restore();
    return { inset: shown[at].inset(), foot: shown[at].foot() };
  });
  return cells.map((cell, at) => {
    const column = measured.filter((_, other) => cells[other].left === cell.left);
    const row = measured.filter((_, other) => cells[other].top === cell.top && cells[other].height === cell.height);
    const { inset, foot } = measured[at];
    const shift = inset === null ? 0 : Math.max(...column.map((each) => each.inset ?? 0)) - inset;
    const lift = foot === null ? 0 : Math.max(...row.map((each) => each.foot ?? 0)) - foot;
    shown[at].fit(cell.width - shift, cell.height - lift);
    return { shift };
  });
}

/** @param {CanvasRenderingContext2D} context @param {Spec} spec @param {number} width @returns {number} its height */
function drawHead(context, { title, clock, palette }, width) {
  const style = { font: `bold ${TITLE}px ${palette.sans}`, colour: palette.ink };
  let right = width;
  if (clock !== '') {
    context.save();
    context.font = `${TITLE}px ${palette.sans}`;
    context.fillStyle = palette.ink;
    context.textAlign = 'right';
    context.textBaseline = 'alphabetic';
    context.fillText(clock, width, 0.9 * TITLE);
    // As wide as the longest one of a clip.
    right -= Math.max(context.measureText(clock).width, 6 * TITLE) + GAP;
    context.restore();
  }
  const end = title === '' ? 0 : drawText(context, [title], style, TITLE, { left: 0, right, top: 0 });
  const height = Math.max(end, clock === '' ? 0 : 1.3 * TITLE);
  return height === 0 ? 0 : height + BETWEEN;
}

/** @param {Picture} picture @param {number} at @param {Spec} spec @param {number} width */
function headOf({ title, short = title, method, note }, at, { palette, wanted, scene }, width) {
  scratch.font = `bold ${palette.font}`;
  const letter = wanted.letters ? scratch.measureText(letterOf(at)).width + 6 : 0;
  scratch.font = palette.font;
  const indent = letter + (method === null ? 0 : LETTERS + 2);
  const measure = (/** @type {string} */ text) => scratch.measureText(text).width;
  const lines = broken(short, (part) => measure(part) <= width - indent).map((line) => line.trimEnd());
  if (lines.length > MOST_LINES) lines.splice(MOST_LINES);
  const noted = note(scene);
  const isBeside = noted === '' || indent + measure(lines.at(-1) ?? '') + 10 + measure(noted) <= width;
  return { letter, indent, lines, noted, height: LINE * (lines.length + (isBeside ? 0 : 1)) + 3 };
}

/** @param {CanvasRenderingContext2D} context @param {Picture} picture @param {number} at @param {Spec} spec @param {Cell} cell */
function drawCaption(context, picture, at, spec, { width, head }) {
  const { palette, wanted } = spec;
  const { letter, indent, lines, noted, height } = headOf(picture, at, spec, width);
  // At the foot of its room: near its plot, whatever the others in the row have.
  const top = head - height;
  const base = top + 0.95 * LETTERS;
  context.save();
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = palette.ink;
  context.font = `bold ${palette.font}`;
  if (wanted.letters) context.fillText(letterOf(at), 0, base);
  context.font = palette.font;
  for (const [line, text] of lines.entries()) context.fillText(text, indent, base + line * LINE);
  if (noted !== '') {
    context.fillStyle = palette.quiet;
    context.textAlign = 'right';
    context.fillText(noted, width, head - 3 - LINE + 0.95 * LETTERS);
  }
  if (picture.method !== null) {
    const { colour, marker } = lookOf(palette, picture.method);
    context.fillStyle = colour;
    context.beginPath();
    addMarker(context, marker, letter + LETTERS / 2, base - 0.36 * LETTERS, 0.36 * LETTERS);
    context.fill();
  }
  context.restore();
}

/**
 * Legend, parameters and link, with the code on their right.
 * @param {CanvasRenderingContext2D} context @param {Spec} spec @param {Picture[]} shown
 * @param {{left: number, top: number, width: number}} place
 * @returns {number} its height
 */
function drawFoot(context, { format, scene, palette, wanted, about }, shown, { left, top, width }) {
  const code = wanted.code ? codeOf(about.address) : null;
  const side = code === null ? 0 : code.size * inUnits(format).code;
  const right = left + width - (side > 0 ? side + GAP : 0);
  let end = top;
  if (wanted.legend) {
    const entries = legendOf(shown, scene, palette).filter(
      ({ kind }, _, all) => kind !== 'line' || format.height === null || all.length <= MOST_ENTRIES,
    );
    const below = drawLegend(context, palette, entries, { left, right, top });
    if (below > top) end = below + 4;
  }
  // Lines are dear on a slide.
  const told = [...(wanted.parameters ? about.parameters : []), ...(wanted.digest ? [about.digest] : [])]
    .flatMap((text) => text.split(' · '))
    .map((text) => (text.length < UNBROKEN ? text.replaceAll(' ', '\u00a0') : text))
    .join(' · ');
  const colours = wanted.legend && shown.some(({ kind }) => kind === 'matrix') ? t('scaleDoc') : '';
  const lines = [
    `${colours} ${told}`.trim(),
    wanted.link && !isLinkTooLong(format, about.address) ? about.address : '',
  ].filter((line) => line !== '');
  const style = { font: palette.font, colour: palette.quiet };
  if (lines.length > 0) end = drawText(context, lines, style, LETTERS, { left, right, top: end });
  code?.draw(context, left + width - side, Math.max(top, end - side), side);
  return Math.max(end - top, side);
}
