// Messages that do not stand in the way: what a link held in vain, whether a run was reproduced. Text only, never HTML.

import { el, iconButton, textButton } from '../kit/dom.js';
import { t } from '../words/i18n.js';

/** @import { Problem } from '../run/types.js' */

/** @typedef {{label: string, run: () => void}} Action */

/** The list of notices. One of a kind at a time. */
export class Notices {
  /** @type {Map<string, HTMLElement>} */
  #shown = new Map();

  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
  }

  /**
   * @param {string} kind a new one of the same kind takes the old one's place
   * @param {string} title
   * @param {string[]} lines
   * @param {{isProblem?: boolean, actions?: Action[], lang?: string}} [options] language of the lines, if another one
   */
  show(kind, title, lines, { isProblem = false, actions = [], lang = document.documentElement.lang } = {}) {
    this.hide(kind);
    const body = el('div', { className: 'text' }, [el('strong', { textContent: title })]);
    if (lines.length === 1) body.append(' ', el('span', { lang, textContent: lines[0] }));
    if (lines.length > 1)
      body.append(
        el(
          'ul',
          {},
          lines.map((line) => el('li', { lang, textContent: line })),
        ),
      );
    const buttons = actions.map(({ label, run }) => textButton(label, run));
    const close = iconButton('close', t('dismiss'), () => this.hide(kind), { className: 'icon-button quiet' });
    const notice = el('div', { className: isProblem ? 'notice problem' : 'notice' }, [body, ...buttons, close]);
    this.#shown.set(kind, notice);
    this.box.append(notice);
  }

  /** @param {string} kind @param {string} title @param {Problem[]} problems */
  problems(kind, title, problems) {
    this.show(
      kind,
      title,
      problems.map(({ message }) => message),
      // The core says in English what it does not take.
      { isProblem: true, lang: 'en' },
    );
  }

  /** @param {string} kind */
  hide(kind) {
    this.#shown.get(kind)?.remove();
    this.#shown.delete(kind);
  }
}
