// A reader's pointer on charts: a cursor that charts share, and a stretch that is dragged out.

/** @import { Layout } from './layout.js' */

/**
 * A chart that the reader points at.
 * @typedef {object} Reader
 * @property {Layout | null} layout of what is seen
 * @property {(number | null)[]} xs
 * @property {() => void} show
 * @property {(pixels: [number, number] | null) => void} drag
 * @property {(stretch: [number, number] | null) => void} take
 */

/** How far, in CSS pixels, the pointer goes before it drags. */
const LEAST = 6;

/** Where the reader points, in all charts that share it. */
export class Cursor {
  /** One of the values of x. @type {number | null} */
  at = null;
  /** @type {Set<Reader>} */
  readers = new Set();

  /** @param {(at: number | null) => void} moved */
  constructor(moved) {
    this.moved = moved;
  }

  /** @param {number | null} at */
  point(at) {
    if (at === this.at) return;
    this.at = at;
    for (const reader of this.readers) reader.show();
    this.moved(at);
  }
}

/**
 * @param {HTMLElement} element the chart's
 * @param {Reader} reader
 * @param {Cursor} cursor
 */
export function listen(element, reader, cursor) {
  /** @type {number | null} */
  let from = null;
  const stretchTo = (/** @type {PointerEvent} */ { offsetX }) => {
    const frame = reader.layout?.frame;
    if (from === null || frame === undefined || Math.abs(offsetX - from) < LEAST) return null;
    const within = (/** @type {number} */ x) => Math.min(Math.max(x, frame.left), frame.right);
    return /** @type {[number, number]} */ ([within(Math.min(from, offsetX)), within(Math.max(from, offsetX))]);
  };
  element.addEventListener('pointerdown', (event) => {
    // A finger scrolls the page.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    from = event.offsetX;
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    cursor.point(nearest(reader, event));
    if (from !== null) reader.drag(stretchTo(event));
  });
  element.addEventListener('pointerup', (event) => {
    const stretch = stretchTo(event);
    from = null;
    if (stretch === null || reader.layout === null) return;
    const { valueAt } = reader.layout;
    reader.take([valueAt(stretch[0]), valueAt(stretch[1])]);
  });
  element.addEventListener('pointercancel', () => {
    from = null;
    reader.drag(null);
  });
  element.addEventListener('pointerleave', () => cursor.point(null));
  element.addEventListener('dblclick', () => reader.take(null));
}

/** The value of x beside the pointer, if that is inside the axes. @param {Reader} reader @param {MouseEvent} event */
function nearest({ layout, xs }, { offsetX, offsetY }) {
  if (layout === null) return null;
  const { x, left, right, top, bottom } = layout.frame;
  if (offsetX < left || offsetX > right || offsetY < top || offsetY > bottom) return null;
  /** @type {number | null} */
  let best = null;
  for (const value of xs) {
    if (value === null) continue;
    if (best === null || Math.abs(x(value) - offsetX) < Math.abs(x(best) - offsetX)) best = value;
  }
  return best;
}
