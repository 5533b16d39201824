// Files of a figure: SVG, PNG with 300 dots per inch, and paper.

import { el, textButton } from '../kit/dom.js';
import { pngOf } from '../saving/png.js';
import { download } from '../saving/savefile.js';
import { offerText } from '../shell/dialogs/dialog.js';
import { t } from '../words/i18n.js';
import { PRINTED } from './document.js';
import { printed } from './print.js';
import { w } from './words.js';

/** @typedef {{svg: string, about: Record<string, string>, width: number, height: number}} Figure */

/** Buttons for it. */
export class FileRow {
  #said = el('span', { className: 'note', role: 'status' });
  #note = el('p', { className: 'note', textContent: w('printNote') });
  #print;
  #make;
  #name;

  /** @param {() => Promise<Figure>} make @param {string} name of the files */
  constructor(make, name) {
    this.#make = make;
    this.#name = name;
    this.#print = this.#button(w('print'), 'figure-print', ({ svg, width, height }) => printed(svg, width, height));
    const svg = this.#button('SVG', 'figure-svg', async (figure) => this.#hand('svg', fileOf(figure)));
    const png = this.#button('PNG', 'figure-png', async ({ svg: text, about }) => {
      await this.#hand('png', await pngOf(text, about, PRINTED));
    });
    this.element = el('div', { className: 'figure-files' }, [
      el('div', { className: 'row' }, [svg, png, this.#print, this.#said]),
      this.#note,
    ]);
  }

  /** A clip is no sheet of paper. @param {boolean} can */
  set canPrint(can) {
    this.#print.hidden = !can;
    this.#note.hidden = !can;
  }

  /** @param {string} label @param {string} id @param {(figure: Figure) => Promise<void>} use */
  #button(label, id, use) {
    const press = async () => {
      this.#said.textContent = '';
      try {
        await use(await this.#make());
      } catch (error) {
        this.#said.textContent = w('rest', { message: error instanceof Error ? error.message : String(error) });
      }
    };
    return textButton(label, () => void press(), { id });
  }

  /** @param {string} kind @param {Blob} blob */
  async #hand(kind, blob) {
    download(blob, `${this.#name}.${kind}`);
    this.#said.textContent = t('saved');
    await offerText(blob, this.element);
  }
}

/** @param {Figure} figure */
const fileOf = ({ svg }) => new Blob([svg], { type: 'image/svg+xml' });
