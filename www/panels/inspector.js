// One synapse: what each method saw of it lately, and how its estimate follows.

import { byId, el, iconButton } from '../kit/dom.js';
import { Canvas } from '../plots/canvas.js';
import { MARKS } from '../plots/palette.js';
import { drawCounts, drawLearningWindow, drawTraces, drawWindows } from '../plots/why.js';
import { allSeen } from '../saving/tables.js';
import { compact, count, number, t, wordsOf } from '../words/i18n.js';
import { Figure } from './figure.js';
import { SymbolList } from './symbols.js';

/** @import { Changes, Description, Inspection, Snapshot, Values } from '../run/types.js' */
/** @import { Palette } from '../plots/palette.js' */

const DRAW = { stdwi: drawTraces, akrout: drawCounts, rdd: drawWindows };

/** Three columns, one a method. */
export class InspectorPanel {
  /** @type {Inspection | null} */
  #seen = null;
  /** @type {{name: string, canvas: Canvas, figure: Figure, told: HTMLElement, symbols: SymbolList}[]} */
  #columns = [];
  /** What one presynaptic spike is worth to STDWI, by its age. @type {Canvas | null} */
  #window = null;

  /**
   * @param {Description} description
   * @param {(changes: Changes) => void} edit
   * @param {() => void} redraw
   * @param {(key: string) => void} openControl leads to a parameter's control
   */
  constructor(description, edit, redraw, openControl) {
    this.openControl = openControl;
    this.labels = Object.fromEntries(description.methods.map(({ name, label }) => [name, label]));
    this.table = new Map(description.table.map((parameter) => [parameter.key, parameter]));
    this.box = byId('inspector');
    this.pre = el('input', { type: 'number', min: '0', id: 'inspect-pre' });
    this.post = el('input', { type: 'number', min: '0', id: 'inspect-post' });
    const choose = () => edit({ synapse: `${this.post.value}.${this.pre.value}` });
    this.pre.onchange = choose;
    this.post.onchange = choose;
    this.told = el('span', {});
    const close = iconButton('close', t('close'), () => edit({ synapse: null }), { className: 'icon-button quiet' });
    const head = el('div', { className: 'row head' }, [
      el('label', {}, [`${t('layerPre')} `, this.pre]),
      el('label', {}, [`→ ${t('layerPost')} `, this.post]),
      this.told,
      el('span', { className: 'spacer' }),
      close,
    ]);
    const columns = description.methods.map(({ name }) => this.#column(name, redraw));
    this.box.append(head, el('div', { className: 'cards' }, columns));
  }

  /** @param {string} name @param {() => void} redraw */
  #column(name, redraw) {
    const figure = new Figure('fig-why', this.labels[name], {
      caption: [],
      table: () => this.#table(name),
      csv: () => allSeen(name, this.#seen),
    });
    const told = el('p', { className: 'small' });
    const symbols = new SymbolList(name, (key) => wordsOf(this.table.get(key)), this.openControl);
    const canvas = new Canvas(figure.box, redraw);
    figure.draws(canvas);
    this.#columns.push({ name, figure, told, symbols, canvas });
    const plots = [figure.element];
    if (name === 'stdwi') {
      const window = new Figure('fig-window', t('whyWindow'), { caption: [] });
      window.summarise(() => t('whyWindowSummary'));
      this.#window = new Canvas(window.box, redraw);
      figure.draws(this.#window, t('whyWindow'));
      plots.push(window.element);
    }
    return el('section', { className: `card ${name}` }, [
      el('h3', {}, [
        el('span', { className: `mark ${name}`, textContent: MARKS[name] ?? '', 'aria-hidden': 'true' }),
        this.labels[name],
      ]),
      symbols.equation,
      el('div', { className: 'plots' }, plots),
      told,
      symbols.list,
    ]);
  }

  /** Shows or hides the panel. @param {[number, number] | null} synapse @param {Values} values */
  select(synapse, values) {
    this.box.hidden = synapse === null;
    if (synapse === null) return;
    [this.post.value, this.pre.value] = synapse.map(String);
    [this.post.max, this.pre.max] = [String(Number(values.n_post) - 1), String(Number(values.n_pre) - 1)];
    for (const { symbols } of this.#columns) symbols.show(values);
  }

  /**
   * What is drawn, in parts that a frame can tell apart.
   * @returns {((seen: Inspection | null, snapshot: Snapshot, palette: Palette) => void)[]}
   */
  parts() {
    const words = {
      time: t('timeSeconds'),
      traces: t('whyTraces'),
      preCount: t('whyPreCount'),
      postCount: t('whyPostCount'),
      drive: t('whyDrive'),
      change: t('whyChange'),
      below: '',
      above: '',
      threshold: t('threshold'),
      lag: t('whyLag'),
      window: t('whyWindow'),
    };
    return this.#columns.map(({ name, canvas, figure, told, symbols }, index) => (seen, snapshot, palette) => {
      if (this.box.hidden || seen === null) return;
      this.#seen = seen;
      if (index === 0) this.#tell(seen);
      const draw = DRAW[/** @type {keyof typeof DRAW} */ (name)];
      canvas.paint((context) => draw?.(context, canvas, seen, palette, words));
      if (name === 'stdwi') this.#paintWindow(seen, palette, words);
      symbols.tell(seen);
      const text = this.#text(name, snapshot);
      if (told.textContent !== text) told.textContent = text;
      figure.summarise(() => text);
    });
  }

  /** @param {Inspection} seen @param {Palette} palette @param {import('../plots/why.js').Words} words */
  #paintWindow(seen, palette, words) {
    const canvas = /** @type {Canvas} */ (this.#window);
    canvas.paint((context) => drawLearningWindow(context, canvas, seen, palette, words));
  }

  /** Truth and estimates. @param {Inspection} seen */
  #tell(seen) {
    const estimates = Object.entries(seen.estimates).map(([name, value]) => `${this.labels[name]} ${compact(value)}`);
    const text = `w ${compact(seen.weight)} · ŵ ${estimates.join(', ')}`;
    if (this.told.textContent !== text) this.told.textContent = text;
  }

