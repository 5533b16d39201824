// Runs before anything is painted, as a script of its own: colours and parts that the link asks for, so that nobody sees a white
// page in the dark, or in a frame the words of the whole page. The core knows better, a little later.

import { showParts } from './embedding/parts.js';
import { firstLook } from './link/first-look.js';
import { isLater } from './rooms/names.js';
import { shownTheme } from './shell/theme.js';

// A script that can't be loaded, as where only this page was copied: better said than an empty page.
window.addEventListener(
  'error',
  ({ target }) => {
    const isWhole = document.body?.classList.contains('ready');
    if (target instanceof HTMLScriptElement && !isWhole) document.documentElement.classList.add('lacks-parts');
  },
  true,
);

const { theme, embed, view, room } = firstLook();
document.documentElement.dataset.theme = shownTheme(theme);
showParts({ embed, view });
if (isLater(room)) document.documentElement.dataset.room = room;
