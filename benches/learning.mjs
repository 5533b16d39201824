// How long learning takes in Chromium: node benches/learning.mjs. Needs www/pkg (`cargo xtask build`). Each network learns for 30 epochs
// in one tab; the fastest of three goes.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tests/browser/harness/browsers.mjs';
import { serve } from '../tests/browser/harness/server.mjs';

const KINDS = [
  'bp',
  'fa',
  'dfa',
  'sign',
  'kp',
  'mirror',
  'stdwi',
  'akrout',
  'rdd',
  'stdwi-inhibited',
  'lateral',
  'predictive',
];
const TIMES = 3;

const folder = fileURLToPath(new URL('../www/pkg/plans/', import.meta.url));
writeFileSync(`${folder}blank.html`, '<!doctype html><title>blank</title>');
const server = await serve(folder);
const browser = await launchChromium();
const tab = await browser.tab({ width: 400, height: 300 });
await tab.goto(`${server.address}blank.html`);
const rows = await tab.evaluate(
  async ({ kinds, times }) => {
    const core = await import(new URL('stdwi_lab.js', location.href).href);
    await core.default({ module_or_path: new URL('core.wasm', location.href) });
    const rows = [];
    for (const kind of kinds) {
      const learning = new core.Learning(`v=1&room=learning&feedback=${kind}&seed=101`, '');
      let best = Infinity;
      let digest = '';
      for (let time = 0; time < times; time += 1) {
        const learner = learning.start(kind);
        const begin = performance.now();
        while (!learner.advance(1000, ''));
        best = Math.min(best, performance.now() - begin);
        digest = learner.digest();
        learner.free();
      }
      rows.push({ kind, best, digest });
    }
    return rows;
  },
  { kinds: KINDS, times: TIMES },
);
for (const { kind, best, digest } of rows) console.log(`${kind.padEnd(16)} ${(best / 1000).toFixed(2)} s  ${digest}`);
const all = rows.reduce((sum, { best }) => sum + best, 0);
console.log(
  `all twelve, one seed: ${(all / 1000).toFixed(1)} s; E10 with five seeds and two stimulations on two cores: ${((all * 5) / 1000).toFixed(0)} s`,
);
await browser.close();
await server.close();
