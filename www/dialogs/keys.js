// The list of keys.

import { el } from '../dom.js';
import { group, t } from '../i18n.js';
import { openDialog } from './dialog.js';

/** Opens the list. */
export function openKeys() {
  const entries = Object.entries(group('keysList')).flatMap(([key, text]) => [
    el(
      'dt',
      {},
      key.split(' ').flatMap((part) => [part === '/' ? '/' : el('kbd', { textContent: part }), ' ']),
    ),
    el('dd', { textContent: text }),
  ]);
  openDialog(t('keysTitle'), [el('dl', {}, entries)]);
}
