import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { importAndElement, npm, project, run } from './harness.mjs';

const VERSIONS = {
  react: '19.3.1',
  'react-dom': '19.3.1',
  '@types/react': '19',
  '@types/react-dom': '19',
  vite: '8.4.0',
  '@vitejs/plugin-react': '6.3.0',
  typescript: '5.9.3',
};

const PROJECT = {
  'index.html':
    '<!doctype html><title>An app</title><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="/main.tsx"></script>',
  'vite.config.ts':
    "import react from '@vitejs/plugin-react';\nexport default { plugins: [react()], base: './', logLevel: 'warn' };",
  // With the declarations of packages checked too: ours have to hold by themselves.
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'Bundler',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: [],
      jsx: 'react-jsx',
      strict: true,
      noEmit: true,
    },
    files: ['main.tsx', 'types.tsx'],
  }),
  'types.tsx': `import 'stdwi-lab';

export async function typed(): Promise<string | null> {
  const element = document.createElement('stdwi-lab');
  element.seed = 7;
  element.poster = true;
  element.link = 'v=1&seed=7';
  const seed: string | null = element.seed;
  element.addEventListener('scores', ({ detail }) => detail.methods.map(({ pearson_r: r }) => r));
  const { digest } = await element.runUntil(20000);
  // @ts-expect-error: there is no such preset
  element.preset = 'papers';
  // @ts-expect-error: nor such a key
  const wrong = <stdwi-lab sed={7} />;
  const right = <stdwi-lab className="figure" seed={7} autoplay={false} ref={(found) => void found?.play()} />;
  return seed ?? digest ?? String([wrong, right]);
}
`,
};

/** @param {string} imports @param {string} body of a component */
const main = (imports, body) => `${imports}
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  ${body}
}

createRoot(document.querySelector('#root')!).render(<StrictMode><App /></StrictMode>);
`;

/** @param {import('./harness.mjs').Work} work @param {string} text of the app */
async function build(work, text) {
  await project(work, { ...PROJECT, 'main.tsx': text });
  const bin = join(work.tools, 'node_modules/.bin');
  await run(join(bin, 'tsc'), [], { cwd: work.folder });
  // As in development: strict mode mounts everything twice, and React says what it doesn't like.
  await run(join(bin, 'vite'), ['build', '--mode', 'development'], {
    cwd: work.folder,
    env: { NODE_ENV: 'development' },
  });
  // What weighs is loaded by itself, not with the app.
  const scripts = await readdir(join(work.folder, 'dist/assets'));
  assert.ok(scripts.some((name) => name.startsWith('stdwi-lab')) && scripts.length > 1, scripts.join(' '));
  return { folder: join(work.folder, 'dist') };
}

/** @type {import('./harness.mjs').Host} */
export default {
  name: 'Vite + React, strict mode',
  version: `${VERSIONS.vite} + ${VERSIONS.react}`,
  cheap: true,
  install: (folder) => npm(folder, VERSIONS),
  ways: [
    {
      paste: 'package',
      where: 'into JSX',
      works: 'all, with types; the page is loaded beside the app, not with it',
      build: (work) => {
        const { imports, element } = importAndElement(work.lines);
        return build(work, main(imports, `useState(0);\n  return (\n${element}\n  );`));
      },
      alsoFirefox: true,
    },
    {
      paste: 'link',
      where: 'what follows its `#`, as property `link`',
      works: 'all; another link begins another run',
      build: (work) => {
        const link = JSON.stringify(work.lines.split('#')[1]);
        return build(
          work,
          main(
            "import 'stdwi-lab';",
            `const [link, setLink] = useState('v=1&seed=3');
  return <><button onClick={() => setLink(${link})}>seed 7</button><stdwi-lab link={link} onstate={() => {}} /></>;`,
          ),
        );
      },
      open: async (tab) => {
        await tab.until(() => /** @type {any} */ (window).heard.some((/** @type {any} */ { seed }) => seed === 3));
        await tab.click('button');
      },
    },
  ],
};
