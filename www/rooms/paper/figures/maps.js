// The last scores of all settings of a rule, as a map: one panel a rule.

import { el } from '../../../kit/dom.js';
import { HeatMap } from '../../../plots/heat-map.js';
import { isBetterSmall } from '../scores.js';
import { axisLabel, p, placeLabel, scoreText } from '../words.js';
import { Board, spread } from './board.js';
import { last, rulesOf } from './groups.js';
import { ruleLabel } from './looks.js';

/** @import { Changes } from '../../../run/types.js' */
/** @import { Drawn, Scene } from './board.js' */
/** @import { Group, Score } from '../types.js' */

/** @param {Scene} scene @param {string} title @returns {Drawn} */
export function maps(scene, title) {
  const { host } = scene;
  const board = new Board('maps', title);
  const low = el('span');
  const high = el('span');
  board.element.append(el('p', { className: 'ramp-key' }, [low, el('i'), high]));
  /** @type {Map<string, ReturnType<typeof panelOf>>} */
  const panels = new Map();

  /** @param {string} rule */
  function panelOf(rule) {
    const { figure, readout } = board.add(ruleLabel(host, rule));
    /** @type {Grid} */
    const grid = { rows: [], columns: [], cells: [] };
    const best = { text: '' };
    const map = new HeatMap(figure.box, scene.redraw, (cell, isClick) => {
      const group = cell === null ? undefined : grid.cells[cell[0]][cell[1]];
      readout.textContent = group === undefined ? best.text : cellText(group, scene.score());
      if (isClick && group !== undefined) scene.open(group.point, { methods: rule, ...changesOf(group.setting) });
    });
    board.draws(map.canvas, ruleLabel(host, rule));
    return { figure, readout, grid, best, map };
  }

  return {
    element: board.element,
    pictures: board.pictures,
    hasScores: true,
    hasMajority: false,
    hasSingle: false,
    note: (count) => p('mapsNote', { count }),
    draw(summary, palette) {
      const score = scene.score();
      const sign = isBetterSmall(score) ? -1 : 1;
      const value = (/** @type {Group} */ group) => last(group.mean[score]);
      const all = summary.groups.map(value).filter((each) => Number.isFinite(each));
      const ends = /** @type {[number, number]} */ ([Math.min(...all), Math.max(...all)]);
      const range = /** @type {[number, number]} */ (sign < 0 ? [ends[1], ends[0]] : ends);
      if (all.length > 0) [low.textContent, high.textContent] = range.map((end) => scoreText(score, end));
      for (const rule of rulesOf(summary.groups)) {
        const own = summary.groups.filter(({ method }) => method === rule);
        const panel = panels.get(rule) ?? panelOf(rule);
        panels.set(rule, panel);
        Object.assign(panel.grid, gridOf(own));
        const { rows, columns, cells } = panel.grid;
        const known = own.filter((group) => Number.isFinite(value(group)));
        const best = known.reduce((top, group) => (sign * value(group) > sign * value(top) ? group : top), known[0]);
        const row = cells.findIndex((line) => line.includes(best));
        const at = /** @type {[number, number]} */ ([row, cells[row]?.indexOf(best) ?? -1]);
        const keys = Object.keys(changesOf(own[0].setting));
        panel.map.draw(
          {
            rows,
            columns,
            values: cells.map((line) => line.map((group) => (group === undefined ? null : value(group)))),
            best: best === undefined ? null : at,
            range,
            xTitle: axisLabel(keys[1] ?? ''),
            yTitle: axisLabel(keys[0]),
            text: (score_) => scoreText(score, score_),
          },
          palette,
        );
        panel.best.text =
          best === undefined
            ? ''
            : p('bestSetting', { setting: settingText(best.setting), value: scoreText(score, value(best)) });
        panel.readout.textContent = panel.best.text;
        panel.figure.summarise(() => panel.best.text);
      }
    },
  };
}

/** Settings in rows and columns, smallest first; not every cell has one. @typedef {{rows: number[], columns: number[], cells: (Group | undefined)[][]}} Grid */

/** @param {Group[]} groups of one rule @returns {Grid} */
function gridOf(groups) {
  const settings = groups.map((group) => ({ group, values: Object.values(changesOf(group.setting)).map(Number) }));
  const sorted = (/** @type {number} */ at) =>
    [...new Set(settings.map(({ values }) => values[at] ?? 0))].sort((a, b) => a - b);
  const [rows, columns] = [sorted(0), sorted(1)];
  const cells = rows.map((row) =>
    columns.map((column) => settings.find(({ values }) => values[0] === row && (values[1] ?? 0) === column)?.group),
  );
  return { rows, columns, cells };
}

/** Parameters of a setting, `key=value key=value`. @param {string} setting @returns {Changes} */
export function changesOf(setting) {
  return Object.fromEntries(
    setting.split(' ').map((part) => {
      const [key, value] = part.split('=');
      return [key, Number.isFinite(Number(value)) ? Number(value) : value];
    }),
  );
}

/** @param {string} setting */
export function settingText(setting) {
  if (setting === '') return '';
  return Object.entries(changesOf(setting))
    .map(([key, value]) => `${axisLabel(key)} ${placeLabel(String(value))}`)
    .join(', ');
}

/** @param {Group} group @param {Score} score */
function cellText({ setting, mean, sd }, score) {
  return p('cell', { setting: settingText(setting), value: spread(score, last(mean[score]), last(sd[score])) });
}
