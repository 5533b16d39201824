// The exercises: a column beside the plots, or a sheet below them, as the tour is. Each sets up a run, asks, and checks the answer
// against runs of its own, so that the reader may do with the run on the page whatever there is to do.

import { style } from 'built:exercises-style';
import { style as tourStyle } from 'built:tour-style';
import { el, textButton } from '../kit/dom.js';
import { adopt } from '../kit/sheets.js';
import { filled, speak } from '../words/i18n.js';
import { Answers } from './answers.js';
import { Card } from './card.js';
import { EXERCISES } from './exercises.js';
import { listOf } from './list.js';
import { printSheet, sheetOf } from './sheet.js';
import { isRight, Solver } from './solver.js';

/** @import { Lent } from '../shell/tour.js' */
/** @import { SheetWish } from './list.js' */
/** @import { Answer, Exercise } from './types.js' */
/** @import { Solution } from './solver.js' */
/** @import { ExerciseWords } from './words/en.js' */

/** What the script of the exercises brings. @typedef {{open: typeof open, words: ExerciseWords}} Brought */

/** @param {Lent} page @param {ExerciseWords} words */
export function open(page, words) {
  speak(page.language);
  adopt(tourStyle);
  adopt(style);
  return new Exercises(page, words);
}

/** The exercises while they are there. */
export class Exercises {
  length = EXERCISES.length;
  #number = 0;
  #answers = new Answers();
  #solver;
  /** @type {Card | null} */
  #card = null;
  #element = el('aside', { className: 'tour exercises', id: 'exercises', hidden: true });
  #head = el('p', { className: 'note' });
  #place = el('div', { className: 'exercise-place' });
  #back;
  #next;
  #all;
  #close;
  #page;
  #words;

  /** @param {Lent} page @param {ExerciseWords} words */
  constructor(page, words) {
    this.#page = page;
    this.#words = words;
    this.#solver = new Solver(page);
    this.#element.setAttribute('aria-label', words.exercises);
    const go = (/** @type {() => number} */ to) => () => page.start(to(), 'exercise');
    this.#back = textButton(
      words.back,
      go(() => this.#number - 1),
      { id: 'exercise-back' },
    );
    this.#next = textButton(
      words.next,
      go(() => this.#number + 1),
      { id: 'exercise-next' },
    );
    this.#all = textButton(
      words.all,
      go(() => 0),
      { id: 'exercise-all' },
    );
    this.#close = textButton(words.close, page.leave, { id: 'exercise-close' });
    const ways = el('div', { className: 'row steps' }, [this.#back, this.#next, this.#all, this.#close]);
    this.#element.append(this.#head, this.#place, ways);
    document.body.append(this.#element);
    page.run.addEventListener('loaded', () => this.#showRun());
  }

  /** @param {number} number of an exercise, from 1 */
  linkOf(number) {
    return EXERCISES[number - 1].link;
  }

  /** @param {number | null} number of an exercise, 0 for the list, or null for neither */
  show(number) {
    const isReadersWish = this.#element.contains(document.activeElement) || navigator.userActivation?.isActive;
    document.body.classList.toggle('with-tour', number !== null);
    document.body.classList.toggle('with-exercises', number !== null);
    document.body.style.setProperty('--tour-top', `${this.#page.bar.getBoundingClientRect().height}px`);
    this.#element.hidden = number === null;
    this.#number = number ?? 0;
    this.#card = null;
    this.#place.replaceChildren();
    delete document.body.dataset.tourPanels;
    if (number === null) return;
    document.body.dataset.tourPanels = EXERCISES[Math.max(number, 1) - 1].panels.join(' ');
    const isList = number === 0;
    this.#head.textContent = isList ? this.#words.exercises : filled(this.#words.nth, { number, of: EXERCISES.length });
    if (isList) this.#place.append(this.#list());
    else {
      const exercise = EXERCISES[number - 1];
      this.#card = new Card(exercise, this.#words, this.#actionsOf(number));
      this.#place.append(this.#card.element);
      this.#showRun();
    }
    this.#all.hidden = isList;
    this.#back.disabled = number <= 1;
    this.#back.hidden = isList;
    this.#next.disabled = number === EXERCISES.length;
    // Who asked for it reads on from its title; a page that has just been opened takes the focus from nobody.
    if (isReadersWish) this.#place.querySelector('h2')?.focus({ preventScroll: true });
  }

  #list() {
    return listOf(this.#answers, this.#words, {
      start: (number) => this.#page.start(number, 'exercise'),
      print: (wish, tell) => this.#print(wish, tell),
    });
  }

  /** @param {number} number */
  #actionsOf(number) {
    return {
      check: (/** @type {Exercise} */ exercise, /** @type {Answer} */ given) => this.#check(exercise, given),
      solve: (/** @type {Exercise} */ exercise) => this.#solver.solve(exercise),
      given: (/** @type {Exercise} */ { id }) => this.#answers.get(id),
      address: () => this.#addressOf(number),
      again: () => this.#page.start(number, 'exercise'),
    };
  }

  /** @param {Exercise} exercise @param {Answer} given @returns {Promise<Solution>} */
  async #check(exercise, given) {
    const solution = await this.#solver.solve(exercise);
    this.#answers.set(exercise.id, { given, isRight: isRight(exercise, given, solution) });
    return solution;
  }

  /** @param {number} number */
  #addressOf(number) {
    return this.#page.addressOf(`${EXERCISES[number - 1].link}&view=exercise:${number}`);
  }

  /** Whether the run on the page is the exercise's. */
  #showRun() {
    const { loaded } = this.#page.run;
    if (this.#card === null || loaded === null) return;
    const own = this.#page.readLink(EXERCISES[this.#number - 1].link);
    const of = (/** @type {typeof own} */ { values, methods, view }) =>
      JSON.stringify([Object.entries(values).sort(), methods, view.vs && this.#page.readLink(view.vs).link]);
    this.#card.showRun(of(own) !== of(loaded));
  }

  /** @param {SheetWish} wish @param {(text: string | Node) => void} tell */
  async #print({ hasSolutions, hasAnswers }, tell) {
    /** @type {(Solution | null)[]} */
    const solutions = [];
    if (hasSolutions) {
      for (const [index, exercise] of EXERCISES.entries()) {
        tell(filled(this.#words.preparing, { number: index + 1, of: EXERCISES.length }));
        solutions.push(await this.#solver.solve(exercise).catch(() => null));
      }
    }
    tell('');
    const sheet = sheetOf({
      words: this.#words,
      addressOf: (number) => this.#addressOf(number),
      answers: hasAnswers ? this.#answers : null,
      solutions: hasSolutions ? solutions : null,
      engine: this.#page.run.description?.engine ?? '',
    });
    if (await printSheet(sheet)) return;
    const address = this.#page.addressOf('v=1&view=exercise:0');
    const link = el('a', { href: address, target: '_blank', rel: 'noopener', textContent: address });
    tell(el('span', {}, [`${this.#words.cannotPrint} `, link]));
  }
}
