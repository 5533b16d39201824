// Colours and fonts of the present theme, read once from the style sheet whenever the theme changes; those of the methods from
// the methods.

import { methodLooks } from '../methods/registry.js';

/** @import { Themed } from '../methods/types.js' */
/** @import { Marker } from './markers.js' */

/** @typedef {[number, number, number]} Rgb */

/**
 * @typedef {object} Palette
 * @property {string} ink
 * @property {string} quiet for numbers and titles of axes
 * @property {string} axis for the lines of axes, and true zeros
 * @property {string} line for grids
 * @property {string} paper background
 * @property {string} shade for areas, such as sign errors
 * @property {string} font
 * @property {string} sans its family
 * @property {number} plotSize height of the font, CSS pixels
 * @property {number} [least] height of its smallest letters, where they may not be as small as on a screen
 * @property {number} gutter room for the numbers of a y axis, left of a hand-drawn plot
 * @property {number} below room for those of an x axis
 * @property {Record<string, MethodStyle>} methods
 * @property {Rgb} negative
 * @property {Rgb} neutral
 * @property {Rgb} positive
 */

/**
 * @typedef {object} MethodStyle
 * @property {string} colour of marks
 * @property {string} text the same, dark or light enough for words
 * @property {number[]} dash
 * @property {Marker} marker
 */

/** That of any theme, whatever the page shows. @param {keyof Themed} theme @returns {Palette} */
export function paletteOf(theme) {
  const { dataset } = document.documentElement;
  const shown = dataset.theme;
  // Nothing is painted before it is as it was.
  dataset.theme = theme;
  const palette = readPalette();
  if (shown === undefined) delete dataset.theme;
  else dataset.theme = shown;
  return palette;
}

/** @returns {Palette} */
export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const value = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  const system = (/** @type {string} */ name) => plainColour(value(name));
  const rgb = (/** @type {string} */ name) =>
    /** @type {Rgb} */ ([1, 3, 5].map((at) => Number.parseInt(value(name).slice(at, at + 2), 16)));
  const theme = themeNow();
  const methods = methodLooks.map(({ name, look: { colour, text, dash, marker } }) => [
    name,
    { colour: colour[theme], text: text[theme], dash, marker },
  ]);
  // In the unit of the reader's own font.
  const plotSize = Math.round(Number.parseFloat(value('plot-size')) * Number.parseFloat(style.fontSize)) || 11;
  return {
    ink: system('ink'),
    quiet: system('quiet'),
    axis: system('axis'),
    line: system('line'),
    paper: system('paper'),
    shade: system('shade'),
    font: `${plotSize}px ${value('sans')}`,
    sans: value('sans'),
    plotSize,
    gutter: Math.round(2.9 * plotSize + 4),
    below: plotSize + 7,
    methods: Object.fromEntries(methods),
    negative: rgb('negative'),
    neutral: rgb('neutral'),
    positive: rgb('positive'),
  };
}

/** The system's own colours have names, which mean nothing in a file. @param {string} colour */
function plainColour(colour) {
  if (colour.startsWith('#')) return colour;
  const probe = document.createElement('i');
  probe.style.color = colour;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const parts = (color.match(/\d+/g) ?? []).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${parts.join('')}`;
}

/** The one that the style sheet follows. @returns {keyof Themed} */
function themeNow() {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || theme === 'projector' ? theme : 'light';
}
