import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, run } from './harness.mjs';

const VERSION = '3.1.8';

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Eleventy',
  version: VERSION,
  cheap: false,
  install: (folder) => npm(folder, { '@11ty/eleventy': VERSION }),
  ways: [
    {
      paste: 'element',
      where: 'into Markdown',
      works: 'all',
      build: async ({ tools, folder, lines }) => {
        await writeFile(join(folder, 'one.md'), `# One\n\nWeights from spikes.\n\n${lines}\n`);
        await run('node', [join(tools, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'], { cwd: folder });
        return { folder: join(folder, '_site'), file: 'one/index.html' };
      },
    },
  ],
};
