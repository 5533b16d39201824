// How texts beside a run are written: their markup, the figures that they name, and where they come from.

import { el } from '../kit/dom.js';
import { termNode } from '../kit/term.js';
import { count, number, percent } from '../words/i18n.js';
import { partsOf } from '../words/marked.js';
import { addressOf, shortReference, sourceNamed } from '../words/sources.js';

/** @import { Figure } from './facts.js' */
/** @import { SourceName } from '../words/sources.js' */

/** How a figure is written. @type {Record<Figure[0], (value: number) => string>} */
const WRITTEN = {
  percent,
  points: (share) => number(100 * share, 1),
  count,
  time: (ms) => `${count(Math.round(ms / 1000))} s`,
  number: (value) => number(value, Math.abs(value) < 10 ? 3 : 1),
};

/** @param {Record<string, Figure>} figures @returns {Record<string, string>} */
export function written(figures) {
  return Object.fromEntries(Object.entries(figures).map(([name, [kind, value]]) => [name, WRITTEN[kind](value)]));
}

/** @param {string} text with its markup @param {(letter: string) => Node} [letterNode] of a mark @returns {(Node | string)[]} */
export function nodesOf(text, letterNode = (letter) => document.createTextNode(letter)) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  for (const part of partsOf(text)) {
    const last = nodes.at(-1);
    // No line begins with what ends a clause.
    const [end] = typeof part === 'string' && last instanceof HTMLElement ? (/^[.,:;]/.exec(part) ?? ['']) : [''];
    if (end !== '') nodes.splice(-1, 1, el('span', { className: 'tour-kept' }, [/** @type {Node} */ (last), end]));
    if (typeof part === 'string') nodes.push(part.slice(end.length));
    else nodes.push('term' in part ? termNode(part.text, part.term) : letterNode(part.mark));
  }
  return nodes;
}

/** @param {SourceName[]} names @param {string} andOthers in the reader's language */
export function sourceLinks(names, andOthers) {
  return names.flatMap((name) => {
    const source = sourceNamed(name);
    const textContent = shortReference(source, andOthers);
    return [el('a', { href: addressOf(source), rel: 'noopener', target: '_blank', textContent }), ' '];
  });
}
