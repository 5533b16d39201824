// Which parts of the page are shown: said by attributes, for the style sheet to leave out the others.

/** What is shown in an embed that does not say: all plots, without the long lists below them. */
const PLOTS = ['network', 'matrices', 'scatter', 'curves', 'scores'];

/** What the link says. @type {{embed: boolean, view: string[]}} */
let asked = { embed: false, view: [] };

/** What who presents the page wants to be seen of it now. @type {string | null} */
let presented = null;

/** @param {string | null} part alone, or null for what the link says */
export function presentParts(part) {
  presented = part;
  showParts(asked);
}

/** @param {{embed: boolean, view: string[]}} view of the link */
export function showParts({ embed, view }) {
  const { dataset } = document.documentElement;
  asked = { embed, view };
  set(dataset, 'present', presented);
  if (presented !== null) {
    set(dataset, 'parts', presented);
    set(dataset, 'count', '1');
    return;
  }
  const isTour = view.some((name) => /^(tour|exercise):/.test(name));
  const parts = view.length > 0 && !isTour ? view : embed && !isTour ? PLOTS : null;
  set(dataset, 'embed', embed ? '1' : null);
  set(dataset, 'parts', parts?.join(' ') ?? null);
  set(dataset, 'count', parts === null ? null : String(panelsOf(parts)));
}

/** @param {DOMStringMap} dataset @param {string} name @param {string | null} value */
function set(dataset, name, value) {
  if (value === null) delete dataset[name];
  else dataset[name] = value;
}

/** How many columns these parts take. @param {string[]} parts */
function panelsOf(parts) {
  const has = (/** @type {string[]} */ ...names) => Number(names.some((name) => parts.includes(name)));
  return has('network') + has('matrices', 'scatter') + has('curves', 'scores');
}
