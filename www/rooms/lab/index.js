// The lab: one network, the methods that watch it, and all that can be set.

import { Messages } from '../../embedding/messages.js';
import { Run } from '../../run/run.js';
import { publish } from '../../shell/api.js';
import { listenToKeys } from '../../shell/shortcuts.js';
import { App } from './app.js';

/** @import { Room } from '../registry.js' */

/** @type {Room} */
export const lab = {
  name: 'lab',
  begin(link) {
    const run = new Run(link);
    return async (opened) => {
      const app = new App(run);
      const ready = run.ready.then(async (description) => {
        await app.build(description);
        app.rooms.start(opened);
        listenToKeys(app);
        new Messages(app, description);
        void app.kept.takeUp(app.address.found());
        return description;
      });
      publish(app, ready);
      await ready;
    };
  },
};
