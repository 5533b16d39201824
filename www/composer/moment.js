// What a figure is made of: the reader's run, held at one time, and what of it stands in words.

import { publicAddress } from '../link/address.js';
import { experimentOf } from '../link/core.js';
import { labelOf } from '../methods/label.js';
import { paletteOf } from '../plots/palette.js';
import { hold } from '../saving/citing.js';
import { allParameters, parametersInWords } from '../saving/parameters.js';
import { time } from '../words/i18n.js';
import { LETTERS } from './formats.js';
import { w } from './words.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Themed } from '../methods/types.js' */
/** @import { Run } from '../run/run.js' */
/** @import { Loaded } from '../run/types.js' */
/** @import { Moment, Scene } from './pictures.js' */

/** @typedef {{link: string, digest: string, timeMs: number}} Held */

/** Conditions that follow are asked so often. */
const FOLLOWING_MS = 30;

const forced = matchMedia('(forced-colors: active)');

/** @param {Run} run @returns {Moment} */
export function momentOf({ snapshot, matrices, inspection, loaded }) {
  if (snapshot === null) throw new Error('the run has not begun');
  return { snapshot, matrices, inspection: loaded?.view.synapse == null ? null : inspection };
}

/** Holds the run, and a second one beside it, and says what they show. @param {App} app @returns {Promise<{held: Held, scene: Scene}>} */
export async function heldScene(app) {
  const held = await hold(app);
  const { run, comparison, stage } = app;
  const second = comparison.run?.snapshot ? comparison.run : null;
  // Those beside it follow by themselves; one that has nothing to show is left out.
  const isThere = () =>
    comparison.snapshots.every((other) => other === null || other.time_ms === run.snapshot?.time_ms);
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, FOLLOWING_MS));
  const [curve] = stage?.score.plots ?? [];
  const scene = {
    first: momentOf(run),
    second: second === null ? null : momentOf(second),
    others: comparison.snapshots,
    loaded: /** @type {Loaded} */ (run.loaded),
    isLog: curve?.isLog ?? true,
    steps: curve?.steps ?? new Map(),
  };
  return { held, scene };
}

/** The colours of a theme, with letters in the figure's units. @param {keyof Themed} theme */
export function paletteFor(theme) {
  const palette = paletteOf(theme);
  return {
    ...palette,
    // The page's warm white is a tint on paper; a system's own colours go together.
    paper: theme === 'light' && !forced.matches ? '#ffffff' : palette.paper,
    font: `${LETTERS}px ${palette.sans}`,
    plotSize: LETTERS,
    least: LETTERS,
    gutter: Math.round(2.9 * LETTERS + 4),
    below: LETTERS + 7,
  };
}

/** @param {App} app @param {Scene} scene @param {Held} held what stands at the foot, and what programs read */
export function aboutOf({ run: { description }, comparison }, { loaded, second }, { link: citable, digest, timeMs }) {
  // It holds all conditions.
  const link = citable;
  const engine = description?.engine ?? '';
  const address = publicAddress(link);
  const parameters = description === null ? [] : [parametersInWords(description, loaded, timeMs)];
  if (second !== null) {
    parameters.push(w('second', { link: experimentOf(comparison.experiments[1] ?? '') }));
  }
  return {
    foot: { parameters, address, digest: timeMs > 0 ? w('digestOf', { digest, engine }) : engine },
    file: {
      source: address,
      description: `link ${link}, t = ${timeMs} ms, digest ${digest}`,
      creator: engine,
      abstract: parameters.join(' · '),
      subject: description === null ? '' : allParameters(description, loaded),
    },
  };
}

/** A title for who writes none. @param {Scene} scene @param {boolean} isClip its time is another one in each frame */
export function titleOf({ loaded: { methods }, first: { snapshot } }, isClip) {
  const labels = methods.map(labelOf);
  const [last, ...others] = [...labels].reverse();
  const few = others.length === 0 ? last : w('and', { some: others.reverse().join(', '), last });
  const named = methods.length <= 3 ? few : w('manyMethods', { count: methods.length });
  const timeMs = snapshot.time_ms;
  if (isClip) return w('weights', { methods: named });
  return timeMs > 0 ? w('weightsOf', { methods: named, time: time(timeMs) }) : w('weightsAtFirst', { methods: named });
}

/** The time as it stands in a clip. @param {number} timeMs */
export const clockOf = (timeMs) => `t = ${time(timeMs)}`;
