// The drawer with the parameters: beside the plots, never in front of all of them, and never modal.

import { byId, el, iconButton, textButton } from '../kit/dom.js';
import { member, t } from '../words/i18n.js';
import { Controls } from './controls.js';

/** @import { Other } from '../run/comparison.js' */
/** @import { Changes, Description, Loaded, Problem } from '../run/types.js' */

/** The drawer. */
export class Drawer {
  #box = byId('drawer');
  #button = byId('parameters');

  /**
   * @param {Description} description
   * @param {object} actions
   * @param {(changes: Changes) => Promise<Problem[]>} actions.edit
   * @param {(direction: -1 | 1) => void} actions.undo
   */
  constructor(description, { edit, undo }) {
    this.description = description;
    this.preset = '';
    this.heading = el('h2', { id: 'h-controls', tabIndex: -1, textContent: t('parameters') });
    this.undo = iconButton('undo', t('undo'), () => undo(-1), { id: 'undo' });
    this.redo = iconButton('redo', t('redo'), () => undo(1), { id: 'redo' });
    const close = iconButton('close', t('close'), () => this.toggle(false), { className: 'icon-button quiet' });
    this.count = el('span', { className: 'count' });
    this.all = textButton(t('allBack'), () => void edit({ preset: this.preset }), { id: 'all-back' });
    const body = el('div', { className: 'groups' });
    const head = el('header', {}, [this.heading, el('span', { className: 'spacer' }), this.undo, this.redo, close]);
    this.#box.append(
      head,
      el('p', { className: 'note', textContent: t('controlsIntro') }),
      el('div', { className: 'row state' }, [this.count, this.all]),
      body,
    );
    this.controls = new Controls(body, description, edit);
    this.#box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.toggle(false);
      // The tour would go with it.
      event.preventDefault();
    });
  }

  get isOpen() {
    return !this.#box.hidden;
  }

  /** @param {boolean} [open] */
  toggle(open = !this.isOpen) {
    if (open === this.isOpen) return;
    this.#box.hidden = !open;
    document.body.classList.toggle('with-drawer', open);
    this.#button.setAttribute('aria-expanded', String(open));
    if (open) this.heading.focus();
    else this.#button.focus();
  }

  /** Opens at a parameter. @param {string} key */
  openAt(key) {
    this.toggle(true);
    const field = byId(`p-${key}`);
    // One of a method that does not run lies in a group within a group.
    for (let box = field.closest('details'); box !== null; box = box.parentElement?.closest('details') ?? null)
      box.open = true;
    field.focus();
  }

  /** @param {Loaded} loaded @param {{canUndo: boolean, canRedo: boolean}} past @param {Other[]} others */
  show({ values, preset, methods }, { canUndo, canRedo }, others) {
    this.preset = preset;
    this.controls.follow(methods);
    const modified = this.controls.show(values, preset, others);
    const label = member(
      'presetLabels',
      preset,
      this.description.presets.find(({ name }) => name === preset)?.label ?? preset,
    );
    this.count.textContent =
      modified === 0 ? t('asPreset', { preset: label }) : t('modifiedOf', { count: modified, preset: label });
    this.all.hidden = modified === 0;
    this.undo.disabled = !canUndo;
    this.redo.disabled = !canRedo;
    // The button in the bar tells it too, for the drawer may be closed.
    this.#button.classList.toggle('modified', modified > 0);
  }
}
