// The papers are written down once, in www/words/sources.js. Files that must name them too are held to it. Needs no browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EXERCISES } from '../../www/exercises/exercises.js';
import { methodPages } from '../../www/methods/pages.js';
import { SOURCES_OF_KINDS } from '../../www/rooms/learning/kind-sources.js';
import { bibtex } from '../../www/shell/dialogs/bibtex.js';
import { STEPS } from '../../www/tour/steps.js';
import { en } from '../../www/words/en.js';
import { addressOf, reference, SOURCES, shortReference } from '../../www/words/sources.js';

/** Line breaks are the editor's. @param {string} file */
const textOf = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');

const all = Object.values(SOURCES).map((source) => /** @type {import('../../www/words/sources.js').Source} */ (source));
const listed = Object.keys(en.sources);

test('MODEL.md lists every source, with its title, journal and numbers', () => {
  const list = /Sources: (.*?) ## /.exec(textOf('MODEL.md'))?.[1] ?? '';
  assert.equal([...list.matchAll(/\*\*\[\w\]\*\*/g)].length, all.length);
  for (const { authors, title, journal, conference, year, doi, arxiv } of all) {
    // A paper that is only drawn on, not implemented, is named without its title there.
    const isKnown = list.includes(title) || list.includes(String(year));
    assert.ok(isKnown && list.includes(authors[0][0]), title);
    for (const number of [doi, arxiv]) if (number !== undefined) assert.ok(list.includes(number), number);
    const place = journal ?? conference;
    if (place !== undefined && list.includes(title)) assert.ok(list.includes(`${place} ${year}`), place);
  }
});

test('CITATION.cff prefers the paper whose system this is', () => {
  const [, preferred] = textOf('CITATION.cff').split('preferred-citation:');
  const field = (/** @type {string} */ name) => new RegExp(` ${name}: (.*?)(?= [a-z-]+: | - |$)`).exec(preferred)?.[1];
  const { authors, title, journal, year, doi } = SOURCES.ahmad;
  assert.deepEqual(
    [field('title'), field('journal'), field('year'), field('doi')?.trim()],
    [title, journal, String(year), doi],
  );
  const named = [...preferred.matchAll(/family-names: (.*?) given-names: (.*?)(?= -| journal:)/g)];
  assert.deepEqual(
    named.map(([, family, given]) => [family, given]),
    authors,
  );
});

test('README.md names those that the page lists', () => {
  const readme = textOf('README.md');
  for (const name of /** @type {(keyof typeof SOURCES)[]} */ (listed)) {
    const source = /** @type {import('../../www/words/sources.js').Source} */ (SOURCES[name]);
    assert.ok(readme.includes(source.doi ?? `arXiv ${source.arxiv}`), name);
  }
});

test('each rule that somebody thought of, each step of the tour and each exercise says where it comes from, and no source is there for nothing', () => {
  const ofMethods = methodPages.flatMap(({ sources }) => sources);
  const ofKinds = SOURCES_OF_KINDS.flatMap(([, names]) => names);
  const ofTour = STEPS.flatMap(({ sources }) => sources);
  assert.deepEqual(
    [...STEPS, ...EXERCISES].filter(({ sources }) => sources.length === 0).map(({ link }) => link),
    [],
  );
  const { methods } = JSON.parse(
    readFileSync(new URL('../../www/pkg/description.json', import.meta.url), 'utf8'),
  ).description;
  const published = methods.filter((/** @type {{group: string}} */ { group }) => group === 'published');
  for (const { name } of published) {
    assert.ok(
      methodPages.some((page) => page.name === name && page.sources.length > 0),
      name,
    );
  }
  assert.deepEqual(Object.keys(SOURCES).sort(), [...new Set([...ofMethods, ...ofTour, ...ofKinds, ...listed])].sort());
});

test('references, addresses and BibTeX are made from the same data', () => {
  assert.equal(
    reference(SOURCES.ahmad),
    'N. Ahmad, L. Ambrogioni, M. A. J. van Gerven: Overcoming the weight transport problem via spike-timing-dependent weight inference. Neurons, Behavior, Data analysis, and Theory, 2021.',
  );
  assert.equal(addressOf(SOURCES.ahmad), 'https://doi.org/10.51628/001c.27423');
  assert.equal(addressOf(SOURCES.akrout), 'https://arxiv.org/abs/1904.05391');
  assert.equal(shortReference(SOURCES.akrout, 'and others'), 'Akrout and others 2019');
  assert.equal(shortReference(SOURCES.kuhn, 'and others'), 'Kuhn, Aertsen, Rotter 2003');
  const written = bibtex('stdwi-lab 1.2.3', listed);
  assert.equal([...written.matchAll(/^@(article|inproceedings)\{/gm)].length, listed.length);
  assert.match(
    written,
    /^@inproceedings\{akrout2019deep,\n {2}title {5}= \{Deep learning without weight transport\},\n/m,
  );
  assert.match(
    written,
    /booktitle = \{International Conference on Learning Representations\},\n {2}year {6}= \{2020\}/,
  );
  assert.match(written, /version = \{1\.2\.3\}/);
  for (const field of ['author    = {Ahmad, Nasir and Ambrogioni, Luca and van Gerven, Marcel A. J.}', '{2021}']) {
    assert.ok(written.includes(field), field);
  }
});
