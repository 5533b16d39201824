// Controls of all parameters, built from the core's table, in groups. Those of methods that do not run are folded away.

import { el } from '../kit/dom.js';
import { methodLooks } from '../methods/registry.js';
import { groupsOfRuns } from '../run/groups.js';
import { labelOfMethod, member, t } from '../words/i18n.js';
import { Field } from './field.js';

/** @import { Other } from '../run/comparison.js' */
/** @import { Changes, Description, Problem, Values } from '../run/types.js' */

/** All fields. */
export class Controls {
  /** @type {Map<string, Field>} */
  #fields = new Map();
  /** @type {{name: string, element: HTMLElement, fields: Field[], count: HTMLElement}[]} */
  #groups = [];
  #box;
  #others;

  /** @param {HTMLElement} box @param {Description} description @param {(changes: Changes) => Promise<Problem[]>} edit */
  constructor(box, description, edit) {
    this.description = description;
    this.#box = box;
    this.#others = el('details', { className: 'group others' }, [
      el('summary', {}, [el('span', { textContent: t('otherMethods') })]),
    ]);
    for (const { name, label: english, table } of groupsOfRuns(description)) {
      const label = member('groupLabels', name, labelOfMethod({ name, label: english }));
      const fields = table.map((parameter) => new Field(parameter, (value) => edit({ [parameter.key]: value })));
      for (const field of fields) this.#fields.set(field.parameter.key, field);
      const count = el('span', { className: 'count' });
      const summary = el('summary', {}, [el('span', { textContent: label }), count]);
      const inner = el(
        'div',
        { className: 'fields', role: 'group', 'aria-label': label },
        fields.map(({ element }) => element),
      );
      const element = el('details', { className: `group ${name}`, open: true, 'data-control': name }, [summary, inner]);
      box.append(element);
      this.#groups.push({ name, element, fields, count });
    }
    box.append(this.#others);
  }

  /** @param {string[]} methods that run */
  follow(methods) {
    const isIdle = (/** @type {{name: string}} */ { name }) => {
      const users = methodLooks.filter((page) => (page.groups ?? [page.name]).includes(name));
      return users.length > 0 && !users.some((page) => methods.includes(page.name));
    };
    const idle = this.#groups.filter(isIdle).map(({ element }) => element);
    const used = this.#groups.map(({ element }) => element).filter((element) => !idle.includes(element));
    arrange(this.#box, used, this.#others);
    arrange(this.#others, idle, null);
    this.#others.hidden = idle.length === 0;
  }

  /** @param {Values} values @param {string} preset @param {Other[]} others @returns {number} how many differ from the preset */
  show(values, preset, others) {
    const ofPreset = this.description.presets.find(({ name }) => name === preset)?.values ?? {};
    for (const [key, field] of this.#fields) {
      field.show(values[key], ofPreset[key], values.learning_rate);
      field.showOthers(values[key], others);
    }
    let modified = 0;
    for (const { fields, count } of this.#groups) {
      const here = fields.filter(({ isModified }) => isModified).length;
      count.textContent = here === 0 ? '' : t('modified', { count: here });
      modified += here;
    }
    return modified;
  }
}

/** Puts elements into a box, in order. Only what is out of place is moved, or a field in it would lose the focus. @param {HTMLElement} box @param {HTMLElement[]} elements @param {HTMLElement | null} end what comes after them */
function arrange(box, elements, end) {
  let next = end;
  for (const element of [...elements].reverse()) {
    if (element.parentElement !== box || element.nextElementSibling !== next) box.insertBefore(element, next);
    next = element;
  }
}
