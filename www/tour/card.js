// The words of the tour: a step, its question, what the run says, and notes for teachers.

import { el, textButton } from '../kit/dom.js';
import { filled } from '../words/i18n.js';
import { nodesOf, sourceLinks, written } from './said.js';
import { STEPS } from './steps.js';

/** @import { Figure } from './facts.js' */
/** @import { TourWords } from './words/en.js' */

/**
 * @typedef {object} CardActions
 * @property {(option: string) => void} guess
 * @property {(step: number) => void} start
 * @property {() => void} leave
 * @property {() => void} exercises
 * @property {(letter: string) => void} show a mark that the words name
 */

/** A rule, with when it fails. @typedef {{id: string, name: (Node | string)[], fails: string}} Rule */

/** @typedef {{answer: string, guess: string | null, figures: Record<string, Figure>, holds: boolean, record: boolean[], rules: Rule[]}} Verdict */

/** Lower than this the words have no room for a question and its answer, CSS pixels. */
const SHEET = 280;

/** The card. */
export class Card {
  element = el('aside', { className: 'tour', id: 'tour', hidden: true, 'aria-live': 'polite' });
  #step = 0;
  #head = el('p', { className: 'note' });
  #body = el('div', { className: 'tour-body' });
  #options = el('div', { className: 'tour-options', role: 'group' });
  #question = el('p', { className: 'tour-question' });
  #told = el('div', { className: 'tour-told' });
  #back;
  #next;
  #close;
  #words;
  #actions;

  /** @param {TourWords} words @param {CardActions} actions */
  constructor(words, actions) {
    this.#words = words;
    this.#actions = actions;
    this.element.setAttribute('aria-label', words.tour);
    this.#back = textButton(words.back, () => actions.start(this.#step - 1), { id: 'tour-back' });
    this.#next = textButton(words.next, () => actions.start(this.#step + 1), { id: 'tour-next' });
    this.#close = textButton(words.close, actions.leave, { id: 'tour-close' });
    this.element.append(
      this.#head,
      this.#body,
      el('div', { className: 'row steps' }, [this.#back, this.#next, this.#close]),
    );
  }

  /** @param {number} step from 1 */
  show(step) {
    const focused = this.element.contains(document.activeElement) ? document.activeElement : null;
    this.#step = step;
    const { title, text, question, options, teacher } = this.#words.steps[step - 1];
    this.element.hidden = false;
    this.#head.textContent = filled(this.#words.step, { step, of: STEPS.length });
    this.#question.replaceChildren(el('strong', { textContent: question }));
    this.#options.setAttribute('aria-label', question);
    this.#options.replaceChildren(
      ...STEPS[step - 1].options.map((option) =>
        textButton(options[option], () => this.#actions.guess(option), {
          'data-option': option,
          'aria-pressed': 'false',
        }),
      ),
    );
    this.#body.replaceChildren(
      el('h2', { textContent: title }),
      ...text.map((sentence) => el('p', {}, this.#nodes(sentence))),
      this.#question,
      this.#options,
      this.#told,
      el('details', { className: 'tour-teacher' }, [
        el('summary', { textContent: this.#words.teacher }),
        el('p', { textContent: teacher }),
      ]),
      el('p', { className: 'note tour-sources' }, sourceLinks(STEPS[step - 1].sources, this.#words.andOthers)),
    );
    this.#back.disabled = step === 1;
    this.#next.disabled = step === STEPS.length;
    this.#body.scrollTop = 0;
    if (focused !== null) this.#focus(focused);
  }

  /** On the button that the reader used, or the next best where it has nothing to do any more. @param {Element} focused */
  #focus(focused) {
    const usable = [this.#next, this.#close, this.#back].filter((button) => !button.disabled);
    (usable.find((button) => button === focused) ?? usable[0]).focus({ preventScroll: true });
  }

  /** No answer yet. @param {boolean} isChanged the run is not the tour's own any more */
  ask(isChanged) {
    this.mark(null);
    for (const button of this.#buttons()) button.classList.remove('is-right', 'is-wrong');
    this.#told.replaceChildren(...(isChanged ? [this.#notOfTour(this.#words.changed)] : []));
  }

  /** The run is not the tour's own, and there is a way back to that. @param {string} text */
  #notOfTour(text) {
    return el('p', {}, [text, ' ', textButton(this.#words.again, () => this.#actions.start(this.#step))]);
  }

  /** What the reader has guessed. @param {string | null} option */
  mark(option) {
    for (const button of this.#buttons()) button.setAttribute('aria-pressed', String(button.dataset.option === option));
    if (option !== null) this.#told.replaceChildren(el('p', { className: 'note', textContent: this.#words.checking }));
  }

  /** What comes after the tour. */
  #onward() {
    return el('p', {}, [textButton(this.#words.exercises, this.#actions.exercises, { id: 'tour-exercises' })]);
  }

  #buttons() {
    return /** @type {HTMLElement[]} */ ([...this.#options.children]);
  }

  /** @param {Verdict} verdict */
  tell({ answer, guess, figures, holds, record, rules }) {
    const { options, after } = this.#words.steps[this.#step - 1];
    for (const button of this.#buttons()) {
      const { option } = button.dataset;
      button.classList.toggle('is-right', option === answer);
      button.classList.toggle('is-wrong', option === guess && option !== answer);
    }
    const values = written(figures);
    const said = guess === null ? this.#words.unasked : guess === answer ? this.#words.right : this.#words.wrong;
    const counted = { right: record.filter((isRight) => isRight).length, asked: record.length };
    this.#told.replaceChildren(
      el('p', { className: 'tour-verdict', textContent: filled(said, { answer: options[answer] }) }),
      ...(holds
        ? after.map((sentence) => el('p', {}, this.#nodes(filled(sentence, values))))
        : [this.#notOfTour(this.#words.differs)]),
      ...(rules.length > 0 ? this.#closing(rules) : []),
      ...(record.length > 0 ? [el('p', { textContent: filled(this.#words.score, counted) })] : []),
      ...(this.#step === STEPS.length ? [this.#onward()] : []),
    );
    this.#told.dataset.answer = answer;
    // The question and what the run says of it, at once; in a sheet that is too low for both, the latter.
    const first = this.#body.clientHeight < SHEET ? this.#told : this.#question;
    this.#body.scrollTop += first.getBoundingClientRect().top - this.#body.getBoundingClientRect().top;
  }

  /** What to take home. @param {Rule[]} rules */
  #closing(rules) {
    const entries = rules.flatMap(({ id, name, fails }) => [
      el('dt', { className: `method-${id}` }, name),
      el('dd', { textContent: fails }),
    ]);
    return [el('h3', { textContent: this.#words.fails }), el('dl', { className: 'tour-rules' }, entries)];
  }

  /** @param {string} text with its markup */
  #nodes(text) {
    return nodesOf(text, (letter) => this.#letter(letter));
  }

  /** @param {string} letter */
  #letter(letter) {
    const title = filled(this.#words.mark, { letter });
    const show = () => this.#actions.show(letter);
    return textButton(letter, show, { className: 'tour-letter', title, 'aria-label': title });
  }
}
