// Terms of the glossary in texts. What they mean comes when one of them is first asked for.

import { glossary } from '../kit/assets.js';
import { t } from '../words/i18n.js';

/** @import { Glossary } from '../glossary/index.js' */

/** Wherever on the page they are. @param {(error: unknown) => void} fail */
export function listenToTerms(fail) {
  /** @type {Glossary | null} */
  let opened = null;
  /** The term that is asked for: its meaning may come later. @type {HTMLElement | null} */
  let asked = null;
  const ask = async (/** @type {Event} */ { target }) => {
    const term = target instanceof Element ? target.closest('[data-term]') : null;
    if (!(term instanceof HTMLElement)) return;
    asked = term;
    try {
      const { open, terms } = await glossary(t('locale'));
      opened ??= open(terms);
      if (asked === term) opened.show(term);
    } catch (error) {
      fail(error);
    }
  };
  const leave = (/** @type {Event} */ { target }) => {
    if (target !== asked || asked === null) return;
    if (asked !== document.activeElement) asked = null;
    opened?.hideSoon();
  };
  document.addEventListener('pointerover', ask);
  document.addEventListener('focusin', ask);
  document.addEventListener('click', ask);
  document.addEventListener('pointerout', leave);
  document.addEventListener('focusout', ({ target }) => {
    if (target !== asked) return;
    asked = null;
    opened?.hide();
  });
}
