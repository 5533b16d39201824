// Light, dark, projector, or as the system has it.

/** @typedef {'light' | 'dark' | 'projector'} Shown */

export const THEMES = ['auto', 'light', 'dark', 'projector'];

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The reader's system has colours of its own for everything, as in the high contrast of Windows. */
const forced = matchMedia('(forced-colors: active)');

/** @param {string} theme one of THEMES @returns {Shown} */
export function shownTheme(theme) {
  // What keeps its colours then must suit the system's paper, which is what is said to be preferred.
  const isFree = !forced.matches;
  if (isFree && (theme === 'light' || theme === 'dark' || theme === 'projector')) return theme;
  return dark.matches ? 'dark' : 'light';
}

/** The one after a theme. Where the next would look the same, the one after that. @param {string} theme */
export function nextTheme(theme) {
  const at = THEMES.indexOf(theme);
  const order = [...THEMES.slice(at + 1), ...THEMES.slice(0, at + 1)];
  return order.find((next) => shownTheme(next) !== shownTheme(theme)) ?? 'auto';
}

/** @param {() => void} changed the reader's system went light or dark, or to colours of its own */
export function watchSystem(changed) {
  for (const query of [dark, forced]) query.addEventListener('change', changed);
}
