// The words of the room Paper: every language says all that English says, and all that the core says of its experiments. Needs no
// browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { de } from '../../www/rooms/paper/words/de.js';
import { en } from '../../www/rooms/paper/words/en.js';

/** @type {import('../../www/rooms/paper/types.js').Experiment[]} */
const experiments = JSON.parse(readFileSync(new URL('../../www/pkg/experiments.json', import.meta.url), 'utf8'));

/** What the core says in English itself. @type {Record<'titles' | 'claims' | 'lessons', 'title' | 'claim' | 'lesson'>} */
const OF_CORE = { titles: 'title', claims: 'claim', lessons: 'lesson' };

const sources = new Set(experiments.flatMap(({ reported }) => reported.map(({ source }) => source)));

const reasons = new Map(
  experiments.flatMap(({ reported }) =>
    reported.flatMap(({ because }) => (because ? [[because.name, because.text]] : [])),
  ),
);

/** @param {string} text */
const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** However the language writes them. @param {string} text */
const numbers = (text) => [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number.replace(',', '.')).sort();

for (const [code, words] of Object.entries({ de })) {
  test(`${code}: has every word of English, with the same values`, () => {
    assert.deepEqual(Object.keys(words), Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      const own = Reflect.get(words, key);
      if (typeof text !== 'string') {
        // Those of the core are empty in English.
        if (Object.keys(text).length > 0) assert.deepEqual(Object.keys(own), Object.keys(text), key);
        continue;
      }
      assert.ok(own.trim() !== '', key);
      assert.deepEqual(placeholders(own), placeholders(text), key);
    }
  });

  test(`${code}: has the title, the claim and the lesson of every experiment, with the same numbers`, () => {
    for (const [group, field] of /** @type {['titles', 'title'][]} */ (Object.entries(OF_CORE))) {
      assert.deepEqual(
        Object.keys(words[group]),
        experiments.map(({ name }) => name),
        group,
      );
      for (const experiment of experiments) {
        assert.deepEqual(
          numbers(words[group][experiment.name]),
          numbers(experiment[field]),
          `${group} ${experiment.name}`,
        );
      }
    }
    assert.deepEqual(Object.keys(words.sources).sort(), [...sources].sort());
    assert.deepEqual(Object.keys(words.reasons).sort(), [...reasons.keys()].sort());
    for (const [name, text] of reasons) assert.deepEqual(numbers(words.reasons[name]), numbers(text), name);
  });
}
