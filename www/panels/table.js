// The scores now, a row a method, the best of each marked in words.

import { el } from '../kit/dom.js';
import { termNode } from '../kit/term.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { number, percent, t } from '../words/i18n.js';
import { racing } from './kinds.js';
import { best } from './verdict.js';

/** @import { MethodState, Snapshot } from '../run/types.js' */
/** @import { Emphasis } from './emphasis.js' */
/** @import { Best } from './verdict.js' */

export const COLUMNS = /** @type {const} */ (['pearson_r', 'row_pearson_r', 'sign_accuracy', 'angle_deg']);

/** @param {keyof Best} score @param {number} value */
export function format(score, value) {
  if (score === 'sign_accuracy') return percent(value);
  if (score === 'angle_deg' && Number.isFinite(value)) return `${number(value, 1)}°`;
  return number(value, 3);
}

/** A cell whose star keeps its place where it is absent, so that numbers align. */
class Cell {
  #text = document.createTextNode('–');
  #star = el('i', { textContent: '★', role: 'img', 'aria-label': t('bestScore'), title: t('bestScore') });
  element = el('td', {}, [this.#text, this.#star]);

  /** @param {string} text @param {boolean} isBest */
  show(text, isBest) {
    if (this.#text.data !== text) this.#text.data = text;
    this.element.classList.toggle('best', isBest);
    this.#star.style.visibility = isBest ? '' : 'hidden';
  }
}

/** A method in one of the runs. */
class Row {
  #cells = COLUMNS.map(() => new Cell());
  element;

  /** @param {string} name @param {boolean} isSecond @param {(name: string) => void} single shows its curve alone */
  constructor(name, isSecond, single) {
    const heading = [markOf(name), labelOf(name) + (isSecond ? ' ②' : '')];
    this.name = name;
    /** The curves of a second run go with those of the first. @type {HTMLButtonElement | null} */
    this.button = isSecond
      ? null
      : el(
          'button',
          {
            type: 'button',
            className: `single method-${name}`,
            title: t('single'),
            'aria-pressed': 'false',
            onclick: () => single(name),
          },
          heading,
        );
    this.element = el('tr', { className: isSecond ? 'other' : '' }, [
      el('th', { scope: 'row' }, this.button === null ? heading : [this.button]),
      ...this.#cells.map(({ element }) => element),
    ]);
  }

  /** @param {MethodState} method @param {Best | null} top @param {Emphasis} emphasis */
  show(method, top, emphasis) {
    this.element.hidden = emphasis.isFolded(this.name);
    this.button?.setAttribute('aria-pressed', String(emphasis.single === this.name));
    for (const [index, score] of COLUMNS.entries()) {
      // An estimate that nothing has changed yet is right as always saying “positive” is: that is no score of the rule.
      const value = method.updates > 0 ? method[score] : NaN;
      this.#cells[index].show(format(score, value), top !== null && top[score] === value);
    }
    this.element.title = method.updates > 0 ? '' : t('tooEarly');
  }
}

/** The table. */
export class ScoreTable {
  #body = el('tbody', {});
  #majority = new Cell();
  /** One a method and run, as in the latest snapshots. @type {Row[]} */
  #rows = [];
  #madeFor = '';
  #emphasis;

  /** @param {Emphasis} emphasis */
  constructor(emphasis) {
    this.#emphasis = emphasis;
    const head = [
      termNode('r', 'pearson'),
      termNode(t('row'), 'rows'),
      termNode(t('signs'), 'signs'),
      termNode(t('angle'), 'angle'),
    ];
    this.element = el('table', { id: 'scores', className: 'scores' }, [
      el('caption', { className: 'sr', textContent: t('tableTitle') }),
      el('thead', {}, [
        el(
          'tr',
          {},
          [t('method'), ...head].map((word) => el('th', { scope: 'col' }, [word])),
        ),
      ]),
      this.#body,
      el('tfoot', {}, [
        el('tr', { className: 'majority' }, [
          el('th', { scope: 'row', colSpan: 3, textContent: t('alwaysPositive') }),
          this.#majority.element,
          el('td'),
        ]),
      ]),
    ]);
  }

  /** @param {Snapshot} first @param {Snapshot | null} second */
  show(first, second) {
    const others = second?.methods ?? [];
    this.#follow(first.methods, others);
    const top = best(first.methods);
    const rules = racing(first.methods);
    for (const [index, method] of first.methods.entries()) {
      this.#rows[index].show(method, rules.includes(method) ? top : null, this.#emphasis);
    }
    for (const [index, method] of others.entries()) {
      this.#rows[first.methods.length + index].show(method, null, this.#emphasis);
    }
    this.#majority.show(percent(first.chance_sign_accuracy), false);
  }

  /** Other methods, or another number of runs: other rows. @param {MethodState[]} first @param {MethodState[]} second */
  #follow(first, second) {
    const wanted = [first, second].map((methods) => methods.map(({ name }) => name).join()).join(' ② ');
    if (wanted === this.#madeFor) return;
    this.#madeFor = wanted;
    const single = (/** @type {string} */ name) => this.#emphasis.toggleSingle(name);
    this.#rows = [false, true].flatMap((isSecond) =>
      (isSecond ? second : first).map(({ name }) => new Row(name, isSecond, single)),
    );
    this.#body.replaceChildren(...this.#rows.map(({ element }) => element));
  }
}
