// The networks side by side: each with its weights, how much of the test it gets right, and what it says of the shown digit.

import { el } from '../../../kit/dom.js';
import { Figure } from '../../../panels/figure.js';
import { labelOfKind, markOfKind } from '../kinds.js';
import { NetworkPlot } from '../plots/network-plot.js';
import { accuracyText, degrees, w } from '../words.js';

/** @import { Palette } from '../../../plots/palette.js' */
/** @import { Host } from '../../later.js' */
/** @import { Picture, Seen } from '../types.js' */

/** `epoch`: of the slowest network, so that what is told of all of them is of one time. @typedef {{sizes: number[], picture: Picture | null, isBack: boolean, epoch: number}} Shown */

class Card {
  /** @param {Host} host @param {string} kind @param {() => void} changed */
  constructor(host, kind, changed) {
    this.kind = kind;
    this.name = labelOfKind(host, kind);
    this.accuracy = el('span', { className: 'accuracy' });
    this.figure = new Figure('network-figure', w('networkOf', { name: this.name }), { caption: [] });
    this.plot = new NetworkPlot(this.figure.box, changed);
    this.verdict = el('p', { className: 'saying' });
    this.element = el('section', { className: `network-card method-${kind}`, 'data-kind': kind }, [
      el('header', {}, [el('h3', {}, [markOfKind(host, kind), this.name]), this.accuracy]),
      this.figure.element,
      this.verdict,
    ]);
  }

  /** @param {Seen | null} seen @param {string} failure @param {Shown} shown @param {Palette} palette */
  draw(seen, failure, { sizes, picture, isBack, epoch }, palette) {
    this.verdict.classList.toggle('error', failure !== '');
    if (failure !== '') {
      this.verdict.textContent = w('failed', { message: failure });
      return;
    }
    if (seen === null) {
      this.verdict.textContent = w('waiting');
      return;
    }
    const { epochs } = seen;
    const last = Math.min(epoch, epochs.test_accuracy.length - 1);
    const right = epochs.test_accuracy[last] ?? Number.NaN;
    this.accuracy.textContent = `${accuracyText(right)} ${w('accuracy')}`;
    const { digit, share, text } = verdictOf(seen, picture?.label ?? null);
    this.verdict.textContent = text;
    this.verdict.dataset.digit = String(digit);
    // What backpropagation sends from the input on nobody uses; the output's error is the same for all.
    const angles = ['', ...epochs.error_angle_deg.map((angle) => degrees(angle[last] ?? Number.NaN)), ''];
    const below = isBack ? angles : sizes.map(String);
    const scene = { seen, sizes, pixels: picture?.pixels ?? [], label: picture?.label ?? null, isBack };
    this.plot.draw({ ...scene, kind: this.kind, below }, palette);
    const { name } = this;
    this.figure.summarise(() =>
      w('networkTold', { name, epoch: last, accuracy: accuracyText(right), digit, share: accuracyText(share) }),
    );
  }
}

/** @param {Seen} seen @param {number | null} label */
function verdictOf(seen, label) {
  const probabilities = Array.from(seen.signals?.activity[seen.signals.activity.length - 1] ?? []);
  if (probabilities.length === 0) return { digit: '', share: Number.NaN, text: '' };
  const share = Math.max(...probabilities);
  const digit = probabilities.indexOf(share);
  const says = w('says', { digit, share: accuracyText(share) });
  const judged = label === null ? w('unknown') : digit === label ? w('isRight') : w('isWrong', { digit: label });
  const mark = label === null ? '' : digit === label ? '✓ ' : '✗ ';
  return { digit, share, text: `${mark}${says}, ${judged}` };
}

export class CardsView {
  /** @type {Map<string, Card>} */
  #cards = new Map();
  #host;
  #changed;

  /** @param {Host} host @param {() => void} changed */
  constructor(host, changed) {
    this.#host = host;
    this.#changed = changed;
    this.element = el('div', { className: 'network-cards', role: 'group', 'aria-label': w('networks') });
  }

  /** @param {string[]} kinds */
  follow(kinds) {
    if (kinds.join() === [...this.#cards.keys()].join()) return;
    const known = this.#cards;
    this.#cards = new Map(kinds.map((kind) => [kind, known.get(kind) ?? new Card(this.#host, kind, this.#changed)]));
    this.element.dataset.count = String(kinds.length);
    this.element.replaceChildren(...[...this.#cards.values()].map(({ element }) => element));
  }

  /** @param {{kind: string, seen: Seen | null, failure: string}} pupil @param {Shown} shown @param {Palette} palette */
  draw({ kind, seen, failure }, shown, palette) {
    this.#cards.get(kind)?.draw(seen, failure, shown, palette);
  }
}
