// To which time the run shall go.

import { el, textButton } from '../../kit/dom.js';
import { editable, t, typedNumber } from '../../words/i18n.js';
import { openDialog } from './dialog.js';

/**
 * @param {number} seconds what the field starts with
 * @param {(timeMs: number | null) => void} choose null for no end
 */
export function openUntil(seconds, choose) {
  const field = el('input', { id: 'until-seconds', type: 'text', inputMode: 'decimal', value: editable(seconds) });
  const error = el('p', { className: 'error', id: 'until-error', role: 'alert', hidden: true });
  field.setAttribute('aria-describedby', error.id);
  const run = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const value = Number(typedNumber(field.value));
    error.hidden = value > 0 && value <= 1e9;
    if (!error.hidden) {
      error.textContent = t('untilWrong');
      field.setAttribute('aria-invalid', 'true');
      return;
    }
    dialog.close();
    // Not 1000.9999999999999 for 1.001 s: the number goes into the link.
    choose(Number((value * 1000).toPrecision(12)));
  };
  const none = () => {
    dialog.close();
    choose(null);
  };
  const form = el('form', { className: 'until', onsubmit: run, noValidate: true }, [
    el('label', { htmlFor: field.id, textContent: t('untilField') }),
    el('span', { className: 'row' }, [
      field,
      el('button', { type: 'submit', className: 'primary', id: 'until-run', textContent: t('untilRun') }),
      textButton(t('untilNone'), none, { id: 'until-none' }),
    ]),
    error,
    el('p', { className: 'note', textContent: t('untilNote') }),
  ]);
  const dialog = openDialog(t('untilTitle'), [form]);
  field.focus();
  field.select();
}
