import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pip, run } from './harness.mjs';

const VERSION = '1.6.1';

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'MkDocs',
  version: VERSION,
  cheap: true,
  install: (folder) => pip(folder, { mkdocs: VERSION }),
  ways: [
    {
      paste: 'iframe',
      where: 'into Markdown',
      works: 'all; each page is a folder of its own, so a relative address begins with `../`',
      build: async ({ tools, folder, lines }) => {
        await mkdir(join(folder, 'docs'));
        await writeFile(join(folder, 'mkdocs.yml'), 'site_name: Lectures\n');
        await writeFile(join(folder, 'docs/index.md'), '# Lectures\n\n[One](one.md)\n');
        await writeFile(join(folder, 'docs/one.md'), `# One\n\nWeights from spikes.\n\n${lines}\n`);
        await run(join(tools, 'venv/bin/mkdocs'), ['build', '--quiet', '--strict'], { cwd: folder });
        return { folder: join(folder, 'site'), file: 'one/index.html' };
      },
      // The theme's fonts, and its code for colours of programs.
      noise: [/request to another origin/, /ERR_NAME_NOT_RESOLVED/, /hljs is not defined/],
    },
  ],
};
