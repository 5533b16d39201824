// The numbers of the last epoch, a row for each kind of feedback.

import { el } from '../../../kit/dom.js';
import { number } from '../../../words/i18n.js';
import { withTerms } from '../../../words/terms.js';
import { labelOfKind, markOfKind } from '../kinds.js';
import { accuracyText, degrees, w } from '../words.js';

/** @import { Host } from '../../later.js' */
/** @import { Seen } from '../types.js' */

export class NumbersView {
  #host;
  #body = el('tbody');

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    const head = [w('kind'), w('atEpoch'), w('accuracyTitle'), w('loss'), w('bAngle'), w('errorAngle'), w('digest')];
    const table = el('table', { id: 'learning-numbers' }, [
      el('thead', {}, [
        el(
          'tr',
          {},
          head.map((text) => el('th', { scope: 'col', textContent: text })),
        ),
      ]),
      this.#body,
    ]);
    this.element = el('section', { className: 'numbers' }, [
      el('h3', { textContent: w('latest') }),
      el('div', { className: 'wide-table', tabIndex: 0, role: 'region', 'aria-label': w('latest') }, [table]),
      el('p', { className: 'note' }, withTerms(w('digestNote'))),
    ]);
  }

  /** @param {{kind: string, seen: Seen | null}[]} pupils */
  draw(pupils) {
    const rows = pupils.map(({ kind, seen }) => {
      const epochs = seen?.epochs;
      const last = (epochs?.test_accuracy.length ?? 0) - 1;
      const all = (/** @type {Float64Array[]} */ angles) =>
        angles.map((angle) => degrees(angle[last] ?? Number.NaN)).join(' ');
      const cells = [
        String(Math.max(0, last)),
        accuracyText(epochs?.test_accuracy[last] ?? Number.NaN),
        number(epochs?.test_loss[last] ?? Number.NaN, 3),
        all(epochs?.feedback_angle_deg ?? []),
        all(epochs?.error_angle_deg ?? []),
      ];
      return el('tr', { 'data-kind': kind, 'data-stage': seen?.stage ?? '' }, [
        el('th', { scope: 'row' }, [markOfKind(this.#host, kind), labelOfKind(this.#host, kind)]),
        ...cells.map((text) => el('td', { textContent: text })),
        el('td', {}, [el('code', { textContent: seen?.digest ?? '' })]),
      ]);
    });
    this.#body.replaceChildren(...rows);
  }
}
