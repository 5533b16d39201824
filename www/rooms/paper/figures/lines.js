// The last scores over the last axis, a panel for each place of the first one.

import { Cursor } from '../../../plots/pointing.js';
import { SpreadPlot } from '../../../plots/spread-plot.js';
import { number } from '../../../words/i18n.js';
import { p, placeLabel, scoreText } from '../words.js';
import { Board, pointText, tellSeries } from './board.js';
import { pointsOf } from './curves.js';
import { axisOf, beginsWith, last, majorityOf, overAxis } from './groups.js';
import { axisScale, extentOf, placesOn, scoreScale } from './scales.js';

/** @import { Drawn, Scene } from './board.js' */
/** @import { Summary } from '../types.js' */

/** The axis whose places differ from what is measured there. */
const CORRELATION = 'correlation';

/** @param {Scene} scene @param {string} title @returns {Drawn} */
export function lines(scene, title) {
  const { about, host } = scene;
  const board = new Board('lines', title);
  const axis = about.axes[about.axes.length - 1];
  const place = placesOn(axis.places);
  const indexAt = (/** @type {number} */ x) => axis.places.findIndex((_, index) => place(index) === x);
  /** @type {Summary | null} */
  let latest = null;
  const cursor = new Cursor((x) => {
    for (const panel of panels) panel.readout.textContent = x === null ? '' : readOut(panel.beginning, indexAt(x));
  });
  const panels = pointsOf(about.axes.slice(0, -1).map(({ places }) => places.length)).map((beginning) => {
    const name = pointText(about, beginning, about.axes.length - 1);
    const { figure, readout } = board.add(name);
    const open = (/** @type {number} */ x) => scene.open([...beginning, indexAt(x)]);
    const plot = new SpreadPlot(figure.box, scene.redraw, cursor, open);
    board.draws(plot.chart, name);
    return { beginning, figure, readout, plot };
  });

  /** @param {number[]} beginning @param {number} index of the place */
  function readOut(beginning, index) {
    const score = scene.score();
    const isThere = (/** @type {{point: number[]}} */ { point }) => beginsWith(point, [...beginning, index]);
    const values = (latest?.groups ?? []).filter(isThere).map((group) => scoreText(score, last(group.mean[score])));
    const measured = latest?.points.find(isThere)?.correlation.mean ?? Number.NaN;
    const told = axis.name === CORRELATION && Number.isFinite(measured);
    return [
      placeLabel(axis.places[index]),
      ...(told ? [p('measuredAxis', { value: number(measured, 2) })] : []),
      ...values,
    ].join(' · ');
  }

  return {
    element: board.element,
    pictures: board.pictures,
    hasScores: true,
    hasMajority: true,
    hasSingle: true,
    note: (count) => p('bars', { count }),
    draw(summary, palette) {
      latest = summary;
      const score = scene.score();
      const extent = extentOf(summary, score);
      for (const { beginning, figure, plot } of panels) {
        const own = summary.groups.filter(({ point }) => beginsWith(point, beginning));
        const points = summary.points.filter(({ point }) => beginsWith(point, beginning));
        points.sort((a, b) => place(axisOf(a)) - place(axisOf(b)));
        const series = overAxis(host, own, score, place);
        const dashed = majorityOf(
          points,
          score,
          p('majority'),
          points.map((point) => place(axisOf(point))),
        );
        const data = { series, dashed, as: /** @type {const} */ ('whiskers'), showsSingle: scene.showsSingle() };
        plot.draw({ ...data, x: measuredScale(points), y: scoreScale(score, extent) }, palette);
        figure.summarise(() => tellSeries(score, series));
      }
    },
  };

  /** What was measured at each place, below its number. @param {Summary['points']} points @returns {ReturnType<typeof axisScale>} */
  function measuredScale(points) {
    const scale = axisScale(axis);
    if (axis.name !== CORRELATION) return scale;
    const measured = new Map(points.map((point) => [place(axisOf(point)), point.correlation.mean]));
    return (palette) => {
      const plain = scale(palette);
      const all = [...measured.values()].filter((value) => Number.isFinite(value));
      if (all.length === 0) return plain;
      const ends = [measured.get(0), measured.get(0.5), measured.get(1)].map((value) =>
        value === undefined || Number.isNaN(value) ? '–' : number(value, 2),
      );
      // Below each number there is no room for a second one in a narrow panel: three places tell how they go.
      return { ...plain, title: `${plain.title} (${p('measured')} ${ends.join(', ')})` };
    };
  }
}
