// A table as CSV that readers take as it is: no line before the head, and where it comes from in the last columns of each row, so
// that a program reads full columns. Spreadsheets want the signs of their user's country, and a mark of the encoding.

/** @import { Table } from '../panels/figure.js' */

/** @typedef {{separator: string, decimal: string, mark: string}} Dialect */

/** What programs read. @type {Dialect} */
const PLAIN = { separator: ',', decimal: '.', mark: '' };

/** In longer tables a text this long stands in the first row only: it would be most of the file. */
const MOST_ROWS = 5000;
const LONG = 20;

/** What a spreadsheet in a language reads. @param {string} language @returns {Dialect} */
export function spreadsheetDialect(language) {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
  return { separator: isComma ? ';' : ',', decimal: isComma ? ',' : '.', mark: '\ufeff' };
}

/**
 * @param {Table} table
 * @param {Record<string, string>} about columns that say where it comes from
 * @param {Dialect} [dialect]
 * @returns {string}
 */
export function csvOf({ head, rows }, about, dialect = PLAIN) {
  const [terms, texts] = [Object.keys(about), Object.values(about)];
  const again = rows.length <= MOST_ROWS ? texts : texts.map((text) => (text.length <= LONG ? text : ''));
  const lines = [[...head, ...terms], ...rows.map((row, at) => [...row, ...(at === 0 ? texts : again)])];
  return `${dialect.mark}${lines.map((line) => line.map((value) => cell(value, dialect)).join(dialect.separator)).join('\r\n')}\r\n`;
}

/** Quoted where it must be; a number that is none is an empty cell. @param {string | number} value @param {Dialect} dialect */
function cell(value, { separator, decimal }) {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', decimal) : '';
  const mustQuote = value.includes(separator) || /["\r\n]/.test(value);
  return mustQuote ? `"${value.replaceAll('"', '""')}"` : value;
}
