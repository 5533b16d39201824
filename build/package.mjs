// The npm package `stdwi-lab` in target/npm/, from dist/: the element, its types, and the site under names that stay.
// Run by `cargo xtask package`.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typesOf } from './npm/types.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = process.env.STDWI_DIST ?? join(root, 'dist');
const out = process.env.STDWI_NPM ?? join(root, 'target/npm');

const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { description } = JSON.parse(readFileSync(join(root, 'www/pkg/description.json'), 'utf8'));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(dist, join(out, 'dist'), { recursive: true });
for (const file of ['index.js', 'README.md']) cpSync(join(root, 'build/npm', file), join(out, file));
for (const file of ['LICENSE-APACHE', 'LICENSE-MIT']) cpSync(join(root, file), join(out, file));
writeFileSync(join(out, 'index.d.ts'), typesOf(description));
const about = {
  name,
  version,
  description: 'An element that shows, live, how rules infer the synaptic weights of a spiking network',
  keywords: ['neuroscience', 'spiking', 'STDWI', 'weight transport', 'custom element', 'simulation'],
  license,
  type: 'module',
  exports: {
    '.': { types: './index.d.ts', default: './index.js' },
    './dist/*': './dist/*',
    './package.json': './package.json',
  },
  types: './index.d.ts',
  // For mirrors of packages that are asked for no file: the script that needs no bundler.
  unpkg: './dist/stdwi-lab.js',
  jsdelivr: './dist/stdwi-lab.js',
  files: ['dist', 'index.js', 'index.d.ts', 'LICENSE-APACHE', 'LICENSE-MIT'],
  sideEffects: ['./index.js', './dist/*.js'],
};
writeFileSync(join(out, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
console.log(out);
