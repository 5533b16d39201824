// The parameters that decide which rule wins, in view beside what they change. All others are in the drawer.

import { el } from '../kit/dom.js';
import { number, t } from '../words/i18n.js';
import { Field } from './field.js';

/** @import { Other } from '../run/comparison.js' */
/** @import { Changes, Description, Loaded, Problem, Snapshot, Values } from '../run/types.js' */

/** In the order in which the story goes: who is stimulated, what they share, how fast the rules learn. */
export const KNOBS = ['active_fraction', 'active_sampling', 'correlation', 'correlation_groups', 'learning_rate'];

/** Knobs that change nothing while others stand as they do. @type {Record<string, {idles: (values: Values) => boolean, why: 'allActive' | 'nothingShared'}>} */
const IDLE = {
  active_sampling: { idles: ({ active_fraction: active }) => Number(active) >= 1, why: 'allActive' },
  correlation_groups: { idles: ({ correlation }) => Number(correlation) === 0, why: 'nothingShared' },
};

/** The knobs. */
export class Knobs {
  /** @type {Field[]} */
  #fields;
  /** Beside their names. @type {Map<string, HTMLElement>} */
  #notes = new Map();
  #description;

  /** @param {HTMLElement} box @param {Description} description @param {(changes: Changes) => Promise<Problem[]>} edit */
  constructor(box, description, edit) {
    this.#description = description;
    const table = new Map(description.table.map((parameter) => [parameter.key, parameter]));
    this.#fields = KNOBS.map((key) => {
      const parameter = table.get(key);
      if (parameter === undefined) throw new Error(`there is no parameter ${key}`);
      return new Field(parameter, (value) => edit({ [key]: value }), 'k');
    });
    for (const { element, help, parameter } of this.#fields) {
      element.title = `${help.textContent} · ${t('knobsRestart')}`;
      const note = el('span', { className: 'knob-note' });
      element.querySelector('label')?.append(note);
      this.#notes.set(parameter.key, note);
    }
    // On a phone they would come before the first plot: there they wait to be asked for.
    const details = el('details', { className: 'knobs', open: !matchMedia('(max-width: 760px)').matches }, [
      el('summary', { textContent: t('knobs') }),
      el(
        'div',
        { className: 'knob-row', role: 'group', 'aria-label': t('knobs') },
        this.#fields.map(({ element }) => element),
      ),
    ]);
    box.replaceChildren(details);
  }

  /** @param {Loaded} loaded @param {Other[]} others */
  show({ values, preset }, others) {
    const ofPreset = this.#description.presets.find(({ name }) => name === preset)?.values ?? {};
    for (const field of this.#fields) {
      const { key } = field.parameter;
      field.show(values[key], ofPreset[key], values.learning_rate);
      field.showOthers(values[key], others);
      const idle = IDLE[key];
      if (idle === undefined) continue;
      if (idle.idles(values)) this.#note(key, t('noEffect'), t(idle.why));
      else this.#note(key, '', '');
    }
  }

  /** What is shared by two neurons is not what each of them copies. @param {Snapshot} snapshot */
  tell({ correlation: { expected_pairwise: expected } }) {
    const isAny = expected > 0;
    this.#note('correlation', isAny ? t('ofPairs', { value: number(expected, 2) }) : '', isAny ? t('ofPairsHelp') : '');
  }

  /** @param {string} key @param {string} text @param {string} title */
  #note(key, text, title) {
    const note = this.#notes.get(key);
    if (note === undefined || note.textContent === text) return;
    note.textContent = text;
    note.title = title;
  }
}
