// Packs the page. From the same sources come a static site, one self-contained file that opens from disk, and a custom
// element for other pages. Run by `cargo xtask build`, after the core has been compiled into www/pkg.

import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { core, styleSheet, www } from './bundle.mjs';
import { buildElement } from './element.mjs';
import { buildOfflineFile } from './offline.mjs';
import { buildSite } from './site.mjs';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
/** Elsewhere if the environment says so, for example to test a change beside a build that others use. */
const dist = process.env.STDWI_DIST ?? fileURLToPath(new URL('../dist/', import.meta.url));

const style = await styleSheet();
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const { first, soon } = await buildSite(dist, style);
const offline = await buildOfflineFile(dist, style);
const element = await buildElement(dist, offline);
copyExamples();

report([
  ['core (wasm)', [core]],
  ['first load of the site', first],
  ['after the first plots', soon],
  ['dist/stdwi-lab.html', [offline]],
  ['dist/stdwi-lab.js', [element]],
]);

/** Pages that hold the page, ready to run: nothing in them comes from another host. */
function copyExamples() {
  cpSync(join(www, 'embedding/examples'), join(dist, 'examples'), { recursive: true });
  for (const file of ['reset.css', 'reveal.css', 'reveal.js']) {
    cpSync(join(modules, 'reveal.js/dist', file), join(dist, 'examples/slides/reveal', file));
  }
}

/** @param {[string, (string | Buffer)[]][]} rows a name and the contents that are loaded under it */
function report(rows) {
  console.log(`${'size'.padEnd(26)}${'raw'.padStart(10)}${'gzipped'.padStart(12)}`);
  for (const [name, contents] of rows) {
    const sum = (/** @type {(content: string | Buffer) => number} */ size) =>
      `${(contents.reduce((total, content) => total + size(content), 0) / 1000).toFixed(1)} kB`;
    const gzipped = sum((content) => gzipSync(content, { level: 9 }).length);
    console.log(name.padEnd(26) + sum((content) => Buffer.byteLength(content)).padStart(10) + gzipped.padStart(12));
  }
}
