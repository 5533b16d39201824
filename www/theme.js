// Light, dark, projector, or as the system has it.

/** @typedef {'light' | 'dark' | 'projector'} Shown */

export const THEMES = ['auto', 'light', 'dark', 'projector'];

const dark = matchMedia('(prefers-color-scheme: dark)');

/** @param {string} theme one of THEMES @returns {Shown} */
export function shownTheme(theme) {
  if (theme === 'auto') return dark.matches ? 'dark' : 'light';
  return /** @type {Shown} */ (theme);
}

/** @param {() => void} changed the reader's system went light or dark */
export function watchSystem(changed) {
  dark.addEventListener('change', changed);
}
