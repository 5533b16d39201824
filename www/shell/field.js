// One parameter's control. The core decides what is valid; what it refuses stays in the field, with its reason, until it is
// mended.

import { el, iconButton } from '../kit/dom.js';
import { editable, member, t, typedNumber, wordsOf } from '../words/i18n.js';
import { told } from '../words/problems.js';

/** @import { Kind, Parameter, Problem, Value } from '../run/types.js' */

/** Places of a slider. */
const PLACES = 1000;

/** A logarithmic scale from zero covers so much below its end. */
const DECADES = 1e-7;

/** A linear slider over a wide range covers so many times the default, so that it can be set at all; the field takes the rest. */
const REACH = 5;

/** A method's learning rate at zero stands for the one that all share. */
const OWN_RATE = /^\w+_learning_rate$/;

/** A parameter's field. */
export class Field {
  /** What all share, where this field may stand for it. */
  #shared = 0;

  /** @param {Parameter} parameter @param {(value: Value | null) => Promise<Problem[]>} edit @param {string} [prefix] of ids: another room may have the same field */
  constructor(parameter, edit, prefix = 'p') {
    this.parameter = parameter;
    const { key, kind } = parameter;
    const { label, unit } = wordsOf(parameter);
    const id = `${prefix}-${key}`;
    const change = async (/** @type {Value | null} */ value) => this.#complain(await edit(value));
    this.error = el('p', { className: 'error', id: `${id}-error`, hidden: true });
    this.help = el('p', { className: 'help', id: `${id}-help` }, helpOf(parameter));
    this.back = iconButton('undo', '', () => void change(null), { className: 'icon-button quiet back' });
    const words = [label, ...(unit === '' ? [] : [el('span', { className: 'unit', textContent: unit })])];
    // What is heard has a pause where the eye sees a gap.
    const named = label.charAt(0).toLocaleUpperCase() + label.slice(1) + (unit === '' ? '' : `, ${unit}`);
    const name = el('label', { htmlFor: id, title: this.help.textContent ?? '' }, words);
    if (kind.type === 'choice') {
      const select = el('select', { id, onchange: () => void change(select.value) });
      for (const choice of kind.names)
        select.append(
          el('option', { value: choice, textContent: member('choices', choice, choice.replaceAll('_', ' ')) }),
        );
      this.input = select;
      this.slider = null;
    } else {
      const typed = () => void change(typedNumber(this.input.value));
      this.input = el('input', { id, type: 'text', inputMode: 'decimal', autocomplete: 'off', onchange: typed });
      this.slider = this.#makeSlider(named, change);
    }
    this.input.setAttribute('aria-label', named);
    this.input.setAttribute('aria-describedby', `${this.error.id} ${id}-others ${this.help.id}`);
    this.link = OWN_RATE.test(key) ? this.#makeLink(change) : null;
    this.others = el('span', { className: 'others', id: `${id}-others` });
    name.append(this.others);
    const controls = [this.slider, this.input].filter((control) => control !== null);
    const heading = this.link === null ? name : el('span', { className: 'named' }, [name, this.link]);
    const className = kind.type === 'choice' ? 'field choice' : 'field';
    this.element = el('div', { className, 'data-control': key }, [
      heading,
      ...controls,
      this.back,
      this.error,
      this.help,
    ]);
  }

