import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { debian, run } from './harness.mjs';

/** @param {string[]} options @returns {(work: import('./harness.mjs').Work) => Promise<import('./harness.mjs').Page>} */
const page =
  (...options) =>
  async ({ folder, lines }) => {
    await writeFile(join(folder, 'lecture.md'), `---\ntitle: A lecture\n---\n\nWeights from spikes.\n\n${lines}\n`);
    await run('pandoc', ['lecture.md', '--standalone', ...options, '--output', 'index.html'], { cwd: folder });
    return { folder };
  };

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'pandoc',
  version: '2.17 (Debian 12)',
  cheap: true,
  install: async () => {
    await debian('pandoc', ['pandoc']);
    return (await run('pandoc', ['--version'])).split('\n')[0].replace('pandoc ', '');
  },
  ways: [
    { paste: 'iframe', works: 'all', build: page(), alsoFirefox: true },
    {
      paste: 'quarto',
      where: 'for `--embed-resources`, in 2.17 `--self-contained`',
      works: 'all; the frame keeps its address, so the page needs the network',
      build: page('--self-contained'),
    },
  ],
};
