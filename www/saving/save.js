// Saves what a figure shows, as it was at one step: the run waits meanwhile, so that picture, link and digest agree.

import { publicAddress } from '../address.js';
import { hold, parts } from '../citing.js';
import { readPalette } from '../plots/palette.js';
import { download } from '../savefile.js';

/** @import { App } from '../app.js' */
/** @import { Data } from '../panels/figure.js' */

/** @typedef {{kind: 'csv'} | {kind: 'svg' | 'png', picture: number}} Wish */

/** @param {App} app @param {Data} data @param {Wish} wish */
export async function save(app, data, wish) {
  const { blob, name } = await fileOf(app, data, wish);
  download(blob, name);
}

/** @param {App} app @param {Data} data @param {Wish} wish @returns {Promise<{blob: Blob, name: string}>} */
export async function fileOf(app, data, wish) {
  const { csvOf, pngOf, svgOf } = await parts();
  const wasPlaying = app.run.playing;
  const { link, digest, timeMs } = await hold(app);
  await app.settled();
  const engine = app.run.description?.engine ?? '';
  const title = wish.kind === 'csv' ? data.title : data.pictures[wish.picture].title;
  const about = {
    title,
    source: publicAddress(link),
    description: `link ${link}, t = ${timeMs} ms, digest ${digest}`,
    creator: engine,
  };
  const name = `stdwi-lab-${slug(title)}-${digest}.${wish.kind}`;
  try {
    if (wish.kind === 'csv') {
      const lines = { engine, link, digest, time_ms: String(timeMs), title };
      return { blob: new Blob([csvOf(data.csv(), lines)], { type: 'text/csv' }), name };
    }
    const { drawable } = data.pictures[wish.picture];
    const svg = svgOf(drawable, readPalette(), title, about);
    if (wish.kind === 'svg') return { blob: new Blob([svg], { type: 'image/svg+xml' }), name };
    return { blob: await pngOf(svg, drawable, about), name };
  } finally {
    if (wasPlaying) app.play();
  }
}

/** @param {string} title */
function slug(title) {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'plot';
}
