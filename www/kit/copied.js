// The reader's clipboard.

/** What is selected, by the way that browsers have, or by the old one, which plain http has as well. @param {string} text */
export async function isCopied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
