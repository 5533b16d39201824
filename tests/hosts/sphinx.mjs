import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pip, run } from './harness.mjs';

const VERSION = '9.0.4';

/** @param {'html' | 'dirhtml'} builder @returns {(work: import('./harness.mjs').Work) => Promise<import('./harness.mjs').Page>} */
const page =
  (builder) =>
  async ({ tools, folder, lines }) => {
    const indented = lines.replace(/^/gm, '   ');
    await writeFile(join(folder, 'conf.py'), 'project = "Lectures"\n');
    await writeFile(join(folder, 'index.rst'), 'Lectures\n========\n\n.. toctree::\n\n   one\n');
    await writeFile(join(folder, 'one.rst'), `One\n===\n\nWeights from spikes.\n\n.. raw:: html\n\n${indented}\n`);
    await run(join(tools, 'venv/bin/sphinx-build'), ['-q', '-W', '-b', builder, '.', 'site'], { cwd: folder });
    return { folder: join(folder, 'site'), file: builder === 'html' ? 'one.html' : 'one/index.html' };
  };

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Sphinx',
  version: VERSION,
  cheap: true,
  install: (folder) => pip(folder, { sphinx: VERSION }),
  ways: [
    { paste: 'iframe', where: 'below `.. raw:: html`, indented', works: 'all', build: page('html') },
    {
      paste: 'element',
      where: 'the same, with the builder `dirhtml`',
      works: 'all',
      build: page('dirhtml'),
    },
  ],
};
