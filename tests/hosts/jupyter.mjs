// A server of notebooks, and a notebook that is run in it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { DIGEST, pip, run } from './harness.mjs';

/** @import { Tab } from '../browser/harness/browsers.mjs' */
/** @import { Host } from './harness.mjs' */

/** What Jupyter itself says: of its own parts in other versions, of menus, of documents that are shared. */
const NOISE = [/^console warning: /];

/** The text of a notebook. @param {string[]} cells code */
function notebook(cells) {
  const code = cells.map((source, at) => ({
    cell_type: 'code',
    id: `cell-${at}`,
    metadata: {},
    execution_count: null,
    outputs: [],
    source,
  }));
  const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
  return JSON.stringify({ cells: code, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 });
}

/**
 * Starts the server in a folder, with nothing of this machine's own settings.
 * @param {{tools: string, folder: string, kind: 'lab' | 'notebook', file: string}} what
 * @returns {Promise<import('./harness.mjs').Page>}
 */
async function serveNotebook({ tools, folder, kind, file }) {
  // Anew each time: what was open the last time would be opened again.
  const own = `${folder}-settings`;
  await rm(own, { recursive: true, force: true });
  await mkdir(join(own, 'labconfig'), { recursive: true });
  // It asks whether it may look for news.
  const disabledExtensions = { '@jupyterlab/apputils-extension:announcements': true };
  await writeFile(join(own, 'labconfig/page_config.json'), JSON.stringify({ disabledExtensions }));
  const server = spawn(
    join(tools, 'venv/bin/jupyter'),
    [kind, '--no-browser', '--allow-root', '--port=0', '--expose-app-in-browser', '--IdentityProvider.token='],
    {
      cwd: folder,
      env: {
        ...process.env,
        JUPYTER_CONFIG_DIR: own,
        JUPYTER_DATA_DIR: join(own, 'data'),
        JUPYTER_RUNTIME_DIR: join(own, 'runtime'),
        JUPYTERLAB_SETTINGS_DIR: join(own, 'user'),
        JUPYTERLAB_WORKSPACES_DIR: join(own, 'workspaces'),
        IPYTHONDIR: join(own, 'ipython'),
        // For the cell of the shipped notebook that calls it.
        PATH: [dirname(process.env.STDWI_BIN ?? ''), process.env.PATH].join(delimiter),
      },
    },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const close = async () => {
    server.kill('SIGINT');
    server.kill('SIGTERM');
    await ended;
  };
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ text) => {
      said += text;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found !== null) resolve(found[0]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`the server ended:\n${said.slice(-2000)}`)));
  });
  const path = kind === 'lab' ? 'lab/tree' : 'notebooks';
  return { folder, address: `${address}/${path}/${file}`, close };
}

/** Runs the cells above the selected one, and so on. @param {Tab} tab @param {number} active the selected cell @param {'above' | 'below'} which */
async function runCells(tab, active, which) {
  await tab.until(() => {
    const { jupyterapp } = /** @type {any} */ (window);
    const panel = jupyterapp?.shell.currentWidget;
    return panel?.sessionContext?.session?.kernel?.status === 'idle' && panel.content?.widgets.length > 0;
  });
  await tab.evaluate(
    async ({ active, which }) => {
      const { commands, shell } = /** @type {any} */ (window).jupyterapp;
      shell.currentWidget.content.activeCellIndex = active;
      await commands.execute(`notebook:run-all-${which}`);
    },
    { active, which },
  );
}

/** What each cell has printed. @param {Tab} tab @returns {Promise<string[]>} */
function printed(tab) {
  return tab.evaluate(() =>
    [...document.querySelectorAll('.jp-CodeCell')].map((cell) =>
      [...cell.querySelectorAll('.jp-OutputArea-output pre')]
        .map(({ textContent }) => textContent)
        .join('\n')
        .trim(),
    ),
  );
}

/** Keys of who has clicked into the page are not the notebook's: x would take a cell away. @param {Tab} tab */
async function assertCellsStay(tab) {
  const cells = () => document.querySelectorAll('.jp-Cell').length;
  const before = await tab.evaluate(cells);
  await tab.click('stdwi-lab');
  await tab.until(() => document.activeElement?.tagName === 'STDWI-LAB');
  for (const key of ['x', 'a', 'Escape', 'x']) await tab.press(key);
  assert.equal(await tab.evaluate(cells), before);
}

/** In the cell below the one that shows it, without a pause between them; the program of the command line says the same. */
const READ = `import json
import numpy as np
import stdwi_lab

beside = stdwi_lab.run(lab.link)
spikes = lab.spikes
correlation = np.corrcoef(lab.weights["true"].ravel(), lab.weights["stdwi"].ravel())[0, 1]
print(json.dumps({
    "digests": [lab.digest, lab.state["digest"], beside.digest],
    "same scores": bool((lab.scores == beside.scores).all()),
    "at the end": bool(np.isclose(lab.history[-1]["rdd_angle_deg"], lab.scores[2]["angle_deg"])),
    "correlation": bool(np.isclose(correlation, lab.scores[0]["pearson_r"], atol=1e-6)),
    "shapes": {name: list(of.shape) for name, of in lab.weights.items()},
    "post rate": bool(np.isclose((spikes["layer"] == "post").sum() / 20 / 10, beside.rates_hz["post"])),
}))`;

