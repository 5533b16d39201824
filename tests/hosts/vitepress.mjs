import { join } from 'node:path';
import { importAndElement, npm, project, run } from './harness.mjs';

const VERSION = '1.6.4';

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'VitePress',
  version: VERSION,
  cheap: false,
  install: (folder) => npm(folder, { vitepress: VERSION }),
  ways: [
    {
      paste: 'package',
      where: 'the import in `<script setup>`, and `isCustomElement` in the configuration, as below',
      works: 'all, also after going from page to page',
      build: async (work) => {
        const { imports, element } = importAndElement(work.lines);
        await project(work, {
          // As docs/embedding.md has it.
          '.vitepress/config.mjs': `export default {
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'stdwi-lab' } } },
  base: '/some/course/',
};`,
          'index.md': '# Lectures\n\n[One](./one.md)\n',
          'one.md': `<script setup>\n${imports}\n</script>\n\n# One\n\n${element}\n`,
        });
        await run(join(work.tools, 'node_modules/.bin/vitepress'), ['build', '.'], { cwd: work.folder });
        return { folder: join(work.folder, '.vitepress/dist') };
      },
      open: (tab) => tab.click('main a[href$="one.html"]'),
    },
    {
      paste: 'iframe',
      where: 'into Markdown',
      works: 'all',
      build: async ({ tools, folder, lines, ...work }) => {
        await project(
          { tools, folder, lines, ...work },
          {
            '.vitepress/config.mjs': "export default { base: '/some/course/' };",
            'index.md': `# One\n\n${lines}\n`,
          },
        );
        await run(join(tools, 'node_modules/.bin/vitepress'), ['build', '.'], { cwd: folder });
        return { folder: join(folder, '.vitepress/dist') };
      },
    },
  ],
};
