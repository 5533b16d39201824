// The data of a plot as a table.

import { dataTable, el } from '../dom.js';
import { openDialog } from './dialog.js';

/** @param {string} title @param {{head: string[], rows: (string | number)[][]}} table */
export function openTable(title, { head, rows }) {
  openDialog(title, [
    el('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': title }, [dataTable(head, rows)]),
  ]);
}
