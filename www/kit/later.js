// What a reader or a host asks for later: dialogs that cite, embed and save, files, with their libraries. In the site a script of its own,
// loaded when first wanted.

export { exported } from '../embedding/messages-export.js';
export { save } from '../saving/save.js';
export { openCite } from '../shell/dialogs/cite.js';
export { openData } from '../shell/dialogs/data.js';
export { openEmbedCode } from '../shell/dialogs/embed-code.js';
export { speak } from '../words/i18n.js';
