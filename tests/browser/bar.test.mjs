// The bar, the drawer and notices: nothing lies over what is read, and nothing moves while numbers change.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LIMIT_MS, launchChromium } from './harness/browsers.mjs';
import { fontVariables } from './harness/fonts.mjs';
import { OFFLINE_FILE, open } from './harness/lab.mjs';
import { show } from './harness/views.mjs';

/** @type {import('./harness/browsers.mjs').Browser} */
let browser;
before(async () => {
  browser = await launchChromium(fontVariables());
});
after(() => browser.close());

/** Widths with what holds the page. @type {[number, string][]} */
const WIDTHS = [
  [1600, ''],
  [1440, ''],
  [1280, ''],
  [1240, ''],
  [1239, ''],
  [800, ''],
  [360, ''],
  [960, '&embed=1'],
  [900, '&embed=1'],
  [860, '&embed=1'],
  [800, '&embed=1'],
  [640, '&embed=1'],
];

/** In the page: how far the run is and how fast it goes, as if it were so. @param {string[]} texts */
function shows(texts) {
  const places = ['#clock', '#factor .value', '#factor .word'];
  for (const [at, place] of places.entries()) {
    /** @type {HTMLElement} */ (document.querySelector(place)).textContent = texts[at];
  }
}

/** In the page: whether the time has its label, and how fast the run goes is told beside it or below. */
function clockIsWhole() {
  const of = (/** @type {string} */ part) => document.querySelector(`#transport .clock ${part}`);
  const [label, clock, factor] = ['.label', '.time', '.factor'].map((part) => of(part)?.getBoundingClientRect());
  if (!of('.label')?.checkVisibility() || !label || !clock || !factor) return 'no label';
  if (factor.width === 0) return 'whole';
  const isBeside = factor.left >= clock.right && factor.top < clock.bottom;
  return label.bottom <= clock.top + 3 && (isBeside || factor.top >= clock.bottom - 1) ? 'whole' : 'apart';
}

/** In the page: pairs of controls of the bar that lie over each other. */
function collisions() {
  const parts = [...document.querySelectorAll('#bar > *, #transport *')].filter(
    (part) => part.checkVisibility() && getComputedStyle(part).clipPath === 'none',
  );
  return parts.flatMap((part, at) =>
    parts.slice(at + 1).flatMap((other) => {
      if (part.contains(other) || other.contains(part)) return [];
      const [box, its] = [part.getBoundingClientRect(), other.getBoundingClientRect()];
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      return across > 1 && down > 1 ? [`${part.id || part.className} / ${other.id || other.className}`] : [];
    }),
  );
}

// The shorter words in the smaller letters, and the longer ones in the larger.
for (const [lang, unit, theme] of [
  ['en', 'real time', 'light'],
  ['de', 'Echtzeit', 'light'],
  ['de', 'Echtzeit', 'projector'],
]) {
  test(`the bar has room for all of it, and keeps its height: ${lang}, ${theme}`, { timeout: LIMIT_MS }, async () => {
    for (const [width, more] of WIDTHS) {
      const tab = await browser.tab({ width, height: 720 });
      const link = `v=1&seed=999999&speed=1000&autoplay=0&lang=${lang}&theme=${theme}${more}`;
      await open(tab, `${OFFLINE_FILE}#${link}`);
      const heights = [];
      for (const texts of [
        ['0.00 ms', lang === 'de' ? 'pausiert' : 'paused', ''],
        ['9.9 s', '1 ×', ` ${unit}`],
        ['99\u202f999 s', '12\u202f345 ×', ` ${unit}`],
      ]) {
        await tab.evaluate(shows, texts);
        assert.deepEqual(await tab.evaluate(collisions), [], `${width} ${theme} ${texts}`);
        assert.equal(await tab.evaluate(clockIsWhole), 'whole', `${width} ${theme} ${texts}`);
        heights.push(await tab.evaluate(() => document.querySelector('#bar')?.getBoundingClientRect().height));
      }
      assert.equal(new Set(heights).size, 1, `${width} ${theme}: ${heights}`);
      const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(sideways <= 0, `${width} ${theme}: ${sideways} px too wide`);
      await tab.close();
    }
  });
}

test('a low window shows the scores of all three rules at once', { timeout: LIMIT_MS }, async () => {
  for (const look of ['', '&theme=projector', '&lang=de', '&lang=de&theme=projector']) {
    const tab = await browser.tab({ width: 1280, height: 720 });
    await open(tab, `${OFFLINE_FILE}#v=1&seed=7&until=30000&speed=max${look}`);
    await tab.until(() => window.stdwi.snapshot()?.finished && document.querySelector('.knob-row') !== null);
    const hidden = await tab.evaluate(() => {
      const box = document.querySelector('.score .table');
      return box === null ? Number.NaN : box.scrollHeight - box.clientHeight;
    });
    assert.ok(hidden <= 1, `${hidden} px of the table are hidden${look}`);
    await tab.close();
  }
});

