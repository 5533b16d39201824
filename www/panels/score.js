// How right each method is: who is ahead in words, curves over time, and the table now.

import { byId, el } from '../kit/dom.js';
import { labelOf } from '../methods/label.js';
import { methodLook } from '../methods/registry.js';
import { CurvePlot, scoreAt } from '../plots/curves.js';
import { Cursor } from '../plots/pointing.js';
import { MARGIN } from '../run/lead.js';
import { LETTERS } from '../run/letters.js';
import { majoritiesOf } from '../run/majorities.js';
import { number, percent, t, time } from '../words/i18n.js';
import { withTerms } from '../words/terms.js';
import { MethodChooser } from './chooser.js';
import { Emphasis } from './emphasis.js';
import { Figure } from './figure.js';
import { KindLegend } from './kind-legend.js';
import { racing } from './kinds.js';
import { ScoreTable } from './table.js';
import { verdict } from './verdict.js';

/** @import { Changes, Description, Loaded, MethodState, Read, Snapshot } from '../run/types.js' */
/** @import { comparisonInWords, DifferenceRow } from './difference.js' */
/** @import { Palette } from '../plots/palette.js' */

/** Who hears the page must have time to hear it out. */
const SPOKEN_EVERY_MS = 12_000;

const SCORES = /** @type {const} */ (['sign_accuracy', 'pearson_r']);

/** So many values fit beside the title of a curve. */
const MOST_VALUES = 4;

/** Curves and table. */
export class ScorePanel {
  /** @type {Snapshot | null} */
  #latest = null;
  /** Of the other conditions. @type {(Snapshot | null)[]} */
  #others = [];
  /** @type {((a: Snapshot, b: Snapshot) => ReturnType<typeof comparisonInWords>) | null} */
  #comparisonInWords = null;
  /** Where the pointer is, in both plots. @type {number | null} */
  #pointed = null;
  #spokenAt = performance.now();
  #wasPlaying = false;
  #noted = '';

  /** @param {Description} description @param {() => void} redraw @param {(changes: Changes) => void} edit */
  constructor(description, redraw, edit) {
    this.emphasis = new Emphasis(redraw);
    this.chooser = new MethodChooser(edit);
    this.legend = new KindLegend(this.emphasis);
    const labels = Object.fromEntries(description.methods.map(({ name }) => [name, labelOf(name)]));
    this.verdict = el('p', { className: 'verdict', id: 'verdict' });
    this.spoken = el('p', { className: 'sr', role: 'status', id: 'spoken' });
    this.readouts = SCORES.map(() => el('span', { className: 'readout' }));
    this.figures = SCORES.map((score, index) => {
      const caption = [el('span', { textContent: t(score) }), this.readouts[index]];
      return new Figure('fig-curve', t(score), {
        caption,
        table: () => this.#table(score),
        csv: 'scores',
      });
    });
    const words = { x: t('simulatedSeconds'), majority: t('alwaysPositiveShort'), labels };
    const cursor = new Cursor((seconds) => {
      this.#pointed = seconds;
      for (const [index, score] of SCORES.entries()) this.#readOut(index, score);
    });
    this.plots = SCORES.map((score, index) => {
      const own = { ...words, y: t(`${score}_axis`) };
      return new CurvePlot(this.figures[index].box, score, own, redraw, cursor);
    });
    for (const [index, { chart }] of this.plots.entries()) this.figures[index].draws(chart);
    this.table = new ScoreTable(this.emphasis);
    this.note = el('p', { className: 'note' });
    const curves = this.figures.map(({ element }) => element);
    const parts = [
      this.chooser.element,
      this.verdict,
      this.spoken,
      ...curves,
      this.#scaleChoice(redraw),
      this.legend.element,
      el('div', { className: 'table' }, [this.table.element]),
      this.note,
    ];
    byId('panel-score').append(...parts);
  }

