// A figure: caption, plot, and what a reader without the plot gets instead (a summary, and the data as a table).

import { openTable } from '../dialogs/data.js';
import { el, iconButton } from '../dom.js';
import { t } from '../i18n.js';

/** Summaries follow the run, but not every frame. */
const SUMMARY_EVERY_MS = 2000;

/** @typedef {{head: string[], rows: (string | number)[][]}} Table */

/** A plot with its words. */
export class Figure {
  #told = 0;

  /**
   * @param {string} className
   * @param {string} title
   * @param {object} [parts]
   * @param {(Node | string)[]} [parts.caption] in place of the title
   * @param {() => Table} [parts.table] made when it is opened
   */
  constructor(className, title, { caption, table } = {}) {
    this.title = title;
    this.box = el('div', { className: 'plot', role: 'img', 'aria-label': title });
    this.element = el('figure', { className }, []);
    const words = caption ?? [el('span', { textContent: title })];
    if (table !== undefined) words.push(tableButton(title, table));
    if (words.length > 0) this.element.append(el('figcaption', {}, words));
    this.element.append(this.box);
  }

  /** @param {() => string} text */
  summarise(text) {
    const now = performance.now();
    if (now - this.#told < SUMMARY_EVERY_MS && this.#told > 0) return;
    this.#told = now;
    this.box.setAttribute('aria-label', t('summary', { title: this.title, text: text() }));
  }
}

/** @param {string} title @param {() => Table} table */
export function tableButton(title, table) {
  return iconButton('table', t('dataOf', { title }), () => openTable(title, table()), {
    className: 'icon-button quiet table-button',
  });
}
