// What the plots of a figure have in common is said once for all of them.

import { labelOf } from '../methods/label.js';
import { lookOf } from '../plots/looks.js';
import { t } from '../words/i18n.js';

/** @import { LegendEntry } from '../plots/canvas.js' */
/** @import { Palette } from '../plots/palette.js' */
/** @import { Picture, Scene } from './pictures.js' */

/** @param {Picture[]} shown fed already @param {Scene} scene @param {Palette} palette @returns {LegendEntry[]} */
export function legendOf(shown, { loaded, second }, palette) {
  const entries = shown.flatMap((picture) => picture.legend());
  const ramp = entries.find(({ kind }) => kind === 'ramp');
  const wrongSign = entries.find(({ kind }) => kind === 'wrongSign');
  const names = [...new Set([...loaded.methods, ...(second?.snapshot.methods.map(({ name }) => name) ?? [])])];
  /** @type {Map<string, LegendEntry>} */
  const lines = new Map();
  for (const entry of entries) {
    if (entry.kind !== 'line' || lines.has(entry.text)) continue;
    const name = names.find((each) => labelOf(each) === entry.text);
    lines.set(entry.text, name === undefined ? entry : { ...entry, marker: lookOf(palette, name).marker });
  }
  return [
    ...lines.values(),
    // Each matrix has its own scale, which stands beside its title.
    ...(ramp?.kind === 'ramp'
      ? [{ ...ramp, ends: /** @type {[string, string]} */ ([t('negative'), t('positive')]) }]
      : []),
    ...(wrongSign === undefined ? [] : [wrongSign]),
  ];
}
