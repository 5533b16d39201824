// Draws a plot once more, on a sheet of its own: its title above; below, what the page says beside it, its parameters, and
// the link that makes it again.

import { drawLegend } from './legend.js';
import { encoded } from './png-file.js';
import { elementOf, escaped, short } from './svg.js';
import { VectorContext } from './vector-context.js';

/** @import { Drawable } from '../plots/canvas.js' */
/** @import { Palette } from '../plots/palette.js' */
/** @import { Pixels } from './cells.js' */

/** Around everything, and between the parts of the sheet, CSS pixels. */
const MARGIN = 12;
const BETWEEN = 8;

/** Letters of the title and of the link, in those of the plot. */
const TITLE = 1.2;
const SMALL = 0.8;

/**
 * @param {Drawable} drawable
 * @param {Palette} palette
 * @param {string} title
 * @param {Record<string, string>} about in the terms of the Dublin Core
 * @returns {Promise<string>} an SVG document
 */
export async function svgOf(drawable, palette, title, about) {
  const width = drawable.width + 2 * MARGIN;
  return written(title, about, (context) => {
    const height = drawSheet(context, drawable, palette, title, footer(about));
    return { size: { width: short(width), height: short(height) }, width, height, paper: palette.paper };
  });
}

/** How large a drawing turned out: as SVG writes it, and in CSS pixels. @typedef {{size: {width: string, height: string}, width: number, height: number, paper: string}} Drawn */

/**
 * A document of what is drawn.
 * @param {string} title
 * @param {Record<string, string>} about in the terms of the Dublin Core
 * @param {(context: CanvasRenderingContext2D, put: (element: string) => void) => Drawn} draw it may put elements of its own
 * @returns {Promise<string>}
 */
export async function written(title, about, draw) {
  const ruler = document.createElement('canvas').getContext('2d');
  if (ruler === null) throw new Error('this browser gives no canvas to measure text on');
  const vector = new VectorContext(ruler, addressOf);
  // Of a canvas's context it has what plots use; what it has not, throws.
  const context = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (vector));
  const { size, width, height, paper } = draw(context, (element) => vector.parts.push(element));
  const parts = await Promise.all(vector.parts);
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    version: '1.1',
    ...size,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    // A canvas's corners may be longer than those of SVG.
    'stroke-miterlimit': '10',
  };
  const sheet = elementOf('rect', { width: short(width), height: short(height), fill: paper });
  const content = ['\n', elementOf('title', {}, escaped(title)), metadata(about), sheet, ...parts].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementOf('svg', head, content)}`;
}

/** @param {Record<string, string>} about */
const footer = ({ abstract = '', creator = '', source = '' }) =>
  [abstract, creator, source].filter((text) => text !== '');

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Drawable} drawable
 * @param {Palette} palette
 * @param {string} title
 * @param {string[]} words at the foot
 * @returns {number} height of the sheet
 */
function drawSheet(context, drawable, palette, title, words) {
  const place = { left: MARGIN, right: MARGIN + drawable.width, top: MARGIN };
  const large = { font: `bold ${short(TITLE * palette.plotSize)}px ${palette.sans}`, colour: palette.ink };
  place.top = drawText(context, [title], large, TITLE * palette.plotSize, place) + BETWEEN;
  context.save();
  context.translate(MARGIN, place.top);
  drawable.drawInto(context);
  context.restore();
  place.top += drawable.height + BETWEEN;
  const end = drawLegend(context, palette, drawable.legend, place);
  place.top = end > place.top ? end + BETWEEN : end;
  const small = { font: `${short(SMALL * palette.plotSize)}px ${palette.sans}`, colour: palette.quiet };
  return drawText(context, words, small, SMALL * palette.plotSize, place) + MARGIN;
}

/**
 * Lines of text, each broken where it must be.
 * @param {CanvasRenderingContext2D} context
 * @param {string[]} texts
 * @param {{font: string, colour: string}} style
 * @param {number} size of the letters
 * @param {{left: number, right: number, top: number}} place
 * @returns {number} where the next thing may begin
 */
export function drawText(context, texts, { font, colour }, size, { left, right, top }) {
  context.save();
  context.font = font;
  context.fillStyle = colour;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const lines = texts.flatMap((text) => broken(text, (part) => context.measureText(part).width <= right - left));
  for (const [index, line] of lines.entries()) context.fillText(line, left, top + (1.3 * index + 0.9) * size);
  context.restore();
  return top + 1.3 * lines.length * size;
}

/** A text in lines that fit: broken between words or parts of a link, and within one that is too long by itself. @param {string} text @param {(part: string) => boolean} fits */
export function broken(text, fits) {
  /** @type {string[]} */
  const lines = [''];
  for (const part of text.split(/(?<= )|(?=[&#])/)) {
    if (lines[0] !== '' && !fits(lines[0] + part)) lines.unshift('');
    for (const letter of part) {
      if (lines[0] !== '' && !fits(lines[0] + letter)) lines.unshift('');
      lines[0] += letter;
    }
  }
  return lines.reverse();
}

/** @param {Pixels} pixels */
async function addressOf(pixels) {
  const png = await encoded(pixels);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(png);
  });
}

/** Where the picture comes from, for programs. @param {Record<string, string>} about */
function metadata(about) {
  const entries = Object.entries(about).map(([term, text]) => elementOf(`dc:${term}`, {}, escaped(text)));
  const names = {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  const description = elementOf('rdf:Description', {}, `\n${entries.join('')}`, ' rdf:about=""');
  return elementOf('metadata', {}, elementOf('rdf:RDF', names, description));
}
