// `window.stdwi`: the page for scripts and tests.

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Changes, Description, Problem, Reached, Snapshot, Values, View } from '../run/types.js' */

/**
 * @typedef {object} State
 * @property {string} link canonical, without `#`; what the address bar holds
 * @property {Values} values
 * @property {string[]} methods that run, in the link's order
 * @property {View | null} view null until the page is ready
 * @property {boolean} playing
 * @property {number} time_ms
 * @property {number} factor simulated time per real time
 * @property {Problem[]} problems of the last link
 * @property {string | null} digest where the run stands, if it was computed there: at `until`, and after `runUntil`
 */

/**
 * @typedef {object} Api
 * @property {Promise<Description>} ready resolves when the run can be used
 * @property {() => State} state
 * @property {() => Snapshot | null} snapshot the latest one
 * @property {() => Snapshot | null} second the latest one of the second condition of a comparison, of the same simulated time
 * @property {() => (Snapshot | null)[]} others those of all conditions beside the first, of the same simulated time; null for one
 *   that is catching up
 * @property {() => void} play
 * @property {() => void} pause
 * @property {() => void} reset to t = 0, with the same seed
 * @property {(timeMs: number) => Promise<Reached>} runUntil runs to a time as fast as it goes and pauses exactly there; from
 *   the beginning, if the time has passed. Stopped on the way, it says how far it came
 * @property {(changes: Changes) => Promise<Problem[]>} edit changes parameters and view; null goes back to the preset. With
 *   problems nothing has changed
 * @property {(link: string) => void} load
 */

/** @param {App} app @param {Promise<Description>} ready */
export function publish(app, ready) {
  const { run } = app;
  /** @type {Api} */
  const api = {
    ready,
    state: () => {
      const { link = '', values = {}, methods = [], view = null, problems = [] } = run.loaded ?? {};
      const { playing, factor, snapshot, reached } = run;
      const timeMs = snapshot?.time_ms ?? 0;
      const digest = snapshot?.digest ?? (reached?.time_ms === timeMs ? reached.digest : null);
      return { link, values, methods, view, problems, playing, factor, time_ms: timeMs, digest };
    },
    snapshot: () => run.snapshot,
    second: () => app.comparison.run?.snapshot ?? null,
    others: () => app.comparison.snapshots,
    play: () => app.play(),
    pause: () => app.pause(),
    reset: () => app.reset(),
    runUntil: (timeMs) => app.runUntil(timeMs),
    edit: (changes) => app.edit(changes),
    load: (link) => app.rooms.take(link, 'script'),
  };
  Object.defineProperty(window, 'stdwi', { value: Object.freeze(api), configurable: true });
}
