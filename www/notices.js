// Messages that do not stand in the way: what a link held in vain, whether a run was reproduced. Text only, never HTML.

import { el } from './dom.js';
import { t } from './i18n.js';

/** The list of notices below the bar. One of a kind at a time. */
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
   * @param {{problem?: boolean, actions?: {label: string, run: () => void}[]}} [options]
   */
  show(kind, title, lines, { problem = false, actions = [] } = {}) {
    this.hide(kind);
    const body = el('div', {}, [el('strong', { textContent: title })]);
    if (lines.length === 1) body.append(' ', lines[0]);
    if (lines.length > 1)
      body.append(
        el(
          'ul',
          {},
          lines.map((line) => el('li', { textContent: line })),
        ),
      );
    const buttons = actions.map(({ label, run }) => el('button', { type: 'button', textContent: label, onclick: run }));
    const close = el('button', { type: 'button', textContent: t('dismiss'), onclick: () => this.hide(kind) });
    const notice = el('div', { className: problem ? 'notice problem' : 'notice' }, [body, ...buttons, close]);
    this.#shown.set(kind, notice);
    this.box.append(notice);
  }

  /** @param {string} kind */
  hide(kind) {
    this.#shown.get(kind)?.remove();
    this.#shown.delete(kind);
  }
}
