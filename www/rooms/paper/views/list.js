// All experiments, each with the claim that it asks about.

import { el } from '../../../kit/dom.js';
import { percent } from '../../../words/i18n.js';
import { COSTS, COSTS_OF } from '../costs.js';
import { experiments } from '../experiments.js';
import { dressed, editLink } from '../plan.js';
import { p, textsOf } from '../words.js';
import { goTo, problemList } from './parts.js';
import { sweepForm } from './sweep.js';

/** @import { Room } from '../room.js' */
/** @import { Problem } from '../types.js' */

export class ListView {
  /** @param {Room} room @param {Problem[]} problems of the link */
  constructor(room, problems) {
    const { host } = room;
    const base = editLink(dressed('', room.link), { room: 'paper' }).link;
    /** @type {Map<string, HTMLElement[]>} */
    const byClaim = new Map();
    const costs = () => this.#card(room, COSTS, p('costsShort'), base);
    for (const { name } of experiments) {
      const { title, claim } = textsOf(name);
      byClaim.set(claim, [...(byClaim.get(claim) ?? []), this.#card(room, name, title, base)]);
      if (name !== COSTS_OF) continue;
      byClaim.get(claim)?.push(costs());
      // No experiment is about what they cost to compute.
      byClaim.set(p('overhead'), [costs()]);
    }
    const claims = [...byClaim].map(([claim, cards]) =>
      el('li', {}, [el('em', { textContent: claim }), el('ul', { className: 'claim-cards' }, cards)]),
    );
    this.element = el('div', { className: 'paper-list' }, [
      el('h2', { textContent: p('title') }),
      ...problemList(host, problems),
      el('p', { className: 'paper-intro', textContent: p('intro') }),
      el('ul', { className: 'claims', 'aria-label': p('list') }, claims),
      el('section', { className: 'own-sweep' }, [
        el('h3', { textContent: p('own') }),
        el('p', { className: 'note', textContent: `${p('ownNote')} ${p('sweepNote')}` }),
        sweepForm(host, base, null),
      ]),
    ]);
  }

  /** @param {Room} room @param {string} name @param {string} title @param {string} base link of the room */
  #card(room, name, title, base) {
    const link = editLink(base, { exp: name }).link;
    const share = room.shareOf(name);
    const told = share === null ? [] : [el('span', { className: 'share', textContent: percent(share) })];
    const anchor = el('a', { className: 'claim-card', href: `#${link}` }, [
      ...(name === COSTS ? [] : [el('span', { className: 'number', textContent: name.toUpperCase() })]),
      el('strong', { textContent: title }),
      ...told,
    ]);
    goTo(anchor, room.host, () => link);
    return el('li', {}, [anchor]);
  }

  redraw() {}

  close() {}
}
