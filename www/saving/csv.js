// A table as CSV, with lines above it that say where it comes from (`pandas.read_csv(…, comment='#')` skips them).

/** @import { Table } from '../panels/figure.js' */

/**
 * @param {Table} table
 * @param {Record<string, string>} about
 * @returns {string}
 */
export function csvOf({ head, rows }, about) {
  const lines = Object.entries(about).map(([term, text]) => `# ${term}: ${text.replace(/\s+/g, ' ')}`);
  return `${[...lines, ...[head, ...rows].map((row) => row.map(cell).join(','))].join('\r\n')}\r\n`;
}

/** Quoted where it must be; a number that is none is an empty cell. @param {string | number} value */
function cell(value) {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
