// What kinds of feedback look like that no method infers from spikes; those of methods look as the methods do.

/** @import { MethodStyle, Palette } from '../plots/palette.js' */

/**
 * Colours on light and on dark paper, the same for words, a dash, a marker of plots and its letter.
 * @typedef {{colour: [string, string], text: [string, string], dash: number[], marker: MethodStyle['marker'], mark: string}} Look
 */

/** @type {Record<string, Look>} */
const LOOKS = {
  bp: { colour: ['#1f1f1f', '#f1ede4'], text: ['#1f1f1f', '#f1ede4'], dash: [], marker: 'star', mark: '★' },
  fa: { colour: ['#8a8178', '#a39a90'], text: ['#6a625b', '#b5aca2'], dash: [2, 3], marker: 'frame', mark: '□' },
  dfa: { colour: ['#8a8178', '#a39a90'], text: ['#6a625b', '#b5aca2'], dash: [7, 3], marker: 'lozenge', mark: '◇' },
  sign: { colour: ['#7c7a00', '#cbc94a'], text: ['#656300', '#d6d46a'], dash: [4, 2], marker: 'cross', mark: '✕' },
  kp: { colour: ['#7b4fb3', '#b797e6'], text: ['#6a3fa3', '#c7acf0'], dash: [], marker: 'down', mark: '▼' },
  mirror: { colour: ['#c0392b', '#f28b82'], text: ['#a82d20', '#f5a39b'], dash: [], marker: 'diamond', mark: '◆' },
  turned: { colour: ['#4f7d4f', '#93c493'], text: ['#3f6b3f', '#a8d2a8'], dash: [5, 3], marker: 'ring', mark: '○' },
  lifted: { colour: ['#b5651d', '#e3a76c'], text: ['#964f10', '#ebb987'], dash: [5, 3], marker: 'delta', mark: '△' },
};

/** Whether a name is that of a kind that is no method. @param {string} name */
export const isKind = (name) => Object.hasOwn(LOOKS, name);

/** The letter that stands beside its name. @param {string} name */
export const letterOf = (name) => LOOKS[name].mark;

/** @param {Palette} palette @param {string} name @returns {MethodStyle} */
export function lookOfKind({ paper }, name) {
  const { colour, text, dash, marker } = LOOKS[name];
  const at = isDark(paper) ? 1 : 0;
  return { colour: colour[at], text: text[at], dash, marker };
}

/** @param {string} colour as in a style sheet */
export const isDark = (colour) => /^#[0-3]/.test(colour);
