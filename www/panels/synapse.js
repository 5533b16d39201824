// The numbers of one synapse: the one under the pointer, or the selected one. Its fields select by keyboard.

import { el, iconButton, textButton } from '../kit/dom.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { brief, t } from '../words/i18n.js';

/** @import { Snapshot } from '../run/types.js' */
/** @import { Synapse } from '../plots/matrix.js' */
/** @import { Matrices } from '../run/run.js' */

/** A line of numbers. */
export class SynapseReadout {
  #text = '';
  /** @type {string[]} */
  #methods = [];

  /** @param {(synapse: Synapse | null) => void} select @param {() => void} why leads to the explanation */
  constructor(select, why) {
    const field = (/** @type {string} */ id, /** @type {string} */ label) =>
      el('input', { type: 'number', min: '0', id, 'aria-label': label, placeholder: '–' });
    this.pre = field('synapse-pre', t('preNeuron'));
    this.post = field('synapse-post', t('postNeuron'));
    const choose = () => select([Number(this.post.value || 0), Number(this.pre.value || 0)]);
    this.pre.onchange = choose;
    this.post.onchange = choose;
    this.clear = iconButton('close', t('clearSynapse'), () => select(null), {
      className: 'icon-button quiet',
      hidden: true,
    });
    this.why = textButton(t('why'), why, { title: t('whyHelp'), hidden: true, className: 'why' });
    this.values = el('span', { className: 'values', textContent: t('pointHint') });
    this.element = el('div', { className: 'synapse' }, [
      el('span', { className: 'fields' }, [
        el('span', { className: 'word', textContent: t('synapse') }),
        this.pre,
        '→',
        this.post,
        this.clear,
      ]),
      this.values,
      this.why,
    ]);
  }

  /** @param {string[]} names of the methods, in order */
  follow(names) {
    this.#methods = names;
    // The same numbers may be other methods'.
    this.#text = '';
  }

  /** @param {Synapse | null} shown @param {Synapse | null} selected @param {Matrices} matrices @param {Snapshot} snapshot */
  show(shown, selected, matrices, { n_pre: nPre, n_post: nPost }) {
    this.clear.hidden = selected === null;
    this.why.hidden = selected === null;
    this.element.classList.toggle('selected', selected !== null);
    this.pre.max = String(nPre - 1);
    this.post.max = String(nPost - 1);
    for (const [field, index] of /** @type {const} */ ([
      [this.post, 0],
      [this.pre, 1],
    ])) {
      if (document.activeElement !== field) field.value = shown === null ? '' : String(shown[index]);
    }
    if (shown === null || shown[0] >= nPost || shown[1] >= nPre) {
      this.#write(t('pointHint'), [t('pointHint')]);
      return;
    }
    const at = shown[0] * nPre + shown[1];
    const weight = matrices.weights[at];
    const parts = this.#methods.map((name) => {
      const value = matrices.estimates.get(name)?.[at] ?? NaN;
      const isRight = value >= 0 === weight >= 0;
      return {
        name,
        label: labelOf(name),
        value: brief(value),
        sign: isRight ? '✓' : '✗',
        word: isRight ? t('signRight') : t('signWrong'),
      };
    });
    const text = [weight, ...parts.flatMap(({ value, sign }) => [value, sign])].join(' ');
    this.#write(text, [
      el('span', {}, [`${t('trueShort')} `, el('b', { textContent: brief(weight) })]),
      ...parts.map(({ name, label, value, sign, word }) =>
        el('span', { title: label }, [
          markOf(name),
          el('span', { className: 'sr', textContent: `${label} ` }),
          el('b', { textContent: value }),
          el('span', { textContent: ` ${sign}`, title: word, role: 'img', 'aria-label': word }),
        ]),
      ),
    ]);
  }

  /** @param {string} text to compare with what is there @param {(Node | string)[]} nodes */
  #write(text, nodes) {
    if (text === this.#text) return;
    this.#text = text;
    this.values.replaceChildren(...nodes);
  }
}