  /** @param {string} label @param {(value: Value) => Promise<void>} change */
  #makeSlider(label, change) {
    const slider = el('input', { type: 'range', min: '0', max: String(PLACES), 'aria-label': label });
    const value = () => valueAt(this.parameter, Number(slider.value) / PLACES);
    slider.oninput = () => {
      this.input.value = editable(value());
      slider.setAttribute('aria-valuetext', this.input.value);
    };
    slider.onchange = () => void change(value());
    return slider;
  }

  /** A switch between the shared learning rate and one of its own. @param {(value: Value) => Promise<void>} change */
  #makeLink(change) {
    const toggle = () => {
      const isLinked = this.link?.getAttribute('aria-pressed') === 'true';
      void change(isLinked ? this.#shared : 0);
    };
    return iconButton('chain', '', toggle, { className: 'icon-button quiet link', 'aria-pressed': 'true' });
  }

  /** @param {HTMLElement} link @param {boolean} isLinked @param {Value} shared */
  #showLink(link, isLinked, shared) {
    this.#shared = Number(shared);
    const words = t(isLinked ? 'linked' : 'unlinked', { value: shared });
    link.setAttribute('aria-pressed', String(isLinked));
    link.setAttribute('aria-label', `${wordsOf(this.parameter).label}: ${words}`);
    link.title = words;
  }

  /** What it is in the other conditions of a comparison, where that is something else. @param {Value} value @param {import('../run/comparison.js').Other[]} others */
  showOthers(value, others) {
    const { key } = this.parameter;
    const words = others
      .filter(({ values }) => values[key] !== value)
      .map(({ letter, values }) => t('otherValue', { letter, value: written(values[key]) }));
    this.others.textContent = words.map((each) => ` ${each}`).join('');
    this.element.classList.toggle('differs', words.length > 0);
  }

  /** @param {Value} value @param {Value} ofPreset @param {Value} shared the learning rate of all methods */
  show(value, ofPreset, shared) {
    // The name of a choice has no number to write in another way.
    this.input.value = typeof value === 'number' ? editable(value) : value;
    if (this.link !== null) this.#showLink(this.link, value === 0, shared);
    this.isModified = value !== ofPreset;
    this.element.classList.toggle('modified', this.isModified);
    this.back.title = t('backToPreset', { value: ofPreset });
    this.back.setAttribute('aria-label', `${wordsOf(this.parameter).label}: ${this.back.title}`);
    this.back.disabled = !this.isModified;
    this.#complain([]);
    if (this.slider === null) return;
    this.slider.value = String(Math.round(placeOf(this.parameter, Number(value)) * PLACES));
    this.slider.setAttribute('aria-valuetext', this.input.value);
  }

  /** @param {Problem[]} problems */
  #complain(problems) {
    this.error.textContent = problems.map(told).join(' ');
    this.error.hidden = problems.length === 0;
    if (problems.length === 0) this.input.removeAttribute('aria-invalid');
    else this.input.setAttribute('aria-invalid', 'true');
  }
}

/** A value as its control shows it. @param {Value} value */
export function written(value) {
  return typeof value === 'number' ? editable(value) : member('choices', value, value.replaceAll('_', ' '));
}

/** Name in links, range and meaning. @param {Parameter} parameter */
function helpOf(parameter) {
  const { key, kind } = parameter;
  const { unit, doc } = wordsOf(parameter);
  const range = kind.type === 'choice' ? '' : t('range', { min: kind.min, max: kind.max, unit }).trim();
  return [el('code', { textContent: key }), range === '' ? ' · ' : ` · ${range} · `, el('span', { textContent: doc })];
}

/** Ends of a slider. @param {Parameter} parameter @param {Kind & {type: 'float' | 'int'}} kind @returns {[number, number]} */
function ends({ default: value }, { min, max, log }) {
  if (log) return [min > 0 ? min : max * DECADES, max];
  const usual = Math.max(1, Math.abs(Number(value)));
  if (max - min <= 4 * REACH * usual) return [min, max];
  return [Math.max(min, Number(value) - REACH * usual), Math.min(max, Number(value) + REACH * usual)];
}

/** A place of the slider, 0 to 1, as a value with few digits. @param {Parameter} parameter @param {number} share */
function valueAt(parameter, share) {
  const kind = /** @type {Kind & {type: 'float' | 'int'}} */ (parameter.kind);
  const [low, high] = ends(parameter, kind);
  if (kind.log && kind.min === 0 && share === 0) return 0;
  const value = kind.log ? low * (high / low) ** share : low + share * (high - low);
  return kind.type === 'int' ? Math.round(value) : Number(value.toPrecision(3));
}

/** @param {Parameter} parameter @param {number} value */
function placeOf(parameter, value) {
  const kind = /** @type {Kind & {type: 'float' | 'int'}} */ (parameter.kind);
  const [low, high] = ends(parameter, kind);
  const share = kind.log ? Math.log(Math.max(value, low) / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, share));
}
