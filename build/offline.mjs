// The page as one file: no address in it, so nothing to load, and it opens from disk.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, inlineAssets, plansCore, replaceModule } from './bundle.mjs';
import { escapeScript, html } from './html.mjs';

/**
 * @param {string} dist folder to write to
 * @param {string} style
 * @returns {Promise<string>} the page
 */
export async function buildOfflineFile(dist, style) {
  // One core for all rooms: the one that can do more does the lab's work as well, and the file is smaller by the other.
  const oneCore = replaceModule('pkg/stdwi_lab.js', 'pkg/plans/stdwi_lab.js');
  const worker = await bundle('rooms/any-worker.js', [oneCore]);
  const main = await bundle('main.js', [
    oneCore,
    replaceModule('assets.js', 'kit/assets-inline.js'),
    await inlineAssets({ worker, core: plansCore }),
  ]);
  if (/<\/style/i.test(style)) throw new Error('the style sheet holds "</style", which would end it early');
  const page = html({
    first: `<script>${escapeScript(await bundle('first.js'))}</script>`,
    style: `<style>${style}</style>`,
    // A script without an address can't be deferred; at the end of the body it need not be.
    script: '',
    bodyEnd: `<script>${escapeScript(main)}</script>`,
  });
  writeFileSync(join(dist, 'stdwi-lab.html'), page);
  return page;
}
