// The exercises on paper: each with a code and a link that open its run, and lines to write on; solutions on pages of their own.

import { el } from '../kit/dom.js';
import { qrOf } from '../kit/qr.js';
import { nodesOf } from '../tour/said.js';
import { filled } from '../words/i18n.js';
import { about, explained } from './card.js';
import { EXERCISES } from './exercises.js';
import { answerText } from './field.js';

/** @import { Answers } from './answers.js' */
/** @import { Exercise } from './types.js' */
/** @import { Solution } from './solver.js' */
/** @import { ExerciseWords, TextsOf } from './words/en.js' */

/** Lines to write on. */
const LINES = 2;

/** Only while the sheet is printed: the page itself prints lying on its side. */
const PAPER = new CSSStyleSheet();
PAPER.replaceSync('@page { size: portrait; margin: 14mm 15mm; }');

/**
 * @typedef {object} Sheet
 * @property {ExerciseWords} words
 * @property {(number: number) => string} addressOf
 * @property {Answers | null} answers the reader's own, if they are to be there
 * @property {(Solution | null)[] | null} solutions of all exercises, `null` for those that could not be computed
 * @property {string} engine
 */

/** @param {Sheet} sheet */
export function sheetOf({ words, addressOf, answers, solutions, engine }) {
  const sheet = el('section', { className: 'sheet', lang: document.documentElement.lang }, [
    el('h1', { textContent: `${words.title}: STDWI Lab` }),
    el('p', { className: 'sheet-who' }, [
      el('span', { textContent: words.name }),
      el('span', { textContent: words.date }),
    ]),
    el('p', { textContent: words.sheetIntro }),
    ...EXERCISES.map((exercise, index) => entry(exercise, index, { words, address: addressOf(index + 1), answers })),
  ]);
  if (solutions !== null) {
    sheet.append(
      el('section', { className: 'sheet-solutions' }, [
        el('h1', { textContent: words.solutions }),
        el('p', { textContent: filled(words.solutionsIntro, { engine }) }),
        ...EXERCISES.map((exercise, index) => {
          const solution = solutions[index];
          const title = el('h2', { textContent: `${index + 1}. ${words.texts[exercise.id].title}` });
          const lines =
            solution === null ? [el('p', { textContent: words.uncomputed })] : explained(exercise, words, solution);
          const teacher = `${words.teacher}: ${words.texts[exercise.id].teacher}`;
          return el('article', {}, [title, ...lines, el('p', { className: 'sheet-about', textContent: teacher })]);
        }),
      ]),
    );
  }
  return sheet;
}

/** @param {Exercise} exercise @param {number} index @param {{words: ExerciseWords, address: string, answers: Answers | null}} sheet */
function entry(exercise, index, { words, address, answers }) {
  const { id, asked } = exercise;
  const texts = words.texts[id];
  const given = answers?.get(id) ?? null;
  const state = given?.isRight ? words.states.right : words.states.wrong;
  const yours = given === null ? null : filled(words.yours, { answer: answerText(asked, texts, given.given), state });
  return el('article', {}, [
    el('div', { className: 'sheet-code' }, [qrOf(address, words.qr)]),
    el('h2', { textContent: `${index + 1}. ${texts.title}` }),
    el('p', {
      className: 'sheet-about',
      textContent: about(exercise, words, null).split(' · ').slice(0, 2).join(' · '),
    }),
    el(
      'ol',
      {},
      texts.todo.map((sentence) => el('li', {}, nodesOf(sentence))),
    ),
    el('p', { className: 'sheet-question', textContent: texts.question }),
    ...options(exercise, texts),
    ...(yours === null ? lines(texts.unit ?? '') : [el('p', { textContent: yours })]),
    el('p', { className: 'sheet-link', textContent: address }),
  ]);
}

/** @param {Exercise} exercise @param {TextsOf} texts */
function options({ asked }, texts) {
  if (asked.kind === 'number') return [];
  const box = asked.kind === 'one' ? '○' : '☐';
  const each = asked.options.map((option) => el('li', { textContent: `${box} ${texts.options[option]}` }));
  return [el('ul', {}, each)];
}

/** @param {string} unit written at the end of the first */
function lines(unit) {
  return Array.from({ length: LINES }, (_, index) =>
    el('p', { className: 'sheet-line', textContent: index === 0 ? unit : '' }),
  );
}

/** Browsers say that they begin to print; not all do so at once, ms. */
const PATIENCE_MS = 1500;

/** Prints it, and takes it away again. @param {HTMLElement} sheet @returns {Promise<boolean>} whether the page may print: a sandbox may forbid it without a word */
export async function printSheet(sheet) {
  /** @type {Promise<boolean>} */
  const begun = new Promise((resolve) => {
    window.addEventListener('beforeprint', () => resolve(true), { once: true });
  });
  const end = () => {
    sheet.remove();
    document.body.classList.remove('with-sheet');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== PAPER);
  };
  window.addEventListener('afterprint', end, { once: true });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, PAPER];
  document.body.append(sheet);
  document.body.classList.add('with-sheet');
  window.print();
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, false));
  const mayPrint = await Promise.race([begun, late]);
  if (!mayPrint) end();
  return mayPrint;
}
