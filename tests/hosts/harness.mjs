// What every host of this folder needs: its own tools, installed once under target/hosts/, and the digest seen on its page.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** @import { Browser, Tab } from '../browser/harness/browsers.mjs' */

/** The experiment that every host shows, and its digest. */
export const LINK = 'v=1&seed=7&until=20000';
export const DIGEST = 'fe399b519204520a';

/**
 * A program that holds pages. Each is the default export of a file of this folder, which is also its name for
 * `cargo xtask test hosts/NAME`.
 * @typedef {object} Host
 * @property {string} name
 * @property {string} version the one that is installed; of what the system brings, the one that was seen
 * @property {boolean} cheap whether `cargo xtask test hosts` runs it without being asked by name
 * @property {(folder: string) => Promise<string | void>} install brings it into a folder that is kept; may tell its real version
 * @property {Way[]} ways
 */

/**
 * One thing to paste, a row of the table in docs/embedding.md.
 * @typedef {object} Way
 * @property {string} paste the kind of lines, as `SNIPPETS` in www/shell/dialogs/snippets.js has it
 * @property {string} [where] what needs to be known besides, Markdown
 * @property {string} works Markdown
 * @property {(work: Work) => Promise<Page>} build
 * @property {(tab: Tab) => Promise<void>} [open] what a reader does to come to it: the next slide, a click on the link
 * @property {(tab: Tab) => Promise<void>} [besides] what else is seen after that
 * @property {'frame' | 'page'} [shown] whether the host shows it, or only has a link that leads to it; `frame` if it is not said
 * @property {boolean} [alsoFirefox]
 * @property {RegExp[]} [noise] what the host itself says in the console, or asks of other servers
 */

/**
 * @typedef {object} Work
 * @property {string} tools the folder that `install` filled
 * @property {string} folder an empty one, for this way
 * @property {string} lines what *Cite* writes on the site, with absolute addresses
 * @property {string} fileLines what it writes on the page that was opened from disk, with relative ones
 * @property {string} site address of the site, which ends in a slash
 * @property {string} dist the built files
 */

/**
 * What to open: a file, in a folder that a server shows, or (without one) from disk.
 * @typedef {object} Page
 * @property {string} folder
 * @property {string} [file] `index.html` if it is not said
 * @property {Record<string, string>} [headers]
 * @property {boolean} [fromDisk]
 * @property {string} [address] of a server of the host's own, in place of the folder
 * @property {() => Promise<void>} [close] ends that server
 */

/** A tool that can't be had here, and nothing that is wrong with the page. */
export class Missing extends Error {}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the tools of hosts are kept. */
export const KEPT = join(root, 'target/hosts');

/** What else is in this folder. */
const NO_HOSTS = ['all.test.mjs', 'harness.mjs', 'jupyter.mjs', 'table.mjs'];

/** All hosts, by the names of their files. @returns {Promise<[string, Host][]>} */
export async function allHosts() {
  const here = new URL('.', import.meta.url);
  const files = (await readdir(here)).filter((file) => file.endsWith('.mjs') && !NO_HOSTS.includes(file)).sort();
  const modules = files.map(async (file) => (await import(new URL(file, here).href)).default);
  return (await Promise.all(modules)).map((host, index) => [files[index].replace('.mjs', ''), host]);
}

/**
 * Runs a program and gives what it prints; what it says when it fails is in the error.
 * @param {string} command @param {string[]} args @param {{cwd?: string, env?: Record<string, string>}} [options]
 */
export async function run(command, args, { cwd = root, env = {} } = {}) {
  try {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
    return (await promisify(execFile)(command, args, options)).stdout;
  } catch (error) {
    const { stderr = '', stdout = '', message } = /** @type {any} */ (error);
    throw new Error(`${message.split('\n')[0]}\n${`${stdout}\n${stderr}`.trim().slice(-2000)}`);
  }
}

/** Packages of npm, by name with their versions, or files of packages. @param {string} folder @param {Record<string, string>} packages */
export function npm(folder, packages) {
  return once(folder, packages, async () => {
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    await run('npm', ['install', '--no-audit', '--no-fund', '--no-progress', ...wanted], { cwd: folder });
  });
}

