// What a host can have of a run: the link, the run as a file, or its scores as a table.

import { hold } from './citing.js';
import { saveText } from './savefile.js';

/** @import { App } from './app.js' */

export const EXPORTS = ['link', 'run', 'scores'];

/**
 * @param {App} app
 * @param {string} format one of EXPORTS
 * @returns {Promise<{format: string, name: string, mime: string, text: string}>}
 */
export async function exported(app, format) {
  const { link, digest } = await hold(app);
  const name = `stdwi-lab-${digest}`;
  if (format === 'link') return { format, name, mime: 'text/plain', text: link };
  if (format === 'scores') return { format, name: `${name}.csv`, mime: 'text/csv', text: scores(app) };
  return { format, name: `${name}.json`, mime: 'application/json', text: saveText(app.run, link, digest) };
}

/** @param {App} app */
function scores(app) {
  const history = app.run.snapshot?.history;
  if (history === undefined) return '';
  const columns = history.methods.flatMap((method) => [
    { head: `${method.name}_pearson_r`, values: method.pearson_r },
    { head: `${method.name}_sign_accuracy`, values: method.sign_accuracy },
  ]);
  const rows = Array.from(history.time_ms, (time, row) =>
    [time, ...columns.map(({ values }) => (Number.isFinite(values[row]) ? values[row] : ''))].join(','),
  );
  return `${['time_ms', ...columns.map(({ head }) => head)].join(',')}\n${rows.join('\n')}\n`;
}
