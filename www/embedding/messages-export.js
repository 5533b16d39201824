// What a host can have of a run: the link, the run as a file, or its numbers as tables.

import { hold } from '../saving/citing.js';
import { csvOf } from '../saving/csv.js';
import { saveText } from '../saving/savefile.js';
import { allScores, allSpikes, allWeights } from '../saving/tables.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Table } from '../panels/figure.js' */

/** @type {Record<string, (run: App['run']) => Table>} */
const TABLES = {
  scores: ({ snapshot }) => allScores(snapshot),
  weights: ({ snapshot, matrices }) => allWeights(snapshot, matrices),
  spikes: ({ snapshot }) => allSpikes(snapshot),
};

export const EXPORTS = ['link', 'run', ...Object.keys(TABLES)];

/**
 * @param {App} app
 * @param {string} format one of EXPORTS
 * @returns {Promise<{format: string, name: string, mime: string, text: string}>}
 */
export async function exported(app, format) {
  const { link, digest } = await hold(app);
  const name = `stdwi-lab-${digest}`;
  if (format === 'link') return { format, name, mime: 'text/plain', text: link };
  if (format === 'run')
    return { format, name: `${name}.json`, mime: 'application/json', text: saveText(app.run, link, digest) };
  return { format, name: `${name}-${format}.csv`, mime: 'text/csv', text: csvOf(TABLES[format](app.run), {}) };
}
