// What a reader asks for later: dialogs that cite, embed and save, with their libraries. In the site a script of its own,
// loaded when first wanted.

export { pngOf } from '../saving/png.js';
export { svgOf } from '../saving/vector.js';
export { openCite } from '../shell/dialogs/cite.js';
export { openData } from '../shell/dialogs/data.js';
export { openEmbedCode } from '../shell/dialogs/embed-code.js';
export { speak } from '../words/i18n.js';
