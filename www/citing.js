// The present state as something to cite, save, embed, or open again.

import { openCite } from './dialogs/cite.js';
import { openEmbedCode } from './dialogs/embed-code.js';
import { t } from './i18n.js';
import { download, linkOfFile, savedRun } from './savefile.js';

/** @import { App } from './app.js' */

/** The dialog that makes this very state citable. @param {App} app */
export async function cite(app) {
  const { link, digest, timeMs } = await hold(app);
  openCite({
    address: app.address.full(link),
    engine: app.run.description?.engine ?? '',
    digest,
    timeMs,
    save: () => download(savedRun(app.run, link, digest), `stdwi-lab-${digest}.json`),
    open: (file) => void open(app, file),
    embed: () => openEmbedCode(app.run.loaded?.link ?? ''),
  });
}

/** Pauses. The link stops at this very step and proves its digest. @param {App} app */
export async function hold(app) {
  app.pause();
  const { time_ms: now, dt_ms: step } = await app.run.look();
  const { time_ms: timeMs, digest } = await app.runUntil(Math.max(now, step));
  return { link: citable(app.run.loaded?.link ?? '', timeMs, digest), digest, timeMs };
}

/** @param {string} link @param {number} timeMs @param {string} digest */
function citable(link, timeMs, digest) {
  const parts = link.split('&').filter((part) => !/^(until|digest|speed)=/.test(part));
  return [...parts, `until=${timeMs}`, `digest=${digest}`].join('&');
}

/** @param {App} app @param {File} file */
async function open(app, file) {
  try {
    app.run.load(await linkOfFile(file));
    app.run.reset();
    app.run.play();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    app.notices.show('file', t('notices'), [message], { problem: true });
  }
}
