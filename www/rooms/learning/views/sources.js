// Where the kinds of feedback come from.

import { el } from '../../../kit/dom.js';
import { t } from '../../../words/i18n.js';
import { addressOf, reference, shortReference, sourceNamed } from '../../../words/sources.js';
import { SOURCES_OF_KINDS } from '../kind-sources.js';
import { labelOfKind } from '../kinds.js';
import { w } from '../words.js';

/** @import { SourceName } from '../../../words/sources.js' */
/** @import { Host } from '../../later.js' */

/** @param {SourceName} name */
function link(name) {
  const source = sourceNamed(name);
  return el('a', {
    href: addressOf(source),
    rel: 'noopener',
    target: '_blank',
    title: reference(source),
    textContent: shortReference(source, t('andOthers')),
  });
}

/** A line of references. @param {Host} host */
export function sourcesOfKinds(host) {
  const parts = SOURCES_OF_KINDS.flatMap(([kind, names], at) => [
    `${at === 0 ? ' ' : '; '}${labelOfKind(host, kind)}: `,
    ...names.flatMap((name, index) => (index === 0 ? [link(name)] : [', ', link(name)])),
  ]);
  return el('p', { className: 'note', id: 'learning-sources' }, [w('sourcesOfKinds'), ...parts, '.']);
}