const AS_READ = {
  digests: [DIGEST, DIGEST, DIGEST],
  'same scores': true,
  'at the end': true,
  correlation: true,
  shapes: { true: [10, 100], stdwi: [10, 100], akrout: [10, 100], rdd: [10, 100] },
  'post rate': true,
};

/** All that Python can do with a run, in one cell, which waits many times. */
const USE = `import warnings

said = []
lab.link = "v=1&seed=8&until=300"
said.append(lab.digest == stdwi_lab.run("v=1&seed=8&until=300").digest)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    lab.link = "seed=9&bla=1"
    lab.pause()
said.append([str(warning.message) for warning in told])
said.append(lab.run_until(time_ms=400)["time_ms"])
said.append(lab.run_until(0.5)["digest"] == stdwi_lab.run("seed=9&until=500").digest)
try:
    lab.set(seed="x")
except stdwi_lab.LinkError as error:
    said.append("seed" in str(error).lower())
said.append(lab.set(tau_fast_ms=10)["link"])
said.append(lab.link)
lab.reset()
said.append(lab.step()["time_ms"])
print(json.dumps(said))`;

const CHANGED = 'v=1&preset=paper&tau_fast_ms=10&seed=9';
const AS_USED = [true, ['Bla is not a key of links'], 400, true, true, CHANGED, CHANGED, 0.25];

/** Of this run: the wheel is made anew for every other. @type {Record<string, Promise<void>>} */
const installed = {};

/** The wheel, built and installed; its own tests, which need no browser, run first. @param {string} tools @param {string} dist */
async function installOurs(tools, dist) {
  const python = join(tools, 'venv/bin/python');
  const wheels = join(tools, 'wheels');
  await rm(wheels, { recursive: true, force: true });
  await run('node', ['build/python.mjs'], { env: { STDWI_DIST: dist } });
  const options = ['--quiet', '--no-deps', '--no-build-isolation', '--wheel-dir', wheels];
  await run(python, ['-m', 'pip', 'wheel', ...options, './python']);
  const [wheel] = await readdir(wheels);
  await run(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--force-reinstall', join(wheels, wheel)]);
  await run(python, ['-m', 'unittest', 'discover', '--start-directory', 'python/tests']);
}

/**
 * @param {{name: string, version: string, cheap: boolean, kind: 'lab' | 'notebook', packages: Record<string, string>}} which
 * @returns {Host}
 */
export function jupyter({ name, version, cheap, kind, packages }) {
  return {
    name,
    version,
    cheap,
    install: (folder) => pip(folder, packages),
    ways: [
      {
        paste: 'python',
        where: 'into a cell, with the wheel that `cargo xtask python` makes',
        works: 'all, without a network; the next cell has `lab.scores`, `.weights`, `.spikes`',
        build: async ({ tools, folder, lines, dist }) => {
          installed[tools] ??= installOurs(tools, dist);
          await installed[tools];
          await writeFile(join(folder, 'index.ipynb'), notebook([lines, READ, USE]));
          return serveNotebook({ tools, folder, kind, file: 'index.ipynb' });
        },
        open: async (tab) => {
          await runCells(tab, 2, 'above');
          assert.deepEqual(JSON.parse((await printed(tab))[1]), AS_READ);
        },
        besides: async (tab) => {
          await assertCellsStay(tab);
          await runCells(tab, 2, 'below');
          assert.deepEqual(JSON.parse((await printed(tab))[2]), AS_USED);
        },
        noise: NOISE,
      },
      {
        paste: 'jupyter',
        where: 'into a cell, beside `stdwi-lab.js`',
        works: 'all, without a network',
        build: async ({ tools, folder, lines, dist }) => {
          await cp(join(dist, 'stdwi-lab.js'), join(folder, 'stdwi-lab.js'));
          await writeFile(join(folder, 'index.ipynb'), notebook([lines, '']));
          return serveNotebook({ tools, folder, kind, file: 'index.ipynb' });
        },
        open: (tab) => runCells(tab, 1, 'above'),
        besides: assertCellsStay,
        noise: NOISE,
      },
      {
        paste: 'jupyter',
        where: 'as the notebook of `dist/examples/` has it',
        works: 'all, without a network; before it is run, a line says what will be there',
        build: async ({ tools, folder, dist }) => {
          await cp(join(dist, 'examples/notebook.ipynb'), join(folder, 'examples/notebook.ipynb'));
          await cp(join(dist, 'stdwi-lab.js'), join(folder, 'stdwi-lab.js'));
          return serveNotebook({ tools, folder, kind, file: 'examples/notebook.ipynb' });
        },
        open: async (tab) => {
          await tab.until(() => document.body.innerText.includes('The page appears here'));
          await runCells(tab, 0, 'below');
          await tab.until((digest) => document.body.innerText.includes(digest), DIGEST);
        },
        noise: NOISE,
      },
    ],
  };
}
