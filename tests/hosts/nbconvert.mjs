import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pip, run } from './harness.mjs';

const VERSIONS = { nbconvert: '7.17.2', ipykernel: '7.4.0' };

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'nbconvert',
  version: VERSIONS.nbconvert,
  cheap: false,
  install: (folder) => pip(folder, VERSIONS),
  ways: [
    {
      paste: 'jupyter',
      where: 'into a cell, beside `stdwi-lab.js`; `--execute --to html`',
      works: 'all, without a network',
      build: async ({ tools, folder, lines, dist }) => {
        await cp(join(dist, 'stdwi-lab.js'), join(folder, 'stdwi-lab.js'));
        const cell = { id: 'a', cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: lines };
        const kernelspec = { name: 'python3', display_name: 'Python 3' };
        const notebook = { cells: [cell], metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 };
        await writeFile(join(folder, 'index.ipynb'), JSON.stringify(notebook));
        const options = ['nbconvert', '--execute', '--to', 'html', 'index.ipynb'];
        await run(join(tools, 'venv/bin/jupyter'), options, { cwd: folder });
        return { folder };
      },
      // Its page loads what draws formulas.
      noise: [/request to another origin/, /ERR_NAME_NOT_RESOLVED/],
    },
  ],
};
