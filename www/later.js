// What a reader asks for later: dialogs that cite, embed and save, with their libraries. In the site a script of its own,
// loaded when first wanted.

export { openCite } from './dialogs/cite.js';
export { openData } from './dialogs/data.js';
export { openEmbedCode } from './dialogs/embed-code.js';
export { speak } from './i18n.js';
export { pngOf } from './saving/png.js';
export { svgOf } from './saving/vector.js';
