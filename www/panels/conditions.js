// The conditions of a comparison, above the plots: what each has that others have not, which one controls change, and ways to add, remove and
// swap them.

import { byId, el, iconButton, textButton } from '../kit/dom.js';
import { LETTERS } from '../run/letters.js';
import { written } from '../shell/field.js';
import { labelOfMethod, t, time, wordsOf } from '../words/i18n.js';

/** @import { Comparison } from '../run/comparison.js' */
/** @import { Description, Read } from '../run/types.js' */

/** So many differences are told in words; the others are counted, and told where the reader points. */
const MOST = 3;

/**
 * @typedef {object} Actions
 * @property {(edited: number) => void} edit from now on controls change this one
 * @property {(experiments: string[], edited: number) => void} set
 */

/** A strip of them, where there are several. */
export class ConditionStrip {
  #list = el('div', { className: 'list', role: 'radiogroup', 'aria-label': t('editsCondition') });
  #waiting = el('span', { className: 'waiting', role: 'status' });
  #madeFor = '';
  /** @type {HTMLInputElement[]} */
  #choices = [];
  #box;
  #comparison;
  #description;
  #actions;

  /** @param {HTMLElement} box @param {Comparison} comparison @param {Description} description @param {Actions} actions */
  constructor(box, comparison, description, actions) {
    this.#box = box;
    this.#comparison = comparison;
    this.#description = description;
    this.#actions = actions;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', t('conditions'));
    // What shows one condition alone says which.
    this.badges = ['panel-network', 'inspector'].map((id) => {
      const badge = el('span', { className: 'badge', hidden: true });
      byId(id).querySelector('h2')?.append(' ', badge);
      return badge;
    });
    this.swap = textButton(`A ⇄ B`, () => this.#swap(), {
      title: t('swapConditions'),
      'aria-label': t('swapConditions'),
    });
    this.add = textButton('+', () => this.#add());
    box.replaceChildren(
      el('span', { className: 'label', textContent: t('editsCondition'), 'aria-hidden': 'true' }),
      this.#list,
      el('span', { className: 'ways', 'data-control': 'compare' }, [this.swap, this.add]),
      this.#waiting,
    );
    comparison.addEventListener('waiting', () => this.#tellWaiting());
  }

  /** The conditions as they are now. */
  show() {
    const { conditions, experiments, edited } = this.#comparison;
    this.#box.hidden = conditions.length < 2;
    const wanted = conditions.length < 2 ? '' : experiments.join(' ');
    if (wanted !== this.#madeFor) this.#make(conditions);
    this.#madeFor = wanted;
    for (const [at, choice] of this.#choices.entries()) choice.checked = at === edited;
    const words = t('addCondition', { letter: LETTERS[edited] });
    this.add.title = words;
    this.add.setAttribute('aria-label', words);
    this.add.disabled = conditions.length >= LETTERS.length;
    for (const badge of this.badges) {
      badge.hidden = conditions.length < 2;
      badge.textContent = badge.hidden ? '' : t('ofCondition', { letter: LETTERS[edited] });
    }
    this.#tellWaiting();
  }

  /** @param {Read[]} conditions */
  #make(conditions) {
    const had = this.#choices.findIndex((choice) => choice.matches(':focus'));
    const differences = this.#differences(conditions);
    this.#choices = [];
    const items = conditions.map((_, at) => {
      const told = differences[at];
      const isSame = told.every((words, index) => words === differences[0][index]);
      const same = at > 0 && isSame ? [t('sameAs', { letter: 'A' })] : [];
      const first = same.length > 0 ? same : told.slice(0, MOST);
      const more = same.length > 0 ? 0 : told.length - first.length;
      const what = [...first, ...(more > 0 ? [t('moreDiffer', { count: more })] : [])].join(', ');
      const letter = LETTERS[at];
      const choice = el('input', {
        type: 'radio',
        name: 'condition',
        'aria-label': t('editCondition', { letter, what }),
        onchange: () => this.#actions.edit(at),
      });
      this.#choices.push(choice);
      const words = el('span', { className: 'what', textContent: what, title: told.join(', ') });
      const remove = iconButton('close', t('removeCondition', { letter }), () => this.#remove(at), {
        className: 'icon-button quiet',
        'data-control': 'compare',
      });
      const sample = el('i', { className: 'sample', 'data-condition': at, 'aria-hidden': 'true' });
      return el('span', { className: 'condition', 'data-condition': at }, [
        el('label', {}, [choice, el('b', { textContent: letter }), sample, words]),
        remove,
      ]);
    });
    this.#list.replaceChildren(...items);
    if (had >= 0) this.#choices[Math.min(had, this.#choices.length - 1)]?.focus();
  }

  /** Of each condition what is not the same in all. @param {Read[]} conditions @returns {string[][]} */
  #differences(conditions) {
    const { table, methods } = this.#description;
    const isSame = (/** @type {(each: Read) => unknown} */ of) =>
      conditions.every((each) => of(each) === of(conditions[0]));
    const keys = table.filter(({ key }) => !isSame(({ values }) => values[key]));
    const names = (/** @type {Read} */ each) => each.methods.join();
    return conditions.map((each) => {
      const parameters = keys.map((parameter) => {
        const { label, unit } = wordsOf(parameter);
        return [label, written(each.values[parameter.key]), unit].filter(Boolean).join(' ');
      });
      const chosen = each.methods.flatMap((name) =>
        methods.filter((method) => method.name === name).map(labelOfMethod),
      );
      return isSame(names) ? parameters : [...parameters, chosen.join(' + ')];
    });
  }

  #swap() {
    const [a, b, ...others] = this.#comparison.experiments;
    const { edited } = this.#comparison;
    this.#actions.set([b, a, ...others], edited < 2 ? 1 - edited : edited);
  }

  #add() {
    const { experiments, edited } = this.#comparison;
    this.#actions.set([...experiments, experiments[edited]], experiments.length);
  }

  /** @param {number} at */
  #remove(at) {
    const { experiments, edited } = this.#comparison;
    const left = experiments.filter((_, index) => index !== at);
    this.#actions.set(left, edited > at ? edited - 1 : Math.min(edited, left.length - 1));
    this.#choices[0]?.focus();
  }

  #tellWaiting() {
    const waiting = this.#comparison.followers?.waiting ?? null;
    const text =
      waiting === null
        ? ''
        : t('catchingUp', {
            letter: LETTERS[waiting.condition],
            at: time(waiting.timeMs),
            of: time(waiting.ofMs),
          });
    if (this.#waiting.textContent !== text) this.#waiting.textContent = text;
  }
}
