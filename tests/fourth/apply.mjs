// Adds the method of this folder to a copy of the repository, exactly by the list "A method" of CONTRIBUTING.md: two folders
// and a line in each of some files. Usage: node apply.mjs FOLDER.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('usage: node apply.mjs FOLDER');
const fixture = fileURLToPath(new URL('.', import.meta.url));

/** @type {[from: string, to: string][]} */
const FOLDERS = [
  ['src', 'src/engine/methods/fourth'],
  ['page', 'www/methods/fourth'],
];

/** What goes where: the new text follows the first match of a pattern. @type {[file: string, after: RegExp, text: string][]} */
const LINES = [
  ['src/engine/methods/mod.rs', /^(pub )?mod explain;\n/m, 'pub mod fourth;\n'],
  ['src/engine/methods/mod.rs', /REGISTRY: &\[&Method\] = &\[[^\]]*METHOD/, ',\n    &fourth::METHOD'],
  [
    'src/params/table.rs',
    /\n(?= {4}group run )/,
    `    group fourth "Fourth" {
        /// Share d of the estimate that is forgotten with each stimulus.
        fourth_decay: f64 = 0.01, "fourth decay", "", log (0.0, 1.0);
    }
`,
  ],
  ['www/methods/registry.js', /(?:^import .*\n)+/m, "import { fourth } from './fourth/look.js';\n"],
  ['www/methods/pages.js', /(?:^import .*\n)+/m, "import { fourth } from './fourth/index.js';\n"],
  ['www/methods/pages.js', /methodPages = \[[^\]]*?(?=,?\s*\])/, ', fourth'],
  ['www/methods/registry.js', /methodLooks = \[[^\]]*?(?=,?\s*\])/, ', fourth'],
  ['www/methods/words.en.js', /(?:^import .*\n)+/m, "import { en as fourth } from './fourth/en.js';\n"],
  ['www/methods/words.en.js', /methods = \{[^}]*?(?=,?\s*\})/, ', fourth'],
  ['www/methods/words.de.js', /(?:^import .*\n)+/m, "import { de as fourth } from './fourth/de.js';\n"],
  ['www/methods/words.de.js', /methods = \{[^}]*?(?=,?\s*\})/, ', fourth'],
  // A mark of its own, as long as no shape is free.
  ['www/plots/markers.js', /@typedef \{'circle'/, " | 'kite'"],
  [
    'www/plots/markers.js',
    /const SHAPES = \{\n/,
    '  kite: [\n    [0, -1.2],\n    [0.8, 0.3],\n    [0, 1.2],\n    [-0.8, 0.3],\n  ],\n',
  ],
];

for (const [from, to] of FOLDERS) cpSync(join(fixture, from), join(root, to), { recursive: true });
for (const [file, after, text] of LINES) {
  const source = readFileSync(join(root, file), 'utf8');
  const found = after.exec(source);
  if (found === null)
    throw new Error(`${file} has nothing like ${after}; tests/fourth/apply.mjs must say where the line goes`);
  const at = found.index + found[0].length;
  writeFileSync(join(root, file), source.slice(0, at) + text + source.slice(at));
}
