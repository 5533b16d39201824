// Colours and fonts of the present theme, read once from the style sheet whenever the theme changes.

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

/** @typedef {'circle' | 'square' | 'triangle'} Marker */

/** Shape and dash repeat what colour says. */
const SHAPES = /** @type {Record<string, {dash: number[], marker: Marker}>} */ ({
  stdwi: { dash: [], marker: 'circle' },
  akrout: { dash: [8, 4], marker: 'square' },
  rdd: { dash: [2, 3], marker: 'triangle' },
});

/** The markers as characters, for words beside plots. */
export const MARKS = /** @type {Record<string, string>} */ ({ stdwi: '●', akrout: '■', rdd: '▲' });

/** @returns {Palette} */
export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const value = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  const rgb = (/** @type {string} */ name) =>
    /** @type {Rgb} */ ([1, 3, 5].map((at) => Number.parseInt(value(name).slice(at, at + 2), 16)));
  const methods = Object.entries(SHAPES).map(([name, { dash, marker }]) => [
    name,
    { colour: value(name), text: value(`${name}-text`), dash, marker },
  ]);
  const plotSize = Number.parseFloat(value('plot-size')) || 11;
  return {
    ink: value('ink'),
    quiet: value('quiet'),
    axis: value('axis'),
    line: value('line'),
    paper: value('paper'),
    shade: value('shade'),
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

/**
 * Adds a method's marker to a path.
 * @param {Path2D} path
 * @param {Marker} marker
 * @param {number} x
 * @param {number} y
 * @param {number} r half its size
 */
export function addMarker(path, marker, x, y, r) {
  if (marker === 'circle') {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
  } else if (marker === 'square') {
    path.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  } else {
    path.moveTo(x, y - r * 1.2);
    path.lineTo(x + r * 1.1, y + r * 0.8);
    path.lineTo(x - r * 1.1, y + r * 0.8);
    path.closePath();
  }
}
