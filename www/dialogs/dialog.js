// A dialog with a title and a close button; focus and Escape are the browser's.

import { el } from '../dom.js';
import { t } from '../i18n.js';

/**
 * Opens a dialog; it is gone when closed.
 * @param {string} title
 * @param {(Node | string)[]} children
 */
export function openDialog(title, children) {
  const heading = el('h2', { textContent: title, id: 'dialog-title' });
  const close = el('button', { type: 'button', textContent: t('close') });
  const dialog = el('dialog', { 'aria-labelledby': 'dialog-title' }, [
    heading,
    ...children,
    el('div', { className: 'row' }, [close]),
  ]);
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A read-only text with a button that copies it. @param {string} label @param {string} text @param {string} id */
export function copyField(label, text, id) {
  const area = el('textarea', { readOnly: true, value: text, id });
  const copy = el('button', { type: 'button', textContent: t('copy') });
  copy.onclick = async () => {
    area.select();
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = t('copied');
    } catch {
      // Without the permission the text is selected, and Ctrl+C does it.
    }
  };
  return el('div', {}, [
    el('label', { htmlFor: id, textContent: label }),
    area,
    el('div', { className: 'row' }, [copy]),
  ]);
}
