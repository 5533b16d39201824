// Where the reader answers: options, or a number with its unit.

import { el } from '../kit/dom.js';
import { editable, number, typedNumber } from '../words/i18n.js';

/** @import { Answer, Asked } from './types.js' */
/** @import { TextsOf } from './words/en.js' */

/** @param {Asked} asked @param {TextsOf} texts @param {string} describedBy id of what says how to answer */
export function answerField(asked, texts, describedBy) {
  return asked.kind === 'number' ? numberField(texts, describedBy) : optionsField(asked, texts);
}

/** @param {Asked & {options: string[]}} asked @param {TextsOf} texts */
function optionsField({ kind, options }, texts) {
  const type = kind === 'one' ? 'radio' : 'checkbox';
  const boxes = options.map((value) => el('input', { type, name: 'exercise-answer', value }));
  const labels = boxes.map((box) => el('label', {}, [box, el('span', { textContent: texts.options[box.value] })]));
  const chosen = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  return {
    element: el('fieldset', { className: 'exercise-options' }, [
      el('legend', { className: 'tour-question' }, [el('strong', { textContent: texts.question })]),
      ...labels,
    ]),
    /** @returns {Answer | null} */
    read: () => (chosen().length === 0 ? null : kind === 'one' ? chosen()[0] : chosen()),
    /** @param {Answer} answer */
    write: (answer) => {
      for (const box of boxes) box.checked = [answer].flat().includes(box.value);
    },
    isEmpty: () => chosen().length === 0,
  };
}

/** @param {TextsOf} texts @param {string} describedBy */
function numberField(texts, describedBy) {
  const input = el('input', {
    type: 'text',
    inputMode: 'decimal',
    autocomplete: 'off',
    id: 'exercise-number',
    'aria-describedby': describedBy,
  });
  return {
    element: el('div', { className: 'exercise-number' }, [
      el('label', { className: 'tour-question', htmlFor: 'exercise-number' }, [
        el('strong', { textContent: texts.question }),
      ]),
      el('span', {}, [input, ` ${texts.unit}`]),
    ]),
    /** @returns {Answer | null} */
    read: () => readNumber(input.value),
    /** @param {Answer} answer */
    write: (answer) => {
      input.value = editable(Number(answer));
    },
    isEmpty: () => input.value.trim() === '',
  };
}

/** A number with a point or a comma, with or without its unit. @param {string} text @returns {number | null} */
export function readNumber(text) {
  const bare = text.replace(/[^\d.,]+$/u, '').trim();
  const value = bare === '' ? Number.NaN : Number(typedNumber(bare));
  return Number.isFinite(value) ? value : null;
}

/** An answer in words. @param {Asked} asked @param {TextsOf} texts @param {Answer} answer */
export function answerText(asked, texts, answer) {
  if (asked.kind === 'number') return `${number(Number(answer), asked.digits)} ${texts.unit}`;
  return asked.options
    .filter((option) => [answer].flat().includes(option))
    .map((option) => texts.options[option].replace(/\.$/, ''))
    .join('; ');
}
