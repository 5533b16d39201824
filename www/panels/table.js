// The scores now, a row a method, the best of each marked in words. Of several conditions each method has a row in each, and one with what
// is different between the first two.

import { el } from '../kit/dom.js';
import { termNode } from '../kit/term.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { LETTERS } from '../run/letters.js';
import { majoritiesOf } from '../run/majorities.js';
import { number, percent, t } from '../words/i18n.js';
import { racing } from './kinds.js';
import { best } from './verdict.js';

/** @import { MethodState, Snapshot } from '../run/types.js' */
/** @import { Majority } from '../run/majorities.js' */
/** @import { Emphasis } from './emphasis.js' */
/** @import { Best } from './verdict.js' */
/** @import { DifferenceRow } from './difference.js' */

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

  /** @param {string} name @param {string} letter of the condition, where there are several @param {((name: string) => void) | null} single shows its curves alone, those of all conditions */
  constructor(name, letter, single) {
    const heading = [markOf(name), [labelOf(name), letter].filter(Boolean).join(' ')];
    this.name = name;
    /** @type {HTMLButtonElement | null} */
    this.button =
      single === null
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
    this.element = el('tr', { className: single === null ? 'other' : '' }, [
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
  /** Of each condition, where they differ. */
  #foot = el('tfoot', {});
  #told = '';
  /** Comes later. @type {((name: string) => DifferenceRow) | null} */
  makeDifference = null;
  /** Of each condition, a row a method. @type {Row[][]} */
  #rows = [];
  /** @type {DifferenceRow[]} */
  #differences = [];
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
      this.#foot,
    ]);
  }

  /** @param {Snapshot} first @param {(Snapshot | null)[]} others of the other conditions; null for one that is not there yet */
  show(first, others) {
    const conditions = [first, ...others].map((snapshot) => snapshot?.methods ?? []);
    this.#follow(conditions);
    // Of several conditions their differences tell who is better.
    const top = others.length > 0 ? null : best(first.methods);
    const rules = racing(first.methods);
    for (const [condition, methods] of conditions.entries()) {
      for (const [index, method] of methods.entries()) {
        const isInRace = condition === 0 && rules.includes(method);
        this.#rows[condition][index].show(method, isInRace ? top : null, this.#emphasis);
      }
    }
    for (const row of this.#differences) {
      const [a, b] = conditions.map((methods) => methods.find(({ name }) => name === row.name));
      if (a !== undefined && b !== undefined) row.show(a, b, this.#emphasis.isFolded(row.name));
    }
    this.#showMajorities(majoritiesOf([first, ...others]));
  }

  /** @param {Majority[]} majorities */
  #showMajorities(majorities) {
    const told = majorities.map(({ letter, share }) => letter + percent(share)).join();
    if (told === this.#told) return;
    this.#told = told;
    const rows = majorities.map(({ letter, share }) => {
      const cell = new Cell();
      cell.show(percent(share), false);
      const textContent = `${t('alwaysPositive')} ${letter}`.trim();
      const heading = el('th', { scope: 'row', colSpan: 3, textContent });
      return el('tr', { className: 'majority' }, [heading, cell.element, el('td')]);
    });
    this.#foot.replaceChildren(...rows);
  }

  /** Other methods, or another number of conditions: other rows. @param {MethodState[][]} conditions */
  #follow(conditions) {
    const ofAll = conditions.map((methods) => methods.map(({ name }) => name).join());
    const wanted = [this.makeDifference !== null, ...ofAll].join(' / ');
    if (wanted === this.#madeFor) return;
    this.#madeFor = wanted;
    const single = (/** @type {string} */ name) => this.#emphasis.toggleSingle(name);
    const letterOf = (/** @type {number} */ condition) => (conditions.length > 1 ? LETTERS[condition] : '');
    this.#rows = conditions.map((methods, condition) =>
      methods.map(({ name }) => new Row(name, letterOf(condition), condition === 0 ? single : null)),
    );
    const names = new Set(conditions.flat().map(({ name }) => name));
    const has = (/** @type {string} */ name, /** @type {MethodState[]} */ methods = []) =>
      methods.some((method) => method.name === name);
    const { makeDifference } = this;
    this.#differences =
      makeDifference === null
        ? []
        : [...names].filter((name) => has(name, conditions[0]) && has(name, conditions[1])).map(makeDifference);
    // A method's rows lie together.
    const rows = [...names].flatMap((name) =>
      [...this.#rows.flat(), ...this.#differences].filter((row) => row.name === name),
    );
    this.#body.replaceChildren(...rows.map(({ element }) => element));
  }
}
