// What kinds of feedback look like that no method infers from spikes; those of methods look as the methods do.

/** @import { MethodStyle } from '../plots/palette.js' */
/** @import { Themed } from '../methods/types.js' */

/** @typedef {{colour: Themed, text: Themed, mark: string, marker: MethodStyle['marker'], dash: number[]}} Look */

/** @param {string} light @param {string} dark @param {string} projector @returns {Themed} */
const themed = (light, dark, projector) => ({ light, dark, projector });

/** @type {Record<string, Look>} */
const LOOKS = {
  bp: {
    colour: themed('#1d1c1a', '#f2efe9', '#000000'),
    text: themed('#1d1c1a', '#f2efe9', '#000000'),
    ...{ mark: '★', marker: 'star', dash: [] },
  },
  fa: {
    colour: themed('#c8553d', '#f08a70', '#a8391f'),
    text: themed('#a8402a', '#f59d86', '#8a2c15'),
    ...{ mark: '▲', marker: 'triangle', dash: [7, 3] },
  },
  dfa: {
    colour: themed('#8e44ad', '#c58be0', '#6f2a8e'),
    text: themed('#7b3699', '#d2a3e8', '#5b1f77'),
    ...{ mark: '▼', marker: 'down', dash: [2, 3] },
  },
  sign: {
    colour: themed('#5a8f29', '#9ccf62', '#436f1b'),
    text: themed('#44701c', '#addb7b', '#335612'),
    ...{ mark: '✕', marker: 'cross', dash: [7, 3, 2, 3] },
  },
  kp: {
    colour: themed('#b07d00', '#f0b429', '#8a6200'),
    text: themed('#805b00', '#f7c65a', '#664800'),
    ...{ mark: '■', marker: 'square', dash: [4, 2] },
  },
  mirror: {
    colour: themed('#00858a', '#3cc8cc', '#00686c'),
    text: themed('#006c70', '#62d8dc', '#005154'),
    ...{ mark: '○', marker: 'ring', dash: [] },
  },
  turned: {
    colour: themed('#3f6fb5', '#82aef0', '#2a549a'),
    text: themed('#335e9e', '#9bbff5', '#1f437f'),
    ...{ mark: '◇', marker: 'lozenge', dash: [5, 2, 1, 2] },
  },
  lifted: {
    colour: themed('#c2407a', '#f08fb8', '#9c2a5e'),
    text: themed('#a83066', '#f5a6c8', '#7f1f4b'),
    ...{ mark: '□', marker: 'frame', dash: [1, 3] },
  },
};

/** Without a theme the page is light. @type {[keyof Themed, string][]} */
const THEMES = [
  ['light', ''],
  ['dark', ':root[data-theme="dark"] '],
  ['projector', ':root[data-theme="projector"] '],
];

/** Colours for the style sheet, as methods have them. */
export function rulesOfKinds() {
  return Object.entries(LOOKS).flatMap(([name, { colour, text }]) =>
    THEMES.map(
      ([theme, where]) => `${where}.method-${name} { --method: ${colour[theme]}; --method-text: ${text[theme]}; }`,
    ),
  );
}

/** Whether a name is that of a kind that is no method. @param {string} name */
export const isKind = (name) => Object.hasOwn(LOOKS, name);

/** In the colours of the present theme. @param {string} name @returns {MethodStyle} */
export function lookOfKind(name) {
  const { theme } = document.documentElement.dataset;
  const shown = theme === 'dark' || theme === 'projector' ? theme : 'light';
  const { colour, text, dash, marker } = LOOKS[name];
  return { colour: colour[shown], text: text[shown], dash, marker };
}

/** Of all kinds, by name. @returns {Record<string, MethodStyle>} */
export const looksOfKinds = () => Object.fromEntries(Object.keys(LOOKS).map((name) => [name, lookOfKind(name)]));

/** The mark that stands beside a kind's name. @param {string} name @returns {HTMLElement} */
export function markOfKind(name) {
  const mark = document.createElement('span');
  mark.className = `mark method-${name}`;
  mark.textContent = LOOKS[name].mark;
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}
