// The groups of the methods that run, each of which can be folded: with a dozen curves the reader chooses what to look at.

import { el } from '../kit/dom.js';
import { group, t } from '../words/i18n.js';
import { KINDS, kindOf } from './kinds.js';

/** @import { Emphasis } from './emphasis.js' */

/** A row of buttons, where there is more than one group. */
export class KindLegend {
  element = el('div', { className: 'kinds', role: 'group', hidden: true });
  #emphasis;
  #madeFor = '';

  /** @param {Emphasis} emphasis */
  constructor(emphasis) {
    this.#emphasis = emphasis;
    this.element.setAttribute('aria-label', t('methods'));
  }

  /** @param {string[]} names of the methods that run */
  show(names) {
    const counts = KINDS.map((kind) => ({ kind, count: names.filter((name) => kindOf(name) === kind).length }));
    const there = counts.filter(({ count }) => count > 0);
    this.element.hidden = there.length < 2;
    const wanted = there.map(({ kind, count }) => `${kind} ${count}`).join();
    if (wanted !== this.#madeFor) {
      this.#madeFor = wanted;
      this.element.replaceChildren(...there.map(({ kind, count }) => this.#button(kind, count)));
    }
    for (const [index, { kind }] of there.entries()) {
      this.element.children[index].setAttribute('aria-expanded', String(!this.#emphasis.folded.has(kind)));
    }
  }

  /** @param {typeof KINDS[number]} kind @param {number} count */
  #button(kind, count) {
    const onclick = () => this.#emphasis.toggleFold(kind);
    return el('button', { type: 'button', className: 'fold', title: t('foldHelp'), onclick }, [
      group('methodKinds')[kind],
      el('span', { className: 'count', textContent: String(count) }),
    ]);
  }
}
