// A link that stops where the run is and proves its digest, with everything a paper or a slide needs.

import qrcode from 'qrcode-generator';
import { el } from '../dom.js';
import { t, time } from '../i18n.js';
import { download } from '../savefile.js';
import { bibtex } from './bibtex.js';
import { copyField, openDialog } from './dialog.js';
import { paperPicture } from './paper.js';
import { pinnedAddress } from './pinned.js';

/**
 * @param {object} what
 * @param {string} what.address the whole address of the link, with `until` and `digest`
 * @param {string} what.engine
 * @param {string} what.digest
 * @param {number} what.timeMs
 * @param {(() => void)} what.save
 * @param {((file: File) => void)} what.open
 * @param {() => void} what.embed
 */
export function openCite({ address, engine, digest, timeMs, save, open, embed }) {
  const pinned = pinnedAddress(address, engine);
  const qr = qrOf(pinned ?? address);
  const savePaper = () => {
    const lines = [pinned ?? address, t('citeEngine', { engine, digest, time: time(timeMs) })];
    paperPicture(qr, lines).toBlob((blob) => blob !== null && download(blob, `stdwi-lab-${digest}.png`));
  };
  const file = el('input', { type: 'file', accept: '.json,application/json', hidden: true, id: 'open-file' });
  const dialog = openDialog(t('cite'), [
    el('p', { className: 'small', textContent: t('citeEngine', { engine, digest, time: time(timeMs) }) }),
    copyField(t('citeLink'), address, 'cite-link'),
    ...(pinned === null ? [] : [copyField(t('citePinned'), pinned, 'cite-pinned')]),
    el('div', { className: 'row' }, [
      qr,
      el('button', { type: 'button', textContent: t('paper'), id: 'paper', onclick: savePaper }),
    ]),
    copyField(t('citePapers'), bibtex(engine), 'cite-bibtex'),
    el('div', { className: 'row' }, [
      el('button', { type: 'button', textContent: t('save'), onclick: save, id: 'save-run' }),
      el('button', { type: 'button', textContent: t('open'), onclick: () => file.click(), id: 'open-run' }),
      el('button', { type: 'button', textContent: t('embed'), onclick: embed, id: 'open-embed' }),
      file,
    ]),
  ]);
  file.onchange = () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) {
      dialog.close();
      open(chosen);
    }
  };
}

/** @param {string} address */
function qrOf(address) {
  const canvas = el('canvas', { className: 'qr', role: 'img', 'aria-label': t('qr') });
  const code = qrcode(0, 'L');
  code.addData(address);
  code.make();
  const count = code.getModuleCount();
  const scale = Math.max(1, Math.floor(360 / count));
  canvas.width = canvas.height = count * scale;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) context.fillRect(column * scale, row * scale, scale, scale);
    }
  }
  return canvas;
}
