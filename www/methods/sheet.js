// The colours of the methods for the style sheet: on any element of class `method-<name>`, `--method` is the colour of its
// lines and `--method-text` that of its words. Made as a sheet, not as text in a <style>, which many a policy forbids.

import { methodLooks } from './registry.js';

/** @import { MethodLook, Themed } from './types.js' */

/** Without a theme the page is light. @type {[keyof Themed, string][]} */
const THEMES = [
  ['light', ''],
  ['dark', ':root[data-theme="dark"] '],
  ['projector', ':root[data-theme="projector"] '],
];

/** Once, before any method is shown. */
export function dressMethods() {
  const sheet = new CSSStyleSheet();
  for (const rule of methodLooks.flatMap(rulesOf)) sheet.insertRule(rule, sheet.cssRules.length);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** @param {MethodLook} method */
function rulesOf({ name, look }) {
  return THEMES.map(
    ([theme, where]) =>
      `${where}.method-${name} { --method: ${look.colour[theme]}; --method-text: ${look.text[theme]}; }`,
  );
}
