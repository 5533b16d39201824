// The page's words: every language says all that English says, with the same values in it. Needs no browser.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../../www/words/en.js';
import { tour } from '../../www/words/tour.en.js';

/** @typedef {import('../../www/words/i18n.js').Language} Language */
/** @typedef {Record<string, unknown>} Group */

/** The core's own words: English has them in the core. */
const OF_CORE = ['labels', 'docs', 'units', 'groupLabels', 'choices', 'presetLabels', 'presetDocs'];

/** Groups whose keys are shown, and so are words as well. */
const KEYS_ARE_WORDS = ['scoreTerms', 'keysList'];

/** What must not be translated. */
const FIXED = /\.experiments\.\d+\.link$/;

const folder = new URL('../../www/words/', import.meta.url);
const codes = readdirSync(folder).flatMap((file) => /^([a-z]{2})\.js$/.exec(file)?.[1] ?? []);

/** @type {[string, Language][]} */
const languages = await Promise.all(
  codes
    .filter((code) => code !== 'en')
    .map(async (code) => [code, (await import(new URL(`${code}.js`, folder).href)).language]),
);

/** What the reader of the core's tables meets: keys of parameters, their choices and units, and presets. */
const core = readCore();

for (const [code, { words, tour: steps }] of languages) {
  test(`${code}: has every word of English, with the same values`, () => {
    assert.equal(words.locale, code);
    const [own, english] = [words, en].map((all) => Object.entries(all).filter(([key]) => !OF_CORE.includes(key)));
    compare(Object.fromEntries(own), Object.fromEntries(english), code);
  });

  test(`${code}: has every step of the tour`, () => {
    compare(steps, tour, 'tour');
    for (const [at, { link, panel, sources }] of steps.entries()) {
      assert.deepEqual([link, panel, sources], [tour[at].link, tour[at].panel, tour[at].sources]);
    }
  });

  test(`${code}: has the words of the core`, () => {
    for (const name of OF_CORE) compare(Reflect.get(words, name), Reflect.get(words, name), name);
    assert.deepEqual(Object.keys(words.labels).sort(), core.parameters);
    assert.deepEqual(Object.keys(words.docs).sort(), core.parameters);
    assert.deepEqual(Object.keys(words.choices).sort(), core.choices);
    assert.deepEqual(Object.keys(words.units).sort(), core.units);
    assert.deepEqual(Object.keys(words.presetLabels).sort(), core.presets);
    assert.deepEqual(Object.keys(words.presetDocs).sort(), core.presets);
    assert.deepEqual(Object.keys(words.groupLabels).sort(), core.groups);
  });

  test(`${code}: published values are those of the core`, () => {
    for (const [key, english] of core.docs) assert.deepEqual(numbers(words.docs[key]), numbers(english), key);
  });
}

test('every language that the page offers is here', () => {
  const source = readFileSync(new URL('languages.js', folder), 'utf8');
  const offered = /LANGUAGES = \{([^}]*)\}/.exec(source)?.[1] ?? '';
  assert.deepEqual([...offered.matchAll(/(\w+):/g)].map(([, code]) => code).sort(), codes.sort());
});

test('every text is used', () => {
  const www = new URL('../../www/', import.meta.url);
  const files = readdirSync(www, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(js|html)$/.test(file) && !/^(pkg|words\/(en|de|tour))/.test(file),
  );
  const source = files.map((file) => readFileSync(new URL(file, www), 'utf8')).join('\n');
  // Those that are put together: raster_…, rates_…, …_axis.
  const isMade = (/** @type {string} */ key) => /^(raster|rates)_|_axis$/.test(key);
  const unused = Object.keys(en).filter((key) => !isMade(key) && !new RegExp(`['"\`.]${key}\\b`).test(source));
  assert.deepEqual(unused, []);
});

/**
 * The same shape, no empty text, and the same placeholders and numbers in each text.
 * @param {unknown} own
 * @param {unknown} english
 * @param {string} at where, for the message
 */
function compare(own, english, at) {
  if (typeof english === 'string') {
    assert.ok(typeof own === 'string' && own.trim() !== '', `${at} is empty`);
    assert.deepEqual(placeholders(own), placeholders(english), at);
    assert.deepEqual(numbers(own), numbers(english), at);
    if (FIXED.test(at)) assert.equal(own, english, at);
    return;
  }
  const [these, those] = [Object.entries(/** @type {Group} */ (own)), Object.entries(/** @type {Group} */ (english))];
  const areWords = KEYS_ARE_WORDS.includes(at.split('.').at(-1) ?? '');
  if (areWords) assert.equal(these.length, those.length, at);
  else assert.deepEqual(these.map(([key]) => key).sort(), those.map(([key]) => key).sort(), at);
  for (const [index, [key, text]] of these.entries()) {
    compare(text, areWords ? those[index][1] : Reflect.get(/** @type {object} */ (english), key), `${at}.${key}`);
  }
}

/** @param {string} text */
function placeholders(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
}

/** However the language writes them, and in whatever order. @param {string} text */
function numbers(text) {
  return [...text.matchAll(/\d+(?:[.,]\d+)*(?:e-\d+)?/g)].map(([number]) => number.replace(',', '.')).sort();
}

/** The table of keys in README.md, which the program prints and a test of the core holds up to date. */
function readCore() {
  const declared = readFileSync(new URL('../../src/params/params/table.rs', import.meta.url), 'utf8');
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const table = /<!-- keys -->\n([\s\S]*?)<!-- \/keys -->/.exec(readme)?.[1] ?? '';
  const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
  const names = (/** @type {string} */ cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  const heads = rows.flatMap(([, key, , , doc], at) => (key === '' && doc?.startsWith('**') ? [at] : []));
  const view = rows.findIndex(([, , , , doc]) => doc === '**View**');
  const parameters = rows.slice(heads[0], view).filter(([, key]) => key?.startsWith('`'));
  const preset = rows.find(([, key]) => key === '`preset`') ?? [];
  assert.ok(parameters.length > 30 && preset.length > 0, 'the table of keys has another form');
  return {
    docs: parameters.map(([, key, , , doc]) => /** @type {[string, string]} */ ([names(key)[0], doc])),
    parameters: parameters.map(([, key]) => names(key)[0]).sort(),
    choices: parameters.flatMap(([, , values]) => names(values)).sort(),
    // Symbols of units need no words.
    units: [...new Set(parameters.flatMap(([, , values]) => /(?!whole)\b[a-z]{3,}$/.exec(values)?.[0] ?? []))].sort(),
    presets: names(preset[2]).sort(),
    groups: [...declared.matchAll(/^ {4}group (\w+) "/gm)].map(([, name]) => name).sort(),
  };
}
