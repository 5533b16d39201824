// A dialog with a title and a close button; focus and Escape are the browser's.

import { isCopied } from '../../kit/copied.js';
import { el, iconButton, textButton } from '../../kit/dom.js';
import { mayDropFiles } from '../../saving/savefile.js';
import { t } from '../../words/i18n.js';

/**
 * Opens a dialog; it is gone when closed.
 * @param {string} title
 * @param {(Node | string)[]} children
 */
export function openDialog(title, children) {
  const heading = el('h2', { textContent: title, id: 'dialog-title' });
  const dialog = el('dialog', { 'aria-labelledby': 'dialog-title' });
  const close = iconButton('close', t('close'), () => dialog.close(), { className: 'icon-button quiet' });
  dialog.append(el('header', {}, [heading, close]), ...children);
  dialog.onclose = () => dialog.remove();
  // A click beside the dialog closes it, as readers expect; one on its padding does not, nor does a selection that ends there.
  let beganBeside = false;
  dialog.onpointerdown = (event) => {
    beganBeside = isBeside(dialog, event);
  };
  dialog.onclick = (event) => {
    if (beganBeside && isBeside(dialog, event)) dialog.close();
  };
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** @param {HTMLDialogElement} dialog @param {MouseEvent} event */
function isBeside(dialog, { target, clientX, clientY }) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}

/** A read-only text with a button that copies it. @param {string} label @param {string} text @param {string} id @param {number} rows */
export function copyField(label, text, id, rows) {
  const area = el('textarea', { readOnly: true, value: text, id, rows, spellcheck: false });
  const said = el('span', { className: 'note', role: 'status' });
  const copy = textButton(t('copy'), async () => {
    area.focus();
    area.select();
    said.textContent = t((await isCopied(text)) ? 'copied' : 'notCopied');
  });
  return el('div', { className: 'copy' }, [
    el('div', {}, [el('label', { htmlFor: id, textContent: label }), said, copy]),
    area,
  ]);
}

/**
 * A sandbox may drop a file without a word: then its text is there to copy as well.
 * @param {Blob} file
 * @param {HTMLElement} place below which it is shown
 */
export async function offerText(file, place) {
  document.getElementById('dropped')?.closest('.copy')?.remove();
  if (!mayDropFiles() || file.type === 'image/png') return;
  place.after(copyField(t('dropped'), await file.text(), 'dropped', 6));
}
