// One synapse: what each method saw of it lately, and how its estimate follows.

import { byId, el, iconButton } from '../dom.js';
import { compact, number, t } from '../i18n.js';
import { Canvas } from '../plots/canvas.js';
import { MARKS } from '../plots/palette.js';
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
    const figure = new Figure('fig-why', this.labels[name], { caption: [] });
    const told = el('p', { className: 'small' });
    const parameters = el('p', { className: 'parameters' });
    this.#columns.push({ name, figure, told, parameters, canvas: new Canvas(figure.box, redraw) });
    return el('section', { className: `card ${name}` }, [
      el('h3', {}, [
        el('span', { className: `mark ${name}`, textContent: MARKS[name] ?? '', 'aria-hidden': 'true' }),
        this.labels[name],
      ]),
      figure.element,
      told,
      parameters,
    ]);
  }

  /** Shows or hides the panel. @param {[number, number] | null} synapse @param {Values} values */
  select(synapse, values) {
    this.box.hidden = synapse === null;
    if (synapse === null) return;
    [this.post.value, this.pre.value] = synapse.map(String);
    [this.post.max, this.pre.max] = [String(Number(values.n_post) - 1), String(Number(values.n_pre) - 1)];
    for (const { name, parameters } of this.#columns) {
      const keys = (PARAMETERS[name] ?? []).filter((key) => !key.endsWith('_learning_rate') || values[key] !== 0);
      parameters.replaceChildren(...keys.map((key) => this.#parameter(key, values)));
    }
  }

  /** A value that leads to its control. @param {string} key @param {Values} values */
  #parameter(key, values) {
    const label = this.table.get(key)?.label ?? key;
    const go = () => this.openControl(key);
    return el('button', { type: 'button', className: 'value', textContent: `${label} ${values[key]}`, onclick: go });
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
    };
    return this.#columns.map(({ name, canvas, figure, told }, index) => (seen, snapshot, palette) => {
      if (this.box.hidden || seen === null) return;
      this.#seen = seen;
      if (index === 0) this.#tell(seen);
      if (canvas.isOpen) DRAW[/** @type {keyof typeof DRAW} */ (name)]?.(canvas, seen, palette, words);
      const text = this.#text(name, snapshot);
      if (told.textContent !== text) told.textContent = text;
      figure.summarise(() => text);
    });
  }

  /** Truth and estimates. @param {Inspection} seen */
  #tell(seen) {
    const estimates = Object.entries(seen.estimates).map(([name, value]) => `${this.labels[name]} ${compact(value)}`);
    const text = `w ${number(seen.weight, 2)} · ŵ ${estimates.join(', ')}`;
    if (this.told.textContent !== text) this.told.textContent = text;
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
