// Real hosts show the lines that *Cite* writes, and reach the digest of the experiment. Tools that can't be had here are said
// by name. `STDWI_HOSTS` names some of them, or `all`; else those that are cheap to install are tried.

import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LIMIT_MS, launchChromium, launchFirefox } from '../browser/harness/browsers.mjs';
import { snippetsOf } from '../browser/harness/cite.mjs';
import { DIST, OFFLINE_FILE } from '../browser/harness/lab.mjs';
import { serve } from '../browser/harness/server.mjs';
import { allHosts, assertDigest, hear, KEPT, LINK, Missing } from './harness.mjs';

/** @import { Browser, Tab } from '../browser/harness/browsers.mjs' */
/** @import { Host, Page, Way } from './harness.mjs' */

const hosts = await allHosts();
const asked = (process.env.STDWI_HOSTS ?? '').split(',').filter((name) => name !== '');
const unknown = asked.filter((name) => name !== 'all' && hosts.every(([known]) => known !== name));
const chosen = hosts.filter(([name, { cheap }]) =>
  asked.length === 0 ? cheap : asked.includes('all') || asked.includes(name),
);

/** @type {string[]} */
const leftOut = [];

describe('hosts', { timeout: LIMIT_MS }, () => {
  /** @type {Record<'chromium' | 'firefox', Browser>} */
  let browsers;
  /** @type {import('../browser/harness/server.mjs').Server} */
  let site;
  /** @type {Record<string, string>} */
  let lines;
  /** @type {Record<string, string>} */
  let fileLines;

  before(async () => {
    assert.deepEqual(unknown, [], `hosts are ${hosts.map(([name]) => name).join(', ')}`);
    const [chromium, firefox, server] = await Promise.all([launchChromium(), launchFirefox(), serve(DIST)]);
    browsers = { chromium, firefox };
    site = server;
    const written = async (/** @type {string} */ page) => {
      const tab = await chromium.tab();
      const found = await snippetsOf(tab, page, LINK);
      await tab.close();
      return found;
    };
    [lines, fileLines] = [await written(`${site.address}index.html`), await written(OFFLINE_FILE)];
  });
  after(async () => {
    await Promise.all([browsers.chromium.close(), browsers.firefox.close(), site.close()]);
    for (const line of leftOut) console.log(`left out: ${line}`);
  });

  for (const [file, host] of chosen) {
    describe(host.name, () => {
      const tools = join(KEPT, file, 'tools');
      /** @type {string} */
      let missing = '';
      before(async () => {
        try {
          const version = (await host.install(tools)) ?? host.version;
          console.log(`${host.name} ${version}`);
        } catch (error) {
          if (!(error instanceof Missing)) throw error;
          missing = error.message;
          leftOut.push(`${host.name}: ${missing.split('\n')[0]}`);
        }
      });
      host.ways.forEach((way, index) => {
        test([way.paste, way.where].filter(Boolean).join(', '), async (context) => {
          if (missing !== '') return context.skip(missing);
          const folder = join(KEPT, file, String(index + 1));
          await rm(folder, { recursive: true, force: true });
          await mkdir(folder, { recursive: true });
          const pasted = { lines: lines[way.paste], fileLines: fileLines[way.paste] };
          const page = await way.build({ tools, folder, ...pasted, site: site.address, dist: DIST });
          try {
            for (const browser of way.alsoFirefox ? Object.values(browsers) : [browsers.chromium])
              await look(browser, page, way);
          } finally {
            await page.close?.();
          }
        });
      });
    });
  }

  /** @param {Browser} browser @param {Page} page @param {Way} way */
  async function look(browser, page, { open, besides, shown = 'frame', noise = [] }) {
    const file = page.file ?? 'index.html';
    const isServed = page.fromDisk !== true && page.address === undefined;
    const server = isServed ? await serve(page.folder, { headers: page.headers }) : null;
    const address = page.address ?? `${server?.address ?? `${pathToFileURL(page.folder).href}/`}${file}`;
    // Tall, for what is out of view waits; quiet, or the host's own noise is declared.
    const tab = await browser.tab({ height: 2000, expected: noise, initScript: hear });
    try {
      tab.watch.visit(site.address);
      await tab.goto(address);
      await open?.(tab);
      await assertDigest(tab, shown);
      await besides?.(tab);
      await tab.close();
    } finally {
      await server?.close();
    }
  }
});
