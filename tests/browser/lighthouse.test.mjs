// What a reader's first visit costs, by Lighthouse on the built site: on a phone (its slow network and slow processor) and
// on a desk. Its estimate of speed swings with the machine, so the median of three visits counts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LIMIT_MS, launchForLighthouse } from './harness/browsers.mjs';
import { DIST } from './harness/lab.mjs';
import { desktopConfig, lighthouse } from './harness/packages.mjs';
import { serve } from './harness/server.mjs';

const LEAST = 95;
const VISITS = 3;
const CATEGORIES = ['accessibility', 'best-practices', 'performance'];
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

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
  test(`Lighthouse gives ${LEAST} and more on a ${device}`, { timeout: LIMIT_MS }, async (context) => {
    /** @type {Record<string, number[]>} */
    const scores = Object.fromEntries(CATEGORIES.map((id) => [id, []]));
    for (let visit = 0; visit < VISITS; visit += 1) {
      const flags = { port: browser.port, logLevel: /** @type {const} */ ('silent'), onlyCategories: CATEGORIES };
      const result = await lighthouse(server.address, flags, config);
      assert.ok(result !== undefined);
      const { audits, categories } = result.lhr;
      for (const id of CATEGORIES) scores[id].push(Math.round(100 * (categories[id].score ?? 0)));
      const missed = Object.values(categories)
        .filter(({ id }) => id !== 'performance')
        .flatMap(({ auditRefs }) => auditRefs.filter(({ id }) => (audits[id].score ?? 1) < 1).map(({ id }) => id));
      context.diagnostic(
        [
          ...CATEGORIES.map((id) => `${id} ${scores[id][visit]}`),
          ...TIMES.map((id) => `${id} ${audits[id].displayValue}`),
          ...missed,
        ].join(', '),
      );
    }
    for (const id of CATEGORIES) {
      const median = scores[id].sort((a, b) => a - b)[VISITS >> 1];
      assert.ok(median >= LEAST, `${id}: ${scores[id].join(', ')}`);
    }
  });
}
