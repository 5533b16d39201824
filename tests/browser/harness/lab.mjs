// The built page, the native program, and the page's documented interface `window.stdwi`.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = new URL('../../../', import.meta.url);

export const DIST = process.env.STDWI_DIST ?? fileURLToPath(new URL('dist', root));
export const OFFLINE_FILE = pathToFileURL(`${DIST}/stdwi-lab.html`).href;

if (!existsSync(`${DIST}/stdwi-lab.html`)) throw new Error('dist/ is missing: run `cargo xtask build` first');

/** The native program. @returns {string} */
export function program() {
  const beside = ['target/checked/stdwi', 'target/release/stdwi'].map((path) => fileURLToPath(new URL(path, root)));
  const found = process.env.STDWI_BIN ?? beside.find((file) => existsSync(file));
  if (found === undefined) throw new Error('STDWI_BIN should name the native program `stdwi`');
  return found;
}

/**
 * What the command line says about a link.
 * @param {string} link
 * @returns {Promise<{digest: string, until_ms: number, engine: string, methods: {name: string, pearson_r: number}[]}>}
 */
export async function native(link) {
  const { stdout } = await promisify(execFile)(program(), ['run', link, '--json']);
  return JSON.parse(stdout);
}

/**
 * Opens the page and waits until it can be used.
 * @param {import('./browsers.mjs').Tab} tab
 * @param {string} url
 */
export async function open(tab, url) {
  await tab.goto(url);
  await tab.until(() => 'stdwi' in window);
  await tab.evaluate(async () => void (await window.stdwi.ready));
}

/**
 * @param {import('./browsers.mjs').Tab} tab
 * @param {number} timeMs
 * @returns {Promise<{time_ms: number, digest: string}>}
 */
export function runUntil(tab, timeMs) {
  return tab.evaluate((until) => window.stdwi.runUntil(until), timeMs);
}
