// What the dialog *Cite* writes, taken from the dialog itself.

import { open } from './lab.mjs';

/**
 * The lines for every kind of page, by its name.
 * @param {import('./browsers.mjs').Tab} tab
 * @param {string} page address of the page, without a link
 * @param {string} link
 * @returns {Promise<Record<string, string>>}
 */
export async function snippetsOf(tab, page, link) {
  await open(tab, `${page}#${link}&autoplay=0`);
  await tab.click('#share');
  await tab.until(() => document.querySelector('#open-embed'));
  await tab.click('#open-embed');
  return tab.evaluate(() => {
    const kind = /** @type {HTMLSelectElement} */ (document.querySelector('#embed-kind'));
    const written = [...kind.options].map(({ value }) => {
      kind.value = value;
      kind.dispatchEvent(new Event('change'));
      return [value, /** @type {HTMLTextAreaElement} */ (document.querySelector('#embed-code')).value];
    });
    return Object.fromEntries(written);
  });
}
