// Saves what a figure shows, as it was at one step: the run waits meanwhile, so that picture, link and digest agree.

import { publicAddress } from '../link/address.js';
import { readPalette } from '../plots/palette.js';
import { hold, parts } from './citing.js';
import { csvOf, spreadsheetDialect } from './csv.js';
import { download } from './savefile.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Data } from '../panels/figure.js' */

/** @typedef {{kind: 'csv', isForSpreadsheet: boolean} | {kind: 'json'} | {kind: 'svg' | 'png', picture: number}} Wish */
/** @typedef {{link: string, digest: string, timeMs: number | null}} Held `timeMs`: null where there are many runs */

/** One file after the other: each wants the run to stand still. @type {Promise<unknown>} */
let last = Promise.resolve();

/** @param {App} app @param {Data} data @param {Wish} wish @returns {Promise<Blob>} */
export function save(app, data, wish) {
  const now = last.then(async () => {
    const { blob, name } = await fileOf(app, data, wish);
    return download(blob, name);
  });
  last = now.catch(() => {});
  return now;
}

/** @param {App} app @param {Data} data @param {Wish} wish @returns {Promise<{blob: Blob, name: string}>} */
async function fileOf(app, data, wish) {
  // Results of an experiment stand still by themselves.
  if (data.held !== undefined) return named(app, data, wish, { ...data.held(), timeMs: null });
  const wasPlaying = app.run.playing;
  try {
    const held = await hold(app);
    await app.stage?.settled();
    // A host's message can set it going again; then this is another state than the one that was hashed.
    if (app.run.snapshot?.time_ms !== held.timeMs) throw new Error('the run went on meanwhile');
    return await named(app, data, wish, held);
  } finally {
    // A run that has reached its end meanwhile would start again.
    if (wasPlaying && !app.run.snapshot?.finished) app.play();
  }
}

/** @param {App} app @param {Data} data @param {Wish} wish @param {Held} held @returns {Promise<{blob: Blob, name: string}>} */
async function named(app, data, wish, held) {
  const title = 'picture' in wish ? data.pictures[wish.picture].title : data.title;
  const name = `${['stdwi-lab', slug(title), held.digest].filter((part) => part !== '').join('-')}.${wish.kind}`;
  return { blob: await blobOf(app, data, wish, title, held), name };
}

/** @param {App} app @param {Data} data @param {Wish} wish @param {string} title @param {Held} held @returns {Promise<Blob>} */
async function blobOf(app, data, wish, title, { link, digest, timeMs }) {
  const engine = app.run.description?.engine ?? '';
  if (wish.kind === 'csv') {
    // The signs of the reader's country, whatever language the page speaks.
    const dialect = wish.isForSpreadsheet ? spreadsheetDialect(navigator.language) : undefined;
    // Where each run has a digest, theirs is another column.
    const ofAll = { [timeMs === null ? 'digest_of_all' : 'digest']: digest };
    return new Blob([csvOf(data.csv(), { link: publicAddress(link), ...ofAll }, dialect)], { type: 'text/csv' });
  }
  if (wish.kind === 'json') {
    const about = { format: 'stdwi-lab experiment', v: 1, engine, link, digest };
    return new Blob([JSON.stringify({ ...about, ...data.json?.() }, null, 1)], { type: 'application/json' });
  }
  const about = {
    title,
    source: publicAddress(link),
    description: `link ${link}, ${timeMs === null ? '' : `t = ${timeMs} ms, `}digest ${digest}`,
    creator: engine,
  };
  const { pngOf, svgOf } = await parts();
  const { drawable } = data.pictures[wish.picture];
  const svg = await svgOf(drawable, readPalette(), title, about);
  return wish.kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : pngOf(svg, about);
}

/** @param {string} title */
function slug(title) {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'plot';
}
