// Computing: the buttons, how far it has come, how long it will take, and the digest of what is done.

import { el, textButton } from '../../../kit/dom.js';
import { withTerms } from '../../../words/terms.js';
import { duration, p } from '../words.js';

/** @import { Computation } from '../computation.js' */

const TELL_EVERY_MS = 500;

/** A trial of the first steps waits until the page stands. */
const GUESS_AFTER_MS = 900;

export class ProgressView {
  #canGuess = false;
  /** Of the digest, so far. */
  #told = '';
  #timer;
  #guessing;
  #closing = new AbortController();
  #computation;

  /** @param {Computation} computation */
  constructor(computation) {
    this.#computation = computation;
    this.start = textButton(p('compute'), () => computation.start(), { id: 'compute', className: 'primary' });
    this.pause = textButton(p('pause'), () => computation.pause(), { id: 'compute-pause' });
    this.cancel = textButton(p('cancel'), () => computation.cancel(), { id: 'compute-stop', title: p('cancelHelp') });
    this.over = textButton(p('startOver'), () => computation.startOver(), {
      id: 'start-over',
      title: p('startOverHelp'),
    });
    this.bar = el('progress', { max: 1, value: 0, 'aria-label': p('list') });
    this.status = el('p', { className: 'status', role: 'status' });
    this.digest = el('p', { className: 'note digest' });
    this.element = el('div', { className: 'computing' }, [
      el('span', { className: 'parts' }, [this.start, this.pause, this.cancel, this.over]),
      this.bar,
      this.status,
    ]);
    computation.addEventListener('state', () => this.tell(), { signal: this.#closing.signal });
    this.#timer = window.setInterval(() => this.#tellProgress(), TELL_EVERY_MS);
    this.#guessing = window.setTimeout(() => this.#guess(), GUESS_AFTER_MS);
    this.tell();
  }

  #guess() {
    const { state, jobs } = this.#computation;
    if (jobs === 0 || (state !== 'empty' && state !== 'begun')) return;
    try {
      this.#computation.guessMs();
      this.#canGuess = true;
    } catch {
      // What cannot be tried says why when it is computed.
    }
    this.#tellProgress();
  }

  tell() {
    const computation = this.#computation;
    const { state, jobs, done } = computation;
    this.element.dataset.state = state;
    const focused = document.activeElement;
    this.start.hidden = state === 'running' || state === 'done';
    this.start.disabled = jobs === 0;
    this.start.textContent = state === 'empty' ? p('compute') : p('goOn');
    this.pause.hidden = state !== 'running';
    this.cancel.hidden = state !== 'running' && state !== 'paused';
    this.over.hidden = state === 'running' || state === 'empty';
    this.#keepFocus(focused);
    this.#tellProgress();
    const digest = done.size === 0 ? '' : computation.plan.digest(computation.lines);
    const words = done.size === jobs ? p('digestAll', { jobs }) : p('digest', { done: done.size });
    const told = digest === '' ? '' : `${words}: ${digest}`;
    // What has the focus in it stays as long as it says the same.
    if (told === this.#told) return;
    this.#told = told;
    this.digest.replaceChildren(
      ...(told === '' ? [] : [...withTerms(`${words}: `), el('code', { textContent: digest })]),
    );
  }

  /** A button that goes must not take the focus with it. @param {Element | null} focused */
  #keepFocus(focused) {
    const buttons = [this.start, this.pause, this.cancel, this.over];
    const had = buttons.find((button) => button === focused);
    if (had?.hidden) buttons.find((button) => !button.hidden)?.focus();
  }

  #tellProgress() {
    const { state, jobs, done, progress, leftMs, restored } = this.#computation;
    this.bar.value = jobs === 0 ? 0 : progress / jobs;
    this.bar.hidden = state === 'empty';
    const counted = p('progress', { done: done.size, jobs });
    const isWaiting = this.#canGuess && (state === 'empty' || state === 'begun');
    const guess = isWaiting ? ` ${p('about', { time: duration(this.#computation.guessMs()) })}` : '';
    const texts = {
      empty: jobs === 0 ? p('noPlan') : p('runs', { jobs }) + guess,
      begun:
        (restored === done.size ? p('restored', { done: restored, jobs }) : p('begun', { done: done.size, jobs })) +
        guess,
      running: leftMs === null ? counted : `${counted}, ${p('left', { time: duration(leftMs) })}`,
      paused: `${counted}, ${p('paused')}`,
      done: p('finished', { jobs }),
    };
    if (this.status.textContent !== texts[state]) this.status.textContent = texts[state];
  }

  close() {
    this.#closing.abort();
    window.clearInterval(this.#timer);
    window.clearTimeout(this.#guessing);
  }
}
