// A drawing context that writes SVG: what the plots use of a canvas's context, and nothing else, so that a plot that wants more
// fails at once. Its elements are as old as SVG is, for viewers that are: paths, text on its baseline, colours in six digits.

import { cellsOf, imageOf } from './cells.js';
import { elementOf, escaped, hex, short } from './svg.js';

/** @import { TakesPixels } from '../plots/matrix.js' */
/** @import { Pixels } from './cells.js' */

/** @typedef {'save' | 'restore' | 'translate' | 'rotate' | 'scale' | 'beginPath' | 'closePath' | 'moveTo' | 'lineTo' | 'rect' | 'arc' | 'fill' | 'stroke' | 'clip' | 'fillRect' | 'strokeRect' | 'fillText' | 'measureText' | 'setLineDash' | 'strokeStyle' | 'fillStyle' | 'globalAlpha' | 'lineWidth' | 'lineCap' | 'lineJoin' | 'font' | 'textAlign' | 'textBaseline'} Used */

/** What is saved and restored with the matrix, the dashes and the clip. */
const STYLE = /** @type {const} */ ([
  ...['strokeStyle', 'fillStyle', 'globalAlpha', 'lineWidth', 'lineCap', 'lineJoin'],
  ...['font', 'textAlign', 'textBaseline'],
]);

const ANCHOR = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' };

/** A matrix of up to so many cells is drawn cell by cell; a larger one is an image. */
const MOST_CELLS = 4000;

/** @implements {Pick<CanvasRenderingContext2D, Used>} @implements {TakesPixels} */
export class VectorContext {
  /** @type {string | CanvasGradient | CanvasPattern} */
  strokeStyle = '#000000';
  /** @type {string | CanvasGradient | CanvasPattern} */
  fillStyle = '#000000';
  globalAlpha = 1;
  lineWidth = 1;
  /** @type {CanvasLineCap} */
  lineCap = 'butt';
  /** @type {CanvasLineJoin} */
  lineJoin = 'miter';
  font = '10px sans-serif';
  /** @type {CanvasTextAlign} */
  textAlign = 'start';
  /** @type {CanvasTextBaseline} */
  textBaseline = 'alphabetic';

  /** The file so far, and images that stand for their places in it until they are encoded. @type {(string | Promise<string>)[]} */
  parts = [];
  #ruler;
  #encode;
  #matrix = [1, 0, 0, 1, 0, 0];
  /** @type {number[]} */
  #dash = [];
  #clip = '';
  #clips = 0;
  /** @type {(() => void)[]} */
  #saved = [];
  #path = '';

  /**
   * @param {CanvasRenderingContext2D} ruler a canvas's context: it knows how wide text is, and what colours mean
   * @param {(pixels: Pixels) => Promise<string>} encode gives the address of an image that holds them
   */
  constructor(ruler, encode) {
    this.#ruler = ruler;
    this.#encode = encode;
    Object.preventExtensions(this);
  }

  save() {
    const style = STYLE.map((name) => /** @type {const} */ ([name, this[name]]));
    const [matrix, dash, clip] = [this.#matrix, this.#dash, this.#clip];
    this.#saved.push(() => {
      for (const [name, value] of style) Reflect.set(this, name, value);
      [this.#matrix, this.#dash, this.#clip] = [matrix, dash, clip];
    });
  }

  restore() {
    this.#saved.pop()?.();
  }

  /** @param {number} x @param {number} y */
  translate(x, y) {
    this.#multiply([1, 0, 0, 1, x, y]);
  }

