// What the lab asks of its later script, whether that is there by now or not.

import { rest } from '../kit/assets.js';

/** @import { App } from '../rooms/lab/app.js' */

/** Where it cannot be loaded, the reader is told. @param {App} app @param {(brought: Awaited<ReturnType<typeof rest>>) => unknown} use */
export async function soon(app, use) {
  let brought;
  try {
    brought = await rest();
    brought.dress();
  } catch (error) {
    app.notices.notLoaded(error);
    return;
  }
  await use(brought);
}
