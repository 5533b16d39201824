// The address of a version that stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinnedAddress } from '../../www/shell/dialogs/pinned.js';

test('only the site of the project has pinned addresses, and they nest only once', () => {
  const engine = 'stdwi-lab 1.2.3';
  const pinned = 'https://x.github.io/lab/v/1.2.3/#v=1&seed=2';
  assert.equal(pinnedAddress('https://x.github.io/lab/index.html#v=1&seed=2', engine), pinned);
  assert.equal(pinnedAddress('https://x.github.io/lab/v/1.0.0/#v=1&seed=2', engine), pinned);
  assert.equal(pinnedAddress('https://university.example/lab/#v=1', engine), null);
  assert.equal(pinnedAddress('file:///home/me/stdwi-lab.html#v=1', engine), null);
});
