// The page's words: every language says all that English says, with the same values in it. Needs no browser.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en as composer } from '../../www/composer/words/en.js';
import { words as exercises } from '../../www/exercises/words/en.js';
import { terms } from '../../www/glossary/words/en.js';
import { methods } from '../../www/methods/words.en.js';
import { label } from '../../www/plots/ticks.js';
import { words as tour } from '../../www/tour/words/en.js';
import { en } from '../../www/words/en.js';
import { brief, compact, editable, number, percent, speak, time, typedNumber } from '../../www/words/i18n.js';

/** @typedef {import('../../www/words/i18n.js').Language} Language */
/** @typedef {Record<string, unknown>} Group */

/** Groups whose keys are shown, and so are words as well. */
const KEYS_ARE_WORDS = ['scoreTerms', 'keysList'];

/** What must not be translated. */
const FIXED = /\.experiments\.\d+\.link$/;

const www = new URL('../../www/', import.meta.url);
const folder = new URL('words/', www);
const codes = readdirSync(folder).flatMap((file) => /^([a-z]{2})\.js$/.exec(file)?.[1] ?? []);

/** The core's own words: English has them in the core, other languages by key. */
const { methodLabels, ...core } = readCore();
const OF_CORE = Object.keys(core);

/** @type {[string, Language][]} */
const languages = await Promise.all(
  codes
    .filter((code) => code !== 'en')
    .map(async (code) => [code, (await import(new URL(`${code}.js`, folder).href)).language]),
);

for (const [code, { words, methods: ofMethods }] of languages) {
  test(`${code}: has every word of English, with the same values`, () => {
    assert.equal(words.locale, code);
    const [own, english] = [words, en].map((all) => Object.entries(all).filter(([key]) => !OF_CORE.includes(key)));
    compare(Object.fromEntries(own), Object.fromEntries(english), code);
  });

  test(`${code}: has every word of the tour, with the same figures, marks and terms`, async () => {
    const { words: own } = await import(new URL(`tour/words/${code}.js`, www).href);
    compare(own, tour, 'tour');
  });

  test(`${code}: has every word of the exercises, with the same figures and terms`, async () => {
    const { words: own } = await import(new URL(`exercises/words/${code}.js`, www).href);
    compare(own, exercises, 'exercises');
  });

  test(`${code}: has every word of the composer, with the same values`, async () => {
    const { [code]: own } = await import(new URL(`composer/words/${code}.js`, www).href);
    compare(own, composer, 'composer');
  });

  test(`${code}: has every term of the glossary`, async () => {
    const { terms: own } = await import(new URL(`glossary/words/${code}.js`, www).href);
    compare(own, terms, 'glossary');
  });

  test(`${code}: has the words of every method`, () => {
    assert.deepEqual(Object.keys(ofMethods), Object.keys(methods));
    for (const [name, { texts }] of Object.entries(methods)) compare(ofMethods[name].texts, texts, name);
    const labels = Object.entries(ofMethods).map(([name, { core: own }]) => [name, own?.label]);
    compare(Object.fromEntries(labels), methodLabels, 'labels');
  });

  test(`${code}: has all that the core says, with the same published values`, () => {
    for (const name of OF_CORE) compare(Reflect.get(words, name), core[name], name);
    // English says these itself only where it says them better.
    for (const name of OF_CORE) assert.deepEqual(Reflect.get(en, name), {}, name);
  });
}

test('every method of the core has words, and no other', () => {
  assert.deepEqual(Object.keys(methods).sort(), Object.keys(methodLabels).sort());
});

test('every language that the page offers is here', () => {
  const source = readFileSync(new URL('languages.js', folder), 'utf8');
  const offered = /LANGUAGES = \{([^}]*)\}/.exec(source)?.[1] ?? '';
  assert.deepEqual([...offered.matchAll(/(\w+):/g)].map(([, code]) => code).sort(), codes.sort());
});

test('the glossary has the terms that texts mark, and no other', () => {
  const texts = sourcesIn('', /^(?!(tour\/|exercises\/|rooms\/[^/]+\/)?words\/|methods\/[^/]+\/(en|de)\.js$)/);
  const inTexts = texts.matchAll(/\[[^\]\n]+\]\((\w+)\)/g);
  // Words that stand alone.
  const inModules = sourcesIn('', /^pkg/).matchAll(/termNode\([^,;]*, '(\w+)'\)/g);
  const marked = [...inTexts, ...inModules].map(([, term]) => term);
  const known = Object.keys(terms);
  assert.deepEqual([...new Set(marked)].filter((term) => term !== 'term').sort(), known.sort());
});

test('every text is used', () => {
  const source = sourcesIn('', /^(pkg|words\/(en|de)|(tour|exercises)\/words)/);
  // Those that are put together: raster_…, rates_…, present_…, …_axis.
  const isMade = (/** @type {string} */ key) => /^(raster|rates|present|presentAsks)_|_axis$/.test(key);
  const unused = Object.keys(en).filter((key) => !isMade(key) && !new RegExp(`['"\`.]${key}\\b`).test(source));
  assert.deepEqual(unused, []);
});

