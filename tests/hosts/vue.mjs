import { join } from 'node:path';
import { importAndElement, npm, project, run } from './harness.mjs';

const VERSIONS = { vue: '3.5.45', vite: '8.4.0', '@vitejs/plugin-vue': '6.0.9' };

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Vite + Vue',
  version: `${VERSIONS.vite} + ${VERSIONS.vue}`,
  cheap: false,
  install: (folder) => npm(folder, VERSIONS),
  ways: [
    {
      paste: 'package',
      where: 'the import in `<script setup>`, and `isCustomElement` in the configuration, as below',
      works: 'all; keys may be bound (`:seed="7"`)',
      build: async (work) => {
        const { imports, element } = importAndElement(work.lines);
        await project(work, {
          'index.html':
            '<!doctype html><title>An app</title><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="/main.js"></script>',
          'vite.config.js': `import vue from '@vitejs/plugin-vue';
const isCustomElement = (tag) => tag === 'stdwi-lab';
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })], base: './' };`,
          'main.js': "import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('#app');",
          'App.vue': `<script setup>\n${imports}\nconst seed = 7;\n</script>\n<template>\n${element.replace('seed="7"', ':seed="seed"')}\n</template>\n`,
        });
        await run(join(work.tools, 'node_modules/.bin/vite'), ['build', '--mode', 'development'], {
          cwd: work.folder,
          env: { NODE_ENV: 'development' },
        });
        return { folder: join(work.folder, 'dist') };
      },
    },
  ],
};
