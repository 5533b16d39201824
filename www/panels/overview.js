// All methods in one table: when each fails and why, what it sees, what it knows, where its memory sits, what it costs, and where it comes from.

import { el } from '../kit/dom.js';
import { sightOf, symbolsOf } from '../methods/knowledge.js';
import { labelOf } from '../methods/label.js';
import { markOf } from '../methods/mark.js';
import { methodPage } from '../methods/pages.js';
import { description } from '../run/description.js';
import { group, t } from '../words/i18n.js';
import { addressOf, reference, shortReference, sourceNamed } from '../words/sources.js';
import { KINDS } from './kinds.js';

/** @import { Method } from '../run/types.js' */
/** @import { SourceName } from '../words/sources.js' */

/** @param {Method} method */
function rowOf(method) {
  const { fails, memory, cost, local, sources } = methodPage(method.name);
  const cells = [
    fails(),
    sightOf(method),
    method.knows.length === 0 ? '–' : symbolsOf(method.knows),
    memory(),
    cost(),
    local(),
    sources.length === 0 ? '–' : el('span', {}, sources.flatMap(link)),
  ];
  return el('tr', { className: `method-${method.name}` }, [
    el('th', { scope: 'row' }, [markOf(method.name), labelOf(method.name)]),
    ...cells.map((cell) => el('td', {}, [cell])),
  ]);
}

/** @param {SourceName} name @param {number} at */
function link(name, at) {
  const source = sourceNamed(name);
  const anchor = el('a', {
    href: addressOf(source),
    rel: 'noopener',
    target: '_blank',
    title: reference(source),
    textContent: shortReference(source, t('andOthers')),
  });
  return at === 0 ? [anchor] : ['; ', anchor];
}

/** The table, a body a kind of method. */
export function methodTable() {
  const head = group('overviewHead');
  const bodies = KINDS.map((kind) => {
    const methods = description.methods.filter((method) => method.group === kind);
    const title = el('th', { scope: 'rowgroup', colSpan: head.length, textContent: group('methodKinds')[kind] });
    return el('tbody', {}, [el('tr', { className: 'kind-row' }, [title]), ...methods.map(rowOf)]);
  });
  const columns = head.map((textContent) => el('th', { scope: 'col', textContent }));
  return el('table', { id: 'overview' }, [
    el('caption', { className: 'sr', textContent: t('overviewTitle') }),
    el('thead', {}, [el('tr', {}, columns)]),
    ...bodies,
  ]);
}
