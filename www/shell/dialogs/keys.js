// The list of keys, and the switch that turns them off: who speaks to the page, or hits keys by accident, must be able to.

import { el } from '../../kit/dom.js';
import { group, t } from '../../words/i18n.js';
import { keysAct, letKeysAct } from '../single-keys.js';
import { openDialog } from './dialog.js';

/** Opens the list. @param {Record<string, string>} [list] what each key does, in another room */
export function openKeys(list = group('keysList')) {
  const entries = Object.entries(list).flatMap(([keys, text]) => [
    el(
      'dt',
      {},
      keys.split(' ').map((key) => el('kbd', { textContent: key })),
    ),
    el('dd', { textContent: text }),
  ]);
  const box = el('input', { type: 'checkbox', id: 'keys-act', checked: keysAct() });
  box.onchange = () => {
    letKeysAct(box.checked);
  };
  openDialog(t('keysTitle'), [
    el('label', { className: 'switch' }, [box, ` ${t('keysAct')}`]),
    el('dl', { className: 'keys' }, entries),
  ]);
}
