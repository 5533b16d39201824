// The lines that put an experiment into another page, for each kind of page.

import { attributesOf, without } from '../../link/attributes.js';

/**
 * @typedef {object} Choice
 * @property {string} address of the page with the link of the frame
 * @property {[key: string, value: string][]} parts of that link
 * @property {number} height CSS pixels
 * @property {string} title for readers who hear the page
 */

/** @type {Record<string, (choice: Choice) => string>} */
export const SNIPPETS = {
  iframe: (choice) => `${frame(choice, 'src', ' allow="fullscreen; clipboard-write"')}\n${way(choice)}`,
  element,
  package: packaged,
  reveal: (choice) => `${frame(choice, 'data-src', '')}\n${way(choice)}`,
  quarto: (choice) => `\`\`\`{=html}\n${frame(choice, 'src', ' data-external="1"')}\n${way(choice)}\n\`\`\`\n`,
  jupyter,
  python,
  // Editors of course systems drop what they don't know; this much they keep.
  lms: (choice) =>
    `<iframe src="${escaped(choice.address)}" title="${escaped(choice.title)}" width="100%" height="${choice.height}" frameborder="0"></iframe>\n${way(choice)}`,
  link: ({ address }) => address,
};

/** @param {Choice} choice @param {string} source @param {string} more */
function frame(choice, source, more) {
  const style = `width: 100%; height: ${choice.height}px; border: 0`;
  return `<iframe title="${escaped(choice.title)}" ${source}="${escaped(choice.address)}"
  style="${style}" frameborder="0" loading="lazy"${more}></iframe>`;
}

/** What is left where a host takes frames away. @param {Choice} choice */
const way = ({ address, title }) => `<p><a href="${escaped(address)}">${escaped(title)}</a></p>`;

/** @param {Choice} choice */
function element({ address, parts, height, title }) {
  const attributes = attributesOf(parts).map(([key, value]) => `${key}="${escaped(value)}"`);
  const script = escaped(address.split('#')[0].replace(/[^/]*$/, 'stdwi-lab.js'));
  return `<script src="${script}"></script>
<stdwi-lab ${attributes.join(' ')}
  style="height: ${height}px" title="${escaped(title)}">${way({ address, parts, height, title })}</stdwi-lab>`;
}

/** With the package of npm, in the way that HTML, JSX and templates of Vue and Svelte all understand. @param {Choice} choice */
function packaged({ parts, height, title }) {
  const attributes = attributesOf(parts).map(([key, value]) => `${key}="${escaped(value)}"`);
  return `import 'stdwi-lab';

<stdwi-lab ${attributes.join(' ')}
  height="${height}" title="${escaped(title)}"></stdwi-lab>`;
}

/**
 * With the page inside the notebook: addresses of files are changed by some servers of notebooks, and the `#` in them is lost. Keys
 * that the page does not use are not for the notebook, where x takes the cell away.
 * @param {Choice} choice
 */
function jupyter({ parts, height, title }) {
  const attributes = attributesOf(parts).map(([key, value]) => `${key}="${escaped(value)}"`);
  return `from pathlib import Path
from IPython.display import HTML

# The file stdwi-lab.js of the page, beside this notebook
HTML("<script>" + Path("stdwi-lab.js").read_text("utf-8") + "</script>" + '''
<stdwi-lab keys="page" ${attributes.join(' ').replaceAll("'", '&#39;')}
  style="height: ${height}px" title="${escaped(title).replaceAll("'", '&#39;')}"></stdwi-lab>''')`;
}

/** With the package of Python, for who wants the numbers too. @param {Choice} choice */
function python({ address, height }) {
  const link = JSON.stringify(without(address.replace(/^[^#]*#/, ''), ['embed']));
  return `from stdwi_lab import Lab

lab = Lab(${link}, height=${height})
lab`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