/** Packages of PyPI in an environment of their own, whose programs are in `venv/bin`. @param {string} folder @param {Record<string, string>} packages */
export function pip(folder, packages) {
  return once(folder, packages, async () => {
    await run('python3', ['-m', 'venv', join(folder, 'venv')]);
    const wanted = Object.entries(packages).map(([name, version]) => `${name}==${version}`);
    await run(join(folder, 'venv/bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...wanted]);
  });
}

/** A program of the system; where that is Debian and ours to change, it is installed. @param {string} program @param {string[]} packages */
export async function debian(program, packages) {
  const isThere = () => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
  const installed = await run('dpkg-query', ['--show', ...packages]).catch(() => null);
  if (isThere() && installed !== null) return;
  if (process.getuid?.() !== 0)
    throw new Missing(`needs ${packages.join(', ')}: apt-get install ${packages.join(' ')}`);
  try {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '--quiet'], { env });
    await run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages], { env });
  } catch (error) {
    throw new Missing(/** @type {Error} */ (error).message);
  }
}

/** What packages of Debian hold, unpacked into a folder: nothing is installed. @param {string} folder @param {string[]} packages */
export function debianFiles(folder, packages) {
  return once(folder, packages, async () => {
    await run('apt-get', ['download', '--quiet', ...packages], { cwd: folder });
    for (const file of await readdir(folder)) await run('dpkg-deb', ['--extract', file, '.'], { cwd: folder });
  });
}

/** Of this run: the package is made anew for every other. @type {Record<string, Promise<void>>} */
const installed = {};

/** @param {string} tools @param {string} dist */
async function installOurs(tools, dist) {
  const out = join(tools, 'package');
  await run('node', ['build/package.mjs'], { env: { STDWI_DIST: dist, STDWI_NPM: out } });
  const [{ filename }] = JSON.parse(await run('npm', ['pack', '--json'], { cwd: out }));
  const ours = ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', join(out, filename)];
  await run('npm', ours, { cwd: tools });
}

/**
 * A project that has the packages of `tools` and ours, as `npm pack` makes it. @param {Work} work
 * @param {Record<string, string>} files of the project, by their paths
 */
export async function project({ tools, folder, dist }, files) {
  installed[tools] ??= installOurs(tools, dist);
  await installed[tools];
  await symlink(join(tools, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The two parts of the lines for a bundler. @param {string} lines */
export function importAndElement(lines) {
  const [, imports, element] = /^(import .*;)\n\n(<stdwi-lab[\s\S]*<\/stdwi-lab>)$/.exec(lines) ?? [];
  assert.ok(element, `these lines begin with an import: ${lines}`);
  return { imports, element };
}

/** Does the work if it was not done for the same before. @param {string} folder @param {unknown} what @param {() => Promise<void>} work */
async function once(folder, what, work) {
  const mark = join(folder, '.installed.json');
  const text = JSON.stringify(what);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === text) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    await work();
  } catch (error) {
    throw new Missing(/** @type {Error} */ (error).message);
  }
  await writeFile(mark, text);
}

/**
 * Who has clicked into a slide gets back to the deck by Esc, and on by its keys.
 * @param {Tab} tab @param {(argument?: undefined) => unknown} isBefore in the page: whether the slide before is shown
 */
export async function assertSlidesHaveTheirKeys(tab, isBefore) {
  await tab.click('iframe');
  await tab.until(() => document.activeElement?.tagName === 'IFRAME');
  await tab.press('Escape');
  await tab.until(() => document.activeElement?.tagName !== 'IFRAME');
  await tab.press('ArrowLeft');
  await tab.until(isBefore);
}

/** Keeps what frames say, before any of them can say it. In the page. */
export function hear() {
  /** @type {any[]} */
  const heard = [];
  Object.assign(window, { heard });
  window.addEventListener('message', ({ data }) => {
    if (data?.stdwi === 1) heard.push(data);
  });
}

/** Waits for the end of the run, and looks at its digest. @param {Tab} tab @param {'frame' | 'page'} shown */
export async function assertDigest(tab, shown) {
  try {
    if (shown === 'page') {
      await tab.until(() => 'stdwi' in window && window.stdwi.state().digest !== null);
      const { digest, link } = await tab.evaluate(() => window.stdwi.state());
      assert.deepEqual([digest, /seed=7/.test(link)], [DIGEST, true]);
    } else {
      await tab.until(() => /** @type {any} */ (window).heard.some((/** @type {any} */ { digest }) => digest));
      const said = await tab.evaluate(() =>
        /** @type {any} */ (window).heard.findLast((/** @type {any} */ { digest }) => digest),
      );
      assert.deepEqual([said.digest, said.time_ms, said.problems], [DIGEST, 20_000, []]);
    }
  } catch (error) {
    const seen = await tab
      .evaluate(() => `${JSON.stringify(Reflect.get(window, 'heard')?.slice(-3))}\n${document.body.innerText}`)
      .catch((problem) => String(problem));
    throw new Error(`${/** @type {Error} */ (error).message}\non the page ${tab.url()}:\n${seen.slice(0, 3000)}`);
  }
}
