// The present state as something to cite, save, embed, or open again.

import { composer, later } from '../kit/assets.js';
import { citable, embedOf, partsOf } from '../link/core.js';
import { recording } from '../run/recording.js';
import { spoken, t } from '../words/i18n.js';
import { download, linkOfFile, savedRun } from './savefile.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Data } from '../panels/figure.js' */
/** @import { Run } from '../run/run.js' */
/** @import { Asking } from './save.js' */

/** What comes later, speaking the page's language. */
async function parts() {
  const loaded = await later();
  loaded.speak(spoken());
  return loaded;
}

/** The same; where it cannot be loaded, the reader is told and there is nothing. @param {App} app */
async function partsOrNotice(app) {
  try {
    return await parts();
  } catch (error) {
    app.notices.notLoaded(error);
    return null;
  }
}

/** A figure, or a clip, of what the run shows now. @param {App} app */
export async function compose(app) {
  if ((await partsOrNotice(app)) === null) return;
  try {
    const { compose: open } = await composer();
    await open(app);
  } catch (error) {
    app.notices.notLoaded(error);
  }
}

/** The dialog that makes this very state citable. @param {App} app */
export async function cite(app) {
  const dialogs = await partsOrNotice(app);
  if (dialogs === null) return;
  const { run, address } = app;
  const { link, digest, timeMs } = await hold(app);
  const here = run.loaded?.link ?? '';
  dialogs.openCite({
    address: address.full(here),
    citable: timeMs > 0 ? address.full(link) : null,
    engine: run.description?.engine ?? '',
    reached: { time_ms: timeMs, digest },
    save: () => download(savedRun(run, link, digest), `stdwi-lab-${digest}.json`),
    open: (file) => void open(app, file),
    embed: () => dialogs.openEmbedCode(here, { embedOf, partsOf }),
  });
}

/** Pauses. The link stops at this very step and proves its digest; at t = 0 there is nothing to prove yet. @param {App} app @param {Run} [run] one beside the first has a link of its own */
export async function hold(app, run = app.run) {
  app.pause();
  // Where it stands, all have come to.
  if (run !== app.run) await app.run.look();
  const { time_ms: timeMs, digest } = await run.digest();
  // What is saved is what was hashed.
  await app.run.look();
  const link = run.loaded?.link ?? '';
  return { link: timeMs > 0 ? citable(link, timeMs, digest) : link, digest, timeMs };
}

/** What parts that come later ask of the run: they have no core of their own. @type {Asking} */
const asking = { hold, record: ({ link, timeMs }, tell) => recording(link, timeMs ?? 0, tell) };

/** The data of a figure, and files of it. @param {App} app @param {Data} data @param {Run} run that it shows */
export async function openDataOf(app, data, run) {
  const dialogs = await partsOrNotice(app);
  dialogs?.openData(data, (wish, tell) => dialogs.save(app, data, wish, { ...asking, tell, run }));
}

/** What a host asked for. @param {App} app @param {string} format */
export async function exported(app, format) {
  return (await parts()).exported(app, format, asking);
}

/** @param {App} app @param {File} file */
async function open(app, file) {
  try {
    app.run.load(await linkOfFile(file), 'file');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    app.notices.show('file', t('fileProblem'), [message], { isProblem: true });
  }
}
