// Styles that a script brings with it.

/** A sheet, not text in a <style>, which many a policy forbids; the same text only once. @param {string} text @returns {CSSStyleSheet} */
export function adopt(text) {
  const known = sheets.get(text);
  if (known !== undefined) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  sheets.set(text, sheet);
  return sheet;
}

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();