test('a knob is the field of the drawer in view: it follows, refuses and goes back', {
  timeout: LIMIT_MS,
}, async () => {
  const tab = await browser.tab({ width: 1280, height: 720 });
  await open(tab, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
  await tab.until(() => document.querySelector('.knob-row') !== null);
  const typed = (/** @type {string} */ value) =>
    tab.evaluate((text) => {
      const field = /** @type {HTMLInputElement} */ (document.getElementById('k-correlation'));
      field.value = text;
      field.dispatchEvent(new Event('change'));
    }, value);
  const seen = () => {
    const value = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id)).value;
    const slider = /** @type {HTMLInputElement} */ (
      document.querySelector('.knobs [data-control=correlation] [type=range]')
    );
    const error = document.getElementById('k-correlation-error');
    return {
      link: /correlation=[\d.]+/.exec(window.stdwi.state().link)?.[0] ?? null,
      fields: [value('k-correlation'), value('p-correlation')],
      share: Number(slider.value) / Number(slider.max),
      isRefused: error?.checkVisibility() === true && error.textContent !== '',
    };
  };
  await typed('0.5');
  await tab.until(() => /correlation=0.5/.test(window.stdwi.state().link));
  assert.deepEqual(await tab.evaluate(seen), {
    link: 'correlation=0.5',
    fields: ['0.5', '0.5'],
    share: 0.5,
    isRefused: false,
  });
  // What is shared by two is said beside it, as the core expects it; and which knobs change nothing now.
  const notes = () =>
    [...document.querySelectorAll('.knobs .knob-note')].map((note) => note.textContent?.trim()).filter(Boolean);
  await tab.until(() => document.querySelector('[data-control=correlation] .knob-note')?.textContent !== '');
  const expected = await tab.evaluate(() => window.stdwi.snapshot()?.correlation.expected_pairwise ?? 0);
  assert.ok(expected > 0.2 && expected < 0.25, String(expected));
  assert.deepEqual(await tab.evaluate(notes), [`(pairs: ${expected.toFixed(2)})`]);
  await tab.evaluate(() => window.stdwi.edit({ active_fraction: 1 }));
  await tab.until(() => document.querySelector('[data-control=active_sampling] .knob-note')?.textContent !== '');
  assert.deepEqual(await tab.evaluate(notes), ['(no effect)', `(pairs: ${expected.toFixed(2)})`]);
  await typed('7');
  await tab.until(() => document.getElementById('k-correlation')?.getAttribute('aria-invalid') === 'true');
  const refused = await tab.evaluate(seen);
  assert.deepEqual([refused.link, refused.fields[0], refused.isRefused], ['correlation=0.5', '7', true]);
  await tab.click('.knobs [data-control=correlation] .back');
  await tab.until(() => !/correlation=/.test(window.stdwi.state().link));
  assert.deepEqual((await tab.evaluate(seen)).fields, ['0', '0']);
  await tab.close();
  // On a phone they wait below the question until they are asked for.
  const phone = await browser.tab({ width: 360, height: 740 });
  await open(phone, `${OFFLINE_FILE}#v=1&seed=7&autoplay=0`);
  await phone.until(() => document.querySelector('.knobs') !== null);
  const isShown = () => document.getElementById('k-correlation')?.checkVisibility();
  assert.equal(await phone.evaluate(isShown), false);
  await phone.click('.knobs summary');
  assert.equal(await phone.evaluate(isShown), true);
  await phone.close();
});

test('the table of methods reaches beyond no window, with the drawer or without', { timeout: LIMIT_MS }, async () => {
  const tab = await browser.tab({ width: 1240, height: 800 });
  const page = /** @type {import('playwright-core').Page} */ (tab.page);
  await open(tab, `${OFFLINE_FILE}#v=1&autoplay=0`);
  for (const drawer of [false, true]) {
    if (drawer) await tab.click('#parameters');
    for (const width of [1240, 1280, 1400, 1480, 1560]) {
      await page.setViewportSize({ width, height: 800 });
      const beyond = await tab.evaluate(() => {
        const right = document.querySelector('#overview')?.getBoundingClientRect().right ?? Infinity;
        return Math.max(
          0,
          right - document.documentElement.clientWidth,
          document.documentElement.scrollWidth - innerWidth,
        );
      });
      assert.equal(beyond, 0, `${width} px, drawer ${drawer}`);
    }
  }
  await tab.close();
});

for (const [width, height] of [
  [1600, 900],
  [1440, 900],
  [1280, 720],
  [800, 900],
  [360, 740],
]) {
  test(`the drawer and notices cover no plot and no introduction: ${width} px`, { timeout: LIMIT_MS }, async () => {
    const tab = await browser.tab({ width, height });
    await show(tab, OFFLINE_FILE, 'notice', 'light');
    const covered = (/** @type {{box: string, parts: string[]}} */ { box, parts }) => {
      const its = /** @type {Element} */ (document.querySelector(box)).getBoundingClientRect();
      return parts.filter((part) => {
        const { left, right, top, bottom } = /** @type {Element} */ (
          document.querySelector(part)
        ).getBoundingClientRect();
        const across = Math.min(right, its.right) - Math.max(left, its.left);
        return across > 1 && Math.min(bottom, its.bottom) - Math.max(top, its.top) > 1;
      });
    };
    const plots = ['.fig-trace', '.fig-curve', '.method.truth .plot'];
    assert.deepEqual(await tab.evaluate(covered, { box: '.notice', parts: plots }), []);
    await tab.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.notice button')).click());
    await tab.click('#parameters');
    const parts = ['.lede', '.fig-raster', ...plots];
    assert.deepEqual(await tab.evaluate(covered, { box: '#drawer', parts }), []);
    await tab.close();
  });
}
