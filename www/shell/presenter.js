// For the front of a room: one kind of plot fills the screen, in letters that the last row reads; Page Down and Page Up, which
// clickers send, lead through them. What is presented is the reader's own run: only what is shown of it differs.

import { framed } from '../embedding/embed.js';
import { presentParts } from '../embedding/parts.js';
import { byId, el, textButton } from '../kit/dom.js';
import { t } from '../words/i18n.js';

/** In the order of the story. */
const VIEWS = /** @type {const} */ (['network', 'matrices', 'scatter', 'curves', 'scores']);

const STEP_OF_KEY = /** @type {Record<string, number>} */ ({ PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 });

/** The mode of who presents. */
export class Presenter {
  #at = -1;
  #redraw;
  /** What to ask the room. */
  #asks = el('p', { className: 'presented-question', hidden: true });
  #says = el('span', { role: 'status' });
  #caption = el('div', { className: 'presented', hidden: true }, [
    textButton('‹', () => this.go(-1), { 'aria-label': t('presentBack') }),
    this.#says,
    textButton('›', () => this.go(1), { 'aria-label': t('presentNext') }),
    textButton(t('presentLeave'), () => this.leave(), { className: 'leave' }),
  ]);

  /** @param {() => void} redraw all plots, in the size that letters have now */
  constructor(redraw) {
    this.#redraw = redraw;
    document.body.append(this.#caption);
    byId('bar').append(this.#asks);
    const way = textButton(t('present'), () => this.begin(), { id: 'present', title: t('presentHelp') });
    way.hidden = framed;
    // With the knobs, which are there in any window and beside any comparison.
    document.querySelector('.knob-row')?.append(way);
  }

  get isOn() {
    return this.#at >= 0;
  }

  begin() {
    this.#show(0);
  }

  leave() {
    if (this.isOn) this.#show(-1);
  }

  /** @param {number} step */
  go(step) {
    this.#show(Math.min(VIEWS.length - 1, Math.max(0, this.#at + step)));
  }

  /** @param {string} key @returns {boolean} whether it means anything here */
  take(key) {
    if (!this.isOn) return false;
    const step = STEP_OF_KEY[key];
    if (step !== undefined) this.go(step);
    else if (key === 'Escape') this.leave();
    return step !== undefined || key === 'Escape';
  }

  /** @param {number} at −1 for the whole page */
  #show(at) {
    this.#at = at;
    presentParts(at < 0 ? null : VIEWS[at]);
    this.#caption.hidden = at < 0;
    this.#asks.hidden = at < 0;
    this.#asks.textContent = at < 0 ? '' : t(`presentAsks_${VIEWS[at]}`);
    this.#says.textContent =
      at < 0 ? '' : t('presented', { view: t(`present_${VIEWS[at]}`), at: at + 1, count: VIEWS.length });
    window.scrollTo(0, 0);
    this.#redraw();
  }
}
