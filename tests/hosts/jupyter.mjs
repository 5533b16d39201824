// A server of notebooks, and a notebook that is run in it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @import { Tab } from '../browser/harness/browsers.mjs' */

/** What Jupyter itself asks of the network, or complains about. */
export const NOISE = [/^console warn/];

/** The text of a notebook. @param {string[]} cells code */
export function notebook(cells) {
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
 * @param {{tools: string, folder: string, kind: 'lab' | 'notebook', file: string, env?: Record<string, string>}} what
 * @returns {Promise<import('./harness.mjs').Page>}
 */
export async function serveNotebook({ tools, folder, kind, file, env = {} }) {
  const own = join(tools, 'settings');
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
        ...env,
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
  if (process.env.SHOWLOG) { server.stderr.on('data', (t) => process.stdout.write(String(t))); server.stdout.on('data', (t) => process.stdout.write(String(t))); }
  const path = kind === 'lab' ? 'lab/tree' : 'notebooks';
  return { folder, address: `${address}/${path}/${file}`, close };
}

/** Runs all cells, and gives what each has printed. @param {Tab} tab @returns {Promise<string[]>} */
export async function runAll(tab) {
  await tab.until(() => {
    const { jupyterapp } = /** @type {any} */ (window);
    const kernel = jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel;
    return kernel?.status === 'idle' && jupyterapp.commands.isEnabled('notebook:run-all-cells');
  });
  await tab.evaluate(async () => {
    const { jupyterapp } = /** @type {any} */ (window);
    await jupyterapp.commands.execute('notebook:run-all-cells');
  });
  return printed(tab);
}

/** @param {Tab} tab */
export function printed(tab) {
  return tab.evaluate(() =>
    [...document.querySelectorAll('.jp-CodeCell')].map((cell) =>
      [...cell.querySelectorAll('.jp-OutputArea-output pre')].map(({ textContent }) => textContent).join('\n'),
    ),
  );
}

/** @param {string[]} outputs */
export function assertNoError(outputs) {
  for (const output of outputs) assert.doesNotMatch(output, /Traceback|Error:/);
}
