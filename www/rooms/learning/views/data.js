// Which data are learnt from: the digits that come with the page, or a reader's own, which stay on this machine.

import { el, textButton } from '../../../kit/dom.js';
import { w } from '../words.js';

/** @import { Host } from '../../later.js' */
/** @import { About, Problem } from '../types.js' */

const DOI = '10.24432/C50P49';

/** As the core has it; of what is larger no more is read than it takes to be told so. */
const MOST_BYTES = 4 << 20;

export class DataSource {
  #host;

  /** @param {Host} host @param {(name: string, text: string) => Problem[]} take @param {() => void} back */
  constructor(host, take, back) {
    this.#host = host;
    const file = el('input', {
      type: 'file',
      accept: '.csv,text/csv,text/plain',
      id: 'learning-file',
      className: 'sr',
    });
    file.tabIndex = -1;
    file.setAttribute('aria-label', w('openData'));
    file.onchange = async () => {
      const [chosen] = file.files ?? [];
      // The same file, mended, may be chosen again.
      if (chosen === undefined) return;
      const text = await chosen.slice(0, MOST_BYTES + 1).text();
      file.value = '';
      this.#complain(chosen.name, take(chosen.name, text));
    };
    this.used = el('p', { id: 'learning-data-used' });
    this.source = el('p', { className: 'note' });
    this.problems = el('div', { className: 'problems-box', role: 'alert' });
    this.back = textButton(w('dataBack'), () => {
      this.problems.replaceChildren();
      back();
    });
    this.element = el('section', { className: 'learning-data' }, [
      el('h3', { textContent: w('data') }),
      this.used,
      this.source,
      el('div', { className: 'row' }, [
        textButton(w('openData'), () => file.click(), { id: 'learning-open-data' }),
        file,
        this.back,
      ]),
      el('p', { className: 'note', textContent: w('dataForm') }),
      this.problems,
    ]);
  }

  /** @param {string} name @param {Problem[]} problems */
  #complain(name, problems) {
    const lines = problems.map((problem) => el('li', { textContent: this.#host.told(problem) }));
    this.problems.replaceChildren(
      ...(lines.length === 0 ? [] : [el('p', { textContent: w('dataProblems', { name }) }), el('ul', {}, lines)]),
    );
  }

  /** @param {About} about @param {string} name of the reader's file, or empty */
  follow({ training, test }, name) {
    this.used.textContent = w('dataUsed', { training, test });
    this.back.hidden = name === '';
    if (name !== '') {
      this.source.textContent = w('dataOwn', { name });
      return;
    }
    const [before, after] = w('dataSource', { doi: '§' }).split('§');
    const address = `https://doi.org/${DOI}`;
    const doi = el('a', { href: address, target: '_blank', rel: 'noopener', textContent: `doi:${DOI}` });
    this.source.replaceChildren(before, doi, after);
  }
}
