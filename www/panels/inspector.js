// One synapse: what each method saw of it lately, and how its estimate follows.

import { byId, el } from '../dom.js';
import { bringIntoView } from '../embed.js';
import { number, t } from '../i18n.js';
import { Canvas } from '../plots/canvas.js';
import { drawCounts, drawTraces, drawWindows } from '../plots/why.js';
import { Figure } from './figure.js';

/** @import { Changes, Description, Inspection, Snapshot, Values } from '../types.js' */
/** @import { Palette } from '../plots/palette.js' */

const DRAW = { stdwi: drawTraces, akrout: drawCounts, rdd: drawWindows };

/** The parameters that each method's equation names. */
const PARAMETERS = /** @type {Record<string, string[]>} */ ({
  stdwi: ['learning_rate', 'stdwi_learning_rate', 'tau_fast_ms', 'tau_slow_ms', 'stdwi_decay'],
  akrout: ['learning_rate', 'akrout_learning_rate', 'akrout_batch', 'akrout_decay'],
  rdd: ['learning_rate', 'rdd_learning_rate', 'rdd_margin', 'rdd_window_ms'],
});

/** Three columns, one a method. */
export class InspectorPanel {
  /** @type {Inspection | null} */
  #seen = null;
  /** @type {{name: string, canvas: Canvas, figure: Figure, told: HTMLElement, parameters: HTMLElement}[]} */
  #columns = [];

  /** @param {Description} description @param {(changes: Changes) => void} edit @param {() => void} redraw */
  constructor(description, edit, redraw) {
    this.labels = Object.fromEntries(description.methods.map(({ name, label }) => [name, label]));
    this.table = new Map(description.table.map((parameter) => [parameter.key, parameter]));
    this.box = byId('inspector');
    byId('h-inspector').textContent = t('inspector');
    this.pre = el('input', { type: 'number', min: '0', id: 'inspect-pre' });
    this.post = el('input', { type: 'number', min: '0', id: 'inspect-post' });
    const choose = () => edit({ synapse: `${this.post.value}.${this.pre.value}` });
    this.pre.onchange = choose;
    this.post.onchange = choose;
    this.told = el('span', {});
    const close = el('button', { type: 'button', textContent: t('close'), onclick: () => edit({ synapse: null }) });
    const head = el('div', { className: 'row' }, [
      el('label', {}, [`${t('layerPre')} `, this.pre]),
      el('label', {}, [`→ ${t('layerPost')} `, this.post]),
      this.told,
      close,
    ]);
    const columns = description.methods.map(({ name }) => this.#column(name, redraw));
    this.box.append(head, el('div', { className: 'cards' }, columns));
  }

  /** @param {string} name @param {() => void} redraw */
  #column(name, redraw) {
    const figure = new Figure('fig-why', this.labels[name], []);
    const told = el('p', { className: 'small' });
    const parameters = el('p', { className: 'parameters' });
    this.#columns.push({ name, figure, told, parameters, canvas: new Canvas(figure.box, redraw) });
    return el('section', { className: `card ${name}` }, [
      el('h3', { textContent: this.labels[name] }),
      figure.element,
      told,
      parameters,
    ]);
  }

  /** Shows or hides the panel. @param {[number, number] | null} synapse @param {Values} values */
  select(synapse, values) {
    const wasHidden = this.box.hidden;
    this.box.hidden = synapse === null;
    if (synapse === null) return;
    [this.post.value, this.pre.value] = synapse.map(String);
    [this.post.max, this.pre.max] = [String(Number(values.n_post) - 1), String(Number(values.n_pre) - 1)];
    for (const { name, parameters } of this.#columns) {
      const keys = (PARAMETERS[name] ?? []).filter((key) => !key.endsWith('_learning_rate') || values[key] !== 0);
      parameters.replaceChildren(...keys.map((key) => this.#parameter(key, values)));
    }
    if (wasHidden) bringIntoView(this.box, false);
  }

  /** A value that leads to its control. @param {string} key @param {Values} values */
  #parameter(key, values) {
    const label = this.table.get(key)?.label ?? key;
    const go = () => {
      const control = byId(`p-${key}`);
      bringIntoView(control);
      control.focus({ preventScroll: true });
    };
    return el('button', { type: 'button', className: 'value', textContent: `${label} ${values[key]}`, onclick: go });
  }

  /** What to draw, in parts. @param {Inspection | null} seen @param {Snapshot} snapshot @param {Palette} palette */
  jobs(seen, snapshot, palette) {
    if (this.box.hidden || seen === null) return [];
    this.#seen = seen;
    const words = {
      time: t('timeAxis'),
      traces: t('whyTraces'),
      preCount: t('whyPreCount'),
      postCount: t('whyPostCount'),
      drive: t('whyDrive'),
      change: t('whyChange'),
      below: '',
      above: '',
      threshold: t('threshold'),
    };
    const digits = (/** @type {number} */ value) =>
      Number.isFinite(value) ? String(Number(value.toPrecision(3))).replace('-', '−') : '–';
    const estimates = Object.entries(seen.estimates).map(([name, value]) => `${this.labels[name]} ${digits(value)}`);
    this.told.textContent = `w ${number(seen.weight, 2)} · ŵ ${estimates.join(', ')}`;
    return this.#columns.map(({ name, canvas, figure, told }) => () => {
      if (canvas.width > 0 && canvas.visible)
        DRAW[/** @type {keyof typeof DRAW} */ (name)]?.(canvas, seen, palette, words);
      const text = this.#text(name, snapshot);
      if (told.textContent !== text) told.textContent = text;
      figure.summarise(() => text);
    });
  }

  /** @param {string} name @param {Snapshot} snapshot */
  #text(name, snapshot) {
    const seen = /** @type {Inspection} */ (this.#seen);
    const round = (/** @type {number} */ value) => number(value, 3);
    if (name === 'stdwi') {
      const mean = seen.stdwi.difference.reduce((sum, value) => sum + value, 0) / (seen.stdwi.difference.length || 1);
      return t('whyStdwi', { spikes: seen.stdwi.post_spike_ms.length, mean: round(mean) });
    }
    if (name === 'akrout') {
      const { pre_count: counts, covariance, slope } = seen.akrout;
      return t('whyAkrout', { stimuli: counts.length, covariance: round(covariance), slope: round(slope) });
    }
    const above = seen.rdd.above.reduce((sum, value) => sum + value, 0);
    const method = snapshot.methods.find((each) => each.name === name);
    const all = `${method?.windows_below ?? 0} / ${method?.windows_above ?? 0}`;
    return t('whyRdd', { below: seen.rdd.above.length - above, above, all });
  }
}
