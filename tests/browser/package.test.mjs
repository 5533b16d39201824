// The npm package: what it holds, and that a server may import it. Projects that use it are in tests/hosts/.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DIST } from './harness/lab.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stdwi-package-'));

before(() => {
  const env = { ...process.env, STDWI_DIST: DIST, STDWI_NPM: folder };
  execFileSync('node', ['build/package.mjs'], { cwd: root, env });
});
after(() => rmSync(folder, { recursive: true }));

test('it holds the site under names that stay, and little besides', () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: folder, encoding: /** @type {const} */ ('utf8') };
  const [{ files }] = JSON.parse(execFileSync(npm, ['pack', '--dry-run', '--json'], options));
  const paths = files.map((/** @type {{path: string}} */ { path }) => path);
  for (const path of ['index.js', 'index.d.ts', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE'])
    assert.ok(paths.includes(path), path);
  for (const path of ['dist/index.html', 'dist/stdwi-lab.html', 'dist/stdwi-lab.js'])
    assert.ok(paths.includes(path), path);
  const besides = files.filter((/** @type {{path: string}} */ { path }) => !path.startsWith('dist/'));
  const bytes = besides.reduce((/** @type {number} */ sum, /** @type {{size: number}} */ { size }) => sum + size, 0);
  assert.ok(bytes > 0 && bytes <= 600_000, `${bytes} bytes`);
});

test('importing it on a server does nothing', async () => {
  const globals = Object.getOwnPropertyNames(globalThis);
  assert.deepEqual(Object.keys(await import(pathToFileURL(join(folder, 'index.js')).href)), []);
  assert.deepEqual(Object.getOwnPropertyNames(globalThis), globals);
});

test('its types hold where there is no React, and know every key of a link', () => {
  const { description } = JSON.parse(readFileSync(join(root, 'www/pkg/description.json'), 'utf8'));
  const keys = [...description.table, ...description.view_table].map(({ key }) => key);
  const uses = keys.map((key) => `  ${key}: null,`).join('\n');
  writeFileSync(
    join(folder, 'uses.ts'),
    `import type { StdwiLabKeys } from './index.js';
const keys: Required<StdwiLabKeys> = {\n  preset: 'paper',\n  methods: null,\n  perturb: null,\n${uses}\n};
const element: HTMLElementTagNameMap['stdwi-lab'] | null = document.querySelector('stdwi-lab');
element?.runUntil(20000).then(({ digest }) => digest?.length);
export default keys;\n`,
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = [
    '--strict',
    '--noEmit',
    '--target',
    'ES2022',
    '--lib',
    'ES2022,DOM',
    '--moduleResolution',
    'Bundler',
  ];
  execFileSync('node', [tsc, ...options, '--module', 'ESNext', 'uses.ts'], { cwd: folder, stdio: 'inherit' });
});
