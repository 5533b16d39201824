// What the controls of the bar, and their keys, do beyond the run itself.

import { toggleFullScreen } from '../kit/screen.js';
import { t } from '../words/i18n.js';
import { nextLanguage } from '../words/languages.js';
import { soon } from './soon.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Actions } from './transport.js' */

/** @param {App} app @returns {Actions} */
export function actionsOf(app) {
  return {
    toggle: () => app.toggle(),
    step: (unit) => app.step(unit),
    reset: () => app.reset(),
    edit: (changes) => void app.change(changes),
    newSeed: () => app.newSeed(),
    askUntil: () => askUntil(app),
    cite: () => void soon(app, ({ cite }) => cite(app)),
    parameters: () => void app.toggleDrawer(),
    keys: () => void soon(app, ({ openKeys }) => openKeys()),
    theme: () => app.changeTheme(),
    fullScreen: toggleFullScreen,
    compare: () => app.compare(),
    tour: () => app.stage?.tour.start(1),
  };
}

/** Asks for a time, and runs there. @param {App} app */
export function askUntil(app) {
  const { loaded } = app.run;
  if (loaded === null) return;
  const run = async (/** @type {number | null} */ timeMs) => {
    const problems = await app.edit({ until: timeMs, digest: null });
    if (problems.length === 0) app.play();
  };
  const seconds = (loaded.view.until ?? loaded.duration_ms) / 1000;
  void soon(app, ({ openUntil }) => openUntil(seconds, run));
}

/** @param {App} app @param {number} number of a preset, from 1 */
export function choosePreset(app, number) {
  const preset = app.run.description?.presets[number - 1];
  if (preset !== undefined) void app.change({ preset: preset.name });
}

/** The next one of those that the page has. @param {App} app */
export function changeLanguage(app) {
  void app.edit({ lang: nextLanguage(t('locale')) });
}
