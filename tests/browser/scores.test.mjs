// What the page says of how right each rule is: nothing before there is anything to say.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { methodLooks } from '../../www/methods/registry.js';
import { methods } from '../../www/methods/words.en.js';
import { scoreAt } from '../../www/plots/curves.js';
import { en } from '../../www/words/en.js';
import { speak } from '../../www/words/i18n.js';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';

/** The verdict, and a row of the table for each method. @param {import('./harness/browsers.mjs').Tab} tab */
const shown = (tab) =>
  tab.evaluate(() => ({
    verdict: document.querySelector('#verdict')?.textContent ?? '',
    rows: Object.fromEntries(
      [...document.querySelectorAll('#scores tbody tr')].map((row) => [
        row.querySelector('th')?.textContent?.replace(/\W/g, ''),
        [...row.querySelectorAll('td')].map((cell) => cell.firstChild?.textContent),
      ]),
    ),
  }));

test('before its first update a rule has no score, no curve, and no place in the ranking', {
  timeout: LIMIT_MS,
}, async () => {
  const browser = await launchChromium();
  const tab = await browser.tab({ width: 1280, height: 720 });
  try {
    await open(tab, `${OFFLINE_FILE}#v=1&preset=paper&seed=7&autoplay=0&lang=en`);
    await tab.until((early) => document.querySelector('#verdict')?.textContent === early, en.aheadEarly);
    const none = ['–', '–', '–', '–'];
    assert.deepEqual((await shown(tab)).rows, { STDWI: none, Akrout: none, RDD: none });
    // A batch of Akrout's rule takes 10 s.
    await runUntil(tab, 9_000);
    await tab.until(() => document.querySelector('#verdict')?.textContent?.includes('Too early to say of Akrout.'));
    const { rows } = await shown(tab);
    assert.deepEqual(rows.Akrout, none);
    for (const name of ['STDWI', 'RDD'])
      assert.match(rows[name].join(' '), /^0\.\d{3} 0\.\d{3} \d\d\.\d\u202f% \d\d\.\d°$/);
    await runUntil(tab, 12_000);
    await tab.until(() => !document.querySelector('#verdict')?.textContent?.includes('Too early'));
    assert.match((await shown(tab)).rows.Akrout.join(' '), /^0\.\d{3} 0\.\d{3} \d\d\.\d\u202f% \d\d\.\d°$/);
    const history = await tab.evaluate(() => {
      const { history: all } = window.stdwi.snapshot();
      const akrout = all.methods.find((/** @type {{name: string}} */ { name }) => name === 'akrout');
      const columns = [akrout.sign_accuracy, akrout.pearson_r, akrout.row_pearson_r, akrout.angle_deg];
      return { times: [...all.time_ms], columns: columns.map((column) => [...column]) };
    });
    const [sign_accuracy, pearson_r, row_pearson_r, angle_deg] = history.columns.map((each) => Float32Array.from(each));
    const akrout = { name: 'akrout', sign_accuracy, pearson_r, row_pearson_r, angle_deg };
    const drawn = history.times.filter((_, row) => scoreAt(akrout, 'sign_accuracy', row) !== null);
    assert.ok(drawn.length > 0 && drawn.every((timeMs) => timeMs >= 10_000), String(drawn[0]));
  } finally {
    await tab.close();
    await browser.close();
  }
});

test('a rule that learns from batches says how long one takes, as its parameters have it', () => {
  speak({ words: en, methods });
  const batches = { akrout_baseline: 'batch', akrout_batch: 50, stimulus_ms: 200 };
  const told = (/** @type {import('../../www/run/types.js').Values} */ values) =>
    methodLooks.flatMap((look) => look.steps?.(values) ?? []);
  assert.deepEqual(told(batches), [{ everyMs: 10_000, text: 'a step with each batch, 10.0 s' }]);
  assert.deepEqual(told({ ...batches, akrout_baseline: 'running' }), []);
});
