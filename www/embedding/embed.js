// The page as a part of another one: which parts of it are shown, which controls there are, and a poster to start from.

import { byId, el } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { addressHere } from '../link/address.js';
import { pageOf } from '../link/core.js';
import { t } from '../words/i18n.js';
import { showParts } from './parts.js';

/** @import { View } from '../run/types.js' */

/** Whether another page holds this one. */
export const framed = window.parent !== window;

/** Shows of the page what the link asks for. */
export class Embed {
  /** @type {string[]} */
  #hidden = [];
  /** @type {string[]} */
  #locked = [];
  /** The reader has started the run from its poster. */
  #started = false;
  /** @type {HTMLElement | null} */
  #poster = null;
  /** @type {() => void} */
  #start;
  #whole = el('a', { id: 'whole', target: '_blank', rel: 'noopener', title: t('newTab'), 'aria-label': t('newTab') }, [
    icon('window'),
  ]);

  /** @param {() => void} start the reader clicked the poster */
  constructor(start) {
    this.#start = start;
  }

  /** The poster is in front: nothing runs until the reader asks for it. */
  get waits() {
    return this.#poster !== null;
  }

  /** @param {View} view @param {string} link */
  show(view, link) {
    showParts(view);
    this.#hidden = view.hide;
    this.#locked = view.lock;
    this.applyToControls();
    this.#showWay(view.embed, link);
    if (view.poster && !this.#started) this.#showPoster();
    else this.removePoster();
  }

  /** Controls come in steps; this is called again when there are more. */
  applyToControls() {
    for (const control of document.querySelectorAll('[data-control]')) {
      const name = /** @type {HTMLElement} */ (control).dataset.control ?? '';
      /** @type {HTMLElement} */ (control).hidden = this.#hidden.includes(name);
      const locked = this.#locked.includes(name);
      for (const field of control.querySelectorAll('input, select, button')) {
        // Only what was locked here is unlocked here: some controls are disabled for reasons of their own.
        if (locked) field.setAttribute('data-locked', '');
        if (field.hasAttribute('data-locked')) Reflect.set(field, 'disabled', locked);
        if (!locked) field.removeAttribute('data-locked');
      }
    }
  }

  /** Whether the reader may use a control; keys must not do what a button may not. @param {string} control */
  allows(control) {
    return !this.#hidden.includes(control) && !this.#locked.includes(control);
  }

  /** A way to the whole page, where it has an address of its own. @param {boolean} embedded @param {string} link */
  #showWay(embedded, link) {
    const address = addressHere(pageOf(link));
    if (embedded && address !== null) {
      this.#whole.href = address;
      if (!this.#whole.isConnected) byId('bar').append(this.#whole);
    } else {
      this.#whole.remove();
    }
  }

  #showPoster() {
    if (this.#poster !== null) return;
    const wave = icon('spike');
    const button = el('button', { type: 'button', className: 'primary', id: 'poster-play' }, [t('play')]);
    const box = el('div', { className: 'poster', id: 'poster' }, [
      wave,
      el('strong', { textContent: t('title') }),
      el('p', { textContent: t('tagline') }),
      button,
    ]);
    // A click anywhere starts; the button is for keyboards and screen readers.
    box.onclick = () => {
      this.removePoster();
      this.#start();
    };
    document.body.append(box);
    this.#poster = box;
  }

  /** Also when a message starts the run. */
  removePoster() {
    if (this.#poster !== null) this.#started = true;
    this.#poster?.remove();
    this.#poster = null;
  }
}
