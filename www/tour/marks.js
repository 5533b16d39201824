// What the tour points at: frames with letters over parts of the page and of plots, which follow them, and which are brought into
// view, never under the tour's own words.

import { byId, el } from '../kit/dom.js';

/** @import { Lent } from '../shell/tour.js' */
/** @import { Place as Rectangle } from '../plots/matrix.js' */
/** @import { Place, Step } from './steps.js' */

/** A line is thin; its frame is not. CSS pixels above and below. */
const AROUND_LINE = 5;

/** Room for a letter above what it marks, CSS pixels. */
const ABOVE = 26;

/** Where a place is: in which element, and which part of it, if not all. @typedef {{box: Element, part: Rectangle | null}} Found */

/** The marks of a step. */
export class Marks {
  #layer = el('div', { className: 'tour-marks', 'aria-hidden': 'true' });
  /** @type {{place: Place, frame: HTMLElement}[]} */
  #marks = [];
  #isDue = false;
  /** What was brought into view last, until the reader scrolls. @type {Place | null} */
  #called = null;
  #page;

  /** @param {Lent} page */
  constructor(page) {
    this.#page = page;
    byId('main').append(this.#layer);
    const follow = () => this.#follow();
    page.run.addEventListener('snapshot', follow);
    window.addEventListener('resize', follow);
    // Some parts scroll by themselves.
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    new ResizeObserver(() => {
      this.#stay();
      follow();
    }).observe(byId('main'));
    // From then on the reader says what is in view.
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      document.addEventListener(type, () => (this.#called = null), { capture: true, passive: true });
    }
  }

  clear() {
    this.#marks = [];
    this.#called = null;
    this.#layer.replaceChildren();
  }

  /** @param {Step} step @param {boolean} isAnswered */
  show({ before, after }, isAnswered) {
    const places = isAnswered ? [...before, ...after] : before;
    this.#marks = places.map((place, index) => {
      const letter = el('span', { className: 'tour-letter', textContent: letterOf(index) });
      return { place, frame: el('div', { className: 'tour-mark' }, [letter]) };
    });
    this.#layer.replaceChildren(...this.#marks.map(({ frame }) => frame));
    const first = isAnswered && after.length > 0 ? before.length : 0;
    if (!isAnswered || after.length > 0) this.bring(letterOf(first));
  }

  /** Brings a mark into view. @param {string} letter */
  bring(letter) {
    const mark = this.#marks[letter.charCodeAt(0) - 'A'.charCodeAt(0)];
    if (mark === undefined) return;
    // What has just been opened has its place after the next frame.
    requestAnimationFrame(() => {
      this.#called = mark.place;
      this.#stay();
      this.#follow();
      mark.frame.classList.remove('is-called');
      requestAnimationFrame(() => mark.frame.classList.add('is-called'));
    });
  }

  /** What was called for is in view, also when what is above it has changed its height. */
  #stay() {
    const found = this.#called === null ? null : this.#find(this.#called);
    if (found !== null) this.#scrollTo(found.box);
  }

  /** @param {Element} box */
  #scrollTo(box) {
    const rows = box.closest('.rows');
    const row = box.closest('.method');
    if (rows !== null && row !== null && getComputedStyle(rows).overflowY !== 'visible') {
      rows.scrollTop += row.getBoundingClientRect().top - rows.getBoundingClientRect().top;
    }
    // On one screen all plots are in view at the top; on a narrow one they follow each other.
    if (this.#page.fitsOneScreen() && box.closest('.stage') !== null) window.scrollTo(0, 0);
    else if (this.#page.fitsOneScreen()) this.#page.scrollTo(byId('inspector'));
    else window.scrollTo(0, window.scrollY + box.getBoundingClientRect().top - ABOVE);
  }

  /** Frames go where their places are, once a frame at most. */
  #follow() {
    if (this.#isDue || this.#marks.length === 0) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      const origin = this.#layer.getBoundingClientRect();
      document.body.style.setProperty('--tour-top', `${this.#page.bar.getBoundingClientRect().height}px`);
      for (const { place, frame } of this.#marks) {
        const found = this.#find(place);
        const rectangle = found === null ? null : visible(found);
        frame.hidden = rectangle === null;
        if (rectangle === null) continue;
        const { left, top, width, height } = rectangle;
        frame.style.left = `${left - origin.left}px`;
        frame.style.top = `${top - origin.top}px`;
        frame.style.width = `${width}px`;
        frame.style.height = `${height}px`;
      }
    });
  }

  /** @param {Place} place @returns {Found | null} */
  #find(place) {
    const { run, curve, rowOf } = this.#page;
    if ('in' in place) return found(document.querySelector(place.in));
    if ('ofRow' in place) return found(document.querySelector(`#scores .single.method-${place.ofRow}`)?.closest('tr'));
    if ('means' in place || 'cell' in place) {
      const matrix = rowOf('means' in place ? place.means : place.cell)?.matrix;
      const box = matrix?.canvas.element;
      const synapse = run.loaded?.view.synapse;
      if (matrix === undefined || box === undefined) return null;
      if ('means' in place) return found(box, matrix.means);
      return synapse == null ? null : found(box, matrix.placeOf(synapse));
    }
    const { element: box } = curve.canvas;
    const frame = curve.layout?.frame;
    // A chart that nobody has seen yet has no axes; on its way into view it gets them.
    if (frame === undefined || run.snapshot === null) return found(box);
    const { left, right, top, bottom } = frame;
    if ('majority' in place) {
      const y = frame.y(run.snapshot.chance_sign_accuracy);
      return found(box, { left, top: y - AROUND_LINE, width: right - left, height: 2 * AROUND_LINE });
    }
    const [from, to] = place.span.map((seconds) => Math.min(right, Math.max(left, frame.x(seconds))));
    return found(box, { left: from, top, width: to - from, height: bottom - top });
  }
}

/** @param {number} index */
const letterOf = (index) => String.fromCharCode('A'.charCodeAt(0) + index);

/** @param {Element | null | undefined} box @param {Rectangle | null} [part] @returns {Found | null} */
function found(box, part = null) {
  return box == null || !box.checkVisibility() ? null : { box, part };
}

/** The place on the screen, as far as the part of the page that scrolls around it shows it. @param {Found} found @returns {Rectangle | null} */
function visible({ box, part }) {
  const outer = box.getBoundingClientRect();
  let left = outer.left + (part?.left ?? 0);
  let top = outer.top + (part?.top ?? 0);
  let right = left + (part?.width ?? outer.width);
  let bottom = top + (part?.height ?? outer.height);
  const window = box.closest('.rows, .score .table')?.getBoundingClientRect();
  if (window !== undefined) {
    [left, right] = [Math.max(left, window.left), Math.min(right, window.right)];
    [top, bottom] = [Math.max(top, window.top), Math.min(bottom, window.bottom)];
  }
  return bottom - top < 2 || right - left < 2 ? null : { left, top, width: right - left, height: bottom - top };
}
