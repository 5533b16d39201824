// The room of the bare address: watch a small network spike, guess a weight's sign, let each rule guess, and see who is right. It has
// a run of its own; the lab may do what it likes meanwhile.

import { style } from 'built:start-style';
import { experimentOf } from '../../link/core.js';
import { Run } from '../../run/run.js';
import { t } from '../../words/i18n.js';
import { forReader, nextLanguage } from '../../words/languages.js';
import { elsewhere, FASTER, forLab, inLanguage, nextNetwork, runOf, SYNAPSES, UNTIL_MS } from './experiment.js';
import { listenToKeys } from './keys.js';
import { StartView } from './view.js';

/** @import { Opened } from '../later.js' */

/** What the page lends once there is a lab. @typedef {{go: (link: string) => void, moved: (link: string, isStep: boolean) => void, changeTheme: () => void}} Host */

/** @typedef {'ready' | 'watch' | 'ask' | 'told' | 'guessing' | 'guessed' | 'revealed'} Phase */

/** The question comes once the reader has seen so much of the run, ms of simulated time. */
const SEEN_MS = 120;

/** @type {Room | null} */
let room = null;

/** Before there is a lab: a bare address need not wait for it. @param {{box: HTMLElement, tools: HTMLElement, link: string, opening: Promise<void>}} place */
export function begin({ box, tools, link, opening }) {
  room ??= new Room(box, tools);
  const begun = room;
  return opening.then(() => begun.show(link));
}

/** @param {Host & {box: HTMLElement, tools: HTMLElement}} host @returns {Opened} */
export function open(host) {
  room ??= new Room(host.box, host.tools);
  room.attach(host);
  return room;
}

/** @implements {Opened} */
class Room {
  /** Of the room. */
  link = '';
  /** @type {Phase} */
  phase = 'ready';
  /** Synapses whose weight is known, with whether the reader was right. @type {Map<number, boolean>} */
  answers = new Map();
  /** @type {number | null} */
  asked = null;
  /** @type {Run | null} */
  run = null;
  /** It played when the reader went elsewhere. */
  #playsOn = false;
  /** Pictures are asked for. */
  #isLooking = false;
  /** @type {(host: Host) => void} */
  #attached = () => {};
  /** @type {Promise<Host>} */
  #host = new Promise((resolve) => {
    this.#attached = resolve;
  });
  #box;

  /** @param {HTMLElement} box @param {HTMLElement} tools */
  constructor(box, tools) {
    // A sheet, not text in a <style>, which many a policy forbids.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    this.#box = box;
    const ask = (/** @type {(host: Host) => void} */ what) => void this.#host.then(what);
    const actions = {
      act: () => this.#act(),
      answer: (/** @type {boolean} */ excites) => this.#answer(excites),
      another: () => this.#ask(),
      next: () => this.#next(),
      changeTheme: () => ask((host) => host.changeTheme()),
      changeLanguage: () => ask((host) => host.go(inLanguage(forReader(this.link), nextLanguage(t('locale'))))),
      // Colours may have been changed since the link was made.
      go: (/** @type {string} */ link) => ask((host) => host.go(forReader(link))),
    };
    this.view = new StartView(box, tools, actions);
    listenToKeys(box, actions, () => this.phase);
    document.addEventListener('visibilitychange', () => this.#rest(document.hidden));
    this.#update();
  }

  /** @param {Host} host */
  attach(host) {
    this.#attached(host);
  }

  /** @param {string} link */
  show(link) {
    const isSame = this.run !== null && experimentOf(runOf(link)) === experimentOf(runOf(this.link));
    this.link = link;
    this.view.setWays({
      toLab: forLab(link),
      tour: elsewhere(link, { view: 'tour:1' }),
      toPaper: elsewhere(link, { room: 'paper' }),
      toLearning: elsewhere(link, { room: 'learning' }),
    });
    if (isSame) this.#rest(false);
    else this.#begin();
    if (!this.#isLooking) this.#frame();
  }

  /** The reader goes elsewhere. */
  leave() {
    this.#rest(true);
  }

  /** @param {boolean} isAway */
  #rest(isAway) {
    const { run } = this;
    if (run === null || (!isAway && this.#box.hidden)) return;
    if (isAway) {
      this.#playsOn ||= run.playing;
      run.pause();
    } else if (this.#playsOn) {
      this.#playsOn = false;
      run.play();
    }
  }

  /** At t = 0, where nobody has guessed. */
  #begin() {
    this.run?.close();
    const run = new Run(runOf(this.link));
    this.run = run;
    this.#playsOn = false;
    this.answers = new Map();
    this.asked = null;
    this.#go('ready');
    const on = (/** @type {string} */ type, /** @type {(detail: any) => void} */ take) =>
      run.addEventListener(type, (event) => {
        if (this.run === run) take(/** @type {CustomEvent} */ (event).detail);
      });
    on('snapshot', () => this.#onSnapshot());
    on('finished', () => void run.look().then(() => this.#go('guessed')));
    on('failed', ({ message }) => this.view.tellFailure(message));
    run.ready.catch(() => {});
  }

  /** Asks for the next picture. */
  #frame() {
    this.#isLooking = !this.#box.hidden;
    if (!this.#isLooking) return;
    requestAnimationFrame(() => this.#frame());
    const { run } = this;
    if (run?.isStale || run?.playing) run.requestFrame(true, null);
  }

  #onSnapshot() {
    const time = this.run?.snapshot?.time_ms ?? 0;
    if (this.phase === 'watch' && time >= SEEN_MS) this.#ask();
    else this.view.showRun(this);
  }

  /** The one thing to do now. */
  #act() {
    if (this.run?.loaded === null) return;
    if (this.phase === 'ready') {
      this.#go('watch');
      this.run?.play();
    } else if (this.phase === 'told') void this.#letGuess();
    else if (this.phase === 'guessed') this.#go('revealed');
  }

  /** Those that can be seen best come first. */
  #ask() {
    const weights = this.run?.matrices?.weights ?? new Float32Array(SYNAPSES);
    const left = Array.from(weights, (_, synapse) => synapse).filter((synapse) => !this.answers.has(synapse));
    left.sort((a, b) => Math.abs(weights[b]) - Math.abs(weights[a]));
    this.asked = left[0] ?? null;
    this.#go('ask');
  }

  /** @param {boolean} excites */
  #answer(excites) {
    const weight = this.run?.matrices?.weights[this.asked ?? -1];
    if (this.phase !== 'ask' || this.asked === null || weight === undefined) return;
    this.answers.set(this.asked, weight > 0 === excites);
    this.#go('told');
  }

  async #letGuess() {
    const { run } = this;
    this.asked = null;
    this.#go('guessing');
    await run?.edit(FASTER, 'edit');
    run?.play();
  }

  #next() {
    const link = nextNetwork(this.link);
    void this.#host.then(({ moved }) => moved(link, true));
    this.show(link);
  }

  /** @param {Phase} phase */
  #go(phase) {
    this.phase = phase;
    this.#update();
  }

  #update() {
    this.view.show(this);
    this.view.showRun(this);
  }

  /** Everything that was computed is known in the end. */
  get known() {
    const all = Array.from({ length: SYNAPSES }, (_, synapse) => synapse);
    return new Set(this.phase === 'revealed' ? all : this.answers.keys());
  }

  /** How much of the time that the rules have is over, from 0 to 1. */
  get progress() {
    return (this.run?.snapshot?.time_ms ?? 0) / UNTIL_MS;
  }
}

/** @typedef {InstanceType<typeof Room>} Scene */
