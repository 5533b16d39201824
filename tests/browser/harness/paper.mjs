// The room Paper, as a reader opens it and computes.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { open, program } from './lab.mjs';

/** @typedef {import('./browsers.mjs').Tab} Tab */

/** Small enough to be run again and again. */
export const E1 = 'v=1&room=paper&exp=e1&seeds=2&until=3000';
export const E3 = 'v=1&room=paper&exp=e3&seeds=1&until=2000';
export const E6 = 'v=1&room=paper&exp=e6&seeds=3&until=3000';

/** What the command line says about a link. @param {string} link */
export async function nativeDigest(link) {
  const { stderr } = await promisify(execFile)(program(), ['experiment', link], { maxBuffer: 1 << 28 });
  return /digest ([0-9a-f]{16})/.exec(stderr)?.[1];
}

/** @param {Tab} tab @param {string} link @param {string} address */
export async function openPaper(tab, link, address) {
  await open(tab, `${address}#${link}`);
  await tab.until(() => document.querySelector('#paper > *') !== null);
}

/** @param {Tab} tab @param {string} state */
export async function reach(tab, state) {
  await tab.until((wanted) => document.querySelector('.computing')?.getAttribute('data-state') === wanted, state);
}

/** Computes to the end. @param {Tab} tab */
export async function compute(tab) {
  await tab.click('#compute');
  await reach(tab, 'done');
  return digestOf(tab);
}

/** @param {Tab} tab */
export const digestOf = (tab) => tab.evaluate(() => document.querySelector('.digest code')?.textContent);
