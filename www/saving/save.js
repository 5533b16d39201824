// Saves what a figure shows, as it was at one step: the run waits meanwhile, so that picture, link and digest agree. Spikes are
// recorded by a second run of the same experiment, and the first one need not wait.

import { publicAddress } from '../link/address.js';
import { readPalette } from '../plots/palette.js';
import { LETTERS } from '../run/letters.js';
import { count, t, time } from '../words/i18n.js';
import { csvOf, spreadsheetDialect } from './csv.js';
import { allParameters, parametersInWords } from './parameters.js';
import { pngOf } from './png.js';
import { download } from './savefile.js';
import { allSpikes, TABLES } from './tables.js';
import { svgOf } from './vector.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Data, Table } from '../panels/figure.js' */
/** @import { Description, Loaded } from '../run/types.js' */
/** @import { Run } from '../run/run.js' */
/** @import { Recording } from '../run/recording.js' */

/** @typedef {{kind: 'csv', isForSpreadsheet: boolean} | {kind: 'json'} | {kind: 'svg' | 'png', picture: number}} Wish */
/** @typedef {{link: string, digest: string, timeMs: number | null}} Held `timeMs`: null where there are many runs */

/**
 * What is asked of the page, which has the core.
 * @typedef {object} Asking
 * @property {(app: App, run?: Run) => Promise<{link: string, digest: string, timeMs: number}>} hold
 * @property {(held: Held, tell: (timeMs: number) => void) => Promise<Recording>} record
 */

/** A file that was handed to the reader, and what it lacks. @typedef {{blob: Blob, lacks: string}} Saved */

/** One file after the other: each wants the run to stand still. @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * @param {App} app
 * @param {Data} data
 * @param {Wish} wish
 * @param {Asking & {tell: (words: string) => void, run: Run}} asking `tell`: how far it is, in words; `run`: which the figure shows
 * @returns {Promise<Saved>}
 */
export function save(app, data, wish, asking) {
  const now = last.then(async () => {
    const { blob, name, lacks = '' } = await fileOf(app, data, wish, asking);
    return { blob: download(blob, name), lacks };
  });
  last = now.catch(() => {});
  return now;
}

/**
 * @param {App} app
 * @param {Data} data
 * @param {Wish} wish
 * @param {Asking & {tell: (words: string) => void, run: Run}} asking
 * @returns {Promise<{blob: Blob, name: string, lacks?: string}>}
 */
async function fileOf(app, data, wish, { hold, record, tell, run }) {
  // Results of an experiment stand still by themselves.
  if (data.held !== undefined) return named(app, data, wish, { ...data.held(), timeMs: null }, run);
  const isOfSpikes = wish.kind === 'csv' && data.csv === 'spikes';
  const wasPlaying = app.run.playing;
  let held;
  try {
    held = await hold(app, run);
    if (!isOfSpikes) {
      await app.stage?.settled();
      // A host's message can set it going again; then this is another state than the one that was hashed.
      if (run.snapshot?.time_ms !== held.timeMs) throw new Error('the run went on meanwhile');
      return await named(app, data, wish, held, run);
    }
  } finally {
    // A run that has reached its end meanwhile would start again.
    if (wasPlaying && !app.run.snapshot?.finished) app.play();
  }
  const { timeMs } = held;
  const recorded = await record(held, (at) => tell(t('recording', { at: time(at), of: time(timeMs) })));
  const spikes = allSpikes(sameRun(recorded, held));
  const values = { count: count(spikes.rows.length), until: time(recorded.until_ms), of: time(timeMs) };
  const lacks = recorded.complete ? '' : t('spikesLack', values);
  return { ...(await named(app, { ...data, csv: () => spikes }, wish, held, run)), lacks };
}

/** A recording, if it is of the run that was held: where it goes as far, it must have the same digest. @param {Recording} recording @param {Held} held */
export function sameRun(recording, { digest }) {
  if (recording.complete && recording.digest !== digest) {
    throw new Error(t('otherDigest', { digest, other: recording.digest }));
  }
  return recording;
}

/** @param {App} app @param {Data} data @param {Run} run @returns {Table} */
function tableOf(app, { csv }, run) {
  if (typeof csv === 'function') return csv();
  if (csv === 'spikes') throw new Error('spikes must be recorded');
  // Beside the first stand the others; one of them is shown alone.
  return TABLES[csv](run, ...(run === app.run ? app.comparison.runs.slice(1) : []));
}

/** @param {App} app @param {Data} data @param {Wish} wish @param {Held} held @param {Run} run @returns {Promise<{blob: Blob, name: string}>} */
async function named(app, data, wish, held, run) {
  const title = 'picture' in wish ? data.pictures[wish.picture].title : data.title;
  const name = `${['stdwi-lab', slug(title), held.digest].filter((part) => part !== '').join('-')}.${wish.kind}`;
  return { blob: await blobOf(app, data, wish, title, held, run), name };
}

/** @param {App} app @param {Data} data @param {Wish} wish @param {string} title @param {Held} held @param {Run} run @returns {Promise<Blob>} */
async function blobOf(app, data, wish, title, { link, digest, timeMs }, run) {
  const { description, loaded } = run;
  const engine = description?.engine ?? '';
  if (wish.kind === 'csv') {
    // The signs of the reader's country, whatever language the page speaks.
    const dialect = wish.isForSpreadsheet ? spreadsheetDialect(navigator.language) : undefined;
    // Where each run has a digest, theirs is another column.
    const ofAll = { [timeMs === null ? 'digest_of_all' : 'digest']: digest };
    return new Blob([csvOf(tableOf(app, data, run), { link: publicAddress(link), ...ofAll }, dialect)], {
      type: 'text/csv',
    });
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
    // Figures of many runs say in themselves what varies.
    ...(timeMs === null || description === null || loaded === null
      ? {}
      : {
          abstract: conditionsInWords(app, description, run, loaded, timeMs),
          subject: allParameters(description, loaded),
        }),
  };
  const { drawable } = data.pictures[wish.picture];
  const svg = await svgOf(drawable, readPalette(), title, about);
  return wish.kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : pngOf(svg, about);
}

/** What was computed; of the first condition with those beside it. @param {App} app @param {Description} description @param {Run} run @param {Loaded} loaded @param {number} timeMs */
function conditionsInWords({ run: first, comparison }, description, run, loaded, timeMs) {
  const isAlone = run !== first || comparison.conditions.length < 2;
  if (isAlone) return parametersInWords(description, loaded, timeMs);
  const all = comparison.conditions.map(
    (each, at) => `${LETTERS[at]}: ${parametersInWords(description, each, timeMs)}`,
  );
  return all.join(' | ');
}

/** @param {string} title */
function slug(title) {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'plot';
}
