import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pip, run } from './harness.mjs';

const VERSION = '1.0.4.post1';

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Jupyter Book',
  version: VERSION,
  cheap: false,
  install: (folder) => pip(folder, { 'jupyter-book': VERSION }),
  ways: [
    {
      paste: 'iframe',
      where: 'into MyST Markdown',
      works: 'all',
      build: async ({ tools, folder, lines }) => {
        await writeFile(join(folder, '_config.yml'), 'title: Lectures\n');
        await writeFile(join(folder, '_toc.yml'), 'format: jb-book\nroot: one\n');
        await writeFile(join(folder, 'one.md'), `# One\n\nWeights from spikes.\n\n${lines}\n`);
        await run(join(tools, 'venv/bin/jupyter-book'), ['build', '--warningiserror', '.'], { cwd: folder });
        return { folder: join(folder, '_build/html'), file: 'one.html' };
      },
      // Its theme's icons and formulas, and what the theme does without them.
      noise: [/request to another origin/, /ERR_NAME_NOT_RESOLVED/, /^exception: $/, /invalid theme mode/],
    },
  ],
};
