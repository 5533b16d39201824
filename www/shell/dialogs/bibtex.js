// What to cite: the papers behind the rules, and this software.

import { group } from '../../words/i18n.js';
import { bibtexEntry, sourceNamed } from '../../words/sources.js';

/** @param {string} engine name and version */
export function bibtex(engine) {
  const [, version = ''] = engine.split(' ');
  const papers = Object.keys(group('sources')).map((name) => bibtexEntry(sourceNamed(name)));
  const software = `@software{stdwilab,
  title   = {STDWI Lab: inference of synaptic weights from spikes, live},
  author  = {{STDWI Lab contributors}},
  version = {${version}},
  year    = {2026}
}`;
  return `${[...papers, software].join('\n')}\n`;
}