  /** @param {number} angle */
  rotate(angle) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#multiply([cos, sin, -sin, cos, 0, 0]);
  }

  /** @param {number} x @param {number} y */
  scale(x, y) {
    this.#multiply([x, 0, 0, y, 0, 0]);
  }

  /** @param {number[]} by */
  #multiply([a, b, c, d, e, f]) {
    const [A, B, C, D, E, F] = this.#matrix;
    this.#matrix = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
  }

  /** @param {number} x @param {number} y */
  #at(x, y) {
    const [a, b, c, d, e, f] = this.#matrix;
    return `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`;
  }

  /** How much longer lengths become. */
  get #stretch() {
    const [a, b, c, d] = this.#matrix;
    return Math.sqrt(Math.abs(a * d - b * c));
  }

  /** @param {number[]} dash */
  setLineDash(dash) {
    this.#dash = [...dash];
  }

  beginPath() {
    this.#path = '';
  }

  closePath() {
    if (this.#path !== '') this.#path += 'Z';
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    if (isPlace(x, y)) this.#path += `M${this.#at(x, y)}`;
  }

  /** A path that begins with a line begins at its end, as on a canvas. @param {number} x @param {number} y */
  lineTo(x, y) {
    if (isPlace(x, y)) this.#path += `${this.#path === '' ? 'M' : 'L'}${this.#at(x, y)}`;
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    if (isPlace(x + width, y + height)) this.#path += this.#rectangle(x, y, width, height);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  #rectangle(x, y, width, height) {
    const corners = [this.#at(x, y), this.#at(x + width, y), this.#at(x + width, y + height), this.#at(x, y + height)];
    return `M${corners.join('L')}Z`;
  }

  /** @param {number} x @param {number} y @param {number} radius @param {number} from @param {number} to @param {boolean} [isReverse] */
  arc(x, y, radius, from, to, isReverse = false) {
    if (!isPlace(x, y)) return;
    const at = (/** @type {number} */ angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    const r = short(radius * this.#stretch);
    const way = isReverse ? -1 : 1;
    const turn = 2 * Math.PI;
    const swept = Math.abs(to - from) >= turn ? turn : (((way * (to - from)) % turn) + turn) % turn;
    const [startX, startY] = at(from);
    this.lineTo(startX, startY);
    // An arc of SVG has two ends, so that a circle takes two.
    for (const part of swept > Math.PI ? [swept / 2, swept] : [swept]) {
      const [endX, endY] = at(from + way * part);
      this.#path += `A${r} ${r} 0 0 ${isReverse ? 0 : 1} ${this.#at(endX, endY)}`;
    }
  }

  fill() {
    this.#put('path', { d: this.#path, ...this.#paint('fill', this.fillStyle) });
  }

  stroke() {
    this.#putStroke(this.#path);
  }

  /** @param {string} d */
  #putStroke(d) {
    const dash = this.#dash.map((length) => short(length * this.#stretch)).join(' ');
    this.#put('path', {
      ...{ d, fill: 'none', ...this.#paint('stroke', this.strokeStyle) },
      'stroke-width': short(this.lineWidth * this.#stretch),
      'stroke-dasharray': dash,
      'stroke-linecap': this.lineCap === 'butt' ? '' : this.lineCap,
      'stroke-linejoin': this.lineJoin === 'miter' ? '' : this.lineJoin,
    });
  }

  clip() {
    this.#clips += 1;
    const inside = this.#clip;
    this.parts.push(`<clipPath id="clip${this.#clips}"${inside}><path d="${this.#path}"/></clipPath>\n`);
    this.#clip = ` clip-path="url(#clip${this.#clips})"`;
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    this.#put('path', { d: this.#rectangle(x, y, width, height), ...this.#paint('fill', this.fillStyle) });
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  strokeRect(x, y, width, height) {
    this.#putStroke(this.#rectangle(x, y, width, height));
  }

  /** @param {string} text */
  measureText(text) {
    this.#ruler.font = this.font;
    return this.#ruler.measureText(text);
  }

  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    const [a, b, c, d] = this.#matrix;
    const isUpright = b === 0 && c === 0;
    const [, style = '', size = '10', family = 'sans-serif'] = /^(.*?)([\d.]+)px\s+(.+)$/s.exec(this.font) ?? [];
    const base = y + this.#sink();
    const [px, py] = (isUpright ? this.#at(x, base) : `${short(x)} ${short(base)}`).split(' ');
    const e = this.#at(0, 0);
    const attributes = {
      ...{ x: px, y: py, 'text-anchor': ANCHOR[this.textAlign] === 'start' ? '' : ANCHOR[this.textAlign] },
      ...{
        'font-family': family.replace(/\s+/g, ' '),
        'font-size': short(Number(size) * (isUpright ? this.#stretch : 1)),
      },
      'font-weight': /bold|[5-9]00/.exec(style)?.[0] ?? '',
      transform: isUpright ? '' : `matrix(${[a, b, c, d].map((part) => Math.round(part * 1e6) / 1e6).join(' ')} ${e})`,
      ...this.#paint('fill', this.fillStyle),
    };
    this.#put('text', attributes, escaped(text));
  }

  /** How far below its place the baseline of a text lies. Numbers, because viewers disagree about the names of baselines. */
  #sink() {
    if (this.textBaseline === 'alphabetic') return 0;
    const ruler = this.#ruler;
    ruler.font = this.font;
    const ascent = (/** @type {CanvasTextBaseline} */ baseline) => {
      ruler.textBaseline = baseline;
      return ruler.measureText('H').actualBoundingBoxAscent;
    };
    const sink = ascent('alphabetic') - ascent(this.textBaseline);
    ruler.textBaseline = 'alphabetic';
    return sink;
  }

  /** Cells that stay sharp in every viewer. @param {Pixels} pixels @param {number} x @param {number} y @param {number} width @param {number} height */
  drawPixels(pixels, x, y, width, height) {
    const [left, top] = this.#at(x, y).split(' ').map(Number);
    const box = { left, top, width: width * this.#stretch, height: height * this.#stretch };
    const isImage = pixels.width * pixels.height > MOST_CELLS;
    this.parts.push(isImage ? imageOf(pixels, box, this.#encode) : cellsOf(pixels, box));
  }

  /** A colour as every viewer knows it, and how opaque it is. @param {'fill' | 'stroke'} what @param {unknown} style */
  #paint(what, style) {
    const ruler = this.#ruler;
    ruler.fillStyle = String(style);
    const plain = String(ruler.fillStyle);
    const [red, green, blue, alpha = 1] = plain.startsWith('#') ? [] : (plain.match(/[\d.]+/g) ?? []).map(Number);
    const colour = red === undefined ? plain : hex([red, green, blue]);
    const opacity = this.globalAlpha * alpha;
    return { [what]: colour, [`${what}-opacity`]: opacity === 1 ? '' : String(Math.round(opacity * 1000) / 1000) };
  }

  /** @param {string} name @param {Record<string, string>} attributes @param {string} [content] */
  #put(name, attributes, content) {
    if (attributes.d === '') return;
    this.parts.push(elementOf(name, attributes, content, this.#clip));
  }
}

/** A canvas leaves out what is nowhere. @param {number} x @param {number} y */
const isPlace = (x, y) => Number.isFinite(x) && Number.isFinite(y);
