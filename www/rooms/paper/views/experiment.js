// One experiment: its claim, its figure as results come, what it teaches, and what was reported.

import { el } from '../../../kit/dom.js';
import { dataButton } from '../../../panels/figure.js';
import { withTerms } from '../../../words/terms.js';
import { seedsIn } from '../figures/groups.js';
import { figureOf, kindOfSweep } from '../figures/index.js';
import { filesOf } from '../files.js';
import { dressed, editLink } from '../plan.js';
import { experimentNamed, p, textsOf } from '../words.js';
import { agreementsOf } from './agreements.js';
import { Ahead } from './ahead.js';
import { goTo, problemList } from './parts.js';
import { ProgressView } from './progress.js';
import { Settings } from './settings.js';
import { sweepForm } from './sweep.js';

/** @import { Changes } from '../../../run/types.js' */
/** @import { Computation } from '../computation.js' */
/** @import { Room } from '../room.js' */
/** @import { Problem, Summary } from '../types.js' */

/** Least time between two drawings of new results. */
const DRAW_EVERY_MS = 250;

/** Drawing may take no more than this share of the time. */
const SHARE = 0.1;

/** @type {Summary} */
const NOTHING = { groups: [], points: [], agreements: [] };

export class ExperimentView {
  /** @type {Summary} */
  #summary = NOTHING;
  #timer = 0;
  #costMs = 0;
  #closing = new AbortController();
  /** Below the figure. */
  #told = '';
  #room;
  #computation;

  /** @param {Room} room @param {Computation} computation @param {Problem[]} problems */
  constructor(room, computation, problems) {
    this.#room = room;
    this.#computation = computation;
    const { host } = room;
    const { about } = computation.plan;
    const isSweep = about.name === 'sweep';
    const { title, claim, lesson } = textsOf(about.name);
    const heading = isSweep ? title : `${about.name.toUpperCase()} · ${title}`;
    const kind = experimentNamed(about.name)?.figure ?? kindOfSweep(about);
    this.settings = new Settings(room, about, () => this.redraw());
    const scene = {
      ...{ about, host },
      score: () => this.settings.score,
      showsSingle: () => this.settings.showsSingle,
      open: (/** @type {number[]} */ point, /** @type {Changes} */ changes = {}) => this.#open(point, changes),
      redraw: () => this.redraw(),
    };
    this.figure = figureOf(kind, scene, heading);
    this.settings.offer(this.figure);
    this.note = el('p', { className: 'note figure-note' });
    this.progress = new ProgressView(computation);
    this.ahead = new Ahead(scene, computation.plan);
    this.agreements = el('section', { className: 'agreements' });
    const files = filesOf(host, computation, heading, this.figure.pictures, () => this.#summary);
    const all = el('a', { href: `#${this.#listLink}`, className: 'up', textContent: `← ${p('all')}` });
    goTo(all, host, () => this.#listLink);
    const canOpen = about.kind !== 'wiener';
    this.element = el('div', { className: 'paper-experiment' }, [
      el('header', { className: 'paper-head' }, [
        all,
        el('h2', { textContent: heading }),
        ...(claim === '' ? [] : [el('em', { textContent: claim })]),
      ]),
      ...problemList(host, problems),
      ...(isSweep ? [sweepForm(host, room.link, about)] : []),
      this.progress.element,
      this.settings.element,
      el('div', { className: 'paper-body' }, [
        el('figure', { className: 'paper-figure' }, [
          el('figcaption', {}, [el('span', { textContent: heading }), dataButton(files)]),
          this.figure.element,
          this.note,
        ]),
        el('div', { className: 'paper-words' }, [
          this.ahead.sentences,
          el('h3', { textContent: p('lesson') }),
          el('p', { className: 'lesson', textContent: lesson }),
          ...(canOpen ? [el('p', { className: 'note', textContent: p('openHelp') })] : []),
          this.progress.digest,
        ]),
      ]),
      this.agreements,
      this.ahead.element,
    ]);
    const on = { signal: this.#closing.signal };
    computation.addEventListener('results', () => this.#schedule(), on);
    computation.addEventListener(
      'gaveUp',
      (event) => {
        const { index, message } = /** @type {CustomEvent} */ (event).detail;
        host.notices.show(`gave-up-${index}`, p('gaveUp', { run: index + 1, message }), [], { isProblem: true });
      },
      on,
    );
    this.#look();
    // The element is on the page a moment later.
    requestAnimationFrame(() => this.redraw());
    void computation.restore();
  }

  get #listLink() {
    return editLink(dressed('', this.#room.link), { room: 'paper' }).link;
  }

  /** @param {number[]} point @param {Changes} changes */
  #open(point, changes) {
    const { plan } = this.#computation;
    const link = plan.about.kind === 'wiener' ? null : plan.linkAt(point);
    if (link === null) return;
    const wanted = Object.keys(changes).length === 0 ? link : editLink(link, changes).link;
    this.#room.host.go(dressed(wanted, this.#room.link));
  }

  /** New results are drawn soon, but not one by one. */
  #schedule() {
    if (this.#timer !== 0) return;
    const wait = Math.max(DRAW_EVERY_MS, this.#costMs / SHARE);
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      // Nobody sees it from the lab; there it would only cost.
      if (this.#room.host.box.hidden) return;
      this.#look();
      this.redraw();
    }, wait);
  }

  #look() {
    const begin = performance.now();
    const { lines, plan } = this.#computation;
    this.#summary = lines === '' ? plan.summary('') : plan.summary(lines);
    this.#costMs = performance.now() - begin;
    this.progress.tell();
  }

  /** All, from the results that are known. */
  redraw() {
    if (!this.element.isConnected) return;
    const { host } = this.#room;
    const count = seedsIn(this.#summary);
    this.element.classList.toggle('has-results', this.#summary.groups.length > 0);
    this.figure.draw(this.#summary, host.palette());
    const note = this.#summary.groups.length === 0 ? p('empty') : this.figure.note(count);
    const majority = this.settings.score === 'sign_accuracy' && this.figure.hasMajority ? ` ${p('majorityNote')}` : '';
    const told = note + (this.#summary.groups.length === 0 ? '' : majority);
    if (told !== this.#told) this.note.replaceChildren(...withTerms(told));
    this.#told = told;
    this.ahead.show(this.#summary, this.settings.score);
    this.agreements.replaceChildren(...agreementsOf(host, this.#summary, count));
  }

  close() {
    this.#closing.abort();
    window.clearTimeout(this.#timer);
    this.progress.close();
  }
}
