// What a host can have of a run: the link, the run as a file, or its numbers as tables. It comes when it is first asked for.

import { csvOf } from '../saving/csv.js';
import { sameRun } from '../saving/save.js';
import { saveText } from '../saving/savefile.js';
import { allSpikes, TABLES } from '../saving/tables.js';
import { scoresOf } from './scores.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Asking } from '../saving/save.js' */

/**
 * @param {App} app
 * @param {string} format one of EXPORTS
 * @param {Asking} asking
 * @returns {Promise<{format: string, name: string, mime: string, text: string, until_ms?: number, [score: string]: unknown}>}
 */
export async function exported(app, format, { hold, record }) {
  const held = await hold(app);
  const { link, digest } = held;
  const name = `stdwi-lab-${digest}`;
  if (format === 'link') return { format, name, mime: 'text/plain', text: link };
  if (format === 'run') {
    return { format, name: `${name}.json`, mime: 'application/json', text: saveText(app.run, link, digest) };
  }
  const csv = { format, name: `${name}-${format}.csv`, mime: 'text/csv' };
  if (format === 'spikes') {
    const recording = await record(held, () => {});
    return { ...csv, text: csvOf(allSpikes(sameRun(recording, held)), {}), until_ms: recording.until_ms };
  }
  const table = TABLES[/** @type {keyof typeof TABLES} */ (format)](app.run);
  const text = csvOf(table, {});
  const { snapshot } = app.run;
  return format === 'scores' && snapshot !== null ? { ...csv, text, ...scoresOf(snapshot) } : { ...csv, text };
}
