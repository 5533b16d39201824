// The table of hosts in docs/embedding.md, from what their files declare: `node tests/hosts/table.mjs` writes it anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { en } from '../../www/words/en.js';
import { allHosts } from './harness.mjs';

const DOCUMENT = fileURLToPath(new URL('../../docs/embedding.md', import.meta.url));
const PLACE = /(?<=<!-- hosts -->\n)[\s\S]*(?=<!-- \/hosts -->)/;

/** In Markdown. */
export async function table() {
  const kinds = /** @type {Record<string, string>} */ (en.embedKinds);
  const hosts = (await allHosts()).map(([, host]) => host).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const rows = hosts.flatMap(({ name, version, ways }) =>
    ways.map(({ paste, where, works }, index) => {
      const kind = [`*${kinds[paste]}*`, ...(where === undefined ? [] : [where])].join(', ');
      return `| ${index === 0 ? `${name} | ${version}` : ' | '} | ${kind} | ${works} |\n`;
    }),
  );
  return `| host | version | what to paste | what works |\n|---|---|---|---|\n${rows.join('')}`;
}

/** The same, as it is written. */
export const written = () => readFileSync(DOCUMENT, 'utf8').match(PLACE)?.[0];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await table();
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(PLACE, () => made),
  );
}
