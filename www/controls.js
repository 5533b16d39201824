// Controls of all parameters, built from the core's table. The core decides what is valid; what it refuses stays in the
// field, with its reason, until it is mended.

import { el } from './dom.js';
import { t } from './i18n.js';

/** @import { Changes, Description, Parameter, Problem, Value, Values } from './types.js' */

/** Positions of a slider. */
const PLACES = 1000;

/** One parameter's field. */
class Field {
  /** @param {Parameter} parameter @param {(value: Value | null) => void} change */
  constructor(parameter, change) {
    this.parameter = parameter;
    const { key, kind, label, unit, doc } = parameter;
    const id = `p-${key}`;
    this.error = el('div', { className: 'error', id: `${id}-error`, hidden: true });
    this.back = el('button', { type: 'button', textContent: '↺', onclick: () => change(null) });
    const name = el('label', { htmlFor: id, title: `${key}: ${doc}` }, [
      label,
      el('span', { className: 'unit', textContent: unit === '' ? '' : ` (${unit})` }),
    ]);
    if (kind.type === 'choice') {
      const select = el('select', { id, onchange: () => change(select.value) });
      for (const choice of kind.names)
        select.append(el('option', { value: choice, textContent: choice.replaceAll('_', ' ') }));
      this.input = select;
      this.slider = null;
      this.element = el('div', { className: 'field choice' }, [name, select, this.back, this.error]);
    } else {
      const input = el('input', {
        id,
        type: 'text',
        inputMode: 'decimal',
        onchange: () => change(input.value.trim().replace('−', '-')),
      });
      const slider = el('input', { type: 'range', min: '0', max: String(PLACES), 'aria-label': label, tabIndex: -1 });
      slider.onchange = () => change(this.#valueAt(Number(slider.value)));
      slider.oninput = () => {
        input.value = String(this.#valueAt(Number(slider.value)));
      };
      this.input = input;
      this.slider = slider;
      this.element = el('div', { className: 'field' }, [name, slider, input, this.back, this.error]);
    }
    this.input.setAttribute('aria-describedby', this.error.id);
  }

  /** A place of the slider as a value with few digits. @param {number} place */
  #valueAt(place) {
    const kind = /** @type {import('./types.js').Kind & {type: 'float' | 'int'}} */ (this.parameter.kind);
    const share = place / PLACES;
    const [low, high] = this.#bounds(kind);
    if (kind.log && kind.min === 0 && place === 0) return 0;
    const value = kind.log ? low * (high / low) ** share : kind.min + share * (kind.max - kind.min);
    return kind.type === 'int' ? Math.round(value) : Number(value.toPrecision(3));
  }

  /** A logarithmic scale from zero starts four or more decades below its end. @param {{min: number, max: number}} kind */
  #bounds({ min, max }) {
    return [min > 0 ? min : max * 1e-7, max];
  }

  /** @param {Value} value @param {Value} ofPreset */
  show(value, ofPreset) {
    this.input.value = String(value);
    this.element.classList.toggle('modified', value !== ofPreset);
    this.back.title = t('backToPreset', { value: String(ofPreset) });
    this.back.setAttribute('aria-label', `${this.parameter.label}: ${this.back.title}`);
    this.complain(null);
    const { kind } = this.parameter;
    if (this.slider !== null && kind.type !== 'choice') {
      const [low, high] = this.#bounds(kind);
      const number = Number(value);
      const share = kind.log
        ? number <= low
          ? 0
          : Math.log(number / low) / Math.log(high / low)
        : (number - kind.min) / (kind.max - kind.min);
      this.slider.value = String(Math.round(share * PLACES));
    }
  }

  /** @param {string | null} message */
  complain(message) {
    this.error.textContent = message ?? '';
    this.error.hidden = message === null;
    if (message === null) this.input.removeAttribute('aria-invalid');
    else this.input.setAttribute('aria-invalid', 'true');
  }
}

/** All fields, in groups. */
export class Controls {
  /** @type {Map<string, Field>} */
  #fields = new Map();

  /** @param {HTMLElement} box @param {Description} description @param {{edit: (changes: Changes) => Promise<Problem[]>, goBack: (direction: -1 | 1) => void}} actions */
  constructor(box, description, { edit, goBack }) {
    this.description = description;
    const groups = description.groups.map(({ name, label }) => {
      const fields = description.table.filter((parameter) => parameter.group === name && parameter.key !== 'seed');
      return el('fieldset', { 'data-control': name }, [
        el('legend', { textContent: label }),
        ...fields.map((parameter) => this.#add(parameter, edit)),
      ]);
    });
    this.undo = el('button', { type: 'button', textContent: t('undo'), id: 'undo', onclick: () => goBack(-1) });
    this.redo = el('button', { type: 'button', textContent: t('redo'), id: 'redo', onclick: () => goBack(1) });
    box.append(
      el('div', { className: 'row' }, [
        this.undo,
        this.redo,
        el('p', { className: 'small', textContent: t('controlsIntro') }),
      ]),
      el('div', { className: 'groups' }, groups),
    );
  }

  /** @param {Parameter} parameter @param {(changes: Changes) => Promise<Problem[]>} edit */
  #add(parameter, edit) {
    const field = new Field(parameter, async (value) => {
      const problems = await edit({ [parameter.key]: value });
      field.complain(problems.length === 0 ? null : problems.map(({ message }) => message).join(' '));
    });
    this.#fields.set(parameter.key, field);
    return field.element;
  }

  /** @param {Values} values @param {string} preset @param {{canUndo: boolean, canRedo: boolean}} undo */
  show(values, preset, { canUndo, canRedo }) {
    this.undo.disabled = !canUndo;
    this.redo.disabled = !canRedo;
    const ofPreset = this.description.presets.find(({ name }) => name === preset)?.values ?? {};
    for (const [key, field] of this.#fields) field.show(values[key], ofPreset[key]);
  }
}
