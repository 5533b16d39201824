// All exercises, with what has become of them, and what can be done with all.

import { el, textButton } from '../kit/dom.js';
import { filled } from '../words/i18n.js';
import { about } from './card.js';
import { EXERCISES } from './exercises.js';

/** @import { Answers } from './answers.js' */
/** @import { ExerciseWords } from './words/en.js' */

/** @typedef {{hasSolutions: boolean, hasAnswers: boolean}} SheetWish */

/**
 * @typedef {object} ListActions
 * @property {(number: number) => void} start
 * @property {(wish: SheetWish, tell: (text: string | Node) => void) => Promise<void>} print
 */

/** What stands for a state where there is little room; the words say it, too. */
const SIGNS = { open: '–', right: '✓', wrong: '✗' };

/** The body of the docked part for the list. @param {Answers} answers @param {ExerciseWords} words @param {ListActions} actions */
export function listOf(answers, words, actions) {
  const body = el('div', { className: 'tour-body' });
  const fill = () => {
    const right = EXERCISES.filter(({ id }) => answers.get(id)?.isRight).length;
    body.replaceChildren(
      el('h2', { textContent: words.title, tabIndex: -1 }),
      el('p', { textContent: words.intro }),
      el('p', { className: 'note', textContent: filled(words.progress, { right, of: EXERCISES.length }) }),
      el(
        'ol',
        { className: 'exercise-list' },
        EXERCISES.map((_, index) => el('li', {}, [entry(index, answers, words, actions)])),
      ),
      ...printing(words, actions),
      el('p', { className: 'note', textContent: answers.probe() ? words.kept : words.notKept }),
      el('div', { className: 'row' }, [
        textButton(
          words.forget,
          () => {
            answers.forget();
            fill();
            document.getElementById('exercise-forget')?.focus();
          },
          { id: 'exercise-forget' },
        ),
      ]),
    );
  };
  fill();
  return body;
}

/** @param {number} index @param {Answers} answers @param {ExerciseWords} words @param {ListActions} actions */
function entry(index, answers, words, actions) {
  const exercise = EXERCISES[index];
  const given = answers.get(exercise.id);
  const state = given === null ? 'open' : given.isRight ? 'right' : 'wrong';
  const button = textButton('', () => actions.start(index + 1), { 'data-exercise': exercise.id, 'data-state': state });
  button.append(
    el('span', { className: 'exercise-sign', 'aria-hidden': 'true', textContent: SIGNS[state] }),
    el('strong', { textContent: `${index + 1}. ${words.texts[exercise.id].title}` }),
    el('span', { className: 'note', textContent: about(exercise, words, given) }),
  );
  return button;
}

/** @param {ExerciseWords} words @param {ListActions} actions */
function printing(words, actions) {
  const solutions = el('input', { type: 'checkbox', id: 'sheet-solutions' });
  const own = el('input', { type: 'checkbox', id: 'sheet-answers' });
  const said = el('p', { className: 'note', role: 'status', id: 'sheet-said' });
  const print = textButton(
    words.print,
    async () => {
      print.disabled = true;
      const wish = { hasSolutions: solutions.checked, hasAnswers: own.checked };
      await actions
        .print(wish, (text) => said.replaceChildren(text))
        .finally(() => {
          print.disabled = false;
        });
    },
    { id: 'sheet-print' },
  );
  return [
    el('div', { className: 'exercise-print' }, [
      print,
      el('label', {}, [solutions, ` ${words.withSolutions}`]),
      el('label', {}, [own, ` ${words.withAnswers}`]),
    ]),
    said,
  ];
}
