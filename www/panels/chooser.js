// Which methods run: a button that opens all of them, in groups, each of which a click adds or takes away.

import { el } from '../kit/dom.js';
import { editLink } from '../link/core.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { methodLook } from '../methods/registry.js';
import { description } from '../run/description.js';
import { group, t } from '../words/i18n.js';
import { told } from '../words/problems.js';
import { KINDS } from './kinds.js';

/** @import { Changes, Loaded } from '../run/types.js' */

/** Numbers the choosers: what describes a button needs an id. */
let made = 0;

/** @typedef {{button: HTMLButtonElement, reason: HTMLElement}} Choice */

/** A list of all methods behind a button. */
export class MethodChooser {
  /** Names, in the link's order. @type {string[]} */
  #chosen = [];
  #edit;
  #count = el('span', { className: 'count' });
  /** @type {Map<string, Choice>} */
  #choices;

  /** @param {(changes: Changes) => void} edit */
  constructor(edit) {
    this.#edit = edit;
    made += 1;
    this.#choices = new Map(
      description.methods.map(({ name }) => [name, this.#choice(name, `chooser-${made}-${name}`)]),
    );
    const summary = el('summary', { title: t('chooseHelp') }, [el('span', { textContent: t('methods') }), this.#count]);
    const list = el(
      'div',
      { className: 'choices' },
      KINDS.flatMap((kind) => this.#kind(kind)),
    );
    this.element = el('details', { className: 'chooser', 'data-control': 'methods' }, [summary, list]);
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.element.open) return;
      this.element.open = false;
      summary.focus();
      // The tour would go with it.
      event.preventDefault();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !this.element.contains(target)) this.element.open = false;
    });
  }

  /** @param {typeof KINDS[number]} kind */
  #kind(kind) {
    const choices = description.methods.flatMap((method) => {
      const choice = this.#choices.get(method.name);
      return method.group === kind && choice !== undefined ? [choice] : [];
    });
    if (choices.length === 0) return [];
    const label = group('methodKinds')[kind];
    return [
      el('div', { className: 'kind', role: 'group', 'aria-label': label }, [
        el('span', { className: 'kind-label', textContent: label, 'aria-hidden': 'true' }),
        ...choices.map(({ button }) => button),
        ...choices.map(({ reason }) => reason),
      ]),
    ];
  }

  /** @param {string} name @param {string} id @returns {Choice} */
  #choice(name, id) {
    const properties = {
      type: 'button',
      className: `choice method-${name}`,
      title: methodLook(name).doc(),
      'aria-pressed': 'false',
      onclick: () => this.#toggle(name),
    };
    const button = el('button', properties, [markOf(name), labelOf(name)]);
    return { button, reason: el('p', { className: 'reason', id, hidden: true }) };
  }

  /** @param {string} name */
  #toggle(name) {
    // Not `disabled`: its reason must be within reach of a keyboard.
    if (this.#choices.get(name)?.button.getAttribute('aria-disabled') === 'true') return;
    this.#edit({ methods: this.#with(name).join() });
  }

  /** The chosen ones with one more, or one less; in the core's order, unless the reader has another. @param {string} name */
  #with(name) {
    const chosen = this.#chosen;
    if (chosen.includes(name)) return chosen.filter((each) => each !== name);
    const all = [...this.#choices.keys()];
    const places = chosen.map((each) => all.indexOf(each));
    const isOrdered = places.every((place, at) => at === 0 || places[at - 1] < place);
    const more = [...chosen, name];
    return isOrdered ? more.sort((a, b) => all.indexOf(a) - all.indexOf(b)) : more;
  }

  /** @param {Loaded} loaded */
  follow({ link, methods }) {
    this.#chosen = methods;
    this.#count.textContent = t('chosenOf', { count: methods.length, all: this.#choices.size });
    for (const [name, { button, reason }] of this.#choices) {
      const isChosen = methods.includes(name);
      const isLast = isChosen && methods.length === 1;
      // The core says in English what it does not take.
      const refused = isChosen ? [] : editLink(link, { methods: this.#with(name).join() }).problems;
      reason.lang = isLast ? t('locale') : 'en';
      reason.textContent = isLast ? t('lastMethod') : refused.map(told).join(' ');
      reason.hidden = reason.textContent === '';
      button.setAttribute('aria-pressed', String(isChosen));
      button.setAttribute('aria-disabled', String(!reason.hidden));
      if (reason.hidden) button.removeAttribute('aria-describedby');
      else button.setAttribute('aria-describedby', reason.id);
    }
  }
}
