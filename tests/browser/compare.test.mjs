// Several conditions beside each other: at equal simulated times whatever happens, each of them changed by the same controls, and all of
// them in the link.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LIMIT_MS, launchChromium, launchFirefox } from './harness/browsers.mjs';
import { OFFLINE_FILE, open, runUntil } from './harness/lab.mjs';

/** @param {...string} others links of the conditions beside the first, in order */
const beside = (...others) =>
  others.map((link, at) => `&vs${at === 0 ? '' : at + 1}=${encodeURIComponent(link)}`).join('');

/** Twenty times as slow as the others. */
const SLOW = 'v=1&methods=predictive,stdwi&n_pre=200';

/** Frame by frame for a while: where all conditions are, and where the clock and the curves say that they are. @param {import('./harness/browsers.mjs').Tab} tab @param {number} frames */
const watch = (tab, frames) =>
  tab.evaluate(async (count) => {
    const seen = [];
    for (let frame = 0; frame < count; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const first = window.stdwi.snapshot();
      const others = window.stdwi.others();
      seen.push({
        first: first?.time_ms ?? 0,
        others: others.map((each) => each?.time_ms ?? null),
        ends: [first, ...others].map((each) => each?.history.time_ms.at(-1) ?? null),
      });
    }
    return seen;
  }, frames);

/** @param {Awaited<ReturnType<typeof watch>>} seen */
function assertEqualTimes(seen) {
  for (const { first, others, ends } of seen) {
    for (const time of others) assert.ok(time === null || time === first, `${time} beside ${first}`);
    // The curves' last points are the latest of a grid of times that all share.
    const drawn = ends.filter((end) => end !== null);
    assert.ok(
      drawn.every((end) => end === drawn[0]),
      String(ends),
    );
  }
}

/** @param {import('./harness/browsers.mjs').Tab} tab @param {number} timeMs */
const allStandAt = (tab, timeMs) =>
  tab.until(
    (time) =>
      window.stdwi.others().length > 0 &&
      [window.stdwi.snapshot(), ...window.stdwi.others()].every((each) => each?.time_ms === time),
    timeMs,
  );

/** @param {import('./harness/browsers.mjs').Tab} tab @param {string} selector */
const click = (tab, selector) =>
  tab.evaluate((wanted) => /** @type {HTMLElement} */ (document.querySelector(wanted)).click(), selector);

/** What a reader types into a knob. @param {import('./harness/browsers.mjs').Tab} tab @param {string} key @param {string} value */
const turn = (tab, key, value) =>
  tab.evaluate(
    ([id, text]) => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector(`#k-${id}`));
      field.value = text;
      field.dispatchEvent(new Event('change'));
    },
    [key, value],
  );

/** Of all conditions, from the link: what a key says; and where the knob of it stands. @param {import('./harness/browsers.mjs').Tab} tab */
const correlations = (tab) =>
  tab.evaluate(() => {
    const { link, view } = window.stdwi.state();
    const of = (/** @type {string | null} */ text) =>
      text === null ? [] : [Number(/(?:^|&)correlation=([^&]*)/.exec(text)?.[1] ?? 0)];
    const knob = /** @type {HTMLInputElement} */ (document.querySelector('#k-correlation'));
    return {
      link: [...of(link), ...of(view.vs), ...of(view.vs2), ...of(view.vs3)],
      knob: Number(knob.value),
      beside: document.querySelector('.knobs [data-control="correlation"] .others')?.textContent?.trim(),
    };
  });

