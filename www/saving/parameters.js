// Parameters of a run as words inside its files: for people what makes it special, for programs all of them.

import { localised, member, time, wordsOf } from '../words/i18n.js';

/** @import { Description, Loaded, Read } from '../run/types.js' */

/** The preset, what differs from it, seed and time. @param {Description} description @param {Read} loaded @param {number} timeMs */
export function parametersInWords({ table, presets }, { preset: name, values }, timeMs) {
  const preset = presets.find((each) => each.name === name);
  if (preset === undefined) throw new Error(`the core has no preset “${name}”`);
  const changed = table.filter(({ key }) => key !== 'seed' && values[key] !== preset.values[key]);
  const seed = table.filter(({ key }) => key === 'seed');
  const words = [...changed, ...seed].map((parameter) => {
    const { label, unit } = wordsOf(parameter);
    return `${label} ${written(values[parameter.key])}${unit === '' ? '' : ` ${unit}`}`;
  });
  return [member('presetLabels', name, preset.label), ...words, `t = ${time(timeMs)}`].join(' · ');
}

/** All of them, as links write them. @param {Description} description @param {Loaded} loaded */
export function allParameters({ table }, { values }) {
  return table.map(({ key }) => `${key}=${values[key]}`).join(', ');
}

/** @param {number | string} value */
function written(value) {
  return typeof value === 'number' ? localised(String(value)) : member('choices', value, value.replaceAll('_', ' '));
}
