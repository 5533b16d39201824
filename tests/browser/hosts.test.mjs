// What is documented of hosts is what their scripts in tests/hosts/ declare; `cargo xtask test hosts` sees that it is true.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SNIPPETS } from '../../www/shell/dialogs/snippets.js';
import { allHosts } from '../hosts/harness.mjs';
import { table, written } from '../hosts/table.mjs';
import { DIST } from './harness/lab.mjs';

test('the table of docs/embedding.md is that of the scripts', async () => {
  assert.equal(written(), await table(), '`node tests/hosts/table.mjs` writes it anew');
});

test('at least fifteen hosts, and every kind of lines, are tried', async () => {
  const hosts = await allHosts();
  assert.ok(hosts.length >= 15, String(hosts.length));
  const pasted = new Set(hosts.flatMap(([, { ways }]) => ways.map(({ paste }) => paste)));
  assert.deepEqual([...pasted].sort(), Object.keys(SNIPPETS).sort());
});

test('a site that knows its address can be found by oEmbed, and no other says that it can', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stdwi-oembed-'));
  const site = 'https://lab.example/course/';
  const env = { ...process.env, STDWI_DIST: folder, STDWI_URL: site.slice(0, -1) };
  execFileSync('node', ['build/build.mjs'], { cwd: fileURLToPath(new URL('../../', import.meta.url)), env });
  const [, discovered] =
    readFileSync(join(folder, 'index.html'), 'utf8').match(
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/,
    ) ?? [];
  assert.equal(discovered, `${site}oembed.json`);
  const { version, type, html, width, height } = JSON.parse(readFileSync(join(folder, 'oembed.json'), 'utf8'));
  assert.deepEqual([version, type, typeof width, typeof height], ['1.0', 'rich', 'number', 'number']);
  const [, file] = html.match(/<iframe src="https:\/\/lab\.example\/course\/([^"#]+)#v=1&amp;embed=1/) ?? [];
  assert.ok(existsSync(join(folder, file)), html);
  rmSync(folder, { recursive: true });

  assert.doesNotMatch(readFileSync(join(DIST, 'index.html'), 'utf8'), /oembed/);
});
