// The words of the room Learning: every language says all that English says, and names every kind of feedback. Needs no browser.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { de as kindsInGerman } from '../../www/feedback/de.js';
import { STEPS } from '../../www/rooms/learning/story.js';
import { de } from '../../www/rooms/learning/words/de.js';
import { en } from '../../www/rooms/learning/words/en.js';

/** Names and sentences of kinds, by language. @type {Record<string, typeof kindsInGerman>} */
const KINDS_OF = { de: kindsInGerman };

const room = new URL('../../www/rooms/learning/', import.meta.url);

/** @type {{name: string}[]} */
const kinds = JSON.parse(readFileSync(new URL('../../www/pkg/feedback.json', import.meta.url), 'utf8'));

/** @param {string} text */
const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** @param {string} text */
const numbers = (text) => [...text.matchAll(/\d+/g)].map(([number]) => number).sort();

for (const [code, words] of Object.entries({ de })) {
  test(`${code}: has every word of English, with the same values`, () => {
    assert.deepEqual(Object.keys(words), Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      const own = Reflect.get(words, key);
      if (typeof text !== 'string') continue;
      assert.ok(own.trim() !== '', key);
      assert.deepEqual(placeholders(own), placeholders(text), key);
    }
  });

  test(`${code}: names and explains every kind of feedback`, () => {
    const names = kinds.map(({ name }) => name);
    assert.deepEqual(Object.keys(KINDS_OF[code]), names);
    for (const { label, doc } of Object.values(KINDS_OF[code])) assert.ok(label.trim() !== '' && doc.trim() !== '');
  });

  test(`${code}: tells every step of the story, with the same numbers`, () => {
    assert.deepEqual(
      Object.keys(en.steps),
      STEPS.map(({ name }) => name),
    );
    for (const { name } of STEPS) {
      for (const part of /** @type {const} */ (['title', 'text', 'look'])) {
        assert.deepEqual(numbers(words.steps[name][part]), numbers(en.steps[name][part]), `${name} ${part}`);
      }
    }
  });
}

test('every word is used', () => {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && !file.startsWith('words/'),
  );
  const source = files.map((file) => readFileSync(new URL(file, room), 'utf8')).join('\n');
  const isUsed = (/** @type {string} */ key) =>
    source.includes(`'${key}'`) || source.includes(`.${key}`) || key.startsWith('stage_');
  assert.deepEqual(
    Object.keys(en).filter((key) => !isUsed(key)),
    [],
  );
});
