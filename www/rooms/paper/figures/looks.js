// What rules look like in the figures: methods as everywhere; the rules of single synapses, which are no methods of the lab, as
// those they are forms of; and kinds of feedback.

import { wordsOfKind } from '../../../feedback/labels.js';
import { isKind, lookOfKind } from '../../../feedback/looks.js';
import { lookOf } from '../../../plots/looks.js';
import { named } from '../words.js';

/** @import { MethodStyle, Palette } from '../../../plots/palette.js' */
/** @import { Host } from '../index.js' */

/** @type {Record<string, (palette: Palette) => MethodStyle>} */
const OTHERS = {
  'stdwi-nearest': (palette) => lookOf(palette, 'stdwi'),
  'stdwi-all-to-all': (palette) => ({ ...lookOf(palette, 'stdwi'), dash: [7, 3], marker: 'ring' }),
  'hitting-time': ({ paper }) => {
    // Okabe and Ito's reddish purple, as light or dark as the paper needs it.
    const [colour, text] = isDark(paper) ? ['#cc79a7', '#e3a3c6'] : ['#b35a8c', '#8f3a6c'];
    return { colour, text, dash: [2, 3], marker: 'diamond' };
  },
};

/** @param {string} rule @returns {(palette: Palette) => MethodStyle} */
export function lookAs(rule) {
  if (isKind(rule)) return () => lookOfKind(rule);
  return OTHERS[rule] ?? ((palette) => lookOf(palette, rule));
}

/** What a rule is called. @param {Host} host @param {string} rule */
export function ruleLabel(host, rule) {
  const kind = wordsOfKind(rule);
  if (kind !== undefined) return kind.label;
  return OTHERS[rule] === undefined ? host.labelOf(rule) : named('rules', rule, rule);
}

/** @param {string} colour as in a style sheet */
const isDark = (colour) => /^#[0-3]/.test(colour);
