// Words of the room in the reader's language, which the page has chosen.

import { filled, member, number, percent, speak, t, wordsOf } from '../../words/i18n.js';
import { experiments } from './experiments.js';
import { isAngle, isShare } from './scores.js';
import { de } from './words/de.js';
import { en } from './words/en.js';

/** @import { Language } from '../../words/i18n.js' */
/** @import { Host } from './index.js' */
/** @import { Experiment, Score } from './types.js' */

/** @typedef {typeof en} Words */

/** @type {Record<string, Words>} */
const LANGUAGES = { en, de };

/** @type {Words} */
let words = en;

/** @type {Host['description']['table']} */
let parameters = [];

/** Must come before any word is asked for. @param {Language} language @param {Host['description']} description */
export function speakHere(language, description) {
  speak(language);
  words = { ...en, ...LANGUAGES[t('locale')] };
  parameters = description.table;
}

/** A text by key, with `{name}` replaced. @param {keyof Words} key @param {Record<string, string | number>} [values] */
export function p(key, values = {}) {
  return filled(String(words[key]), values);
}

/** A text of a group. @param {'titles' | 'claims' | 'lessons' | 'sources' | 'reasons' | 'rules' | 'axes' | 'places'} group @param {string} name @param {string} other */
export function named(group, name, other) {
  return words[group][name] ?? other;
}

/** The core's texts of an experiment, in the reader's language. @param {string} name */
export function textsOf(name) {
  const experiment = experiments.find((each) => each.name === name);
  if (experiment === undefined) return { title: p('own'), claim: '', lesson: p('sweepNote') };
  const { title, claim, lesson } = experiment;
  return {
    title: named('titles', name, title),
    claim: named('claims', name, claim),
    lesson: named('lessons', name, lesson),
  };
}

/** Why a number is not seen again, in the reader's language. @param {string} name of the reason */
export function reasonText(name) {
  const all = experiments.flatMap(({ reported }) => reported.map(({ because }) => because));
  return named('reasons', name, all.find((reason) => reason?.name === name)?.text ?? '');
}

/** What an axis is called: most are parameters. @param {string} name */
export function axisLabel(name) {
  const { label, unit } = wordsOf(parameters.find(({ key }) => key === name));
  const text = named('axes', name, label || name);
  return unit === '' ? text : `${text} (${unit})`;
}

/** What a place on an axis is called. @param {string} name */
export function placeLabel(name) {
  const asNumber = Number(name);
  if (name.trim() !== '' && Number.isFinite(asNumber)) return filled('{n}', { n: asNumber });
  return named('places', name, member('choices', name, name.replaceAll('_', ' ')));
}

/** Whether a place has a name of its own. @param {string} place */
export const isNamed = (place) => words.places[place] !== undefined;

/** The same in little room. @param {string} name */
export function shortPlace(name) {
  return words.shortPlaces[name] ?? placeLabel(name);
}

/** A score as it is read. @param {Score} score @param {number} value */
export function scoreText(score, value) {
  if (isShare(score)) return percent(value);
  return isAngle(score) && Number.isFinite(value) ? `${number(value, 1)}°` : number(value, 3);
}

/** A deviation in the score's unit. @param {Score} score @param {number} value */
export function spreadText(score, value) {
  return isShare(score) && Number.isFinite(value) ? number(100 * value, 1) : number(value, isAngle(score) ? 1 : 3);
}

/** A duration as a reader waits for it. @param {number} ms */
export function duration(ms) {
  if (ms < 90_000) return p('seconds', { value: Math.max(1, Math.round(ms / 1000)) });
  if (ms < 5_400_000) return p('minutes', { value: Math.round(ms / 60_000) });
  return p('hours', { value: number(ms / 3_600_000, 1) });
}

/** @param {string} name @returns {Experiment | null} */
export function experimentNamed(name) {
  return experiments.find((each) => each.name === name) ?? null;
}
