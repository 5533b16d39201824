// The parameters that decide which rule wins, in view beside what they change. All others are in the drawer.

import { el } from '../kit/dom.js';
import { t } from '../words/i18n.js';
import { Field } from './field.js';

/** @import { Other } from '../run/comparison.js' */
/** @import { Changes, Description, Loaded, Problem } from '../run/types.js' */

/** In the order in which the story goes: who is stimulated, what they share, how fast the rules learn. */
export const KNOBS = ['active_fraction', 'active_sampling', 'correlation', 'correlation_groups', 'learning_rate'];

/** The knobs. */
export class Knobs {
  /** @type {Field[]} */
  #fields;
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
    for (const { element, help } of this.#fields) element.title = help.textContent ?? '';
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
    }
  }
}
