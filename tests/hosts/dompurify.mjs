import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './harness.mjs';

const VERSION = '3.5.0';

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'DOMPurify',
  version: VERSION,
  cheap: true,
  install: (folder) => npm(folder, { dompurify: VERSION }),
  ways: ['lms', 'element'].map((paste) => ({
    paste,
    works: 'the link, which opens the experiment; frames, scripts and elements are taken away',
    build: async ({ tools, folder, lines }) => {
      await cp(join(tools, 'node_modules/dompurify/dist/purify.min.js'), join(folder, 'purify.js'));
      const text = JSON.stringify(lines).replaceAll('</', '<\\/');
      await writeFile(
        join(folder, 'index.html'),
        `<!doctype html><title>A forum</title><body><script src="purify.js"></script>
<script>document.body.innerHTML = DOMPurify.sanitize(${text});</script>`,
      );
      return { folder };
    },
    open: (tab) => tab.click('a'),
    shown: 'page',
  })),
};
