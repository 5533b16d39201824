// Words and numbers of the page in the reader's language.

/** @typedef {typeof import('./en.js').en} Strings */
/** @typedef {typeof import('../methods/words.en.js').methods} MethodTexts */

/** A language. @typedef {{words: Strings, methods: Record<string, MethodWords>}} Language */

/** @import { MethodWords } from '../methods/types.js' */

/** @type {Strings} */
let words;

/** What parts a whole number from its fraction. */
let decimal = '.';

/** @type {Language['methods']} */
let methods = {};

/** Must come before any text is asked for. @param {Language} language */
export function speak(language) {
  words = language.words;
  const parts = new Intl.NumberFormat(words.locale).formatToParts(0.5);
  decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  methods = language.methods;
}

/** Words that come later, in English. @typedef {{words: Partial<Strings>, methods: Record<string, Record<string, string>>}} More */

/** Those that the language lacks are said in English. @param {More} more */
export function speakMore(more) {
  words = { ...more.words, ...words };
  const each = Object.entries(methods).map(([name, { texts, ...rest }]) => [
    name,
    { ...rest, texts: { ...more.methods[name], ...texts } },
  ]);
  methods = Object.fromEntries(each);
}

/** What is spoken now, for a bundle that has its own copy of this module. @returns {Language} */
export const spoken = () => ({ words, methods });

/**
 * A text by key, with `{name}` replaced.
 * @param {keyof Strings} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  return filled(String(words[key]), values);
}

/**
 * A text of a method's own, likewise.
 * @template {keyof MethodTexts} N
 * @param {N} name
 * @param {keyof MethodTexts[N]['texts'] & string} key
 * @param {Record<string, string | number>} [values]
 */
export function m(name, key, values = {}) {
  return filled(methods[name].texts[key], values);
}

/** @param {string} text @param {Record<string, string | number>} values */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? localised(String(value)) : value;
  });
}

/** What a method is called: the core says it in English. @param {{name: string, label: string}} method */
export function labelOfMethod({ name, label }) {
  return methods[name]?.core?.label ?? label;
}

/** A group of texts. @template {keyof Strings} K @param {K} key @returns {Strings[K]} */
export function group(key) {
  return words[key];
}

/** A text of a group, for keys that come from the core and may be newer than the strings. @param {keyof Strings} key @param {string} name @param {string} fallback */
export function member(key, name, fallback) {
  const texts = /** @type {Record<string, string>} */ (/** @type {unknown} */ (words[key]));
  return texts[name] ?? fallback;
}

/** The core's own words for a parameter, in the reader's language where there are any. @param {import('../run/types.js').Parameter | undefined} parameter */
export function wordsOf(parameter) {
  const { key = '', label = '', unit = '', doc = '' } = parameter ?? {};
  return { label: member('labels', key, label), doc: member('docs', key, doc), unit: member('units', unit, unit) };
}

/** @param {number} ms simulated time */
export function time(ms) {
  if (ms < 1000) return `${number(ms, 2)} ms`;
  return ms < 1e6 ? `${number(ms / 1000, 1)} s` : `${count(Math.round(ms / 1000))} s`;
}

/** A number that is written with a decimal point and a hyphen, as the reader's language writes it. @param {string} text */
export function localised(text) {
  return text.replaceAll('-', '−').replace('.', decimal);
}

/** @param {number} value @param {number} digits after the point */
export function number(value, digits) {
  if (!Number.isFinite(value)) return '–';
  // No sign for what rounds to zero.
  return localised(value.toFixed(digits).replace(/^-(?=[0.]*$)/, ''));
}

/** A number of single precision in its shortest form. @param {number} value */
export function single(value) {
  const short = [6, 7, 8].map((digits) => Number(value.toPrecision(digits)));
  return short.find((each) => Math.fround(each) === value) ?? Number(value.toPrecision(9));
}

/** @param {number} value a whole number */
export function count(value) {
  // A narrow space divides thousands in every language; a point or a comma would be read as one of decimals.
  return value.toLocaleString('en').replaceAll(',', '\u202f');
}

/** A number in a field, to be typed over: with the hyphen that keyboards have. @param {number} value */
export function editable(value) {
  return String(value).replace('.', decimal);
}

/**
 * A number that a reader typed, as the core reads it: a comma and a point both part a fraction. What may be a thousand to one
 * reader and a fraction to another, 1,000 in English or 1.000 in German, is left for the core to refuse.
 * @param {string} text
 */
export function typedNumber(text) {
  const number = text.trim().replaceAll('−', '-');
  const isThousand = !number.includes(decimal) && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(number);
  const isFraction = number.split(/[.,]/).length <= 2 && !isThousand;
  return isFraction ? number.replace(',', '.') : number.replaceAll(/[.,]/g, '’');
}

/** Three digits that matter, however large or small. @param {number} value */
export function compact(value) {
  if (!Number.isFinite(value)) return '–';
  return localised(Math.abs(value) >= 100 ? count(Math.round(value)) : String(Number(value.toPrecision(3))));
}

/** Two digits that matter, in little room. @param {number} value */
export function brief(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return localised(size > 0 && size < 1e-3 ? value.toExponential(1) : String(Number(value.toPrecision(2))));
}

/** @param {number} share */
export function percent(share) {
  return Number.isFinite(share) ? `${number(100 * share, 1)}\u202f%` : '–';
}
