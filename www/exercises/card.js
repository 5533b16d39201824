// One exercise: what it teaches, what to do, the question, and what the runs say of the answer.

import { isCopied } from '../kit/copied.js';
import { el, textButton } from '../kit/dom.js';
import { nodesOf, sourceLinks, written } from '../tour/said.js';
import { filled, number } from '../words/i18n.js';
import { answerField, answerText } from './field.js';
import { isRight } from './solver.js';

/** @import { Given } from './answers.js' */
/** @import { Answer, Exercise } from './types.js' */
/** @import { Solution } from './solver.js' */
/** @import { ExerciseWords } from './words/en.js' */

/**
 * @typedef {object} CardActions
 * @property {(exercise: Exercise, given: Answer) => Promise<Solution>} check computes the solution, and keeps whether the answer is right
 * @property {(exercise: Exercise) => Promise<Solution>} solve
 * @property {(exercise: Exercise) => Given | null} given
 * @property {() => string} address of the exercise
 * @property {() => void} again sets up its run
 */

/** @param {Exercise} exercise @param {ExerciseWords} words @param {Given | null} given */
export function about({ level, minutes }, words, given) {
  const state = words.states[given === null ? 'open' : given.isRight ? 'right' : 'wrong'];
  return filled(words.about, { level: words.levels[level], minutes, state });
}

/** The body of the docked part for one exercise. */
export class Card {
  element = el('div', { className: 'tour-body' });
  #about = el('p', { className: 'note' });
  #changed;
  #told = el('div', { className: 'tour-told', role: 'status' });
  #field;
  #exercise;
  #texts;
  #words;
  #actions;
  /** The latest answer that was checked: what came of an earlier one is of no interest. */
  #checked = 0;

