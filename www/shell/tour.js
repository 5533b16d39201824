// The guided tour: a card with a few sentences, a link that sets the stage, and the panel to look at. Its words come when it is
// first opened.

import { byId, el } from '../kit/dom.js';
import { editLink } from '../link/core.js';
import { t } from '../words/i18n.js';
import { forReader, tourSteps } from '../words/languages.js';
import { addressOf, shortReference, sourceNamed } from '../words/sources.js';

/** @import { View } from '../run/types.js' */
/** @import { Step } from '../words/tour.en.js' */

/** The card, and which step it shows. */
export class Tour {
  /** Number of the step that is shown, from 1; 0 for none. */
  step = 0;
  #card = el('aside', { className: 'tour', id: 'tour', hidden: true, 'aria-live': 'polite', 'aria-label': t('tour') });
  /** @type {(link: string) => void} */
  #load;
  /** @type {() => void} */
  #leave;
  /** @type {(panel: string) => void} */
  #reveal;
  #run;
  #fail;
  /** Which step the last link asked for: its words may come after another link. */
  #asked = 0;

  /**
   * @param {(link: string) => void} load
   * @param {() => void} leave back to the reader's run, or without a step
   * @param {(panel: string) => void} reveal brings a panel into view
   * @param {{keep: () => void, forget: () => void}} run of the reader
   * @param {(error: unknown) => void} fail its words did not come
   */
  constructor(load, leave, reveal, run, fail) {
    this.#fail = fail;
    this.#run = run;
    this.#reveal = reveal;
    this.#load = load;
    this.#leave = leave;
    document.body.append(this.#card);
  }

  /** Shows the step that the link names. @param {View} view */
  show(view) {
    const named = view.view.find((name) => name.startsWith('tour:'))?.slice('tour:'.length);
    this.#asked = Number(named ?? 0);
    // Who leaves shall not wait for words.
    if (this.#asked === 0) this.#showStep(0, []);
    else void this.#withSteps((steps) => this.#asked > 0 && this.#showStep(Math.min(this.#asked, steps.length), steps));
  }

  /** @param {(steps: Step[]) => void} take */
  async #withSteps(take) {
    try {
      take(await tourSteps());
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {number} step from 1, or 0 for none @param {Step[]} tour */
  #showStep(step, tour) {
    if (step === this.step) return;
    const focused = this.#card.contains(document.activeElement) ? (document.activeElement?.id ?? '') : null;
    document.querySelector('.highlight')?.classList.remove('highlight');
    this.step = step;
    this.#card.hidden = step === 0;
    if (step === 0) {
      this.#run.forget();
      return;
    }
    const { title, text, panel, sources } = tour[step - 1];
    byId(panel).classList.add('highlight');
    // Beside what it speaks of, not in front of it.
    this.#card.classList.toggle('left', panel === 'panel-score' || panel === 'inspector');
    this.#reveal(panel);
    const button = (
      /** @type {string} */ label,
      /** @type {() => void} */ run,
      /** @type {boolean} */ disabled,
      /** @type {string} */ id,
    ) => el('button', { type: 'button', textContent: label, onclick: run, disabled, id });
    const links = sources.flatMap((name) => {
      const source = sourceNamed(name);
      const textContent = shortReference(source, t('andOthers'));
      return [el('a', { href: addressOf(source), rel: 'noopener', target: '_blank', textContent }), ' '];
    });
    this.#card.replaceChildren(
      el('p', { className: 'note', textContent: t('tourStep', { step, of: tour.length }) }),
      el('h2', { textContent: title }),
      ...text.map((sentence) => el('p', { textContent: sentence })),
      el('p', { className: 'note tour-sources' }, links),
      el('div', { className: 'row steps' }, [
        button(t('back'), () => this.go(-1), step === 1, 'tour-back'),
        button(t('next'), () => this.go(1), step === tour.length, 'tour-next'),
        button(t('close'), this.#leave, false, 'tour-close'),
      ]),
    );
    this.#card.scrollTop = 0;
    if (focused !== null) this.#focus(focused);
  }

  /** On the button that the reader used, or the next best where it has nothing to do any more. @param {string} id */
  #focus(id) {
    const buttons = ['tour-next', 'tour-close', 'tour-back'].map((each) => byId(each));
    const usable = buttons.filter((button) => !(/** @type {HTMLButtonElement} */ (button).disabled));
    (usable.find((button) => button.id === id) ?? usable[0]).focus({ preventScroll: true });
  }

  /** Ends the tour. */
  leave() {
    this.#leave();
  }

  /** @param {-1 | 1} direction */
  go(direction) {
    this.start(this.step + direction);
  }

  /** @param {number} step from 1 */
  start(step) {
    void this.#withSteps((tour) => {
      if (step < 1 || step > tour.length) return;
      if (this.step === 0) this.#run.keep();
      this.#load(forReader(editLink(tour[step - 1].link, { view: `tour:${step}` }).link));
    });
  }
}
