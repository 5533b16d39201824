// What a reader's first visit is like, by Lighthouse on the built site: on a phone and on a desk. What depends on the machine,
// its estimate of speed above all, is reported; what does not is tested: accessibility, good practice, what is loaded.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LIMIT_MS, launchForLighthouse } from './harness/browsers.mjs';
import { DIST } from './harness/lab.mjs';
import { desktopConfig, lighthouse } from './harness/packages.mjs';
import { serve } from './harness/server.mjs';

const LEAST = 95;
const TESTED = ['accessibility', 'best-practices'];
const REPORTED = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

/** The page, what sets its colours before the first paint, its style and script, the worker and the core. */
const MOST_FILES = 6;

/** What a script brings once the first plots are there. */
const SOON = /^rest-/;

/** All files of a first visit but that, gzipped. */
const MOST_KB = 200;

/** @type {import('./harness/server.mjs').Server} */
let server;
/** @type {{port: number, close: () => Promise<void>}} */
let browser;
before(async () => {
  server = await serve(DIST);
  browser = await launchForLighthouse();
});
after(async () => {
  await browser.close();
  await server.close();
});

for (const [device, config] of /** @type {const} */ ([
  ['phone', undefined],
  ['desk', desktopConfig],
])) {
  test(`a first visit on a ${device}`, { timeout: LIMIT_MS }, async (context) => {
    const onlyCategories = [...TESTED, 'performance'];
    const flags = { port: browser.port, logLevel: /** @type {const} */ ('silent'), onlyCategories };
    const result = await lighthouse(server.address, flags, config);
    assert.ok(result !== undefined);
    const { audits, categories } = result.lhr;
    const score = (/** @type {string} */ id) => Math.round(100 * (categories[id].score ?? 0));
    const reported = REPORTED.map((id) => `${id} ${audits[id].displayValue}`);
    context.diagnostic([`performance ${score('performance')}`, ...reported].join(', '));
    for (const id of TESTED) {
      const missed = categories[id].auditRefs
        .filter((audit) => (audits[audit.id].score ?? 1) < 1)
        .map((audit) => audit.id);
      context.diagnostic([`${id} ${score(id)}`, ...missed].join(', '));
      assert.ok(score(id) >= LEAST, `${id} ${score(id)}: ${missed.join(', ')}`);
    }
    const details = /** @type {{items: {url: string, networkRequestTime: number, networkEndTime: number}[]}} */ (
      /** @type {unknown} */ (audits['network-requests'].details)
    );
    const addresses = details.items.map(({ url }) => url).filter((url) => /^https?:/.test(url));
    assert.ok(
      addresses.every((url) => url.startsWith(server.address)),
      addresses.join(' '),
    );
    const fileOf = (/** @type {string} */ url) => basename(new URL(url).pathname.replace(/\/$/, '/index.html'));
    const all = [...new Set(addresses.map(fileOf))];
    const files = all.filter((file) => !SOON.test(file));
    const times = (/** @type {RegExp} */ name) =>
      details.items.filter(({ url }) => /^https?:/.test(url) && name.test(fileOf(url)));
    const core = Math.max(...times(/^core-/).map(({ networkEndTime }) => networkEndTime));
    for (const { networkRequestTime, url } of times(SOON)) {
      assert.ok(networkRequestTime >= core, `${url} is asked for before the core has come`);
    }
    const kb = files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000,
      0,
    );
    context.diagnostic(`${files.length} files, ${kb.toFixed(1)} kB gzipped: ${all.join(', ')}`);
    assert.ok(files.length <= MOST_FILES && kb <= MOST_KB, `${files.length} files, ${kb.toFixed(1)} kB`);
  });
}
