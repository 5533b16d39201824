import { join } from 'node:path';
import { importAndElement, npm, project, run } from './harness.mjs';

const VERSIONS = {
  '@docusaurus/core': '3.10.2',
  '@docusaurus/preset-classic': '3.10.2',
  '@mdx-js/react': '3',
  react: '19.3.1',
  'react-dom': '19.3.1',
};

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Docusaurus',
  version: VERSIONS['@docusaurus/core'],
  cheap: false,
  install: (folder) => npm(folder, VERSIONS),
  ways: [
    {
      paste: 'package',
      where: 'into MDX',
      works: 'all',
      build: async (work) => {
        const { imports, element } = importAndElement(work.lines);
        await project(work, {
          'package.json': '{ "private": true }',
          'docusaurus.config.js': `export default {
  title: 'Lectures',
  url: 'http://127.0.0.1',
  baseUrl: '/some/course/',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
};`,
          'docs/index.md': '# Lectures\n\n[One](one.mdx)\n',
          'docs/one.mdx': `${imports}\n\n# One\n\n${element}\n`,
        });
        await run(join(work.tools, 'node_modules/.bin/docusaurus'), ['build'], { cwd: work.folder });
        // As its server made it, to be taken over by React.
        return { folder: join(work.folder, 'build'), file: 'one/' };
      },
    },
  ],
};
