// A clip of the run: which stretch of it, how long, as which file, how far it is, and what came out.

import { el, textButton } from '../kit/dom.js';
import { editLink } from '../link/core.js';
import { download } from '../saving/savefile.js';
import { editable, number, t, time, typedNumber } from '../words/i18n.js';
import { countOf, recorded } from './clip.js';
import { gifOf } from './gif.js';
import { clockOf } from './moment.js';
import { hasEncoder, webmOf } from './webm.js';
import { w } from './words.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Encoder, Span } from './clip.js' */
/** @import { Held } from './moment.js' */
/** @import { Scene } from './pictures.js' */
/** @import { Spec } from './sheet.js' */

/** Lengths of a clip, s: longer ones would be large. */
const [LEAST, MOST, USUAL] = [0.2, 20, 6];

/** Of a run that has not begun. */
const FIRST_MS = 10_000;

/** @type {Record<'WebM' | 'GIF', (canvas: HTMLCanvasElement, last: CanvasRenderingContext2D, about: Record<string, string>) => Promise<Encoder>>} */
const KINDS = {
  WebM: (canvas, _, about) => webmOf(canvas, about),
  GIF: (_, last, about) => gifOf(last, Object.values(about).join('\n')),
};

/** Fields, buttons and the result. */
export class ClipMaker {
  #app;
  #what;
  #from = numberField('clip-from', '0');
  #to;
  #seconds = numberField('clip-seconds', editable(USUAL));
  #progress = el('progress', { hidden: true, 'aria-label': w('clips') });
  #said = el('span', { className: 'note', role: 'status', id: 'clip-said' });
  #result = el('div', { className: 'clip-result' });
  #cancel;
  /** @type {HTMLButtonElement[]} */
  #makers;
  #ending = new AbortController();
  #address = '';

  /** @param {App} app @param {{held: Held, scene: Scene, specOf: (held: Held) => Omit<Spec, 'scene' | 'clock'>, aboutOf: (held: Held) => Record<string, string>}} what */
  constructor(app, what) {
    this.#app = app;
    this.#what = what;
    const { timeMs } = what.held;
    this.#to = numberField('clip-to', editable((timeMs > 0 ? timeMs : FIRST_MS) / 1000));
    this.#cancel = textButton(w('cancel'), () => this.cancel(), { id: 'clip-cancel', hidden: true });
    const kinds = /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS));
    this.#makers = kinds
      .filter((kind) => kind !== 'WebM' || hasEncoder())
      .map((kind) =>
        textButton(w('make', { kind }), () => void this.#make(kind), { id: `clip-${kind.toLowerCase()}` }),
      );
    const field = (/** @type {string} */ label, /** @type {HTMLElement} */ input) =>
      el('label', {}, [`${label} `, input]);
    this.element = el('div', { className: 'clips', hidden: true }, [
      el('div', { className: 'row', role: 'group', 'aria-label': w('span') }, [
        el('span', { textContent: w('span'), 'aria-hidden': 'true' }),
        field(w('from'), this.#from),
        field(w('to'), this.#to),
        field(w('seconds'), this.#seconds),
      ]),
      el('div', { className: 'row' }, [...this.#makers, this.#cancel, this.#progress, this.#said]),
      el('p', { className: 'note', textContent: [w('makes'), hasEncoder() ? '' : w('noEncoder')].join(' ').trim() }),
      this.#result,
    ]);
  }

  cancel() {
    this.#ending.abort();
    URL.revokeObjectURL(this.#address);
  }

  /** @returns {Span | null} */
  #span() {
    const [from, to, seconds] = [this.#from, this.#to, this.#seconds].map(({ value }) =>
      Number(typedNumber(value) || 'no'),
    );
    const isRight = from >= 0 && to > from && to <= 1e9 && seconds >= LEAST && seconds <= MOST;
    return isRight ? { fromMs: from * 1000, toMs: to * 1000, seconds } : null;
  }

  /** @param {keyof typeof KINDS} kind */
  async #make(kind) {
    const span = this.#span();
    if (span === null) {
      this.#said.textContent = w('wrongSpan', { least: LEAST, most: MOST });
      return;
    }
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    this.#busy(true, countOf(span));
    this.#said.textContent = w('running', { time: time(span.toMs) });
    try {
      // Without an end, and on its own: what is beside it is a run of its own too.
      const plain = (/** @type {string} */ link) =>
        editLink(link, { until: null, digest: null, vs: null, vs2: null, vs3: null }).link;
      const { comparison, run } = this.#app;
      const { blob, count, held } = await recorded({
        link: plain(run.loaded?.link ?? ''),
        second: comparison.experiments.length < 2 ? null : plain(comparison.experiments[1]),
        ...{ span, clockOf, scene: this.#what.scene, specOf: this.#what.specOf, signal },
        encoderOf: (canvas, last, end) => KINDS[kind](canvas, last, this.#what.aboutOf(end)),
        tell: (at, of) => {
          this.#progress.value = at;
          this.#said.textContent = w('frame', { at, count: of });
        },
      });
      const { timeMs, digest } = this.#what.held;
      if (held.timeMs === timeMs && timeMs > 0 && held.digest !== digest) {
        throw new Error(t('otherDigest', { digest, other: held.digest }));
      }
      this.#hand(kind, blob, count, held.digest);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#said.textContent = signal.aborted ? w('cancelled') : w('rest', { message });
    } finally {
      this.#busy(false, 1);
    }
  }

  /** It is seen here as well: a sandbox may keep the file back. @param {keyof typeof KINDS} kind @param {Blob} blob @param {number} count @param {string} digest */
  #hand(kind, blob, count, digest) {
    download(blob, `stdwi-lab-clip-${digest}.${kind.toLowerCase()}`);
    this.#said.textContent = w('made', { kind, size: number(blob.size / 1e6, 2), count });
    URL.revokeObjectURL(this.#address);
    this.#address = URL.createObjectURL(blob);
    const shown =
      kind === 'GIF'
        ? el('img', { src: this.#address, alt: w('clip') })
        : el('video', { src: this.#address, controls: true, muted: true, 'aria-label': w('clip') });
    this.#result.replaceChildren(shown);
  }

  /** @param {boolean} isBusy @param {number} count */
  #busy(isBusy, count) {
    for (const button of this.#makers) button.disabled = isBusy;
    this.#cancel.hidden = !isBusy;
    this.#progress.hidden = !isBusy;
    this.#progress.max = count;
    this.#progress.value = 0;
  }
}

/** @param {string} id @param {string} value */
const numberField = (id, value) => el('input', { type: 'text', inputMode: 'decimal', id, value, size: 6 });
