// Shapes of marks: they repeat what a method's colour says. All are areas, so that one fill paints any number of them.

/**
 * @typedef {'circle' | 'square' | 'triangle' | 'down' | 'diamond' | 'plus' | 'cross' | 'star' | 'bar' | 'flat' | 'half' | Hollow} Marker
 *   `down` is a triangle that points down, `flat` a bar that lies, `half` the left half of a circle in a thin ring
 */

/** @typedef {'ring' | 'frame' | 'lozenge' | 'delta'} Hollow circle, square, diamond and triangle as outlines */

/** @typedef {[number, number][]} Corners of a shape of half size 1 */

/** @type {Corners} */
const TRIANGLE = [
  [0, -1.2],
  [1.1, 0.8],
  [-1.1, 0.8],
];

/** A cross that stands upright, as an outline. */
const PLUS = turned(
  [
    [-0.35, -0.35],
    [-0.35, -1.2],
    [0.35, -1.2],
  ],
  4,
);

/** One of its rays. @type {Corners} */
const RAY = [
  [0, -1.3],
  [0.34, -0.47],
];

/** @type {Record<Exclude<Marker, 'circle' | 'half' | Hollow>, Corners>} */
const SHAPES = {
  square: turned([[-0.9, -0.9]], 4),
  triangle: TRIANGLE,
  down: TRIANGLE.map(([x, y]) => [x, -y]),
  diamond: turned([[0, -1.25]], 4),
  plus: PLUS,
  cross: rotated(PLUS, Math.PI / 4),
  star: turned(RAY, 5),
  bar: [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, 1.2],
    [-0.4, 1.2],
  ],
  flat: [
    [-1.25, -0.42],
    [1.25, -0.42],
    [1.25, 0.42],
    [-1.25, 0.42],
  ],
};

/** @type {Record<Exclude<Hollow, 'ring'>, keyof typeof SHAPES>} */
const OUTLINED = { frame: 'square', lozenge: 'diamond', delta: 'triangle' };

/** How much of a hollow mark is hole. */
const HOLE = 0.55;
const THIN_HOLE = 0.8;

/**
 * Adds a mark to the present path of a context.
 * @param {Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'arc' | 'closePath'>} context
 * @param {Marker} marker
 * @param {number} x
 * @param {number} y
 * @param {number} r half its size
 */
export function addMarker(context, marker, x, y, r) {
  switch (marker) {
    case 'circle':
      return addDisc(context, { x, y, r });
    case 'ring':
      addDisc(context, { x, y, r });
      return addDisc(context, { x, y, r: HOLE * r }, true);
    case 'half':
      addDisc(context, { x, y, r });
      addDisc(context, { x, y, r: THIN_HOLE * r }, true);
      context.moveTo(x, y + r);
      context.arc(x, y, r, Math.PI / 2, 1.5 * Math.PI);
      return context.closePath();
    case 'frame':
    case 'lozenge':
    case 'delta': {
      const corners = SHAPES[OUTLINED[marker]];
      addCorners(context, corners, { x, y, r });
      return addCorners(context, [...corners].reverse(), { x, y, r: HOLE * r });
    }
    default: {
      const corners = SHAPES[marker];
      if (corners === undefined) throw new Error(`there is no mark of shape "${marker}"`);
      return addCorners(context, corners, { x, y, r });
    }
  }
}

/** @typedef {{x: number, y: number, r: number}} Place */

/** @param {Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath'>} context @param {Corners} corners @param {Place} place */
function addCorners(context, corners, { x, y, r }) {
  for (const [index, [dx, dy]] of corners.entries()) {
    if (index === 0) context.moveTo(x + r * dx, y + r * dy);
    else context.lineTo(x + r * dx, y + r * dy);
  }
  context.closePath();
}

/** What is walked around the other way is left out. @param {Pick<CanvasRenderingContext2D, 'moveTo' | 'arc' | 'closePath'>} context @param {Place} place @param {boolean} [isHole] */
function addDisc(context, { x, y, r }, isHole = false) {
  context.moveTo(x + r, y);
  context.arc(x, y, r, 0, 2 * Math.PI, isHole);
  context.closePath();
}

/** @param {Corners} corners @param {number} angle @returns {Corners} */
function rotated(corners, angle) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
}

/** The same corners again and again, once around. @param {Corners} corners @param {number} times @returns {Corners} */
function turned(corners, times) {
  return Array.from({ length: times }, (_, turn) => rotated(corners, (2 * Math.PI * turn) / times)).flat();
}
