// A score over time, a panel for each place of the first axis.

import { Cursor } from '../../../plots/pointing.js';
import { SpreadPlot } from '../../../plots/spread-plot.js';
import { time } from '../../../words/i18n.js';
import { p, scoreText } from '../words.js';
import { Board, pointText, tellSeries } from './board.js';
import { beginsWith, majorityOf, overTime, unitOf } from './groups.js';
import { epochScale, extentOf, scoreScale, timeScale } from './scales.js';

/** @import { Drawn, Scene } from './board.js' */
/** @import { Summary } from '../types.js' */

/** @param {Scene} scene @param {string} title @returns {Drawn} */
export function curves(scene, title) {
  const { about, host } = scene;
  const board = new Board('curves', title);
  const unit = unitOf(about);
  /** @type {Summary | null} */
  let latest = null;
  const cursor = new Cursor((seconds) => {
    for (const panel of panels) panel.readout.textContent = seconds === null ? '' : readOut(panel.point, seconds);
  });
  const panels = pointsOf(about.axes.map(({ places }) => places.length)).map((point) => {
    const name = pointText(about, point);
    const { figure, readout } = board.add(name);
    const plot = new SpreadPlot(figure.box, scene.redraw, cursor, () => scene.open(point));
    board.draws(plot.chart, name);
    return { point, figure, readout, plot };
  });

  /** @param {number[]} point @param {number} seconds */
  function readOut(point, seconds) {
    const score = scene.score();
    const values = (latest?.groups ?? [])
      .filter((group) => beginsWith(group.point, point))
      .flatMap((group) => {
        const at = group.time_ms.filter((at) => at <= seconds * unit + 1e-6).length - 1;
        return at < 0 ? [] : [scoreText(score, group.mean[score][at])];
      });
    const when = about.kind === 'learning' ? `${p('epoch')} ${Math.floor(seconds)}` : time(seconds * 1000);
    return [when, ...values].join(' · ');
  }

  return {
    element: board.element,
    pictures: board.pictures,
    hasScores: true,
    hasMajority: about.kind !== 'learning',
    hasSingle: true,
    note: (count) => p('band', { count }),
    draw(summary, palette) {
      latest = summary;
      const score = scene.score();
      const extent = extentOf(summary, score);
      for (const { point, figure, plot } of panels) {
        const series = summary.groups
          .filter((group) => beginsWith(group.point, point))
          .map((group) => overTime(host, group, score, unit));
        const own = summary.points.find((each) => beginsWith(each.point, point));
        const xs = series[0]?.xs ?? [];
        const flat = own === undefined ? null : majorityOf([own], score, p('majority'), []);
        const dashed = flat === null ? null : { ...flat, xs, ys: xs.map(() => flat.ys[0]) };
        const data = { series, dashed, as: /** @type {const} */ ('band'), showsSingle: scene.showsSingle() };
        plot.draw(
          { ...data, x: about.kind === 'learning' ? epochScale() : timeScale(), y: scoreScale(score, extent) },
          palette,
        );
        figure.summarise(() => tellSeries(score, series));
      }
    },
  };
}

/** All combinations of places. @param {number[]} counts @returns {number[][]} */
export function pointsOf(counts) {
  return counts.reduce(
    (points, count) => points.flatMap((point) => Array.from({ length: count }, (_, place) => [...point, place])),
    /** @type {number[][]} */ ([[]]),
  );
}
