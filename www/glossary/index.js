// The glossary: a term that is pointed at, focused or touched says what it means, to eyes and to screen readers alike.

import { el } from '../kit/dom.js';

/** @import { Terms } from './words/en.js' */

/** What the glossary's script brings. @typedef {{open: typeof open, terms: Terms}} Brought */

/** Between a term and what is said of it, and from there to the edge of the window, CSS pixels. */
const GAP = 6;

/** Who moves the pointer from the term to its meaning has so long, ms. */
const GRACE_MS = 250;

/** @param {Terms} terms */
export function open(terms) {
  return new Glossary(terms);
}

/** One meaning at a time. */
export class Glossary {
  #tip = el('div', { id: 'glossary', className: 'glossary', role: 'status', hidden: true });
  /** @type {HTMLElement | null} */
  #term = null;
  #hiding = 0;
  #terms;

  /** @param {Terms} terms */
  constructor(terms) {
    this.#terms = terms;
    this.#tip.addEventListener('pointerenter', () => this.keep());
    this.#tip.addEventListener('pointerleave', () => this.hideSoon());
    // First of all keys: Esc shall not end the tour, or close a dialog, with it.
    const close = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Escape' || this.#term === null) return;
      event.preventDefault();
      event.stopPropagation();
      this.hide();
    };
    document.addEventListener('keydown', close, { capture: true });
    // What has moved away under it says nothing any more.
    document.addEventListener('scroll', () => this.hide(), { capture: true, passive: true });
    window.addEventListener('resize', () => this.hide());
  }

  /** @param {HTMLElement} term */
  show(term) {
    this.keep();
    if (term === this.#term) return;
    this.hide();
    const meaning = this.#terms[/** @type {keyof Terms} */ (term.dataset.term)];
    if (meaning === undefined) throw new Error(`the glossary has no term “${term.dataset.term}”`);
    this.#term = term;
    // A dialog that is open lies above everything else.
    (term.closest('dialog') ?? document.body).append(this.#tip);
    this.#tip.hidden = false;
    this.#tip.textContent = meaning;
    term.setAttribute('aria-describedby', 'glossary');
    this.#place(term);
  }

  /** Below the term, or above it where there is no room. @param {HTMLElement} term */
  #place(term) {
    // A term that is broken between two lines is where its first part is.
    const { left, top, bottom } = term.getClientRects()[0] ?? term.getBoundingClientRect();
    const { width, height } = this.#tip.getBoundingClientRect();
    const [across, down] = [document.documentElement.clientWidth, window.innerHeight];
    const isBelow = bottom + GAP + height + GAP <= down || top < height + 2 * GAP;
    this.#tip.style.left = `${Math.max(GAP, Math.min(left, across - width - GAP))}px`;
    this.#tip.style.top = `${Math.max(GAP, isBelow ? Math.min(bottom + GAP, down - height - GAP) : top - GAP - height)}px`;
  }

  /** It is being read. */
  keep() {
    window.clearTimeout(this.#hiding);
  }

  hideSoon() {
    this.keep();
    // What has the focus keeps its meaning in view.
    if (this.#term === document.activeElement) return;
    this.#hiding = window.setTimeout(() => this.hide(), GRACE_MS);
  }

  hide() {
    this.keep();
    this.#term?.removeAttribute('aria-describedby');
    this.#term = null;
    this.#tip.hidden = true;
    this.#tip.textContent = '';
  }
}
