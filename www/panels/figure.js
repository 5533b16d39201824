// A figure: caption, plot, and what a screen reader gets instead of the plot (a summary, and a table on demand).

import { el } from '../dom.js';
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
   * @param {(Node | string)[]} caption
   * @param {() => Table} [table] made when it is opened
   */
  constructor(className, title, caption, table) {
    this.title = title;
    this.box = el('div', { className: 'plot', role: 'img', 'aria-label': title });
    this.element = el('figure', { className }, [el('figcaption', {}, caption), this.box]);
    if (table !== undefined) this.element.append(dataTable(table));
  }

  /** @param {() => string} text */
  summarise(text) {
    const now = performance.now();
    if (now - this.#told < SUMMARY_EVERY_MS) return;
    this.#told = now;
    this.box.setAttribute('aria-label', t('summary', { title: this.title, text: text() }));
  }
}

/** @param {() => Table} table */
function dataTable(table) {
  const body = el('div', {});
  const summary = el('summary', { textContent: '▦', title: t('dataTable'), 'aria-label': t('dataTable') });
  const details = el('details', { className: 'data' }, [summary, body]);
  details.ontoggle = () => {
    if (!details.open) return;
    const { head, rows } = table();
    body.replaceChildren(
      el('table', {}, [
        el('thead', {}, [
          el(
            'tr',
            {},
            head.map((text) => el('th', { scope: 'col', textContent: text })),
          ),
        ]),
        el(
          'tbody',
          {},
          rows.map((row) =>
            el(
              'tr',
              {},
              row.map((cell) => el('td', { textContent: String(cell) })),
            ),
          ),
        ),
      ]),
    );
  };
  return details;
}
