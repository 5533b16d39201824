// The parameters of the learning and of the stimulation of its spiking phase, as fields from the core's table.

import { el } from '../../../kit/dom.js';
import { LEARNING } from '../../../run/groups.js';
import { w } from '../words.js';

/** @import { Problem, Value, Values } from '../../../run/types.js' */
/** @import { Host } from '../../later.js' */

/** What of the stimulation spiking phases have. */
const STIMULATION = ['active_fraction', 'active_sampling', 'correlation', 'correlation_groups'];

/** The one that has a place of its own. */
const ANGLE = 'feedback_angle_deg';

/** Kinds that are wrong by it. */
const WRONG = ['turned', 'lifted'];

/** @typedef {(key: string, value: Value | null) => Promise<Problem[]>} Edit */

export class SettingsView {
  #host;
  #fields;

  /** @param {Host} host @param {Edit} edit */
  constructor(host, edit) {
    this.#host = host;
    const { table } = host.description;
    const fieldsOf = (/** @type {typeof table} */ parameters) =>
      parameters.map((parameter) => new host.Field(parameter, (value) => edit(parameter.key, value), 'learning'));
    const network = fieldsOf(table.filter(({ group, key }) => group === LEARNING && key !== ANGLE));
    const spikes = fieldsOf(table.filter(({ key }) => STIMULATION.includes(key)));
    const angle = fieldsOf(table.filter(({ key }) => key === ANGLE));
    this.#fields = [...network, ...spikes, ...angle];
    const group = (/** @type {string} */ label, /** @type {typeof network} */ fields) =>
      el('div', { className: 'fields', role: 'group', 'aria-label': label }, [
        el('h4', { textContent: label }),
        ...fields.map(({ element }) => element),
      ]);
    this.element = el('details', { className: 'learning-settings' }, [
      el('summary', { textContent: w('settings') }),
      el('div', { className: 'field-groups' }, [group(w('ofNetwork'), network), group(w('ofSpikes'), spikes)]),
    ]);
    this.wrong = el('section', { className: 'wrongness' }, [
      el('h3', { textContent: w('wrongTitle') }),
      ...angle.map(({ element }) => element),
      el('p', { className: 'note', textContent: w('wrongNote') }),
    ]);
  }

  /** @param {Values} values @param {string} preset @param {string[]} kinds */
  follow(values, preset, kinds) {
    const ofPreset = this.#host.description.presets.find(({ name }) => name === preset)?.values ?? {};
    for (const field of this.#fields) {
      const { key } = field.parameter;
      field.show(values[key], ofPreset[key] ?? field.parameter.default, values.learning_rate);
    }
    this.wrong.hidden = !kinds.some((kind) => WRONG.includes(kind));
  }
}
