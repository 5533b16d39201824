// The data of a figure: a short table to read, and files to keep.

import { dataTable, el, textButton } from '../../kit/dom.js';
import { t } from '../../words/i18n.js';
import { composeButton } from './compose-button.js';
import { offerText, openDialog } from './dialog.js';

/** @import { Data } from '../../panels/figure.js' */
/** @import { Saved, Wish } from '../../saving/save.js' */

/** @param {Data} data @param {(wish: Wish, tell: (words: string) => void) => Promise<Saved>} save */
export function openData(data, save) {
  const said = el('span', { className: 'note', role: 'status' });
  const button = (/** @type {string} */ label, /** @type {string} */ what, /** @type {Wish} */ wish) => {
    const press = async () => {
      said.textContent = '';
      try {
        const { blob, lacks } = await save(wish, (words) => {
          said.textContent = words;
        });
        said.textContent = [t('saved'), lacks].join(' ').trim();
        await offerText(blob, note);
      } catch (error) {
        said.textContent = t('notSaved', { message: error instanceof Error ? error.message : String(error) });
      }
    };
    return textButton(label, () => void press(), { 'aria-label': t('saveAs', { what, kind: label }) });
  };
  const pictures = data.pictures.flatMap(({ title }, picture) => [
    el('span', { textContent: title }),
    el('span', { className: 'row' }, [
      button('SVG', title, { kind: 'svg', picture }),
      button('PNG', title, { kind: 'png', picture }),
    ]),
  ]);
  const rows = [
    ...pictures,
    el('span', { textContent: t('allData') }),
    el('span', { className: 'row' }, [
      button('CSV', data.title, { kind: 'csv', isForSpreadsheet: false }),
      button(t('spreadsheet'), data.title, { kind: 'csv', isForSpreadsheet: true }),
      ...(data.json === undefined ? [] : [button('JSON', data.title, { kind: 'json' })]),
    ]),
  ];
  const { head, rows: body } = data.table();
  const note = el('p', { className: 'note saves-note' }, [`${t('saveNote')} `, said]);
  // Experiments have no run that could be composed of.
  const more = data.held === undefined ? [composeButton(() => dialog.close())] : [];
  const dialog = openDialog(data.title, [
    el('div', { className: 'saves' }, rows),
    ...more,
    note,
    el('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': data.title }, [dataTable(head, body)]),
  ]);
}
