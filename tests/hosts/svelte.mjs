import { join } from 'node:path';
import { importAndElement, npm, project, run } from './harness.mjs';

const VERSIONS = { svelte: '5.57.3', vite: '8.4.0', '@sveltejs/vite-plugin-svelte': '7.3.1' };

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Vite + Svelte',
  version: `${VERSIONS.vite} + ${VERSIONS.svelte}`,
  cheap: false,
  install: (folder) => npm(folder, VERSIONS),
  ways: [
    {
      paste: 'package',
      where: 'the import in `<script>`',
      works: 'all',
      build: async (work) => {
        const { imports, element } = importAndElement(work.lines);
        await project(work, {
          'index.html':
            '<!doctype html><title>An app</title><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="/main.js"></script>',
          'vite.config.js':
            "import { svelte } from '@sveltejs/vite-plugin-svelte';\nexport default { plugins: [svelte()], base: './' };",
          'main.js':
            "import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.querySelector('#app') });",
          'App.svelte': `<script>\n${imports}\n</script>\n${element}\n`,
        });
        await run(join(work.tools, 'node_modules/.bin/vite'), ['build'], { cwd: work.folder });
        return { folder: join(work.folder, 'dist') };
      },
    },
  ],
};
