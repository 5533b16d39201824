// True weights that the reader gives other values while the run goes on: by dragging, or in a field; and the list of those that were.

import { el, iconButton, textButton } from '../kit/dom.js';
import { compact, editable, t, time, typedNumber } from '../words/i18n.js';
import { WeightDrag } from './weight-drag.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Changes, Loaded, Perturbation, Snapshot } from '../run/types.js' */
/** @import { Synapse } from '../plots/matrix.js' */
/** @import { InferencePanel } from './inference.js' */

/** What a page around this one locks or hides. */
const CONTROL = 'perturb';

/** In lower windows the list waits to be opened, CSS pixels. */
const ROOMY = 800;

/** Below the matrices. */
export class WeightChanges {
  #app;
  #panel;
  /** @type {Synapse | null} */
  #selected = null;
  /** @type {Perturbation[]} */
  #list = [];
  #ages = /** @type {{element: HTMLElement, timeMs: number}[]} */ ([]);
  #field = el('input', {
    ...{ type: 'text', inputMode: 'decimal', autocomplete: 'off', id: 'true-weight' },
    'aria-describedby': 'true-weight-help',
  });
  #age = el('span', { className: 'age' });
  #items = el('ul', { 'aria-label': t('changedWeights') });
  #all = textButton(t('changedUndoAll'), () => void this.#keep([]), { className: 'quiet' });

  /** @param {App} app @param {InferencePanel} panel @param {() => void} redraw */
  constructor(app, panel, redraw) {
    this.#app = app;
    this.#panel = panel;
    const step = (/** @type {number} */ sign) => {
      const now = Number(typedNumber(this.#field.value));
      this.#field.value = editable(Number((now + sign * this.#unit()).toPrecision(4)));
      void this.#set();
    };
    // No form: in a sandboxed frame none is submitted.
    this.form = el('div', { className: 'set' }, [
      el('label', { htmlFor: 'true-weight', textContent: t('changedField') }),
      this.#field,
      textButton('−', () => step(-1), { 'aria-label': t('changedLess') }),
      textButton('+', () => step(1), { 'aria-label': t('changedMore') }),
      textButton(t('changedSet'), () => void this.#set()),
    ]);
    this.#field.onkeydown = ({ key }) => {
      if (key === 'Enter') void this.#set();
    };
    const help = el('details', { className: 'tip' }, [
      el('summary', { 'aria-label': t('changedHelp'), textContent: 'i', title: t('changedHelp') }),
      el('p', { id: 'true-weight-help', textContent: t('changedTip') }),
    ]);
    this.count = el('summary');
    // Where there is little room, the matrices need it.
    this.list = el('details', { className: 'changed', open: innerHeight >= ROOMY }, [
      this.count,
      this.#items,
      this.#all,
    ]);
    this.body = el('div', { className: 'weight-changes' }, [this.form, help, this.#age, this.list]);
    this.element = el('div', { 'data-control': CONTROL }, [this.body]);
    panel.readout.element.after(this.element);
    panel.changes = this;
    this.drag = new WeightDrag(panel.truth, redraw, {
      mayChange: () => app.embed.allows(CONTROL),
      all: () => app.run.matrices?.weights ?? null,
      of: (synapse) => this.#weightOf(synapse),
      change: (synapse, weight) => this.#change(synapse, weight),
    });
  }

  /** @param {Synapse} synapse */
  #weightOf([post, pre]) {
    const { matrices, snapshot } = this.#app.run;
    return Number((matrices?.weights[post * (snapshot?.n_pre ?? 0) + pre] ?? NaN).toPrecision(6));
  }

  /** A tenth of an ordinary weight. */
  #unit() {
    const weights = this.#app.run.matrices?.weights ?? new Float32Array();
    const mean = weights.reduce((sum, weight) => sum + Math.abs(weight), 0) / (weights.length || 1);
    return mean > 0 ? 10 ** Math.floor(Math.log10(mean)) : 0.1;
  }

  /** From the field. */
  async #set() {
    const { value } = this.#field;
    if (this.#selected === null || value === '') return;
    await this.#change(this.#selected, Number(typedNumber(value)));
  }

  /** @param {Synapse} synapse @param {number} weight */
  async #change(synapse, weight) {
    const { run, notices } = this.#app;
    const problems = await run.perturb(synapse, weight);
    if (problems.length > 0) {
      notices.problems('edit', t('notTaken'), problems);
      return;
    }
    notices.hide('edit');
    // What was changed is what the reader wants to see.
    if (run.loaded?.view.synapse?.join() !== synapse.join()) await this.#app.edit({ synapse: synapse.join('.') });
    await run.look();
  }

  /** Takes back all but these. The past is another one then, so the run begins again, and goes to where it was. @param {Perturbation[]} list */
  async #keep(list) {
    const { run, player, comparison } = this.#app;
    const timeMs = run.snapshot?.time_ms ?? 0;
    const wasPlaying = player.wantsToRun;
    /** @type {Changes} */
    const changes = { perturb: list.length === 0 ? null : list.map(({ text }) => text).join() };
    const problems = await this.#app.edit(changes);
    if (problems.length > 0 || run.loaded?.restarted !== true || timeMs === 0) return;
    comparison.run?.runUntil(timeMs).catch(() => {});
    const reached = await run.runUntil(timeMs);
    // Stopped on the way: the reader wants something else by now.
    if (wasPlaying && reached.time_ms === timeMs) this.#app.play();
  }

  /** @param {Loaded} loaded */
  follow({ perturbations }) {
    this.#list = perturbations;
    this.#panel.truth.matrix.changed = perturbations.map(({ post, pre }) => [post, pre]);
    this.#ages = [];
    this.#items.replaceChildren(...perturbations.map((each, at) => this.#item(each, at)));
    this.count.textContent = `${t('changedWeights')}: ${perturbations.length}`;
    this.list.hidden = perturbations.length === 0;
    this.#show();
    this.drag.follow();
    this.#app.embed.applyToControls();
  }

  /** @param {Perturbation} change @param {number} at */
  #item({ post, pre, before, weight, time_ms: timeMs }, at) {
    const element = el('span');
    this.#ages.push({ element, timeMs });
    const words = t('changedOne', { post, pre, before: compact(before), weight: compact(weight), time: time(timeMs) });
    const back = () => void this.#keep(this.#list.filter((_, other) => other !== at));
    const name = `${t('changedUndo')}: ${words}`;
    return el('li', {}, [words, ' ', element, iconButton('close', name, back, { className: 'icon-button quiet' })]);
  }

  /** Called as often as the matrices are drawn. @param {Synapse | null} selected @param {Snapshot} snapshot */
  show(selected, { time_ms: now }) {
    this.#selected = selected;
    this.#show();
    const ageOf = (/** @type {number} */ then) =>
      now < then ? t('changedLater') : t('changedAge', { age: time(now - then) });
    for (const { element, timeMs } of this.#ages) write(element, `(${ageOf(timeMs)})`);
    if (selected === null) return;
    const isOwn = (/** @type {Perturbation} */ { post, pre }) => post === selected[0] && pre === selected[1];
    const own = this.#list.filter((each) => isOwn(each) && each.time_ms <= now).at(-1);
    write(this.#age, own === undefined ? '' : t('changedSince', { age: ageOf(own.time_ms) }));
    const text = editable(this.#weightOf(selected));
    if (document.activeElement !== this.#field && this.#field.value !== text) this.#field.value = text;
  }

  #show() {
    this.form.hidden = this.#selected === null;
    this.body.hidden = this.#selected === null && this.#list.length === 0;
  }
}

/** @param {HTMLElement} element @param {string} text */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
