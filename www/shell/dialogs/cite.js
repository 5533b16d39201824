// The page's link, and a link that stops where the run is and proves its digest, with what a paper or a slide needs.

import { el, textButton } from '../../kit/dom.js';
import { qrOf } from '../../kit/qr.js';
import { download } from '../../saving/savefile.js';
import { group, t, time } from '../../words/i18n.js';
import { bibtex } from './bibtex.js';
import { composeButton } from './compose-button.js';
import { copyField, offerText, openDialog } from './dialog.js';
import { paperPicture } from './paper.js';
import { pinnedAddress } from './pinned.js';

/** @import { Reached } from '../../run/types.js' */

/**
 * @param {object} what
 * @param {string} what.address of the page as it is
 * @param {string | null} what.citable address with `until` and `digest`; none at t = 0
 * @param {string} what.engine
 * @param {Reached} what.reached
 * @param {() => Blob} what.save
 * @param {(file: File) => void} what.open
 * @param {() => void} what.embed
 */
export function openCite({ address, citable, engine, reached, save, open, embed }) {
  const state = t('citeEngine', { engine, digest: reached.digest, time: time(reached.time_ms) });
  const pinned = citable === null ? null : pinnedAddress(citable, engine);
  const shown = pinned ?? citable ?? address;
  const links = [copyField(t('citePage'), address, 'page-link', 2)];
  if (citable === null) links.push(el('p', { className: 'note', textContent: t('citeWhen') }));
  else links.push(copyField(t('citeLink'), citable, 'cite-link', 3));
  if (pinned !== null) links.push(copyField(t('citePinned'), pinned, 'cite-pinned', 3));
  const file = el('input', { type: 'file', accept: '.json,application/json', hidden: true, id: 'open-file' });
  const code = qrOf(shown, t('qr'));
  const savePaper = () => {
    const name = `stdwi-lab-${reached.digest}.png`;
    paperPicture(code, [shown, state]).toBlob((blob) => blob !== null && download(blob, name));
  };
  const files = el('div', { className: 'row' }, [
    textButton(t('save'), () => void offerText(save(), files), { id: 'save-run' }),
    textButton(t('open'), () => file.click(), { id: 'open-run' }),
    textButton(t('paper'), savePaper, { id: 'save-sheet' }),
    textButton(t('embed'), embed, { id: 'open-embed' }),
    composeButton(() => dialog.close()),
    file,
  ]);
  const dialog = openDialog(t('cite'), [
    el('p', { className: 'note', textContent: state }),
    el('div', { className: 'cite' }, [
      el('div', {}, links),
      el('figure', { className: 'code' }, [
        code,
        el('figcaption', { textContent: code.width > 0 ? t('qr') : t('qrTooLong') }),
      ]),
    ]),
    copyField(t('citePapers'), bibtex(engine, Object.keys(group('sources'))), 'cite-bibtex', 6),
    files,
  ]);
  file.onchange = () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    dialog.close();
    open(chosen);
  };
}
