// Which kinds of feedback are compared: a button that opens all of them, each of which a click adds or takes away. What cannot be
// used says why.

import { el } from '../../../kit/dom.js';
import { docOfKind, isOfSpikes, labelOfKind, markOfKind } from '../kinds.js';
import { w } from '../words.js';

/** @import { Host } from '../../later.js' */
/** @import { Choice } from '../types.js' */

/** As many as the core takes. */
export const MOST = 6;

export class KindChooser {
  /** @type {string[]} */
  #chosen = [];
  /** @type {Map<string, {button: HTMLButtonElement, reason: HTMLElement}>} */
  #choices = new Map();
  #host;
  #edit;

  /** @param {Host} host @param {(kinds: string[]) => void} edit */
  constructor(host, edit) {
    this.#host = host;
    this.#edit = edit;
    this.count = el('span', { className: 'count' });
    this.list = el('div', { className: 'choices' });
    const summary = el('summary', { title: w('chooseHelp') }, [el('span', { textContent: w('chooser') }), this.count]);
    this.element = el('details', { className: 'chooser kinds-chooser' }, [summary, this.list]);
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.element.open) return;
      this.element.open = false;
      summary.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.element.contains(target)) this.element.open = false;
    });
  }

  /** @param {Choice[]} choices */
  #make(choices) {
    for (const { name } of choices) {
      const reason = el('p', { className: 'reason', id: `kind-${name}-reason`, hidden: true });
      const button = el(
        'button',
        {
          ...{
            type: 'button',
            className: `choice method-${name}`,
            'data-kind': name,
            title: docOfKind(this.#host, name),
          },
          onclick: () => this.#toggle(name),
        },
        [markOfKind(this.#host, name), labelOfKind(this.#host, name)],
      );
      this.#choices.set(name, { button, reason });
    }
    const groups = [false, true].map((ofSpikes) => {
      const own = [...this.#choices].filter(([name]) => isOfSpikes(name) === ofSpikes).map(([, choice]) => choice);
      const label = ofSpikes ? w('fromSpikes') : w('withoutSpikes');
      return el('div', { className: 'kind', role: 'group', 'aria-label': label }, [
        el('span', { className: 'kind-label', textContent: label, 'aria-hidden': 'true' }),
        ...own.map(({ button }) => button),
        ...own.map(({ reason }) => reason),
      ]);
    });
    this.list.replaceChildren(...groups);
  }

  /** @param {string} name */
  #toggle(name) {
    // Not `disabled`: its reason must be within reach of a keyboard.
    if (this.#choices.get(name)?.button.getAttribute('aria-disabled') === 'true') return;
    const chosen = this.#chosen.includes(name) ? this.#chosen.filter((each) => each !== name) : [...this.#chosen, name];
    this.#edit(chosen);
  }

  /** @param {string[]} kinds @param {Choice[]} choices */
  follow(kinds, choices) {
    if (this.#choices.size === 0) this.#make(choices);
    this.#chosen = kinds;
    this.count.textContent = w('chosenOf', { count: kinds.length, most: MOST });
    for (const { name, problems } of choices) {
      const choice = this.#choices.get(name);
      if (choice === undefined) continue;
      const { button, reason } = choice;
      const isChosen = kinds.includes(name);
      reason.textContent = this.#reasonOf(isChosen, kinds.length, problems.map(this.#host.told).join(' '), name);
      reason.hidden = reason.textContent === '';
      button.setAttribute('aria-pressed', String(isChosen));
      button.setAttribute('aria-disabled', String(!reason.hidden));
      if (reason.hidden) button.removeAttribute('aria-describedby');
      else button.setAttribute('aria-describedby', reason.id);
    }
  }

  /** Why a click would do nothing; a full list says so once. @param {boolean} isChosen @param {number} count @param {string} unfit @param {string} name */
  #reasonOf(isChosen, count, unfit, name) {
    if (isChosen) return count === 1 ? w('lastKind') : '';
    if (unfit !== '') return unfit;
    return count >= MOST ? `${labelOfKind(this.#host, name)}: ${w('mostKinds', { most: MOST })}` : '';
  }
}
