// Writes the lines that put this experiment into a page, and shows what they give.

import { el } from '../../kit/dom.js';
import { addressHere, publicAddress } from '../../link/address.js';
import { group, t } from '../../words/i18n.js';
import { THEMES } from '../theme.js';
import { copyField, openDialog } from './dialog.js';
import { SNIPPETS } from './snippets.js';

/** @import { Changes } from '../../run/types.js' */

const PARTS = ['network', 'matrices', 'scatter', 'curves', 'scores', 'inspector', 'controls'];
const HEIGHT = 420;

/** What a page that holds a frame does not want of the page in which the dialog was opened. @type {Changes} */
const OF_THIS_PAGE = { autoplay: null, hide: null };

/** A preview of every change at once would start many runs. */
const PREVIEW_AFTER_MS = 400;

/**
 * The core's answers come from the page: this dialog is a script of its own, without a core.
 * @typedef {object} Links
 * @property {(link: string, changes: Changes) => string} embedOf
 * @property {(link: string) => [string, string][]} partsOf
 */

/** @param {string} experiment its link @param {Links} links */
export function openEmbedCode(experiment, { embedOf, partsOf }) {
  const parts = PARTS.map((name) => {
    const box = el('input', { type: 'checkbox', value: name, checked: name === 'curves' });
    return { box, label: el('label', {}, [box, ` ${labelOf('embedParts', name)}`]) };
  });
  const kind = choice('embedKind', Object.keys(SNIPPETS), 'embedKinds', 'embed-kind');
  const theme = choice('theme', THEMES, 'themes', 'embed-theme');
  const poster = el('input', { type: 'checkbox', id: 'embed-poster' });
  const height = el('input', { type: 'number', min: '200', max: '2000', step: '20', value: String(HEIGHT) });
  const { element: field, show } = liveField();
  const relative = el('p', { className: 'note', id: 'embed-relative', textContent: t('embedRelative'), hidden: true });
  const preview = el('iframe', { className: 'preview', title: t('embedPreview') });
  // As in a course system.
  preview.setAttribute('sandbox', 'allow-scripts');
  let timer = 0;
  let shown = '';

  const update = () => {
    const view = parts.filter(({ box }) => box.checked).map(({ box }) => box.value);
    const pixels = Math.min(2000, Math.max(200, Number(height.value) || HEIGHT));
    const link = embedOf(experiment, {
      view: view.length > 0 ? view.join(',') : null,
      theme: theme.value,
      poster: poster.checked ? 1 : null,
      ...OF_THIS_PAGE,
    });
    const address = publicAddress(link);
    relative.hidden = /^https?:/.test(address) || ['jupyter', 'python'].includes(kind.value);
    show(SNIPPETS[kind.value]({ address, parts: partsOf(link), height: pixels, title: t('title') }));
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      preview.style.height = `${pixels}px`;
      const here = addressHere(link);
      if (here === null || here === shown) return;
      shown = here;
      // A new frame: in an old one only the fragment would change, and the poster would be gone.
      preview.remove();
      preview.src = here;
      box.append(preview);
    }, PREVIEW_AFTER_MS);
  };
  const box = el('div', {}, []);
  const fields = el('div', { className: 'row', id: 'embed-fields' }, [
    ...parts.map(({ label }) => label),
    el('label', {}, [`${t('theme')} `, theme]),
    el('label', {}, [poster, ` ${t('embedPoster')}`]),
    el('label', {}, [`${t('embedHeight')} `, height]),
  ]);
  fields.oninput = update;
  kind.onchange = update;
  const dialog = openDialog(t('embedTitle'), [
    fields,
    el('div', { className: 'row' }, [el('label', {}, [`${t('embedKind')} `, kind])]),
    field,
    relative,
    box,
  ]);
  dialog.classList.add('wide');
  dialog.addEventListener('close', () => window.clearTimeout(timer));
  update();
}

/** @param {'theme' | 'embedKind'} name @param {string[]} values @param {'themes' | 'embedKinds'} words @param {string} id */
function choice(name, values, words, id) {
  const options = values.map((value) => el('option', { value, textContent: labelOf(words, value) }));
  return el('select', { id, 'aria-label': t(name) }, options);
}

/** @param {'themes' | 'embedKinds' | 'embedParts'} words @param {string} name */
function labelOf(words, name) {
  return /** @type {Record<string, string>} */ (group(words))[name] ?? name;
}

/** A field to copy from whose text changes. */
function liveField() {
  const element = el('div', {}, []);
  return {
    element,
    show: (/** @type {string} */ text) => element.replaceChildren(copyField(t('embedCode'), text, 'embed-code', 4)),
  };
}