describe('conditions', () => {
  /** @type {import('./harness/browsers.mjs').Browser} */
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  test('stand at equal times in every frame, however slow one of them is', { timeout: LIMIT_MS }, async () => {
    const tab = await browser.tab({ width: 1280, height: 720 });
    await open(tab, `${OFFLINE_FILE}#v=1&seed=7&speed=max${beside(SLOW, 'v=1&seed=8')}`);
    await tab.until(() => window.stdwi.others().length === 2 && window.stdwi.others().every(Boolean));
    const playing = await watch(tab, 120);
    assertEqualTimes(playing);
    assert.ok(playing.every(({ others }) => others.length === 2 && others.every((time) => time !== null)));
    const times = new Set(playing.map(({ first }) => first));
    assert.ok(times.size > 3, `it only was at ${[...times].join()}`);
    // At a given speed, step by step, back to the beginning, to a time.
    await tab.evaluate(() => void window.stdwi.edit({ speed: 3 }));
    assertEqualTimes(await watch(tab, 30));
    await tab.evaluate(() => window.stdwi.pause());
    await tab.press('s');
    await tab.press('d');
    assertEqualTimes(await watch(tab, 10));
    await tab.evaluate(() => window.stdwi.reset());
    assertEqualTimes(await watch(tab, 10));
    await allStandAt(tab, 0);
    await runUntil(tab, 1500);
    await allStandAt(tab, 1500);
    await click(tab, '#next-spike');
    await tab.until(() => window.stdwi.snapshot().time_ms > 1500);
    assertEqualTimes(await watch(tab, 5));
    await tab.close();
  });

  test('are what they would be alone', { timeout: LIMIT_MS }, async () => {
    const tab = await browser.tab();
    const other = 'v=1&seed=8&correlation=0.5';
    await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0${beside(other)}`);
    await runUntil(tab, 4000);
    await allStandAt(tab, 4000);
    const scores = () =>
      tab.evaluate(() =>
        [window.stdwi.snapshot(), ...window.stdwi.others()].map(({ methods }) =>
          methods.map((/** @type {{pearson_r: number}} */ { pearson_r: r }) => r),
        ),
      );
    const [a, b] = await scores();
    const { digest } = await tab.evaluate(() => window.stdwi.state());
    await tab.evaluate(() => void window.stdwi.load('v=1&seed=7&autoplay=0'));
    await tab.until(() => window.stdwi.state().view.vs === null);
    assert.equal((await runUntil(tab, 4000)).digest, digest);
    assert.deepEqual((await scores())[0], a);
    await tab.evaluate((link) => void window.stdwi.load(`${link}&autoplay=0`), other);
    await tab.until(() => window.stdwi.state().values.seed === 8);
    await runUntil(tab, 4000);
    assert.deepEqual((await scores())[0], b);
    await tab.close();
  });

  test('are changed one by one, by the same controls', { timeout: LIMIT_MS }, async () => {
    const tab = await browser.tab({ width: 1280, height: 720 });
    await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&lang=en`);
    await runUntil(tab, 3000);
    await tab.press('v');
    await allStandAt(tab, 3000);
    const text = (/** @type {string} */ selector) =>
      tab.evaluate((wanted) => document.querySelector(wanted)?.textContent, selector);
    // B is a copy, and the next change is one of it.
    assert.equal(await tab.evaluate(() => window.stdwi.state().view.vs), 'v=1&preset=paper&seed=7');
    await tab.until(() => /copy of A/.test(document.querySelector('#verdict')?.textContent ?? ''));
    await click(tab, '.condition:nth-child(2) input');
    assert.match(String(await text('#panel-network h2')), /Condition B/);
    await turn(tab, 'correlation', '0.5');
    await tab.until(() => window.stdwi.state().view.vs?.includes('correlation=0.5'));
    // B begins anew and catches up; A stays where it was, and is what it was.
    await allStandAt(tab, 3000);
    assert.equal((await tab.evaluate(() => window.stdwi.snapshot())).seed, 7);
    assert.deepEqual(await correlations(tab), { link: [0, 0.5], knob: 0.5, beside: 'A: 0' });
    await tab.until(() => document.querySelectorAll('#scores tr.difference').length === 3);
    await tab.until(() => document.querySelectorAll('.rows .compared').length === 3);
    // A is as it was left, and so is B.
    await click(tab, '.condition:nth-child(1) input');
    assert.deepEqual(await correlations(tab), { link: [0, 0.5], knob: 0, beside: 'B: 0.5' });
    await tab.press('Control+z');
    await tab.until(() => window.stdwi.state().view.vs?.includes('correlation') === false);
    await allStandAt(tab, 3000);
    await tab.press('Control+y');
    await tab.until(() => window.stdwi.state().view.vs?.includes('correlation=0.5'));
    // The synapse is the same in both, each with its numbers.
    await tab.evaluate(() => void window.stdwi.edit({ synapse: '2.40' }));
    await tab.until(() => /^B true/.test(document.querySelector('.synapse .beside')?.textContent ?? ''));
    await click(tab, '.ways button');
    await tab.until(() => window.stdwi.state().values.correlation === 0.5);
    await allStandAt(tab, 3000);
    // What the controls changed before the swap they change after it.
    assert.deepEqual(await correlations(tab), { link: [0.5, 0], knob: 0, beside: 'A: 0.5' });
    await tab.close();
  });

  test('are up to four, all in the link', { timeout: LIMIT_MS }, async () => {
    const tab = await browser.tab({ width: 1280, height: 720 });
    await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0&n_pre=40&lang=en${beside('v=1&n_pre=40&seed=7')}`);
    await runUntil(tab, 2000);
    for (const [at, value] of [
      [3, '0.2'],
      [4, '0.4'],
    ]) {
      await click(tab, '.ways button:last-child');
      await tab.until((count) => document.querySelectorAll('.condition').length === count, at);
      await turn(tab, 'correlation', String(value));
      await tab.until(
        (wanted) => decodeURIComponent(window.stdwi.state().link).includes(`correlation=${wanted}`),
        String(value),
      );
    }
    await allStandAt(tab, 2000);
    assert.deepEqual((await correlations(tab)).link, [0, 0, 0.2, 0.4]);
    assert.ok(
      await tab.evaluate(
        () => /** @type {HTMLButtonElement} */ (document.querySelector('.ways button:last-child')).disabled,
      ),
    );
    await tab.until(() => document.querySelectorAll('#scores tbody tr').length === 4 * 3 + 3);
    // The same page from its link.
    const { link } = await tab.evaluate(() => window.stdwi.state());
    const again = await browser.tab({ width: 1280, height: 720 });
    await open(again, `${OFFLINE_FILE}#${link}`);
    await again.until(() => document.querySelectorAll('.condition').length === 4);
    assert.equal((await again.evaluate(() => window.stdwi.state())).link, link);
    await again.close();
    // Who is left moves up.
    await click(tab, '.condition:nth-child(2) .icon-button');
    await tab.until(() => document.querySelectorAll('.condition').length === 3);
    assert.deepEqual((await correlations(tab)).link, [0, 0.2, 0.4]);
    await click(tab, '.condition:nth-child(1) .icon-button');
    await tab.until(() => window.stdwi.state().values.correlation === 0.2);
    await allStandAt(tab, 2000);
    await tab.press('v');
    await tab.until(() => document.querySelector('.compared, .difference, #scores .other') === null);
    assert.deepEqual((await correlations(tab)).link, [0.2]);
    await tab.close();
  });

  test('that a link gets wrong are told apart', { timeout: LIMIT_MS }, async () => {
    const tab = await browser.tab();
    await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0&lang=en${beside('v=1&seed=8', 'v=1&seed=9&dt_ms=0')}`);
    await tab.until(() => document.querySelectorAll('.condition').length === 3);
    const told = await tab.evaluate(() => document.querySelector('#notices')?.textContent ?? '');
    assert.match(told, /In vs2: /);
    assert.match(String((await tab.evaluate(() => window.stdwi.state())).view.vs2), /seed=9$/);
    await tab.close();
  });
});

test('conditions stand at equal times in Firefox', { timeout: LIMIT_MS }, async () => {
  const browser = await launchFirefox();
  const tab = await browser.tab();
  await open(tab, `${OFFLINE_FILE}#v=1&seed=7&speed=max${beside('v=1&seed=8')}`);
  await tab.until(() => window.stdwi.second() !== null);
  assertEqualTimes(await watch(tab, 40));
  await tab.evaluate(() => window.stdwi.pause());
  await runUntil(tab, 2000);
  await allStandAt(tab, 2000);
  await tab.close();
  await browser.close();
});
