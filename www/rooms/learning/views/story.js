// The story: a few steps, each an experiment of its own with a few sentences. The reader's own experiment waits meanwhile.

import { el, textButton } from '../../../kit/dom.js';
import { withTerms } from '../../../words/terms.js';
import { STEPS } from '../story.js';
import { stepWords, w } from '../words.js';

export class StoryView {
  /** The step that is told, from 1; 0 for none. */
  step = 0;
  #here = el('p', { className: 'here', id: 'story-here' });

  /** @param {(step: number) => void} go to a step; 0 ends the story */
  constructor(go) {
    this.go = go;
    this.start = textButton(w('storyStart'), () => go(1), { id: 'story-start', className: 'story-start' });
    this.card = el('section', { className: 'story', id: 'story', 'aria-label': w('story'), hidden: true });
  }

  /** @param {number} step */
  show(step) {
    if (step === this.step) return;
    const focused = this.card.contains(document.activeElement) ? document.activeElement?.id : '';
    this.step = step;
    this.card.hidden = step === 0;
    this.start.hidden = step > 0;
    if (step === 0) {
      this.start.focus({ preventScroll: true });
      return;
    }
    const { title, text, look } = stepWords(STEPS[step - 1].name);
    this.card.replaceChildren(
      el('div', { className: 'story-text', 'aria-live': 'polite' }, [
        el('p', { className: 'step-of', textContent: w('stepOf', { step, all: STEPS.length }) }),
        el('h3', { textContent: title }),
        el('p', {}, withTerms(text)),
        el('p', { className: 'look', textContent: look }),
      ]),
      this.#here,
      el('div', { className: 'row steps' }, [
        textButton(w('previous'), () => this.go(step - 1), { id: 'story-back', disabled: step === 1 }),
        textButton(w('nextStep'), () => this.go(step + 1), {
          ...{ id: 'story-next', className: 'primary', disabled: step === STEPS.length },
        }),
        textButton(w('leave'), () => this.go(0), { id: 'story-leave', title: w('leaveHelp') }),
      ]),
    );
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /** What is seen here, beside what is told. @param {number} epoch @param {string} values */
  tell(epoch, values) {
    this.#here.textContent = epoch === 0 ? w('hereBegins') : w('hereNow', { epoch, values });
  }
}
