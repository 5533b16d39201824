// The guided tour and the exercises, as far as the page needs them before there are any: which of them is asked for, and how it is
// left. They themselves are in tour/ and exercises/, with their words, and come when they are first opened.

import { exercises, tour } from '../kit/assets.js';
import { byId } from '../kit/dom.js';
import { fitsOneScreen, scrollTo } from '../kit/screen.js';
import { publicAddress } from '../link/address.js';
import { editLink, experimentOf, readLink } from '../link/core.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { Run } from '../run/run.js';
import { spoken, t } from '../words/i18n.js';
import { forReader } from '../words/languages.js';

/** @import { Cause, View } from '../run/types.js' */
/** @import { App } from '../rooms/lab/app.js' */
/** @import { Stage } from '../rooms/lab/stage.js' */

/** What is docked beside the plots, and which part of it: a step from 1, or an exercise from 1, 0 being their list. @typedef {{series: 'tour' | 'exercise', number: number}} Place */

/** What shows one of the two. @typedef {{length: number, linkOf: (number: number) => string, show: (number: number | null) => void}} Docked */

/** What the page lends to both, which have their own copies of small modules. @typedef {ReturnType<typeof lent>} Lent */

/** @param {Tour} tour @param {App} app @param {Stage} stage */
function lent(tour, app, stage) {
  return {
    language: spoken(),
    run: app.run,
    /** Of the second run, where there is one. */
    second: () => app.comparison.run,
    /** One that nobody sees. */
    newRun: (/** @type {string} */ link) => new Run(link),
    rowOf: (/** @type {string} */ name) => stage.inference.rowOf(name),
    curve: stage.score.plots[0].chart,
    /** A method's name with its mark, and when it fails. */
    ruleOf: (/** @type {string} */ name) => ({ name: [markOf(name), labelOf(name)], fails: stage.failsWhen(name) }),
    settled: () => stage.settled(),
    bar: byId('bar'),
    fitsOneScreen,
    scrollTo,
    readLink,
    /** Where others find a link of the page, in the reader's language and in their own colours. */
    addressOf: (/** @type {string} */ link) => publicAddress(editLink(link, { lang: t('locale') }).link),
    start: (/** @type {number} */ number, series = tour.at?.series) => tour.start(number, series),
    leave: () => tour.leave(),
  };
}

/** Whether a link shows the tour or an exercise, which say themselves what is to be seen. @param {View['view']} view @returns {Place | null} */
function placeOf(view) {
  const [, series, number] =
    view.map((name) => /^(tour|exercise):(\d+)$/.exec(name)).find((each) => each !== null) ?? [];
  // There is no step 0.
  if (series === undefined || (series === 'tour' && number === '0')) return null;
  return { series: /** @type {Place['series']} */ (series), number: Number(number) };
}

/** Causes of a link that somebody has written, as against what the reader has changed. @type {Cause[]} */
const BY_LINK = ['init', 'address', 'script'];

/** The way into the tour and the exercises, and out of them. */
export class Tour {
  /** What is shown, if anything. @type {Place | null} */
  at = null;
  #app;
  #stage;
  /** @type {Partial<Record<Place['series'], Docked>>} */
  #docked = {};
  /** What the last link asked for: the tour may come after another link. @type {Place | null} */
  #asked = null;
  /** The run is the reader's, as it is beside the list of exercises. */
  #isOwn = true;
  /** What the reader's link showed before the list. @type {string[]} */
  #ownView = [];

  /** @param {App} app @param {Stage} stage */
  constructor(app, stage) {
    this.#app = app;
    this.#stage = stage;
  }

  /** Shows what the link names. @param {View} view */
  show({ view }) {
    const place = placeOf(view);
    this.#asked = place;
    if (place === null || place.number > 0) this.#isOwn = place === null;
    // Who leaves shall not wait for anything.
    if (place === null) this.#showPlace(null);
    else {
      void this.#opened(place.series, (docked) => {
        if (this.#asked === place) this.#arrive(docked, { ...place, number: Math.min(place.number, docked.length) });
      });
    }
  }

  /** Who only names a step, and no experiment, means the step's own. @param {Docked} docked @param {Place} place */
  #arrive(docked, place) {
    const { loaded } = this.#app.run;
    const isBare = loaded !== null && BY_LINK.includes(loaded.cause) && experimentOf(loaded.link) === experimentOf('');
    if (isBare && place.number > 0) void this.#app.run.load(linkOf(docked, place), 'address');
    else this.#showPlace(place);
  }

  /** @param {Place['series']} series @param {(docked: Docked) => void} take */
  async #opened(series, take) {
    try {
      const { open, words } = await (series === 'tour' ? tour : exercises)(t('locale'));
      const docked = this.#docked[series] ?? open(lent(this, this.#app, this.#stage), /** @type {any} */ (words));
      this.#docked[series] = docked;
      take(docked);
    } catch (error) {
      this.#app.notices.notLoaded(error);
    }
  }

  /** @param {Place | null} place */
  #showPlace(place) {
    const before = this.at;
    if (place?.series === before?.series && place?.number === before?.number) return;
    this.at = place;
    if (before !== null && before.series !== place?.series) this.#docked[before.series]?.show(null);
    if (place === null) this.#app.kept.forget();
    else this.#docked[place.series]?.show(place.number);
  }

  /** Ends it: back to the reader's run, or without a step. */
  async leave() {
    const view = this.#isOwn ? this.#ownView.join(',') : '';
    if (!(await this.#app.kept.restore())) void this.#app.edit({ view: view || null });
  }

  /** @param {-1 | 1} direction */
  go(direction) {
    if (this.at !== null) this.start(this.at.number + direction, this.at.series);
  }

  /** @param {number} number from 1, or 0 for the list of exercises @param {Place['series']} [series] */
  start(number, series = 'tour') {
    void this.#opened(series, (docked) => {
      const { run, kept } = this.#app;
      if (number < (series === 'tour' ? 1 : 0) || number > docked.length || run.loaded === null) return;
      if (this.at === null) this.#ownView = run.loaded.view.view;
      // The list needs no run of its own.
      if (number === 0) {
        void this.#app.edit({ view: `${series}:0` });
        return;
      }
      if (this.#isOwn && !kept.has)
        kept.keep(editLink(run.loaded.link, { view: this.#ownView.join(',') || null }).link);
      void run.load(linkOf(docked, { series, number }), 'tour');
    });
  }
}

/** The link of a place, in the reader's language and colours. @param {Docked} docked @param {Place} place */
const linkOf = (docked, { series, number }) =>
  forReader(editLink(docked.linkOf(number), { view: `${series}:${number}` }).link);
