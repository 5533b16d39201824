import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertSlidesHaveTheirKeys, npm } from './harness.mjs';

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'reveal.js',
  version: '6.0.2',
  cheap: true,
  install: (folder) => npm(folder, { 'reveal.js': '6.0.2' }),
  ways: [
    {
      paste: 'reveal',
      works: 'all; Esc gives the slides their keys back',
      build: async ({ tools, folder, lines }) => {
        await cp(join(tools, 'node_modules/reveal.js/dist'), join(folder, 'dist'), { recursive: true });
        const slides = `<section><h1>Weights from spikes</h1></section><section>${lines}</section>`;
        await writeFile(
          join(folder, 'index.html'),
          `<!doctype html><meta charset="utf-8"><title>Slides</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="dist/reveal.css">
<div class="reveal"><div class="slides">${slides}</div></div>
<script src="dist/reveal.js"></script><script>Reveal.initialize();</script>`,
        );
        return { folder };
      },
      open: (tab) => tab.press('ArrowRight'),
      besides: (tab) => assertSlidesHaveTheirKeys(tab, () => document.querySelector('section.present > h1')),
      alsoFirefox: true,
    },
  ],
};
