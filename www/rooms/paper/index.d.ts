// What the room of the paper's figures knows of the page.

export type { Host, Opened } from '../later.js';
