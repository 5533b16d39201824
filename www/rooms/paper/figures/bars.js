// The last scores of each rule at each place, as groups of bars.

import { BarPlot } from '../../../plots/bar-plot.js';
import { p } from '../words.js';
import { Board, pointText, spread } from './board.js';
import { pointsOf } from './curves.js';
import { axisOf, beginsWith, majorityOf, overAxis, rulesOf } from './groups.js';
import { axisScale, barScale, extentOf } from './scales.js';

/** @import { Drawn, Scene } from './board.js' */

/** @param {Scene} scene @param {string} title @returns {Drawn} */
export function bars(scene, title) {
  const { about, host } = scene;
  const board = new Board('bars', title);
  const axis = about.axes[about.axes.length - 1];
  const panels = pointsOf(about.axes.slice(0, -1).map(({ places }) => places.length)).map((beginning) => {
    const name = pointText(about, beginning, about.axes.length - 1);
    const { figure } = board.add(name);
    const plot = new BarPlot(figure.box, scene.redraw, (group) => scene.open([...beginning, group]));
    board.draws(plot.chart, name);
    return { beginning, figure, plot };
  });
  return {
    element: board.element,
    pictures: board.pictures,
    hasScores: true,
    hasMajority: true,
    hasSingle: false,
    note: (count) => p('barsNote', { count }),
    draw(summary, palette) {
      const score = scene.score();
      const extent = extentOf(summary, score);
      board.explain(host, rulesOf(summary.groups));
      for (const { beginning, figure, plot } of panels) {
        const own = summary.groups.filter(({ point }) => beginsWith(point, beginning));
        const points = summary.points.filter(({ point }) => beginsWith(point, beginning));
        const series = overAxis(host, own, score, (index) => index);
        const dashed = majorityOf(points, score, p('majority'), points.map(axisOf));
        const count = axis.places.length;
        plot.draw({ series, dashed, count, x: axisScale(axis), y: barScale(score, extent) }, palette);
        figure.summarise(() =>
          series
            .flatMap(({ label, xs, mean, sd }) =>
              xs.map((x, at) => `${pointText(about, [...beginning, x])}: ${label} ${spread(score, mean[at], sd[at])}`),
            )
            .join('; '),
        );
      }
    },
  };
}
