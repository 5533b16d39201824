// The texts of the page and the core come from two builds of one source; a pair that does not match must not run.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Host } from '../../www/run/worker/host.js';
import { toWorker } from '../../www/run/worker/protocol.js';

// Nothing is run here, and a real channel would keep this program alive.
Object.assign(globalThis, {
  MessageChannel: class {
    port1 = {};
  },
});

const pkg = new URL('../../www/pkg/', import.meta.url);
const built = JSON.parse(readFileSync(new URL('description.json', pkg), 'utf8'));

/** What a host answers to its first message. @param {string} fingerprint */
function firstAnswers(fingerprint) {
  /** @type {any[]} */
  const answers = [];
  const host = new Host((message) => answers.push(message));
  const module = new WebAssembly.Module(new Uint8Array(readFileSync(new URL('core.wasm', pkg))));
  host.receive(toWorker.init(module, 'v=1', fingerprint));
  return answers;
}

test('the core is the one that the description describes, parameter by parameter', () => {
  const [ready, loaded] = firstAnswers(built.fingerprint);
  assert.equal(ready.type, 'ready');
  assert.deepEqual(
    Object.keys(loaded.values),
    built.description.table.map((/** @type {{key: string}} */ { key }) => key),
  );
  assert.deepEqual(loaded.values, built.description.presets[0].values);
});

test('another core is refused, and both are named', () => {
  const [failed, ...more] = firstAnswers('stdwi-lab 0.0.0 of another build');
  assert.equal(failed.type, 'failed');
  assert.match(failed.message, /0\.0\.0 of another build.*but this core is “stdwi-lab/);
  assert.deepEqual(more, []);
});
