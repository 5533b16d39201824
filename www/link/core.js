// What the core says about links, in the page's own instance of it. The grammar of links is the core's: JavaScript neither takes a
// link apart nor puts one together.

import * as core from '../pkg/stdwi_lab.js';

/** @import { Changes, Problem, Read } from '../run/types.js' */

/** Must come before any of the others. @param {WebAssembly.Module} module */
export function openLinks(module) {
  core.initSync({ module });
}

/** What a link says, and its canonical text. Links are texts without `#`. @type {(link: string) => Read} */
export const readLink = core.read_link;

/** @type {(link: string, changes: Changes) => {link: string, restarted: boolean, problems: Problem[]}} */
export const editLink = core.edit_link;

/** Only what is computed: preset, methods, parameters. @type {(link: string) => string} */
export const experimentOf = core.experiment_of;

/** The experiment of one link as another one shows it. @type {(experiment: string, viewed: string) => string} */
export const withView = core.with_view;

/** A link that stops at a time and proves itself there. @type {(link: string, timeMs: number, digest: string) => string} */
export const citable = core.citable;

/** For a tab of its own, without what only makes sense inside another page. @type {(link: string) => string} */
export const pageOf = core.page_of;

/** For a frame. @type {(link: string, changes: Changes) => string} */
export const embedOf = core.embed_of;

/** A link in the language and the theme of another one. @type {(link: string, from: string) => string} */
export const dressed = core.dressed;

/** Parts `key=value` that another link lacks. @type {(link: string, other: string) => string[]} */
export const ownParts = core.own_parts;

/** Keys and values, decoded. @type {(link: string) => [key: string, value: string][]} */
export const partsOf = core.parts_of;
