import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertSlidesHaveTheirKeys, npm, run } from './harness.mjs';

const VERSION = '4.5.1';

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Marp',
  version: VERSION,
  cheap: false,
  install: (folder) => npm(folder, { '@marp-team/marp-cli': VERSION }),
  ways: [
    {
      paste: 'iframe',
      where: 'with the option `--html`',
      works: 'all; Esc gives the slides their keys back',
      build: async ({ tools, folder, lines }) => {
        await writeFile(join(folder, 'deck.md'), `# Weights from spikes\n\n---\n\n${lines}\n`);
        const marp = join(tools, 'node_modules/.bin/marp');
        await run(marp, ['--html', '--no-stdin', 'deck.md', '--output', 'index.html'], { cwd: folder });
        return { folder };
      },
      open: (tab) => tab.press('ArrowRight'),
      besides: (tab) => assertSlidesHaveTheirKeys(tab, () => window.location.hash === '#1'),
    },
  ],
};
