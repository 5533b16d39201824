// Light, dark, projector, or as the system has it.

/** @typedef {'light' | 'dark' | 'projector'} Shown */

export const THEMES = ['auto', 'light', 'dark', 'projector'];

const dark = matchMedia('(prefers-color-scheme: dark)');

/** @param {string} theme one of THEMES @returns {Shown} */
export function shownTheme(theme) {
  if (theme === 'light' || theme === 'dark' || theme === 'projector') return theme;
  return dark.matches ? 'dark' : 'light';
}

/** The one after a theme. Where the next would look the same, the one after that. @param {string} theme */
export function nextTheme(theme) {
  const at = THEMES.indexOf(theme);
  const order = [...THEMES.slice(at + 1), ...THEMES.slice(0, at + 1)];
  return order.find((next) => shownTheme(next) !== shownTheme(theme)) ?? 'auto';
}

/** @param {() => void} changed the reader's system went light or dark */
export function watchSystem(changed) {
  dark.addEventListener('change', changed);
}
