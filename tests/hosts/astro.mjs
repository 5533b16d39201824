import { join } from 'node:path';
import { importAndElement, npm, project, run } from './harness.mjs';

const VERSION = '5.18.2';

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Astro',
  version: VERSION,
  cheap: false,
  install: (folder) => npm(folder, { astro: VERSION }),
  ways: [
    {
      paste: 'package',
      where: 'the import in `<script>`',
      works: 'all',
      build: async (work) => {
        const { imports, element } = importAndElement(work.lines);
        await project(work, {
          'package.json': '{ "private": true, "type": "module" }',
          'astro.config.mjs': "export default { base: '/some/course' };",
          'src/pages/index.astro': `<title>A lecture</title>\n<h1>One</h1>\n${element}\n<script>\n${imports}\n</script>\n`,
        });
        const env = { ASTRO_TELEMETRY_DISABLED: '1' };
        await run(join(work.tools, 'node_modules/.bin/astro'), ['build'], { cwd: work.folder, env });
        return { folder: join(work.folder, 'dist') };
      },
    },
  ],
};
