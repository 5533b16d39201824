// The address of a version that stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';

test('only the site of the project has pinned addresses, and they nest only once', async () => {
  const source = await import('node:fs').then(({ readFileSync }) =>
    readFileSync(new URL('../../www/dialogs/cite.js', import.meta.url), 'utf8'),
  );
  // The module needs a bundler for its packages; the function needs none.
  const [text] = source.match(/export function pinnedAddress[\s\S]*?\n}/) ?? [];
  const { pinnedAddress } = await import(`data:text/javascript,${encodeURIComponent(String(text))}`);
  const engine = 'stdwi-lab 1.2.3';
  const pinned = 'https://x.github.io/lab/v/1.2.3/#v=1&seed=2';
  assert.equal(pinnedAddress('https://x.github.io/lab/index.html#v=1&seed=2', engine), pinned);
  assert.equal(pinnedAddress('https://x.github.io/lab/v/1.0.0/#v=1&seed=2', engine), pinned);
  assert.equal(pinnedAddress('https://university.example/lab/#v=1', engine), null);
  assert.equal(pinnedAddress('file:///home/me/stdwi-lab.html#v=1', engine), null);
});
