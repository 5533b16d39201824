// The lines that put an experiment into another page, for each kind of page.

/** Keys that the dialog sets itself, or that belong to one moment. */
const OWN_KEYS = /^(embed|view|hide|theme|autoplay|poster|until|digest)=/;

/**
 * @typedef {object} Choice
 * @property {string} page address of the page, without `#`
 * @property {string} link of the experiment
 * @property {string[]} view parts that are shown; none for all plots
 * @property {string} theme
 * @property {boolean} poster
 * @property {number} height CSS pixels
 * @property {string} title for readers who hear the page
 */

/** The link that the frame gets. @param {Choice} choice */
export function embedLink({ link, view, theme, poster }) {
  const parts = link.split('&').filter((part) => !OWN_KEYS.test(part));
  parts.push('embed=1');
  if (view.length > 0) parts.push(`view=${view.join(',')}`);
  if (theme !== 'auto') parts.push(`theme=${theme}`);
  if (poster) parts.push('poster=1');
  return parts.join('&');
}

/** @type {Record<string, (choice: Choice) => string>} */
export const SNIPPETS = {
  iframe: (choice) => frame(choice, 'src', ' allow="fullscreen; clipboard-write"'),
  element,
  reveal: (choice) => frame(choice, 'data-src', ''),
  quarto: (choice) => `\`\`\`{=html}\n${frame(choice, 'src', '')}\n\`\`\`\n`,
  jupyter: (choice) =>
    `from IPython.display import IFrame\n\nIFrame(${JSON.stringify(address(choice))}, width="100%", height=${choice.height})`,
  // Editors of course systems drop what they don't know; this much they keep.
  lms: (choice) =>
    `<iframe src="${escaped(address(choice))}" title="${escaped(choice.title)}" width="100%" height="${choice.height}"></iframe>`,
  link: address,
};

/** @param {Choice} choice */
function address(choice) {
  return `${choice.page}#${embedLink(choice)}`;
}

/** @param {Choice} choice @param {string} source @param {string} more */
function frame(choice, source, more) {
  const style = `width: 100%; height: ${choice.height}px; border: 0`;
  return `<iframe title="${escaped(choice.title)}" ${source}="${escaped(address(choice))}"
  style="${style}" loading="lazy"${more}></iframe>`;
}

/** @param {Choice} choice */
function element(choice) {
  const attributes = embedLink(choice)
    .split('&')
    .map((part) => /** @type {[string, string]} */ (part.split('=', 2)))
    // Those two the element knows.
    .filter(([key]) => key !== 'v' && key !== 'embed')
    .map(([key, value]) => `${key}="${escaped(decodeURIComponent(value))}"`);
  const script = escaped(choice.page.replace(/[^/]*$/, 'stdwi-lab.js'));
  return `<script src="${script}"></script>
<stdwi-lab ${attributes.join(' ')}
  style="height: ${choice.height}px" title="${escaped(choice.title)}"></stdwi-lab>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
