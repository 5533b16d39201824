// The scores now, a row a method, the best of each marked in words.

import { el } from '../kit/dom.js';
import { MARKS } from '../plots/palette.js';
import { number, percent, t } from '../words/i18n.js';
import { best } from './verdict.js';

/** @import { Description, MethodState, Snapshot } from '../run/types.js' */
/** @import { Best } from './verdict.js' */

const COLUMNS = /** @type {const} */ (['pearson_r', 'row_pearson_r', 'sign_accuracy', 'angle_deg']);

/** @param {keyof Best} score @param {number} value */
function format(score, value) {
  if (score === 'sign_accuracy') return percent(value);
  if (score === 'angle_deg' && Number.isFinite(value)) return `${number(value, 1)}°`;
  return number(value, 3);
}

/** A cell whose star keeps its place where it is absent, so that numbers align. */
class Cell {
  #text = document.createTextNode('–');
  #star = el('i', { textContent: '★', role: 'img', 'aria-label': t('bestOfThree'), title: t('bestOfThree') });
  element = el('td', {}, [this.#text, this.#star]);

  /** @param {string} text @param {boolean} isBest */
  show(text, isBest) {
    if (this.#text.data !== text) this.#text.data = text;
    this.element.classList.toggle('best', isBest);
    this.#star.style.visibility = isBest ? '' : 'hidden';
  }
}

/** The table. */
export class ScoreTable {
  #body = el('tbody', {});
  #chance = new Cell();
  /** Rows by method and run. @type {Map<string, Cell[]>} */
  #rows = new Map();
  #labels;

  /** @param {Description} description */
  constructor({ methods }) {
    this.#labels = Object.fromEntries(methods.map(({ name, label }) => [name, label]));
    const head = [t('method'), 'r', t('row'), t('signs'), t('angle')];
    const help = [t('methodHelp'), t('rHelp'), t('rowHelp'), t('signsHelp'), t('angleHelp')];
    this.element = el('table', { id: 'scores', className: 'scores' }, [
      el('caption', { className: 'sr', textContent: t('tableTitle') }),
      el('thead', {}, [
        el(
          'tr',
          {},
          head.map((text, at) => el('th', { scope: 'col', textContent: text, title: help[at] })),
        ),
      ]),
      this.#body,
      el('tfoot', {}, [
        el('tr', { className: 'chance' }, [
          el('th', { scope: 'row', textContent: t('chance') }),
          el('td', { colSpan: 2 }),
          this.#chance.element,
          el('td'),
        ]),
      ]),
    ]);
  }

  /** Starts again with no rows, because there is another number of runs. */
  clear() {
    this.#rows.clear();
    this.#body.replaceChildren();
  }

  /** @param {Snapshot} first @param {Snapshot | null} second */
  show(first, second) {
    const top = best(first.methods);
    for (const method of first.methods) this.#showMethod(method, top, '');
    for (const method of second?.methods ?? []) this.#showMethod(method, null, ' ②');
    this.#chance.show(percent(first.chance_sign_accuracy), false);
  }

  /** @param {MethodState} method @param {Best | null} top @param {string} suffix */
  #showMethod(method, top, suffix) {
    const mark = () =>
      el('span', { className: `mark ${method.name}`, textContent: MARKS[method.name] ?? '●', 'aria-hidden': 'true' });
    const heading = () => [mark(), this.#labels[method.name] + suffix];
    const cells = this.#cells(method.name + suffix, heading, suffix === '' ? '' : 'other');
    for (const [index, score] of COLUMNS.entries()) {
      cells[index].show(
        format(score, method[score]),
        top !== null && method.updates > 0 && top[score] === method[score],
      );
    }
  }

  /** @param {string} key @param {() => (Node | string)[]} heading @param {string} className */
  #cells(key, heading, className) {
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const cells = COLUMNS.map(() => new Cell());
    const row = el('tr', { className }, [
      el('th', { scope: 'row' }, heading()),
      ...cells.map(({ element }) => element),
    ]);
    this.#body.append(row);
    this.#rows.set(key, cells);
    return cells;
  }
}
