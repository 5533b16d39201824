// Messages that do not stand in the way: what a link held in vain, whether a run was reproduced. Text only, never HTML.

import { el, iconButton, textButton } from '../kit/dom.js';
import { t } from '../words/i18n.js';
import { isRepair, told } from '../words/problems.js';
import { withTerms } from '../words/terms.js';

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
   * @param {{isProblem?: boolean, actions?: Action[]}} [options]
   */
  show(kind, title, lines, { isProblem = false, actions = [] } = {}) {
    this.hide(kind);
    const body = el('div', { className: 'text' }, [el('strong', {}, withTerms(title))]);
    if (lines.length === 1) body.append(' ', el('span', { textContent: lines[0] }));
    if (lines.length > 1)
      body.append(
        el(
          'ul',
          {},
          lines.map((line) => el('li', { textContent: line })),
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
    this.show(kind, title, problems.map(told), { isProblem: true });
  }

  /** What was left out of a link, and, apart from it, what was repaired. @param {Problem[]} problems */
  ofLink(problems) {
    const repaired = problems.filter(isRepair);
    const leftOut = problems.filter((problem) => !isRepair(problem));
    this.hide('link');
    this.hide('repaired');
    if (leftOut.length > 0) this.problems('link', t('linkProblems'), leftOut);
    if (repaired.length > 0) this.show('repaired', t('linkRepaired'), repaired.map(told));
  }

  /** A part of the page that comes when wanted did not come. @param {unknown} error */
  notLoaded(error) {
    const message = error instanceof Error ? error.message : String(error);
    this.show('later', t('notLoaded', { message }), [], { isProblem: true });
  }

  /** @param {string} kind */
  hide(kind) {
    this.#shown.get(kind)?.remove();
    this.#shown.delete(kind);
  }
}