  /** @param {string} name @param {Snapshot} snapshot */
  #text(name, snapshot) {
    const seen = /** @type {Inspection} */ (this.#seen);
    const round = (/** @type {number} */ value) => number(value, 3);
    if (name === 'stdwi') {
      const { post_spike_ms: lately, stretch_spikes: spikes, stretch_mean: mean } = seen.stdwi;
      const seconds = number((seen.to_ms - seen.from_ms) / 1000, 0);
      return t('whyStdwi', { lately: lately.length, seconds, spikes: count(spikes), mean: round(mean) });
    }
    if (name === 'akrout') {
      const { pre_count: counts, covariance, slope } = seen.akrout;
      return t('whyAkrout', { stimuli: count(counts.length), covariance: round(covariance), slope: round(slope) });
    }
    const above = seen.rdd.above.reduce((sum, value) => sum + value, 0);
    const method = snapshot.methods.find((each) => each.name === name);
    const all = `${count(method?.windows_below ?? 0)} / ${count(method?.windows_above ?? 0)}`;
    return t('whyRdd', { below: seen.rdd.above.length - above, above, all });
  }

  /** What a plot shows, in numbers. @param {string} name */
  #table(name) {
    const seen = this.#seen;
    if (seen === null) return { head: [], rows: [] };
    if (name === 'stdwi') {
      const { post_spike_ms: times, difference, update } = seen.stdwi;
      const rows = Array.from(times, (time, at) => [number(time, 2), number(difference[at], 4), compact(update[at])]);
      return { head: [t('postSpikeMs'), t('fastMinusSlow'), t('updateOfEstimate')], rows };
    }
    if (name === 'akrout') {
      const { pre_count: pre, post_count: post } = seen.akrout;
      const rows = Array.from(pre, (spikes, at) => [at - pre.length + 1, spikes, post[at]]);
      return { head: [t('stimulusBack'), t('whyPreCount'), t('whyPostCount')], rows };
    }
    const { drive, change, above } = seen.rdd;
    const rows = Array.from(drive, (value, at) => [
      number(value, 4),
      number(change[at], 5),
      above[at] > 0 ? t('above') : t('below'),
    ]);
    return { head: [t('whyDrive'), t('whyChange'), t('side')], rows };
  }
}
