import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pip, run } from './harness.mjs';

/** @import { Page, Work } from './harness.mjs' */

const VERSION = '1.6.1';

/** What the theme asks of other servers (fonts, colours of programs), and does without. */
const noise = [/request to another origin/, /ERR_NAME_NOT_RESOLVED/, /hljs is not defined/];

/** @param {(work: Work) => string} lines @returns {(work: Work) => Promise<Page>} */
const page = (lines) => async (work) => {
  const { tools, folder, dist } = work;
  await mkdir(join(folder, 'docs'));
  await writeFile(join(folder, 'mkdocs.yml'), 'site_name: Lectures\n');
  await writeFile(join(folder, 'docs/index.md'), '# Lectures\n\n[One](one.md)\n');
  await writeFile(join(folder, 'docs/one.md'), `# One\n\nWeights from spikes.\n\n${lines(work)}\n`);
  await cp(join(dist, 'stdwi-lab.html'), join(folder, 'docs/stdwi-lab.html'));
  await run(join(tools, 'venv/bin/mkdocs'), ['build', '--quiet'], { cwd: folder });
  return { folder: join(folder, 'site'), file: 'one/' };
};

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'MkDocs',
  version: VERSION,
  cheap: true,
  install: (folder) => pip(folder, { mkdocs: VERSION }),
  ways: [
    { paste: 'iframe', where: 'into Markdown', works: 'all', build: page(({ lines }) => lines), noise },
    {
      paste: 'iframe',
      where:
        'as the offline file writes it, which lies in `docs/`; with `../` before its name, for each page is a folder',
      works: 'all',
      build: page(({ fileLines }) => fileLines.replaceAll('"stdwi-lab.html', '"../stdwi-lab.html')),
      noise,
    },
  ],
};
