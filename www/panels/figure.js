// A figure: caption, plot, and what a reader without the plot gets instead (a summary, and the data as a table).

import { el, iconButton } from '../kit/dom.js';
import { t } from '../words/i18n.js';

/** Summaries follow the run, but not every frame. */
const SUMMARY_EVERY_MS = 2000;

/** @import { Drawable } from '../plots/canvas.js' */

/** @typedef {{head: string[], rows: (string | number)[][]}} Table */

/** What a run has recorded. Spikes are those of all of it. @typedef {keyof typeof import('../saving/tables.js').TABLES | 'spikes'} Recorded */

/**
 * What a reader can have of a figure. A click on its button sends it as the detail of a `figure-data` event.
 * @typedef {object} Data
 * @property {string} title
 * @property {() => Table} table a short one, to read
 * @property {(() => Table) | Recorded} csv all of it, at full precision: itself, or which table of what the run has recorded
 * @property {() => object} [json] the same as an object, where there is such a file
 * @property {() => {link: string, digest: string}} [held] what made it, if that is not the lab's run
 * @property {{title: string, drawable: Drawable}[]} pictures
 */

/** A plot with its words. */
export class Figure {
  #told = 0;
  #timer = 0;
  #latest = () => '';

  /**
   * @param {string} className
   * @param {string} title
   * @param {object} [parts]
   * @param {(Node | string)[]} [parts.caption] in place of the title
   * @param {() => Table} [parts.table] made when it is opened
   * @param {Data['csv']} [parts.csv] where the table leaves something out
   * @param {Data['held']} [parts.held] what made it, if that is not the lab's run
   */
  constructor(className, title, { caption, table, csv, held } = {}) {
    this.title = title;
    /** @type {Data['pictures']} */
    this.pictures = [];
    this.box = el('div', { className: 'plot', role: 'img', 'aria-label': title });
    this.element = el('figure', { className }, []);
    const words = caption ?? [el('span', { textContent: title })];
    if (table !== undefined) words.push(dataButton({ title, table, csv: csv ?? table, held, pictures: this.pictures }));
    if (words.length > 0) this.element.append(el('figcaption', {}, words));
    this.element.append(this.box);
  }

  /** What can be saved as a picture. @param {Drawable} drawable @param {string} [title] */
  draws(drawable, title = this.title) {
    this.pictures.push({ title, drawable });
  }

  /** @param {() => string} text */
  summarise(text) {
    this.#latest = text;
    if (this.#timer !== 0) return;
    const due = this.#told + SUMMARY_EVERY_MS - performance.now();
    if (this.#told === 0 || due <= 0) this.#tell();
    // The last one of a run that stops must be said as well.
    else this.#timer = window.setTimeout(() => this.#tell(), due);
  }

  #tell() {
    this.#timer = 0;
    this.#told = performance.now();
    this.tell(this.#latest());
  }

  /** A summary as of now. @param {string} text */
  tell(text) {
    this.box.setAttribute('aria-label', t('summary', { title: this.title, text }));
  }
}

/** @param {Data} data */
export function dataButton(data) {
  const open = (/** @type {MouseEvent} */ { currentTarget }) =>
    currentTarget?.dispatchEvent(new CustomEvent('figure-data', { bubbles: true, detail: data }));
  return iconButton('table', t('dataOf', { title: data.title }), open, { className: 'icon-button quiet table-button' });
}
