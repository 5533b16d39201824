// How right each method is: curves over time, the table now, and who is ahead in words.

import { byId, el } from '../dom.js';
import { number, percent, t, time } from '../i18n.js';
import { CurvePlot } from '../plots/curves.js';
import { Figure } from './figure.js';

/** @import { Description, MethodState, Snapshot } from '../types.js' */
/** @import { Palette } from '../plots/palette.js' */

const MARKS = /** @type {Record<string, string>} */ ({ stdwi: '●', akrout: '■', rdd: '▲' });

/** Curves and table. */
export class ScorePanel {
  /** @type {Snapshot | null} */
  #latest = null;

  /** @param {Description} description */
  constructor(description) {
    this.labels = Object.fromEntries(description.methods.map(({ name, label }) => [name, label]));
    byId('h-score').textContent = t('score');
    const words = { x: t('simulatedSeconds'), chance: t('chance'), labels: this.labels, first: '', second: '' };
    const sign = new Figure('fig-curve', t('signAccuracy'), [], () => this.#table('sign_accuracy'));
    const r = new Figure('fig-curve', t('pearsonR'), [], () => this.#table('pearson_r'));
    this.verdict = el('p', { className: 'verdict', id: 'verdict' });
    this.second = el('p', { className: 'small', hidden: true, id: 'second' });
    this.body = el('tbody', {});
    const head = [t('method'), 'r', t('row'), t('sign'), t('angle')];
    const table = el('table', { id: 'scores' }, [
      el('thead', {}, [
        el(
          'tr',
          {},
          head.map((text) => el('th', { scope: 'col', textContent: text })),
        ),
      ]),
      this.body,
    ]);
    byId('panel-score').append(this.verdict, sign.element, r.element, this.second, table);
    this.figures = { sign, r };
    this.sign = new CurvePlot(sign.box, 'sign_accuracy', { ...words, y: t('signAccuracy') }, 'scores');
    this.r = new CurvePlot(r.box, 'pearson_r', { ...words, y: t('pearsonR') }, 'scores');
  }

  /** Says what the second run is. @param {string | null} secondLink */
  compare(secondLink) {
    this.second.hidden = secondLink === null;
    this.second.textContent = secondLink === null ? '' : t('vsSecond', { link: secondLink });
  }

  /** What to draw, in parts. @param {Snapshot} snapshot @param {Snapshot | null} second @param {Palette} palette */
  jobs(snapshot, second, palette) {
    this.#latest = snapshot;
    const curve = (/** @type {CurvePlot} */ plot, /** @type {Figure} */ figure) => () => {
      plot.draw(snapshot, second, palette);
      const value = (/** @type {MethodState} */ each) => `${this.labels[each.name]} ${number(each[plot.score], 3)}`;
      const values = () => snapshot.methods.map(value).join(', ');
      figure.summarise(() =>
        t('summaryCurve', { score: figure.title, time: time(snapshot.time_ms), values: values() }),
      );
    };
    return [
      curve(this.sign, this.figures.sign),
      curve(this.r, this.figures.r),
      () => this.#showTable(snapshot, second),
    ];
  }

  /** @param {Snapshot} snapshot @param {Snapshot | null} second */
  #showTable(snapshot, second) {
    const best = (/** @type {keyof MethodState} */ score, /** @type {1 | -1} */ sense) =>
      snapshot.methods.reduce((top, each) => Math.max(top, sense * /** @type {number} */ (each[score])), -Infinity) *
      sense;
    const top = {
      r: best('pearson_r', 1),
      row: best('row_pearson_r', 1),
      sign: best('sign_accuracy', 1),
      angle: best('angle_deg', -1),
    };
    const none = { r: NaN, row: NaN, sign: NaN, angle: NaN };
    const rows = snapshot.methods.map((method) => this.#row(method, top, ''));
    const more = second?.methods.map((method) => this.#row(method, none, ' 2')) ?? [];
    this.body.replaceChildren(...rows, ...more);
    this.#showVerdict(snapshot, top.sign);
  }

  /** @param {MethodState} method @param {{r: number, row: number, sign: number, angle: number}} top @param {string} suffix */
  #row(method, top, suffix) {
    const cell = (/** @type {string} */ text, /** @type {boolean} */ isBest) =>
      el('td', { textContent: isBest ? `★${text}` : text, className: isBest ? 'best' : '' });
    const mark = el('span', {
      className: `mark ${method.name}`,
      textContent: MARKS[method.name] ?? '●',
      'aria-hidden': 'true',
    });
    return el('tr', {}, [
      el('th', { scope: 'row' }, [mark, this.labels[method.name] + suffix]),
      cell(number(method.pearson_r, 3), method.pearson_r === top.r),
      cell(number(method.row_pearson_r, 3), method.row_pearson_r === top.row),
      cell(percent(method.sign_accuracy), method.sign_accuracy === top.sign),
      cell(`${number(method.angle_deg, 1)}°`, method.angle_deg === top.angle),
    ]);
  }

  /** @param {Snapshot} snapshot @param {number} topSign */
  #showVerdict(snapshot, topSign) {
    const ahead = snapshot.methods.find((method) => method.sign_accuracy === topSign);
    const text =
      ahead === undefined || topSign <= snapshot.chance_sign_accuracy
        ? t('aheadNone', { percent: percent(snapshot.chance_sign_accuracy) })
        : t('aheadNow', { method: this.labels[ahead.name], percent: percent(topSign) });
    if (this.verdict.textContent !== text) this.verdict.textContent = text;
  }

  /** @param {'sign_accuracy' | 'pearson_r'} score */
  #table(score) {
    const history = this.#latest?.history;
    if (history === undefined) return { head: [], rows: [] };
    // Twenty rows tell the curve.
    const every = Math.max(1, Math.ceil(history.time_ms.length / 20));
    const rows = [];
    for (let index = history.time_ms.length - 1; index >= 0; index -= every) {
      const values = history.methods.map((method) => number(method[score][index], 3));
      rows.unshift([number(history.time_ms[index] / 1000, 1), ...values]);
    }
    return { head: [t('simulatedSeconds'), ...history.methods.map(({ name }) => this.labels[name])], rows };
  }
}
