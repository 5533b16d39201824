// Parameters of a run as words inside its files: for people what makes it special, for programs all of them.

import { compact, localised, member, t, time, wordsOf } from '../words/i18n.js';

/** @import { Description, Loaded, Perturbation, Read } from '../run/types.js' */

/** More changes of weights than this are only counted. */
const MOST_CHANGES = 3;

/** The preset, what differs from it, seed and time. @param {Description} description @param {Read & {perturbations?: Perturbation[]}} loaded @param {number} timeMs */
export function parametersInWords({ table, presets }, { preset: name, values, perturbations = [] }, timeMs) {
  const preset = presets.find((each) => each.name === name);
  if (preset === undefined) throw new Error(`the core has no preset “${name}”`);
  const changed = table.filter(({ key }) => key !== 'seed' && values[key] !== preset.values[key]);
  const seed = table.filter(({ key }) => key === 'seed');
  const words = [...changed, ...seed].map((parameter) => {
    const { label, unit } = wordsOf(parameter);
    return `${label} ${written(values[parameter.key])}${unit === '' ? '' : ` ${unit}`}`;
  });
  return [
    member('presetLabels', name, preset.label),
    ...words,
    ...changesInWords(perturbations),
    `t = ${time(timeMs)}`,
  ].join(' · ');
}

/** All of them, as links write them. @param {Description} description @param {Loaded} loaded */
export function allParameters({ table }, { values, perturbations = [] }) {
  const changes = perturbations.length === 0 ? [] : [`perturb=${perturbations.map(({ text }) => text).join()}`];
  return [...table.map(({ key }) => `${key}=${values[key]}`), ...changes].join(', ');
}

/** @param {Perturbation[]} list */
function changesInWords(list) {
  if (list.length > MOST_CHANGES) return [`${t('changedWeights')}: ${list.length}`];
  return list.map(({ post, pre, before, weight, time_ms: timeMs }) =>
    t('changedOne', { post, pre, before: compact(before), weight: compact(weight), time: time(timeMs) }),
  );
}

/** @param {number | string} value */
function written(value) {
  return typeof value === 'number' ? localised(String(value)) : member('choices', value, value.replaceAll('_', ' '));
}
