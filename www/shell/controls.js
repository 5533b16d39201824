// Controls of all parameters, built from the core's table, in groups.

import { el } from '../kit/dom.js';
import { labelOfMethod, member, t } from '../words/i18n.js';
import { Field } from './field.js';

/** @import { Changes, Description, Problem, Values } from '../run/types.js' */

/** All fields. */
export class Controls {
  /** @type {Map<string, Field>} */
  #fields = new Map();
  /** @type {{fields: Field[], count: HTMLElement}[]} */
  #groups = [];

  /** @param {HTMLElement} box @param {Description} description @param {(changes: Changes) => Promise<Problem[]>} edit */
  constructor(box, description, edit) {
    this.description = description;
    for (const { name, label: english } of description.groups) {
      const label = member('groupLabels', name, labelOfMethod({ name, label: english }));
      // The seed is in the bar.
      const table = description.table.filter(({ group, key }) => group === name && key !== 'seed');
      const fields = table.map((parameter) => new Field(parameter, (value) => edit({ [parameter.key]: value })));
      for (const field of fields) this.#fields.set(field.parameter.key, field);
      const count = el('span', { className: 'count' });
      const summary = el('summary', {}, [el('span', { textContent: label }), count]);
      const inner = el(
        'div',
        { className: 'fields', role: 'group', 'aria-label': label },
        fields.map(({ element }) => element),
      );
      box.append(el('details', { className: `group ${name}`, open: true, 'data-control': name }, [summary, inner]));
      this.#groups.push({ fields, count });
    }
  }

  /** @param {Values} values @param {string} preset @returns {number} how many differ from the preset */
  show(values, preset) {
    const ofPreset = this.description.presets.find(({ name }) => name === preset)?.values ?? {};
    for (const [key, field] of this.#fields) field.show(values[key], ofPreset[key], values.learning_rate);
    let modified = 0;
    for (const { fields, count } of this.#groups) {
      const here = fields.filter(({ isModified }) => isModified).length;
      count.textContent = here === 0 ? '' : t('modified', { count: here });
      modified += here;
    }
    return modified;
  }
}
