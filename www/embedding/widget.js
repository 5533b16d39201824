// The element as a widget of notebooks (anywidget; python/src/stdwi_lab/lab.py is the other side): what Python asks goes to the page, and its
// answers, each with what the run has come to, go back.

import { without } from '../link/attributes.js';

/** What the element has besides what any has. @typedef {HTMLElement & Record<string, any>} Element */

/** @typedef {{get: (name: string) => any, on: (name: string, listener: (...values: any[]) => void) => void, off: (name: string, listener: (...values: any[]) => void) => void, send: (message: object, callbacks?: unknown, buffers?: ArrayBuffer[]) => void}} Model */

/** @typedef {{id: string, run: number, do: string, [field: string]: any}} Question */

/** What an embed has and a link of its own needs not. */
const OF_EMBEDS = ['embed', 'keys'];

/** Whoever waits shall know that it is not in vain. */
const SIGN_OF_LIFE_MS = 1000;

/** @type {Record<string, (lab: Element, question: Question) => unknown>} */
const DOES = {
  state: () => {},
  end,
  play: (lab) => lab.play(),
  pause: (lab) => lab.pause(),
  reset: (lab) => lab.reset(),
  step: (lab, { unit }) => lab.step(unit),
  set: (lab, { changes }) => lab.set(changes),
  runUntil: (lab, { time_ms: timeMs }) => lab.runUntil(timeMs),
  table: async (lab, { format }) => {
    await end(lab);
    return lab.export(format);
  },
};

/** A run that has an end is asked for what it comes to there. @param {Element} lab */
async function end(lab) {
  const { until_ms: untilMs, time_ms: timeMs, digest } = lab.state;
  if (untilMs !== null && digest === null && timeMs < untilMs) await lab.runUntil(untilMs);
}

/** One that is shown. Of several views of the same widget the first alone speaks. */
class View {
  #model;
  #run = 0;
  /** The first link that the page said: as Python wrote it, in the page's words. */
  #said = '';
  #isSilent;
  /** @type {(error: Error) => void} */
  #giveUp = () => {};
  /** @type {Promise<never>} */
  gone = Promise.resolve(/** @type {never} */ (undefined));
  /** @type {Promise<void>} */
  #begun = Promise.resolve();

  /** @param {Model} model @param {(view: View) => boolean} isSilent */
  constructor(model, isSilent) {
    this.#model = model;
    this.#isSilent = isSilent;
    this.lab = /** @type {Element} */ (document.createElement('stdwi-lab'));
    // Keys that the page does not use would otherwise be the notebook's, where x takes the cell away.
    this.lab.setAttribute('keys', 'page');
    this.lab.addEventListener('state', () => this.#onState());
    this.lab.addEventListener('error', (/** @type {any} */ { detail }) => this.#onError(detail.message));
    this.load();
    this.fit();
  }

  load() {
    this.#giveUp(new Error('another link was set'));
    this.#run = this.#model.get('_run');
    this.#said = '';
    this.gone = new Promise((_, reject) => {
      this.#giveUp = reject;
    });
    this.gone.catch(() => {});
    this.#begun = new Promise((resolve) => {
      this.lab.addEventListener('state', () => resolve(), { once: true });
    });
    this.lab.link = this.#model.get('link');
  }

  fit() {
    this.lab.style.height = `${this.#model.get('height')}px`;
  }

  remove() {
    this.#giveUp(new Error('the page was removed from the notebook'));
    this.lab.remove();
  }

  /** @param {Question} question */
  async ask(question) {
    const { id, run } = question;
    if (!Object.hasOwn(DOES, question.do)) throw new Error(`there is no ${question.do}`);
    const timer = window.setInterval(() => this.#model.send({ type: 'busy', run }), SIGN_OF_LIFE_MS);
    try {
      await Promise.race([this.#begun, this.gone]);
      /** @type {any} */
      const { text, ...answer } = (await Promise.race([DOES[question.do](this.lab, question), this.gone])) ?? {};
      const buffers = text === undefined ? [] : [await packed(text)];
      this.#model.send({ type: 'answer', id, run, state: this.#state(), answer }, undefined, buffers);
    } finally {
      window.clearInterval(timer);
    }
  }

  #onState() {
    const state = this.#state();
    const { link } = state;
    const isReaders = this.#said !== '' && this.#said !== link;
    this.#said = link;
    if (this.#isSilent(this)) return;
    this.#model.send({ type: 'state', run: this.#run, state, ...(isReaders ? { link } : {}) });
  }

  /** What Python shall know of the run, without what concerns the frame. */
  #state() {
    const { stdwi, type, id, seen, link, ...state } = this.lab.state;
    return { link: without(link, OF_EMBEDS), ...state };
  }

  /** @param {string} message */
  #onError(message) {
    if (this.lab.state === null) this.#giveUp(new Error(message));
  }
}

/** Tables can be longer than a message may be. @param {string} text */
function packed(text) {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

export default () => {
  /** @type {View[]} */
  const views = [];
  /** @type {(() => void)[]} */
  const waiting = [];

  return {
    /** @param {{model: Model}} context */
    initialize({ model }) {
      model.on('msg:custom', async (/** @type {Question} */ question) => {
        try {
          // Asked in the cell that shows it, it comes a moment later.
          if (views.length === 0) await new Promise((resolve) => waiting.push(() => resolve(undefined)));
          await views[0].ask(question);
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          model.send({ type: 'error', id: question.id, run: question.run, message });
        }
      });
    },

    /** @param {{model: Model, el: HTMLElement}} context */
    render({ model, el }) {
      const view = new View(model, (asking) => asking !== views[0]);
      const load = () => view.load();
      const fit = () => view.fit();
      views.push(view);
      model.on('change:_run', load);
      model.on('change:height', fit);
      el.append(view.lab);
      for (const go of waiting.splice(0)) go();
      return () => {
        model.off('change:_run', load);
        model.off('change:height', fit);
        views.splice(views.indexOf(view), 1);
        view.remove();
      };
    },
  };
};