test('every text of the composer is used in its folder', () => {
  const source = sourcesIn('composer/', /^words\//);
  // Formats and switches are named by their keys, and so are the ways of a list.
  const unused = Object.keys(composer).filter((key) => !new RegExp(`['"]${key}['"]|\\b${key}: `).test(source));
  assert.deepEqual(unused, []);
});

test('every text of a method is used in its folder', () => {
  for (const [name, { texts }] of Object.entries(methods)) {
    const source = sourcesIn(`methods/${name}/`, /^(en|de)\.js$/);
    const unused = Object.keys(texts).filter((key) => !source.includes(`'${key}'`));
    assert.deepEqual(unused, [], name);
  }
});

test('numbers are written and read as the language has them', () => {
  const german = languages.find(([code]) => code === 'de')?.[1];
  assert.ok(german !== undefined);
  const shown = () => [number(-0.5, 2), percent(0.875), compact(0.0625), brief(2.5e-5), label(0.25), time(1500)];
  const fields = ['0,5', '0.5', ' −1,25 ', '1e−4', '1,000', '1.000', '0,125', '1.000,5'];
  speak(german);
  assert.deepEqual(shown(), ['−0,50', '87,5\u202f%', '0,0625', '2,5e−5', '0,25', '1,5 s']);
  assert.deepEqual(fields.map(typedNumber), ['0.5', '0.5', '-1.25', '1e-4', '1.000', '1’000', '0.125', '1’000’5']);
  assert.equal(editable(-0.25), '-0,25');
  speak({ words: en, methods });
  assert.deepEqual(shown(), ['−0.50', '87.5\u202f%', '0.0625', '2.5e−5', '0.25', '1.5 s']);
  assert.deepEqual(fields.map(typedNumber), ['0.5', '0.5', '-1.25', '1e-4', '1’000', '1.000', '0.125', '1’000’5']);
});

test('a text that is empty, missing, or lacks a value is found', () => {
  const english = { a: 'Of {all}, 0.5 are right.', b: { c: 'one' } };
  const german = { a: 'Von {all} sind 0,5 richtig.', b: { c: 'eins' } };
  compare(german, english, 'good');
  for (const bad of [
    { ...german, a: ' ' },
    { ...german, a: 'Von allen sind 0,5 richtig.' },
    { ...german, a: 'Von {all} sind 0,05 richtig.' },
    { ...german, b: {} },
    { ...german, b: { c: 'eins', d: 'zwei' } },
    { a: german.a },
  ]) {
    assert.throws(() => compare(bad, english, 'bad'), assert.AssertionError, JSON.stringify(bad));
  }
});

/**
 * The same shape, no empty text, and the same placeholders, marks, terms and numbers in each text.
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

/** Values, marks and terms. @param {string} text */
function placeholders(text) {
  return [...text.matchAll(/\{\w+\}|\[[A-Z]\]|\]\(\w+\)/g)].map(([all]) => all).sort();
}

/** However the language writes them, and in whatever order. @param {string} text */
function numbers(text) {
  return [...text.matchAll(/\d+(?:[.,]\d+)*(?:e-\d+)?/g)].map(([number]) => number.replace(',', '.')).sort();
}

/** All scripts and pages of a folder, as one text. @param {string} under @param {RegExp} but files that don't count */
function sourcesIn(under, but) {
  const root = new URL(under, www);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const counted = files.filter((file) => /\.(js|html)$/.test(file) && !but.test(file));
  return counted.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
}

/** What the core says in English, as the page's build has it from `stdwi describe`. @returns {Record<string, Record<string, string>>} */
function readCore() {
  /** @type {import('../../www/run/types.js').Description} */
  const {
    table,
    view_table: views,
    groups,
    presets,
    methods,
    problems,
  } = JSON.parse(readFileSync(new URL('pkg/description.json', www), 'utf8')).description;
  const choices = table.flatMap(({ kind }) => (kind.type === 'choice' ? kind.names : []));
  // Symbols of units need no words.
  const units = table.map(({ unit }) => unit).filter((unit) => /^[a-z]{3,}$/.test(unit));
  const isMethod = (/** @type {string} */ group) => methods.some(({ name }) => name === group);
  const same = (/** @type {string[]} */ names) => names.map((name) => [name, name]);
  const texts = {
    labels: table.map(({ key, label }) => [key, label]),
    docs: table.map(({ key, doc }) => [key, doc]),
    units: same(units),
    // A method's group is called as the method is.
    groupLabels: groups.filter(({ name }) => !isMethod(name)).map(({ name, label }) => [name, label]),
    choices: same(choices),
    presetLabels: presets.map(({ name, label }) => [name, label]),
    presetDocs: presets.map(({ name, doc }) => [name, doc]),
    problems: problems.map(({ code, template }) => [code, template]),
    kinds: views.map(({ key, kind }) => [key, kind]),
    methodLabels: methods.map(({ name, label }) => [name, label]),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, pairs]) => [name, Object.fromEntries(pairs)]));
}
