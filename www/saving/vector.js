// Draws a plot once more, as SVG: the same drawing commands on another context. The library has no Path2D, so paths are
// recorded and replayed on it.

import { Context } from 'svgcanvas';

/** @import { Drawable } from '../plots/canvas.js' */

/** @import { Palette } from '../plots/palette.js' */
/** @typedef {(context: CanvasRenderingContext2D) => void} Command */

const RECORDED = ['moveTo', 'lineTo', 'closePath', 'rect', 'arc', 'bezierCurveTo', 'quadraticCurveTo'];

/** Path2D as far as the plots and uPlot use it. */
class RecordedPath {
  /** @type {Command[]} */
  commands;

  /** @param {RecordedPath} [other] */
  constructor(other) {
    this.commands = other === undefined ? [] : [...other.commands];
  }

  /** @param {RecordedPath} other */
  addPath(other) {
    this.commands.push(...other.commands);
  }
}

for (const name of RECORDED) {
  /** @this {RecordedPath} @param {number[]} numbers */
  function record(...numbers) {
    this.commands.push((context) => Reflect.apply(Reflect.get(context, name), context, numbers));
  }
  Reflect.set(RecordedPath.prototype, name, record);
}

/**
 * The library's context, with paths as a canvas has them: its own would be forgotten at the first text that is written while
 * one is being made.
 * @param {Context} context
 * @returns {CanvasRenderingContext2D}
 */
function withPaths(context) {
  let present = new RecordedPath();
  const replay = (/** @type {'fill' | 'stroke' | 'clip'} */ end) => (/** @type {unknown} */ path) => {
    context.beginPath();
    for (const command of (path instanceof RecordedPath ? path : present).commands) command(context);
    context[end]();
  };
  /** @type {Record<string | symbol, (...rest: any[]) => void>} */
  const instead = {
    beginPath: () => {
      present = new RecordedPath();
    },
    fill: replay('fill'),
    stroke: replay('stroke'),
    clip: replay('clip'),
  };
  for (const name of RECORDED) {
    instead[name] = (...numbers) => Reflect.apply(Reflect.get(present, name), present, numbers);
  }
  return new Proxy(context, {
    get(target, name) {
      const value = instead[name] ?? Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value),
  });
}

/**
 * @param {Drawable} drawable
 * @param {Palette} palette
 * @param {string} title
 * @param {Record<string, string>} about
 * @returns {string} an SVG document
 */
export function svgOf(drawable, { paper, sans, plotSize }, title, about) {
  const { width, height, scale } = drawable;
  const ctx = document.createElement('canvas').getContext('2d');
  const context = new Context({ width: width * scale, height: height * scale, ctx });
  const native = globalThis.Path2D;
  try {
    Reflect.set(globalThis, 'Path2D', RecordedPath);
    drawable.drawInto(withPaths(context));
  } finally {
    Reflect.set(globalThis, 'Path2D', native);
  }
  const root = context.getSvg();
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  root.setAttribute('viewBox', `0 0 ${width * scale} ${height * scale}`);
  // Where a host's policy forbids the library to parse fonts, texts have none of their own and take this one.
  root.setAttribute('font-family', sans);
  root.setAttribute('font-size', `${plotSize * scale}px`);
  for (const text of root.querySelectorAll('text')) {
    for (const name of ['font-family', 'font-size', 'font-style', 'font-weight', 'text-decoration']) {
      if (!text.getAttribute(name)) text.removeAttribute(name);
    }
  }
  for (const image of root.querySelectorAll('image')) image.setAttribute('style', 'image-rendering: pixelated');
  const sheet = element('rect', { width: '100%', height: '100%', fill: paper });
  root.prepend(element('title', {}, title), metadata(about), sheet);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${context.getSerializedSvg()}\n`;
}

/** @param {string} name @param {Record<string, string>} attributes @param {...(Node | string)} children */
function element(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Where the picture comes from, in the terms of the Dublin Core. @param {Record<string, string>} about */
function metadata(about) {
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  const core = 'http://purl.org/dc/elements/1.1/';
  const description = document.createElementNS(rdf, 'rdf:Description');
  description.setAttributeNS(rdf, 'rdf:about', '');
  for (const [term, text] of Object.entries(about)) {
    const entry = document.createElementNS(core, `dc:${term}`);
    entry.append(text);
    description.append(entry);
  }
  const root = document.createElementNS(rdf, 'rdf:RDF');
  root.append(description);
  return element('metadata', {}, root);
}
