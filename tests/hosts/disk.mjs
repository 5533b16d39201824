import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'A page on disk (`file://`)',
  version: 'any',
  cheap: true,
  install: async () => {},
  ways: ['iframe', 'element'].map((paste) => ({
    paste,
    where: `as the offline file writes it, beside \`stdwi-lab.${paste === 'iframe' ? 'html' : 'js'}\``,
    works: 'all, without a network',
    build: async ({ folder, fileLines, dist }) => {
      for (const file of ['stdwi-lab.html', 'stdwi-lab.js']) await cp(join(dist, file), join(folder, file));
      await writeFile(join(folder, 'index.html'), `<!doctype html><title>A lecture</title>${fileLines}`);
      return { folder, fromDisk: true };
    },
    alsoFirefox: true,
    // On disk every file is an origin of its own.
    noise: [/request to another origin: file:/],
  })),
};
