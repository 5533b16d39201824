// What of an experiment can be chosen: seeds, rates, time, rules, and how it is shown.

import { el, textButton } from '../../../kit/dom.js';
import { editable, member, typedNumber } from '../../../words/i18n.js';
import { editLink, readLink } from '../plan.js';
import { scoresOf } from '../scores.js';
import { p } from '../words.js';
import { labelled } from './parts.js';

/** @import { Changes } from '../../../run/types.js' */
/** @import { Drawn } from '../figures/board.js' */
/** @import { Room } from '../room.js' */
/** @import { About, Score } from '../types.js' */

/** Presets whose rates can be compared. */
const PRESETS = ['paper', 'tuned'];

/** What the reader looks at stays chosen from one experiment to the next. @type {{score: Score | null, showsSingle: boolean}} */
const chosen = { score: null, showsSingle: false };

export class Settings {
  #hasScores = true;
  #room;
  /** @type {Score[]} */
  #scores;

  /** @param {Room} room @param {About} about @param {() => void} redraw */
  constructor(room, about, redraw) {
    this.#room = room;
    this.#scores = scoresOf(about);
    this.error = el('p', { className: 'error', role: 'alert', hidden: true });
    const seeds = field(String(about.seeds.length), (text) => this.#edit({ seeds: text }));
    const seconds = field(editable(about.duration_ms / 1000), (text) => this.#edit({ until: milliseconds(text) }));
    this.scores = el(
      'select',
      {},
      this.#scores.map((score) => el('option', { value: score, textContent: p(score) })),
    );
    this.scores.value = this.score;
    this.scores.onchange = () => {
      chosen.score = /** @type {Score} */ (this.scores.value);
      redraw();
    };
    const box = el('input', { type: 'checkbox', id: 'single-seeds', checked: chosen.showsSingle });
    box.onchange = () => {
      chosen.showsSingle = box.checked;
      redraw();
    };
    this.single = el('label', { className: 'check' }, [box, p('single')]);
    this.score_ = labelled('paper-score', p('score'), this.scores);
    this.element = el('div', { className: 'paper-settings', role: 'group', 'aria-label': p('settings') }, [
      labelled('paper-seeds', p('seeds'), seeds, p('seedsHelp', { first: about.seeds[0] ?? 101 })),
      labelled('paper-preset', p('presets'), this.#presets()),
      ...(about.kind === 'learning' ? [] : [labelled('paper-until', p('until'), seconds)]),
      this.score_,
      this.single,
      ...(about.kind === 'network' || about.kind === 'synapse' ? [this.#methods(about)] : []),
      this.error,
    ]);
  }

  /** @returns {Score} */
  get score() {
    const { score } = chosen;
    return this.#hasScores && score !== null && this.#scores.includes(score) ? score : this.#scores[0];
  }

  get showsSingle() {
    return chosen.showsSingle;
  }

  /** What a figure has no use for is not offered. @param {Drawn} figure */
  offer({ hasScores, hasSingle }) {
    this.#hasScores = hasScores;
    this.score_.hidden = !hasScores;
    this.single.hidden = !hasSingle;
  }

  #presets() {
    const { host, link } = this.#room;
    const { preset } = readLink(link);
    const { presets } = host.description;
    const select = el('select', { onchange: () => this.#edit({ preset: select.value }) });
    for (const { name, label } of presets.filter((each) => PRESETS.includes(each.name) || each.name === preset)) {
      const own = name === 'paper' || name === 'tuned' ? p(`preset_${name}`) : member('presetLabels', name, label);
      select.append(el('option', { value: name, textContent: own }));
    }
    select.value = preset;
    return select;
  }

  /** @param {About} about */
  #methods({ methods }) {
    const { host } = this.#room;
    const boxes = host.description.methods.map(({ name }) => {
      const box = el('input', {
        type: 'checkbox',
        id: `paper-method-${name}`,
        value: name,
        checked: methods.includes(name),
      });
      box.onchange = () => {
        const names = boxes.filter(({ checked }) => checked).map(({ value }) => value);
        this.#edit({ methods: names.join(',') });
      };
      return box;
    });
    const items = boxes.map((box) =>
      el('label', { className: 'check' }, [box, host.markOf(box.value), host.labelOf(box.value)]),
    );
    const back = textButton(p('asDeclared'), () => this.#edit({ methods: null }));
    const summary = el('summary', {
      id: 'paper-methods',
      textContent: p('methodsOf', { names: methods.map((name) => host.labelOf(name)).join(', ') }),
    });
    const details = el('details', { className: 'paper-methods', open: wasOpen }, [
      summary,
      el('div', { className: 'checks' }, [...items, back]),
    ]);
    details.ontoggle = () => {
      wasOpen = details.open;
    };
    return details;
  }

  /** @param {Changes} changes */
  #edit(changes) {
    const { host, link } = this.#room;
    const { link: edited, problems } = editLink(link, changes);
    this.error.textContent = problems.map((problem) => host.told(problem)).join(' ');
    this.error.hidden = problems.length === 0;
    if (problems.length === 0 && edited !== link) host.go(edited);
  }
}

/** The rules were being chosen when one was. */
let wasOpen = false;

/** @param {string} value @param {(text: string) => void} changed */
function field(value, changed) {
  const input = el('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off', size: 6, value });
  input.onchange = () => changed(typedNumber(input.value));
  return input;
}

/** An empty field means the experiment's own time. @param {string} seconds */
function milliseconds(seconds) {
  const number = Number(seconds);
  if (seconds === '') return null;
  return Number.isFinite(number) ? number * 1000 : seconds;
}
