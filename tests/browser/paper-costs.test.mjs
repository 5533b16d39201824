// What methods cost, in the room Paper: counted when the page was built, and timed where it is read.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { DIST } from './harness/lab.mjs';
import { AxeBuilder } from './harness/packages.mjs';
import { openPaper } from './harness/paper.mjs';
import { serve } from './harness/server.mjs';

/** @type {import('../../www/rooms/paper/types.js').Keeps[]} */
const costs = JSON.parse(readFileSync(new URL('../../www/pkg/costs.json', import.meta.url), 'utf8'));

/** @type {import('../../www/rooms/paper/types.js').Executes[]} */
const operations = JSON.parse(readFileSync(new URL('../../www/pkg/operations.json', import.meta.url), 'utf8'));

/** @param {string | null} method */
function executed(method) {
  const found = operations.find((each) => each.method === method);
  assert.ok(found, `${method} was not counted`);
  return found;
}

test('of the three Akrout executes the fewest instructions, STDWI about twice as many, RDD most, as the page says', () => {
  const [stdwi, akrout, rdd] = ['stdwi', 'akrout', 'rdd'].map((method) => executed(method).step);
  assert.ok(stdwi > 1.5 * akrout && stdwi < 2.5 * akrout, `${stdwi} by ${akrout}`);
  assert.ok(rdd > 1.2 * stdwi, `${rdd} by ${stdwi}`);
  for (const { method, arithmetic } of operations) assert.ok(arithmetic > 0 && arithmetic < 1, String(method));
});

test('a core that counts computes the same, and counts each instruction that it executes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stdwi-counting-'));
  const [text, plain, counting] = ['plain.wat', 'plain.wasm', 'counting.wasm'].map((name) => join(folder, name));
  writeFileSync(
    text,
    `(module (func (export "f") (param i32) (result f64) (local f64)
      (if (i32.and (local.get 0) (i32.const 1)) (then (drop (i32.const 7))))
      (loop
        (local.set 1 (f64.add (local.get 1) (f64.const 1.5)))
        (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
      (local.get 1)))`,
  );
  const node = (/** @type {string[]} */ ...command) => execFileSync(process.execPath, command);
  node(fileURLToPath(new URL('../../node_modules/binaryen/bin/wasm-as', import.meta.url)), text, '-o', plain);
  execFileSync(join(dirname(process.env.STDWI_BIN ?? ''), '../tools/wasm-tools'), ['counting', plain, counting]);
  const core = /** @type {any} */ (new WebAssembly.Instance(new WebAssembly.Module(readFileSync(counting))).exports);
  let [instructions, arithmetic] = [0, 0];
  for (const turns of [3, 4]) {
    assert.equal(core.f(turns), 1.5 * turns);
    // What comes before the branch: two operands, their conjunction, and the branch itself.
    instructions += 4 + (turns % 2) * 2 + 9 * turns + 1;
    arithmetic += turns;
    assert.deepEqual([core.instructions.value, core.arithmetic.value], [BigInt(instructions), BigInt(arithmetic)]);
  }
  rmSync(folder, { recursive: true });
});

for (const launch of [launchChromium, launchFirefox]) {
  describe(launch === launchChromium ? 'Chromium' : 'Firefox', { timeout: LIMIT_MS }, () => {
    /** @type {import('./harness/browsers.mjs').Browser} */
    let browser;
    /** @type {import('./harness/server.mjs').Server} */
    let server;
    before(async () => {
      [browser, server] = await Promise.all([launch(), serve(DIST)]);
    });
    after(() => Promise.all([browser.close(), server.close()]));

    test('the claim leads to the table, which has every method, and the time is measured here', async () => {
      const tab = await browser.tab({ width: 360, height: 740 });
      await openPaper(tab, 'v=1&room=paper', server.address);
      await tab.click('.claim-card[href*="exp=costs"]');
      await tab.until(() => document.querySelector('#measure') !== null);
      const rows = () =>
        [...document.querySelectorAll('.paper-costs tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent ?? ''),
        );
      const before = await tab.evaluate(rows);
      assert.deepEqual(
        before.map(([, own, told]) => [own, told]),
        costs.map(({ own, of_neurons: told }) => [String(own.length), String(told.length)]),
      );
      assert.ok(before.every((row) => row.at(-1) === '–'));
      assert.deepEqual(
        before.map((row) => row.at(-3)?.replaceAll(',', '')),
        costs.map(({ method }) => executed(method).spike.toFixed(0)),
      );
      await tab.click('#measure');
      await tab.until(() => /Measured here and now/.test(document.querySelector('.status')?.textContent ?? ''));
      const timed = await tab.evaluate(rows);
      // How fast it is, this machine decides; that every rule was timed, the page says.
      for (const row of timed) assert.match(row.slice(-2).join(' '), /^−?[\d,.]+ ± [\d,.]+ ns −?[\d.]+ µs$/, row[0]);
      assert.ok(
        await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        'scrolls sideways',
      );
      if (launch === launchChromium) {
        const page = /** @type {import('playwright-core').Page} */ (tab.page);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
          [],
        );
      }
      await tab.close();
    });
  });
}
