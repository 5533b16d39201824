// What a reader sees before the page has run: the page as it is built, without its main script, under the policies of
// docs/embedding.md.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { DIST } from './harness/lab.mjs';
import { serve } from './harness/server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'stdwi-first-'));
const [site, file] = [
  ...readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8').matchAll(
    /^Content-Security-Policy: (.+)$/gm,
  ),
].map(([, policy]) => policy);

/** @type {import('./harness/browsers.mjs').Browser} */
let browser;
before(async () => {
  for (const name of readdirSync(DIST).filter((each) => /^(first|style)-/.test(each))) {
    cpSync(join(DIST, name), join(folder, name));
  }
  for (const page of ['index.html', 'stdwi-lab.html']) {
    const whole = readFileSync(join(DIST, page), 'utf8');
    const bare = whole
      .replace(/<script defer[^>]*><\/script>/, '')
      .replace(/<script>[^<]*(<(?!\/script)[^<]*)*<\/script><\/body>/, '</body>');
    assert.ok(bare.length < whole.length && bare.includes('</body>'), page);
    writeFileSync(join(folder, page), bare);
  }
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** What the system prefers, a link, and what is seen. @type {['light' | 'dark', string, string][]} */
const LOOKS = [
  ['light', '', 'rgb(255, 254, 251), question'],
  ['dark', '', 'rgb(22, 21, 19), question'],
  ['dark', '#v=1', 'rgb(22, 21, 19), whole'],
  ['light', '#v=1&theme=dark', 'rgb(22, 21, 19), whole'],
  ['dark', '#v=1&theme=light', 'rgb(255, 254, 251), whole'],
  ['dark', '?v=1&theme=projector', 'rgb(255, 255, 255), whole'],
  // What a second configuration asks for is not for the page.
  ['light', `#v=1&vs=${encodeURIComponent('v=1&theme=dark&embed=1')}`, 'rgb(255, 254, 251), whole'],
  ['light', '#v=1&embed=1', 'rgb(255, 254, 251), part'],
  ['dark', '#v=1&view=curves,scores', 'rgb(22, 21, 19), part'],
  ['light', '#v=1&view=tour:2', 'rgb(255, 254, 251), whole'],
];

for (const [page, policy] of [
  ['index.html', site],
  ['stdwi-lab.html', file],
]) {
  test(`colours and parts of ${page} are there before its script`, { timeout: LIMIT_MS }, async () => {
    const server = await serve(folder, { headers: { 'content-security-policy': policy } });
    for (const [scheme, link, expected] of LOOKS) {
      const tab = await browser.tab({ scheme });
      await tab.goto(`${server.address}${page}${link}`);
      const look = await tab.evaluate(() => {
        const isWhole = document.querySelector('.lede')?.checkVisibility();
        const asks = document.querySelector('#h-start')?.checkVisibility();
        const parts = asks ? 'question' : isWhole ? 'whole' : 'part';
        return `${getComputedStyle(document.body).backgroundColor}, ${parts}`;
      });
      assert.equal(look, expected, `${link} on a ${scheme} system`);
      await tab.close();
    }
    await server.close();
  });
}
