// Colours and fonts of the present theme, read once from the style sheet whenever the theme changes.

/**
 * @typedef {object} Palette
 * @property {string} ink
 * @property {string} quiet for axes and labels
 * @property {string} line for grids and zero lines
 * @property {string} paper background
 * @property {string} shade for areas, such as sign errors
 * @property {string} font
 * @property {Record<string, MethodStyle>} methods
 * @property {[number, number, number]} negative
 * @property {[number, number, number]} neutral
 * @property {[number, number, number]} positive
 */

/**
 * @typedef {object} MethodStyle
 * @property {string} colour
 * @property {number[]} dash
 * @property {'circle' | 'square' | 'triangle'} marker
 */

/** Shape and dash repeat what colour says. */
const SHAPES = /** @type {const} */ ({
  stdwi: { dash: [], marker: 'circle' },
  akrout: { dash: [8, 4], marker: 'square' },
  rdd: { dash: [2, 3], marker: 'triangle' },
});

/** @returns {Palette} */
export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const value = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  const rgb = (/** @type {string} */ name) =>
    /** @type {[number, number, number]} */ ([1, 3, 5].map((at) => Number.parseInt(value(name).slice(at, at + 2), 16)));
  const methods = Object.entries(SHAPES).map(([name, shape]) => [
    name,
    { colour: value(name), dash: [...shape.dash], marker: shape.marker },
  ]);
  return {
    ink: value('ink'),
    quiet: value('quiet'),
    line: value('line'),
    paper: value('paper'),
    shade: value('shade'),
    font: `${value('plot-size') || '12px'} ${value('font')}`,
    methods: Object.fromEntries(methods),
    negative: rgb('negative'),
    neutral: rgb('neutral'),
    positive: rgb('positive'),
  };
}

/**
 * Adds a method's marker to a path.
 * @param {Path2D} path
 * @param {MethodStyle['marker']} marker
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
