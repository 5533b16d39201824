// What there is to look at: every view of the page in every palette and size, each from a link and stopped at a time, so that a
// picture of it is the same each time.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { methodLooks } from '../../../www/methods/registry.js';
import { open, runUntil } from './lab.mjs';

export const SIZES = /** @type {const} */ ([
  [1440, 900],
  [1280, 720],
  [360, 740],
]);
export const THEMES = /** @type {const} */ (['light', 'dark', 'projector']);

/**
 * @typedef {object} View
 * @property {string} link
 * @property {number} [until] simulated time, ms
 * @property {string} [click] what is clicked then
 * @property {string} [press] the key that is pressed then
 * @property {string} [scroll] what is brought into view then
 */

/** @type {Record<string, View>} */
export const VIEWS = {
  start: { link: 'seed=4&room=start' },
  running: { link: 'seed=7', until: 20_000 },
  empty: { link: 'seed=7' },
  notice: { link: 'preset=papper&seed=7&dt_ms=-1&colour=red', until: 2_000 },
  slow: { link: 'seed=7&speed=0.02', until: 300 },
  inspector: { link: 'seed=7&learning_rate=0.0005&synapse=3.17', until: 60_000, scroll: '#inspector' },
  article: { link: 'seed=7', scroll: '.article' },
  parameters: { link: 'seed=7&n_post=20&tau_fast_ms=10', until: 5_000, click: '#parameters' },
  tour: { link: 'seed=7&view=tour:3', until: 5_000 },
  exercises: { link: 'seed=7&view=exercise:0', until: 5_000 },
  exercise: {
    link: 'seed=7&learning_rate=0.0005&methods=stdwi,akrout,rdd,sal&view=exercise:1',
    until: 5_000,
    click: '#exercise-check',
  },
  comparison: { link: `seed=7&vs=${encodeURIComponent('v=1&seed=8')}`, until: 20_000 },
  cite: { link: 'seed=7', until: 5_000, click: '#share' },
  data: { link: 'seed=7', until: 5_000, click: '.fig-curve .table-button' },
  keys: { link: 'seed=7&lang=en', press: '?' },
  composer: { link: 'seed=7', until: 5_000, press: 'e' },
  german: { link: 'seed=7&lang=de', until: 20_000 },
  embed: { link: 'seed=7&embed=1&view=curves,scores', until: 20_000 },
  methods: {
    link: `seed=7&active_fraction=1&learning_rate=0.0005&synapse=3.17&methods=${methodLooks.map(({ name }) => name).join()}`,
    until: 12_000,
    click: '.inference .chooser summary',
  },
};

/** Views with a dialog in front. */
export const DIALOGS = ['cite', 'data', 'keys', 'composer'];

/** What a notice says of a link is gone with the next change. */
const FLEETING = ['notice'];

/**
 * Brings a tab to a view.
 * @param {import('./browsers.mjs').Tab} tab
 * @param {string} address of the page
 * @param {string} name of the view
 * @param {string} theme
 */
export async function show(tab, address, name, theme) {
  const { link, until = 0, click, press, scroll } = VIEWS[name];
  await open(tab, `${address}#v=1&autoplay=0&theme=${theme}&${link}`);
  if (until > 0) await runUntil(tab, until);
  if (scroll !== undefined) {
    await tab.evaluate((selector) => {
      const top = /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect().top;
      window.scrollTo(0, window.scrollY + top - 64);
    }, scroll);
  }
  if (press !== undefined) await tab.press(press);
  else if (click !== undefined) await tab.click(click);
  if (DIALOGS.includes(name)) await tab.until(() => document.querySelector('dialog[open]') !== null);
  await comeToRest(tab);
}

/** What came into view is drawn within some frames, and notices have come to rest. @param {import('./browsers.mjs').Tab} tab */
function comeToRest(tab) {
  return tab.evaluate(async () => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/**
 * A view in one palette after the other, in one tab: to open it anew for each would take most of the time of the tests.
 * @param {import('./browsers.mjs').Browser} browser
 * @param {string} address
 * @param {string} name of the view
 * @param {import('./browsers.mjs').TabOptions} options
 * @param {(theme: string, tab: import('./browsers.mjs').Tab) => Promise<void>} look
 */
export async function inEveryTheme(browser, address, name, options, look) {
  const [first, ...others] = THEMES;
  let tab = await browser.tab(options);
  await show(tab, address, name, first);
  await look(first, tab);
  for (const theme of others) {
    if (FLEETING.includes(name)) {
      await tab.close();
      tab = await browser.tab(options);
      await show(tab, address, name, theme);
    } else {
      await tab.evaluate((wanted) => window.stdwi.edit({ theme: wanted }), theme);
      await tab.until((wanted) => document.documentElement.dataset.theme === wanted, theme);
      await comeToRest(tab);
    }
    await look(theme, tab);
  }
  await tab.close();
}

/**
 * Pictures of a view in every palette. Those of all views make a sheet to look through.
 * @param {import('./browsers.mjs').Browser} browser
 * @param {string} address
 * @param {{name: string, size: readonly [number, number]}} what
 * @param {string} folder
 */
export async function pictures(browser, address, { name, size }, folder) {
  await mkdir(folder, { recursive: true });
  const [width, height] = size;
  await inEveryTheme(browser, address, name, { width, height }, (theme, tab) =>
    tab.screenshot(join(folder, fileOf({ name, theme, size }))),
  );
}

/** @param {{name: string, theme: string, size: readonly [number, number]}} what */
export function fileOf({ name, theme, size: [width, height] }) {
  return `${name}-${theme}-${width}x${height}.png`;
}
