// What the controls of the bar do.

import { cite } from './citing.js';
import { openKeys } from './dialogs/keys.js';
import { toggleFullScreen } from './screen.js';

/** @import { App } from './app.js' */
/** @import { Actions } from './transport.js' */

/** @param {App} app @returns {Actions} */
export function actionsOf(app) {
  return {
    toggle: () => app.toggle(),
    step: (unit) => app.step(unit),
    reset: () => app.reset(),
    edit: (changes) => void app.edit(changes),
    newSeed: () => app.newSeed(),
    cite: () => void cite(app),
    parameters: () => app.drawer?.toggle(),
    keys: openKeys,
    theme: () => app.changeTheme(),
    fullScreen: toggleFullScreen,
    compare: () => app.compare(),
    tour: () => app.tour?.start(1),
  };
}
