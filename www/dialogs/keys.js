// The list of keys.

import { el } from '../dom.js';
import { group, t } from '../i18n.js';
import { openDialog } from './dialog.js';

/** Opens the list. */
export function openKeys() {
  const entries = Object.entries(group('keysList')).flatMap(([keys, text]) => [
    el(
      'dt',
      {},
      keys.split(' ').map((key) => el('kbd', { textContent: key })),
    ),
    el('dd', { textContent: text }),
  ]);
  openDialog(t('keysTitle'), [el('dl', { className: 'keys' }, entries)]);
}
