// What course systems and blogs ask for when an address is pasted (oEmbed): a note in the page, and the answer as a file. Both
// hold whole addresses, so they are made only where it is known at which the site will be. A file answers every
// question in the same way, and the fragment of an address is never sent: the answer is the page with its defaults.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SNIPPETS } from '../www/shell/dialogs/snippets.js';
import { en } from '../www/words/en.js';

const FILE = 'oembed.json';
const [WIDTH, HEIGHT] = [960, 420];

/**
 * @param {string} dist folder to write to
 * @param {string | undefined} url of that folder, as readers will see it
 * @returns {string} for the head of the page
 */
export function buildOembed(dist, url) {
  if (url === undefined || url === '') return '';
  const site = new URL(url.endsWith('/') ? url : `${url}/`);
  if (!/^https?:$/.test(site.protocol)) throw new Error(`STDWI_URL should be an address of the web, not ${url}`);
  const address = new URL('index.html#v=1&embed=1&view=curves', site).href;
  const answer = {
    version: '1.0',
    type: 'rich',
    title: en.pageTitle,
    provider_name: en.title,
    provider_url: site.href,
    html: SNIPPETS.lms({ address, parts: [], height: HEIGHT, title: en.title }),
    width: WIDTH,
    height: HEIGHT,
  };
  writeFileSync(join(dist, FILE), `${JSON.stringify(answer)}\n`);
  const href = new URL(FILE, site).href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<link rel="alternate" type="application/json+oembed" href="${href}" title="${en.title}">`;
}
