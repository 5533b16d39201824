// The guided tour, as far as the page needs it before there is one: which step is asked for, and how it is left. The tour itself
// is in tour/, with its words, and comes when it is first opened.

import { tour } from '../kit/assets.js';
import { byId } from '../kit/dom.js';
import { fitsOneScreen, scrollTo } from '../kit/screen.js';
import { editLink, experimentOf, readLink } from '../link/core.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { spoken, t } from '../words/i18n.js';
import { forReader } from '../words/languages.js';

/** @import { Cause, View } from '../run/types.js' */
/** @import { App } from '../rooms/lab/app.js' */
/** @import { Docked } from '../tour/index.js' */
/** @import { Stage } from '../rooms/lab/stage.js' */

/** What the page lends to the tour, which has its own copies of small modules. @typedef {ReturnType<typeof lent>} Lent */

/** @param {Tour} tour @param {App} app @param {Stage} stage */
function lent(tour, app, stage) {
  return {
    language: spoken(),
    run: app.run,
    /** Of the second run, where there is one. */
    second: () => app.comparison.run,
    rowOf: (/** @type {string} */ name) => stage.inference.rowOf(name),
    curve: stage.score.plots[0].chart,
    /** A method's name with its mark, and when it fails. */
    ruleOf: (/** @type {string} */ name) => ({ name: [markOf(name), labelOf(name)], fails: stage.failsWhen(name) }),
    settled: () => stage.settled(),
    bar: byId('bar'),
    fitsOneScreen,
    scrollTo,
    readLink,
    start: (/** @type {number} */ step) => tour.start(step),
    leave: () => tour.leave(),
  };
}

/** Causes of a link that somebody has written, as against what the reader has changed. @type {Cause[]} */
const BY_LINK = ['init', 'address', 'script'];

/** The way into the tour, and out of it. */
export class Tour {
  /** Number of the step that is shown, from 1; 0 for none. */
  step = 0;
  #app;
  #stage;
  /** @type {Docked | null} */
  #docked = null;
  /** Which step the last link asked for: the tour may come after another link. */
  #asked = 0;

  /** @param {App} app @param {Stage} stage */
  constructor(app, stage) {
    this.#app = app;
    this.#stage = stage;
  }

  /** Shows the step that the link names. @param {View} view */
  show(view) {
    const named = view.view.find((name) => name.startsWith('tour:'))?.slice('tour:'.length);
    this.#asked = Number(named ?? 0);
    // Who leaves shall not wait for anything.
    if (this.#asked === 0) this.#showStep(0);
    else void this.#opened((docked) => this.#arrive(docked, Math.min(this.#asked, docked.length)));
  }

  /** Who only names a step, and no experiment, means the step's own. @param {Docked} docked @param {number} step */
  #arrive(docked, step) {
    const { run } = this.#app;
    const { loaded } = run;
    const isBare = loaded !== null && BY_LINK.includes(loaded.cause) && experimentOf(loaded.link) === experimentOf('');
    if (isBare) void run.load(linkOf(docked, step), 'address');
    else this.#showStep(step);
  }

  /** @param {(docked: Docked) => void} take */
  async #opened(take) {
    try {
      const { open, words } = await tour(t('locale'));
      this.#docked ??= open(lent(this, this.#app, this.#stage), words);
      take(this.#docked);
    } catch (error) {
      this.#app.notices.notLoaded(error);
    }
  }

  /** @param {number} step from 1, or 0 for none */
  #showStep(step) {
    if (step === this.step) return;
    this.step = step;
    this.#docked?.show(step);
    if (step === 0) this.#app.kept.forget();
  }

  /** Ends the tour: back to the reader's run, or without a step. */
  async leave() {
    if (!(await this.#app.kept.restore())) void this.#app.edit({ view: null });
  }

  /** @param {-1 | 1} direction */
  go(direction) {
    this.start(this.step + direction);
  }

  /** @param {number} step from 1 */
  start(step) {
    void this.#opened((docked) => {
      if (step < 1 || step > docked.length) return;
      if (this.step === 0) this.#app.kept.keep();
      void this.#app.run.load(linkOf(docked, step), 'tour');
    });
  }
}

/** The link of a step, in the reader's language and colours. @param {Docked} docked @param {number} step from 1 */
const linkOf = (docked, step) => forReader(editLink(docked.linkOf(step), { view: `tour:${step}` }).link);
