import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertSlidesHaveTheirKeys, npm, project, run } from './harness.mjs';

const VERSIONS = { '@slidev/cli': '52.14.1', '@slidev/theme-default': '0.25.0' };

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Slidev',
  version: VERSIONS['@slidev/cli'],
  cheap: false,
  install: (folder) => npm(folder, VERSIONS),
  ways: [
    {
      paste: 'iframe',
      where: 'into Markdown',
      works: 'all; Esc gives the slides their keys back',
      build: async (work) => {
        const deck = `---\ntheme: none\nrouterMode: hash\nfonts:\n  provider: none\n---\n\n# Weights from spikes\n\n---\n\n${work.lines}\n`;
        await project(work, {});
        await writeFile(join(work.folder, 'slides.md'), deck);
        const slidev = join(work.tools, 'node_modules/.bin/slidev');
        await run(slidev, ['build', '--base', '/some/course/'], { cwd: work.folder });
        return { folder: join(work.folder, 'dist') };
      },
      open: async (tab) => {
        await tab.until(() => document.querySelector('.slidev-page h1'));
        await tab.press('ArrowRight');
      },
      besides: (tab) => assertSlidesHaveTheirKeys(tab, () => window.location.hash === '#/1'),
      // Its own sign, which it has from elsewhere.
      noise: [/favicon\.png/, /ERR_NAME_NOT_RESOLVED/],
    },
  ],
};
