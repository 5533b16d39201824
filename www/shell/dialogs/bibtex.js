// What to cite: the papers behind the rules, and this software.

import { bibtexEntry, sourceNamed } from '../../words/sources.js';

/** @param {string} engine name and version @param {string[]} names of sources */
export function bibtex(engine, names) {
  const [, version = ''] = engine.split(' ');
  const papers = names.map((name) => bibtexEntry(sourceNamed(name)));
  const software = `@software{stdwilab,
  title   = {STDWI Lab: inference of synaptic weights from spikes, live},
  author  = {{STDWI Lab contributors}},
  version = {${version}},
  year    = {2026}
}`;
  return `${[...papers, software].join('\n')}\n`;
}
