// A row of guesses for each rule, each guess below the synapse that it is about.

import { el } from '../../kit/dom.js';
import { sightOf } from '../../methods/knowledge.js';
import { labelOf } from '../../methods/label.js';
import { markOf } from '../../methods/mark.js';
import { methodLook } from '../../methods/registry.js';
import { description } from '../../run/description.js';
import { N_POST, N_PRE, SYNAPSES } from './experiment.js';
import { postName, signOf, w } from './words.js';

/** @import { Matrices } from '../../run/run.js' */
/** @import { Snapshot } from '../../run/types.js' */

export class GuessRow {
  #tiles = Array.from({ length: SYNAPSES }, () => el('span', { className: 'tile', textContent: '·' }));
  #score = el('span', { className: 'right-signs' });
  #signs;

  /** @param {string} name of the rule */
  constructor(name) {
    this.name = name;
    this.label = labelOf(name);
    const method = description.methods.find((each) => each.name === name);
    const { stands, doc } = methodLook(name);
    const sight = method === undefined ? '' : sightOf(method);
    this.#signs = el('span', { className: 'signs', role: 'img', 'aria-label': w('noneYet') }, this.#tiles);
    this.element = el('li', { className: `method-${name}` }, [
      el('span', { className: 'rule' }, [
        el('strong', {}, [markOf(name), this.label]),
        el('span', { className: 'sight', textContent: sight }),
      ]),
      this.#signs,
      this.#score,
      el('p', { className: 'how' }, [stands === undefined ? '' : `${initial(stands())}. `, doc()]),
    ]);
  }

  /** How many signs the core finds right, of all. @param {Snapshot} snapshot */
  rightIn({ methods }) {
    const state = methods.find(({ name }) => name === this.name);
    return Math.round((state?.sign_accuracy ?? 0) * SYNAPSES);
  }

  /** @param {Snapshot} snapshot @param {Matrices | null} matrices @param {boolean} isRevealed */
  show(snapshot, matrices, isRevealed) {
    const estimates = matrices?.estimates.get(this.name) ?? new Float32Array(SYNAPSES);
    const words = this.#tiles.map((tile, synapse) => {
      const guess = estimates[synapse];
      const sign = guess === 0 ? '·' : signOf(guess);
      const weight = matrices?.weights[synapse] ?? 0;
      const isWrong = isRevealed && Math.sign(guess) !== Math.sign(weight);
      const kind = guess === 0 ? '' : guess > 0 ? ' positive' : ' negative';
      tile.className = `tile${kind}${isWrong ? ' wrong' : ''}`;
      tile.textContent = sign;
      return isWrong ? w('isWrong', { sign }) : sign;
    });
    const told = Array.from({ length: N_POST }, (_, post) =>
      w('onto', { post: postName(post), signs: words.slice(post * N_PRE, (post + 1) * N_PRE).join(' ') }),
    );
    this.#signs.setAttribute('aria-label', estimates.every((guess) => guess === 0) ? w('noneYet') : told.join('; '));
    this.#score.textContent = isRevealed ? w('score', { right: this.rightIn(snapshot), all: SYNAPSES }) : '';
  }
}

/** As a sentence begins. @param {string} text */
const initial = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