  /** Logarithmic time shows how it begins, linear time how long it takes. @param {() => void} redraw */
  #scaleChoice(redraw) {
    const choice = (/** @type {boolean} */ isLog, /** @type {string} */ label) => {
      const input = el('input', { type: 'radio', name: 'time-scale', checked: isLog });
      input.onchange = () => {
        for (const plot of this.plots) plot.isLog = isLog;
        redraw();
      };
      return el('label', {}, [input, label]);
    };
    return el('div', { className: 'time-scale', role: 'radiogroup', 'aria-label': t('timeScale') }, [
      el('span', { textContent: t('timeScale'), 'aria-hidden': 'true' }),
      choice(true, t('logarithmic')),
      choice(false, t('linear')),
    ]);
  }

  /** What compares comes later. @param {{comparisonInWords: typeof comparisonInWords, DifferenceRow: typeof DifferenceRow, conditions: () => Read[]}} brought */
  bring(brought) {
    this.#comparisonInWords = (a, b) => brought.comparisonInWords(a, b, brought.conditions());
    this.table.makeDifference = (name) => new brought.DifferenceRow(name);
  }

  /** @param {Loaded} loaded */
  follow(loaded) {
    this.chooser.follow(loaded);
    this.emphasis.follow(loaded.methods);
    for (const plot of this.plots) plot.changes = loaded.perturbations.map(({ time_ms: timeMs }) => timeMs / 1000);
    // Beside the signs, where steps are seen best.
    this.plots[0].steps = new Map(
      loaded.methods.flatMap((name) => {
        const steps = methodLook(name).steps?.(loaded.values);
        return steps == null ? [] : [[name, steps]];
      }),
    );
  }

  /**
   * What is drawn, in parts that a frame can tell apart.
   * @returns {((snapshot: Snapshot, others: (Snapshot | null)[], palette: Palette) => void)[]}
   */
  parts() {
    return this.plots.map((plot) => (snapshot, others, palette) => plot.draw(snapshot, others, palette, this.emphasis));
  }

  /** All that is said of the scores, in words and numbers, is of one time. @param {Snapshot} snapshot @param {(Snapshot | null)[]} others @param {boolean} isPlaying */
  tell(snapshot, others, isPlaying) {
    this.#latest = snapshot;
    this.#others = others;
    this.table.show(snapshot, others);
    this.legend.show(snapshot.methods.map(({ name }) => name));
    const second = others[0] ?? null;
    const compared = second === null ? undefined : this.#comparisonInWords?.(snapshot, second);
    const words = compared?.verdict ?? verdict(snapshot);
    this.#speak(snapshot.time_ms, words, isPlaying);
    this.verdict.textContent = words;
    const majorities = majoritiesOf([snapshot, ...others]).map(({ letter, share }) =>
      `${letter} ${percent(share)}`.trim(),
    );
    const dashed = t('dashedNote', { percent: majorities.join(', ') });
    const { methods } = snapshot;
    const rules = racing(methods);
    const star =
      rules.length < 2 || others.length > 0
        ? ''
        : `${t(rules.length < methods.length ? 'starNoteOfRules' : 'starNote', marginText())} `;
    // What has the focus in it stays as long as the words are the same.
    const note = [compared?.note ?? '', star + dashed].join(' ').trim();
    if (this.#noted !== note)
      this.note.replaceChildren(
        el('span', { className: 'of-table' }, withTerms([compared?.note ?? '', star].join(' ').trim())),
        ' ',
        el('span', { className: 'of-curves' }, withTerms(dashed)),
      );
    this.#noted = note;
    for (const [index, score] of SCORES.entries()) {
      const values = methods
        .map((each) => `${labelOf(each.name)} ${each.updates > 0 ? number(each[score], 3) : t('tooEarly')}`)
        .join(', ');
      this.figures[index].tell(t('summaryCurve', { time: time(snapshot.time_ms), values }));
      this.#readOut(index, score);
    }
  }

  /** For screen readers: how the run is doing, now and then, and where it stopped. @param {number} timeMs @param {string} words @param {boolean} isPlaying */
  #speak(timeMs, words, isPlaying) {
    const now = performance.now();
    const hasStopped = this.#wasPlaying && !isPlaying;
    this.#wasPlaying = isPlaying;
    if (!hasStopped && (!isPlaying || now - this.#spokenAt < SPOKEN_EVERY_MS)) return;
    this.#spokenAt = now;
    this.spoken.textContent = `${time(timeMs)}: ${words}`;
  }

  /** @param {number} plot @param {'sign_accuracy' | 'pearson_r'} score */
  #readOut(plot, score) {
    const seconds = this.#pointed;
    const history = this.#latest?.history;
    const at = seconds === null || history === undefined ? -1 : lastBefore(history.time_ms, seconds * 1000 + 1e-6);
    if (history === undefined || at < 0) {
      this.readouts[plot].replaceChildren();
      return;
    }
    const all = history.methods.filter(({ name }) => !this.emphasis.isFaint(name));
    // The best ones, where they are more than there is room for.
    const shown =
      all.length <= MOST_VALUES ? all : all.sort((a, b) => b[score][at] - a[score][at]).slice(0, MOST_VALUES - 1);
    const second = this.#others[0]?.history;
    const values = shown.map((method) => {
      const parts = [number(scoreAt(method, score, at) ?? NaN, 3)];
      if (second !== undefined) {
        const other = second.methods.find(({ name }) => name === method.name);
        const value = scoreAt(other, score, lastBefore(second.time_ms, history.time_ms[at] + 1e-6));
        parts.unshift('A');
        parts.push('B', number(value ?? NaN, 3));
      }
      return el('span', {
        className: `value method-${method.name}`,
        textContent: [methodLook(method.name).look.mark, ...parts].join(' '),
      });
    });
    this.readouts[plot].replaceChildren(time(history.time_ms[at]), ...values);
  }

  /** @param {'sign_accuracy' | 'pearson_r'} score */
  #table(score) {
    const history = this.#latest?.history;
    if (history === undefined) return { head: [], rows: [] };
    // Forty rows tell the curve.
    const every = Math.max(1, Math.ceil(history.time_ms.length / 40));
    const rows = [];
    const all = [history, ...this.#others.map((snapshot) => snapshot?.history ?? null)];
    for (let index = history.time_ms.length - 1; index >= 0; index -= every) {
      const timeMs = history.time_ms[index];
      const values = all.flatMap((each) => {
        if (each === null) return [];
        const at = lastBefore(each.time_ms, timeMs + 1e-6);
        return each.methods.map((method) => number(scoreAt(method, score, at) ?? NaN, 3));
      });
      rows.unshift([number(timeMs / 1000, 2), ...values]);
    }
    const head = all.flatMap((each, condition) =>
      (each?.methods ?? []).map(({ name }) =>
        all.length > 1 ? `${labelOf(name)} ${LETTERS[condition]}` : labelOf(name),
      ),
    );
    return { head: [t('simulatedSeconds'), ...head], rows };
  }
}

/** By how much one has to be ahead, as it is written. */
function marginText() {
  const { pearson_r: r, row_pearson_r: row, sign_accuracy: signs, angle_deg: angle } = MARGIN;
  return { r: number(r, 3), row: number(row, 4), signs: percent(signs), angle: `${number(angle, 1)}°` };
}

/** Index of the last time up to a limit. @param {Float64Array} times @param {number} limit */
function lastBefore(times, limit) {
  const next = times.findIndex((time) => time > limit);
  return next < 0 ? times.length - 1 : next - 1;
}