  /** @param {Exercise} exercise @param {ExerciseWords} words @param {CardActions} actions */
  constructor(exercise, words, actions) {
    this.#exercise = exercise;
    this.#words = words;
    this.#actions = actions;
    this.#texts = words.texts[exercise.id];
    const { title, goal, todo, hint, teacher } = this.#texts;
    const { asked, sources } = exercise;
    this.#field = answerField(asked, this.#texts, 'exercise-how');
    this.#changed = el('p', { className: 'exercise-changed', hidden: true }, [
      words.changed,
      ' ',
      textButton(words.again, actions.again, { id: 'exercise-again' }),
    ]);
    const how = { one: words.howOne, some: words.howSome, number: words.howNumber }[asked.kind];
    const form = el('form', { noValidate: true }, [
      this.#field.element,
      el('p', { className: 'note', id: 'exercise-how', textContent: how }),
      el('div', { className: 'row' }, [
        el('button', { type: 'submit', id: 'exercise-check', className: 'primary', textContent: words.check }),
      ]),
    ]);
    form.onsubmit = (event) => {
      event.preventDefault();
      void this.#check();
    };
    this.element.append(
      el('h2', { textContent: title, tabIndex: -1 }),
      this.#about,
      el('p', {}, nodesOf(filled(words.goal, { goal }))),
      this.#changed,
      el(
        'ol',
        {},
        todo.map((sentence) => el('li', {}, nodesOf(sentence))),
      ),
      form,
      this.#told,
      folded(words.hint, hint, 'exercise-hint'),
      folded(words.teacher, teacher, 'exercise-teacher'),
      el('p', { className: 'note tour-sources' }, sourceLinks(sources, words.andOthers)),
      this.#link(),
    );
    const given = actions.given(exercise);
    this.#showState();
    if (given !== null) {
      this.#field.write(given.given);
      void this.#tell(given.given, actions.solve(exercise));
    }
  }

  #link() {
    const field = el('input', {
      type: 'text',
      readOnly: true,
      id: 'exercise-link',
      value: this.#actions.address(),
      'aria-label': this.#words.link,
    });
    const said = el('span', { className: 'note', role: 'status' });
    const copy = textButton(this.#words.copy, async () => {
      field.select();
      said.textContent = (await isCopied(field.value)) ? this.#words.copied : this.#words.notCopied;
    });
    return el('div', { className: 'exercise-link' }, [field, copy, said]);
  }

  #showState() {
    this.#about.textContent = about(this.#exercise, this.#words, this.#actions.given(this.#exercise));
  }

  /** @param {boolean} isChanged the run is not the exercise's own */
  showRun(isChanged) {
    this.#changed.hidden = !isChanged;
  }

  async #check() {
    const given = this.#field.read();
    if (given === null) {
      const { empty, noNumber } = this.#words;
      this.#say(el('p', { textContent: this.#field.isEmpty() ? empty : noNumber }));
      return;
    }
    this.#say(el('p', { className: 'note', textContent: this.#words.checking }));
    await this.#tell(given, this.#actions.check(this.#exercise, given));
    this.#showState();
    this.#told.scrollIntoView({ block: 'nearest' });
  }

  /** @param {...Node} nodes */
  #say(...nodes) {
    delete this.#told.dataset.right;
    this.#told.replaceChildren(...nodes);
  }

  /** What the runs say. @param {Answer} given @param {Promise<Solution>} coming */
  async #tell(given, coming) {
    this.#checked += 1;
    const checked = this.#checked;
    /** @type {Solution} */
    let solution;
    try {
      solution = await coming;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#say(el('p', { textContent: filled(this.#words.failed, { message }) }));
      return;
    }
    if (checked !== this.#checked) return;
    const isSo = isRight(this.#exercise, given, solution);
    const verdict = el('p', { className: 'tour-verdict', textContent: isSo ? this.#words.right : this.#words.wrong });
    if (isSo) this.#say(verdict, ...explained(this.#exercise, this.#words, solution));
    else {
      const show = () => {
        this.#say(verdict, ...explained(this.#exercise, this.#words, solution));
        this.#told.dataset.right = 'false';
      };
      const button = textButton(this.#words.solution, show, { id: 'exercise-solution' });
      this.#say(verdict, ...this.#reasons(given, solution), el('p', {}, [button]));
    }
    this.#told.dataset.right = String(isSo);
  }

  /** Why an answer is not right. @param {Answer} given @param {Solution} solution */
  #reasons(given, { right, figures }) {
    const { wrong } = this.#texts;
    const values = written(figures);
    const said = (/** @type {string} */ text) => el('p', {}, nodesOf(filled(text, values)));
    if (typeof given === 'number') return [said(given < Number(right) ? wrong.low : wrong.high)];
    if (!Array.isArray(given)) return [said(wrong[given])];
    const all = /** @type {string[]} */ (right);
    const extra = given.filter((option) => !all.includes(option));
    const missing = all.filter((option) => !given.includes(option)).length;
    return [
      el('p', { textContent: filled(this.#words.some, { wrong: extra.length, missing }) }),
      ...extra.map((option) => said(wrong[option])),
    ];
  }
}

/** @param {string} title @param {string} text @param {string} id */
function folded(title, text, id) {
  const summary = el('summary', { textContent: title });
  return el('details', { className: 'tour-teacher', id }, [summary, el('p', { textContent: text })]);
}

/** The right answer and why. @param {Exercise} exercise @param {ExerciseWords} words @param {Solution} solution */
export function explained({ id, asked }, words, { right, within, figures }) {
  const texts = words.texts[id];
  const values = written(figures);
  const lines = [filled(words.answer, { answer: answerText(asked, texts, right) })];
  if (asked.kind === 'number') {
    const accepted = words.accepted[asked.because];
    lines.push(filled(accepted, { within: number(within, 1), unit: texts.unit ?? '' }));
  }
  return [
    el('p', { textContent: lines.join(' ') }),
    ...texts.after.map((sentence) => el('p', {}, nodesOf(filled(sentence, values)))),
  ];
}
