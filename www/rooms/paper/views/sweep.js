// The reader's own sweep: one or two parameters and their values.

import { el } from '../../../kit/dom.js';
import { groupsOfRuns } from '../../../run/groups.js';
import { editable, member, typedNumber, wordsOf } from '../../../words/i18n.js';
import { editLink, Plan } from '../plan.js';
import { valuesIn } from '../values.js';
import { p } from '../words.js';
import { labelled } from './parts.js';

/** @import { Parameter } from '../../../run/types.js' */
/** @import { Host } from '../index.js' */
/** @import { About } from '../types.js' */

/**
 * @param {Host} host @param {string} link whose other parameters hold @param {About | null} about the sweep that is shown
 */
export function sweepForm(host, link, about) {
  const { description } = host;
  const error = el('p', { className: 'error', role: 'alert', hidden: true });
  const chosen = about?.axes ?? [];
  const fields = [0, 1].map((axis) => axisFields(host, axis, chosen[axis] ?? null));
  const seeds = el('input', { type: 'text', inputMode: 'numeric', size: 5, value: String(about?.seeds.length ?? 5) });
  const complain = (/** @type {string} */ text) => {
    error.textContent = text;
    error.hidden = text === '';
  };
  const submit = () => {
    const axes = fields
      .filter(({ key }) => key.value !== '')
      .map(({ key, values }) => {
        const parameter = /** @type {Parameter} */ (description.table.find((each) => each.key === key.value));
        return { parameter, values: valuesIn(values.value, parameter) };
      });
    const lacking = axes.find(({ values }) => values.length < 2);
    if (lacking !== undefined) return complain(p('noValues', { label: wordsOf(lacking.parameter).label }));
    const sweep = axes.map(({ parameter, values }) => `${parameter.key}:${values.join('/')}`).join(',');
    const edited = editLink(link, { room: 'paper', exp: null, sweep, seeds: typedNumber(seeds.value) });
    const problems = edited.problems.length > 0 ? edited.problems : problemsOf(edited.link);
    complain(problems.map((problem) => host.told(problem)).join(' '));
    if (problems.length === 0) host.go(edited.link);
  };
  const form = el('form', { className: 'sweep-form' }, [
    ...fields.map(({ element }) => element),
    el('div', { className: 'sweep-end' }, [
      labelled('sweep-seeds', p('seeds'), seeds),
      el('button', { type: 'submit', id: 'sweep-show', textContent: p('show') }),
    ]),
    error,
    el('p', { className: 'note', textContent: p('valuesHelp') }),
  ]);
  form.onsubmit = (event) => {
    event.preventDefault();
    submit();
  };
  return form;
}

/** @param {string} link */
function problemsOf(link) {
  const plan = new Plan(link);
  const { problems } = plan;
  plan.close();
  return problems;
}

/** @param {Host} host @param {number} axis @param {{name: string, places: string[]} | null} shown */
function axisFields({ description }, axis, shown) {
  const key = el('select');
  if (axis > 0) key.append(el('option', { value: '', textContent: p('none') }));
  for (const { name, label, table: own } of groupsOfRuns(description)) {
    if (own.length === 0) continue;
    const options = own.map((parameter) =>
      el('option', { value: parameter.key, textContent: wordsOf(parameter).label }),
    );
    key.append(el('optgroup', { label: member('groupLabels', name, label) }, options));
  }
  key.value = shown?.name ?? (axis === 0 ? 'active_fraction' : '');
  const written = (shown?.places ?? []).map((place) =>
    Number.isFinite(Number(place)) ? editable(Number(place)) : place,
  );
  const values = el('input', {
    type: 'text',
    autocomplete: 'off',
    value: written.join('; ') || (axis === 0 ? '0.1; 0.2; 0.5; 1' : ''),
  });
  const element = el('div', { className: 'sweep-axis' }, [
    labelled(`sweep-key-${axis}`, p(axis === 0 ? 'first' : 'second'), key),
    labelled(`sweep-values-${axis}`, p('values'), values),
  ]);
  return { key, values, element };
}
