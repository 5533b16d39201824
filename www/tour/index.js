// The guided tour: a column beside the plots, or a sheet below them. Each step asks before it shows; the run gives the answer, and
// the figures of the words are the run's own.

import { style } from 'built:tour-style';
import { adopt } from '../kit/sheets.js';
import { speak } from '../words/i18n.js';
import { Card } from './card.js';
import { Marks } from './marks.js';
import { RULES, STEPS } from './steps.js';

/** @import { Lent } from '../shell/tour.js' */
/** @import { Snapshot } from '../run/types.js' */
/** @import { Run } from '../run/run.js' */
/** @import { Seen } from './facts.js' */
/** @import { TourWords } from './words/en.js' */

/** What the tour's script brings. @typedef {{open: typeof open, words: TourWords}} Brought */

/** @param {Lent} page @param {TourWords} words */
export function open(page, words) {
  speak(page.language);
  adopt(style);
  return new Docked(page, words);
}

/** The tour while it is there. */
export class Docked {
  length = STEPS.length;
  #step = 0;
  /** What the reader has guessed of the run that is shown. @type {string | null} */
  #guess = null;
  /** Where the runs stood when they gave the answer. @type {Seen | null} */
  #seen = null;
  #isAsking = false;
  /** Whether the first guess of each step was right. @type {Map<number, boolean>} */
  #record = new Map();
  #page;
  #card;
  #marks;

  /** @param {Lent} page @param {TourWords} words */
  constructor(page, words) {
    this.#page = page;
    this.#marks = new Marks(page);
    this.#card = new Card(words, {
      guess: (option) => void this.#take(option),
      start: (step) => page.start(step),
      leave: () => page.leave(),
      exercises: () => page.start(0, 'exercise'),
      show: (letter) => this.#marks.bring(letter),
    });
    document.body.append(this.#card.element);
    page.run.addEventListener('snapshot', () => void this.#look());
    page.run.addEventListener('loaded', (event) => {
      // Another run has another answer.
      if (/** @type {CustomEvent} */ (event).detail.restarted) this.#begin();
    });
  }

  /** @param {number} step from 1 */
  linkOf(step) {
    return STEPS[step - 1].link;
  }

  /** @param {number | null} number of a step, from 1, or null for none */
  show(number) {
    const step = number ?? 0;
    this.#step = step;
    document.body.classList.toggle('with-tour', step > 0);
    if (step === 0) {
      delete document.body.dataset.tourPanels;
      this.#card.element.hidden = true;
      this.#marks.clear();
    } else {
      document.body.dataset.tourPanels = STEPS[step - 1].panels.join(' ');
      this.#card.show(step);
      this.#begin();
    }
  }

  /** The question, before any answer. */
  #begin() {
    if (this.#step === 0) return;
    this.#guess = null;
    this.#seen = null;
    this.#card.ask(this.#isChanged);
    this.#marks.show(STEPS[this.#step - 1], false);
  }

  /** Whether the reader has changed what the step is about. */
  get #isChanged() {
    const { loaded } = this.#page.run;
    if (loaded === null) return false;
    const own = this.#page.readLink(STEPS[this.#step - 1].link);
    const of = (/** @type {typeof own} */ { values, methods, view }) =>
      JSON.stringify([Object.entries(values).sort(), methods, view.vs && this.#page.readLink(view.vs).link]);
    return of(own) !== of(loaded);
  }

  /** The reader's guess: the run goes to where the step looks at it. @param {string} option */
  async #take(option) {
    const { at } = STEPS[this.#step - 1];
    this.#guess = option;
    this.#card.mark(option);
    if (this.#seen !== null) {
      this.#tell();
      return;
    }
    if (at > 0 && !this.#isThere) {
      // Whoever stops it on the way wants to look at something else.
      await this.#page.run.runUntil(at).catch(() => {});
    }
    await this.#look();
  }

  /** Whether all runs stand where the step looks at them. */
  get #isThere() {
    const { at } = STEPS[this.#step - 1];
    const { run, second } = this.#page;
    const stands = (/** @type {Run | null} */ each) => each?.snapshot?.time_ms === at;
    return stands(run) && (run.loaded?.view.vs === null || stands(second()));
  }

  /** News of a run: it may have come to where the step looks at it. At the beginning only a guess asks for the answer. */
  async #look() {
    if (this.#step === 0 || this.#seen !== null || this.#isAsking || !this.#isThere) return;
    if (STEPS[this.#step - 1].at === 0 && this.#guess === null) return;
    const { run, second } = this.#page;
    const loaded = run.loaded;
    this.#isAsking = true;
    try {
      // With all weights, which not every snapshot holds.
      const first = await run.look();
      if (run.loaded !== loaded || this.#step === 0 || !this.#isThere) return;
      this.#seen = { first, second: second()?.snapshot ?? null };
    } finally {
      this.#isAsking = false;
    }
    this.#tell();
    this.#marks.show(STEPS[this.#step - 1], true);
  }

  /** What the run says, and whether the reader has guessed it. */
  #tell() {
    const seen = this.#seen;
    if (seen === null) return;
    const { right, figures, claims } = STEPS[this.#step - 1];
    const answer = right(seen);
    if (this.#guess !== null && !this.#record.has(this.#step) && !this.#isChanged) {
      this.#record.set(this.#step, this.#guess === answer);
    }
    this.#card.tell({
      answer,
      guess: this.#guess,
      figures: figures(seen),
      // What is said of the tour's own run is not said of another one unless it holds there too.
      holds: Object.values(claims).every((claim) => claim(seen)),
      ...(this.#step === this.length
        ? { record: [...this.#record.values()], rules: RULES.map((name) => ({ ...this.#page.ruleOf(name), id: name })) }
        : { record: [], rules: [] }),
    });
  }
}
