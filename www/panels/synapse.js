// The numbers of one synapse: the one under the pointer, or the selected one. Its fields select by keyboard.

import { el, iconButton, textButton } from '../kit/dom.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { brief, t } from '../words/i18n.js';

/** @import { Snapshot } from '../run/types.js' */
/** @import { Synapse } from '../plots/matrix.js' */
/** @import { Matrices } from '../run/run.js' */

/** What is there of a condition. @typedef {{matrices: Matrices, snapshot: Snapshot}} Held */

/** A line of numbers, and one of the second condition. */
export class SynapseReadout {
  #texts = ['', ''];
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
    this.beside = el('span', { className: 'values beside', hidden: true });
    this.element = el('div', { className: 'synapse' }, [
      el('span', { className: 'fields' }, [
        el('span', { className: 'word', textContent: t('synapse') }),
        this.pre,
        '→',
        this.post,
        this.clear,
      ]),
      this.values,
      this.beside,
      this.why,
    ]);
  }

  /** @param {string[]} names of the methods, in order */
  follow(names) {
    this.#methods = names;
    // The same numbers may be other methods'.
    this.#texts = ['', ''];
  }

  /** @param {Synapse | null} shown @param {Synapse | null} selected @param {Held} first @param {Held | null} second */
  show(shown, selected, first, second) {
    const { n_pre: nPre, n_post: nPost } = first.snapshot;
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
    this.beside.hidden = second === null || shown === null;
    this.#tell(0, this.values, shown, first, second === null ? '' : 'A');
    if (second !== null) this.#tell(1, this.beside, shown, second, 'B');
  }

  /** @param {number} line @param {HTMLElement} place @param {Synapse | null} shown @param {Held} held @param {string} letter */
  #tell(line, place, shown, { matrices, snapshot: { n_pre: nPre, n_post: nPost } }, letter) {
    if (shown === null || shown[0] >= nPost || shown[1] >= nPre) {
      const hint = line === 0 ? t('pointHint') : '';
      this.#write(line, place, hint, [hint]);
      return;
    }
    const at = shown[0] * nPre + shown[1];
    const weight = matrices.weights[at];
    const parts = this.#methods.flatMap((name) => {
      const value = matrices.estimates.get(name)?.[at];
      if (value === undefined) return [];
      const isRight = value >= 0 === weight >= 0;
      return {
        name,
        label: labelOf(name),
        value: brief(value),
        sign: isRight ? '✓' : '✗',
        word: isRight ? t('signRight') : t('signWrong'),
      };
    });
    const text = [letter, weight, ...parts.flatMap(({ name, value, sign }) => [name, value, sign])].join(' ');
    this.#write(line, place, text, [
      ...(letter === '' ? [] : [el('b', { textContent: `${letter} `, title: t('ofCondition', { letter }) })]),
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

  /** @param {number} line @param {HTMLElement} place @param {string} text to compare with what is there @param {(Node | string)[]} nodes */
  #write(line, place, text, nodes) {
    if (text === this.#texts[line]) return;
    this.#texts[line] = text;
    place.replaceChildren(...nodes);
  }
}
