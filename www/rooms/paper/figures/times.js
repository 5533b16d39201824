// The time to a level of right signs over the last axis. Rules that never get there have no point.

import { Cursor } from '../../../plots/pointing.js';
import { SpreadPlot } from '../../../plots/spread-plot.js';
import { number, percent, time } from '../../../words/i18n.js';
import { p, placeLabel } from '../words.js';
import { Board } from './board.js';
import { axisOf, rulesOf } from './groups.js';
import { lookAs, ruleLabel } from './looks.js';
import { axisScale, placesOn } from './scales.js';

/** @import { Drawn, Scene } from './board.js' */
/** @import { Summary } from '../types.js' */

/** Nine in ten. */
const LEVEL = 0.9;

/** @param {ArrayLike<number>} times @param {ArrayLike<number>} values @returns {number} s; NaN where it is never reached */
export function reached(times, values) {
  const at = Array.from(values).findIndex((value) => value >= LEVEL);
  return at < 0 ? Number.NaN : times[at] / 1000;
}

/** @param {Scene} scene @param {string} title @returns {Drawn} */
export function times(scene, title) {
  const { about, host } = scene;
  const board = new Board('times', title);
  const axis = about.axes[about.axes.length - 1];
  const place = placesOn(axis.places);
  const { figure, readout } = board.add('');
  /** @type {Summary | null} */
  let latest = null;
  const cursor = new Cursor((x) => {
    const at = axis.places.findIndex((_, index) => place(index) === x);
    readout.textContent = at < 0 ? '' : [placeLabel(axis.places[at]), ...told(at)].join(' · ');
  });
  const plot = new SpreadPlot(figure.box, scene.redraw, cursor, (x) =>
    scene.open([axis.places.findIndex((_, index) => place(index) === x)]),
  );
  board.draws(plot.chart, '');

  /** @param {number} index */
  function told(index) {
    const there = (latest?.groups ?? []).filter((group) => axisOf(group) === index);
    return there.map((group) => {
      const seconds = reached(group.time_ms, group.mean.sign_accuracy);
      return `${ruleLabel(host, group.method)} ${Number.isNaN(seconds) ? p('notReached') : time(1000 * seconds)}`;
    });
  }

  return {
    element: board.element,
    pictures: board.pictures,
    hasScores: false,
    hasMajority: false,
    hasSingle: true,
    note: (count) => p('timesNote', { count, percent: percent(LEVEL) }),
    draw(summary, palette) {
      latest = summary;
      const series = rulesOf(summary.groups).map((rule) => {
        const own = summary.groups.filter(({ method }) => method === rule);
        own.sort((a, b) => place(axisOf(a)) - place(axisOf(b)));
        const seeds = Math.max(0, ...own.map((group) => group.seeds.length));
        const single = (/** @type {number} */ seed) =>
          own.map(({ time_ms: at, single: all }) => reached(at, all.sign_accuracy[seed] ?? []));
        return {
          label: ruleLabel(host, rule),
          look: lookAs(rule),
          xs: own.map((group) => place(axisOf(group))),
          mean: own.map((group) => reached(group.time_ms, group.mean.sign_accuracy)),
          sd: own.map(() => Number.NaN),
          single: Array.from({ length: seeds }, (_, seed) => single(seed)),
        };
      });
      const data = { series, dashed: null, as: /** @type {const} */ ('whiskers'), showsSingle: scene.showsSingle() };
      plot.draw(
        {
          ...data,
          x: axisScale(axis, { isLog: true }),
          y: ({ plotSize }) => ({
            title: p('timeTo', { percent: percent(LEVEL) }),
            range: (_, max) => [0, max ?? 1],
            space: 26,
            size: (numbers) => Math.max(...numbers.map((text) => text.length)) * 0.62 * plotSize + 12,
          }),
        },
        palette,
      );
      figure.summarise(() =>
        axis.places
          .map((name, index) => `${placeLabel(name)}: ${told(index).join(', ') || number(Number.NaN, 0)}`)
          .join('; '),
      );
    },
  };
}
