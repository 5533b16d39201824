// What a reader can have of an experiment: a table to read, and files, which hold its link and its digest.

import { pointText } from './figures/board.js';
import { last } from './figures/groups.js';
import { ruleLabel } from './figures/looks.js';
import { settingText } from './figures/maps.js';
import { scoresOf } from './scores.js';
import { p, scoreText, spreadText } from './words.js';

/** @import { Data, Table } from '../../panels/figure.js' */
/** @import { Computation } from './computation.js' */
/** @import { Host } from './index.js' */
/** @import { Summary } from './types.js' */

/**
 * @param {Host} host @param {Computation} computation @param {string} title @param {Data['pictures']} pictures
 * @param {() => Summary} summary @returns {Data}
 */
export function filesOf(host, computation, title, pictures, summary) {
  const { plan } = computation;
  /** The core's own table, number by number. @type {() => {head: string[], rows: (string | number)[][]}} */
  const csv = () => {
    const [head, ...rows] = plan
      .csv(computation.lines)
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    return { head, rows: rows.map((row) => row.map((cell, at) => cellOf(cell, head[at]))) };
  };
  return {
    title,
    pictures,
    table: () => readable(host, plan.about, summary()),
    csv,
    json: () => {
      const { head, rows } = csv();
      const { header: _, ...about } = plan.about;
      return { plan: about, runs: rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at], cell]))) };
    },
    held: () => ({ link: plan.link, digest: plan.digest(computation.lines) }),
  };
}

/** Words stay words, digests too; what is missing is no number. @param {string} cell @param {string} column */
function cellOf(cell, column) {
  if (column === 'digest' || column === 'setting') return cell;
  if (cell === '') return Number.NaN;
  return Number.isFinite(Number(cell)) ? Number(cell) : cell;
}

/** The last scores of each rule at each point. @param {Host} host @param {Computation['plan']['about']} about @param {Summary} summary @returns {Table} */
function readable(host, about, { groups }) {
  const scores = scoresOf(about);
  const hasSettings = groups.some(({ setting }) => setting !== '');
  const head = [p('place'), p('rule'), ...(hasSettings ? [p('settings')] : []), p('seeds')];
  const rows = groups.map(({ point, method, setting, seeds, mean, sd }) => [
    pointText(about, point) || p('everywhere'),
    ruleLabel(host, method),
    ...(hasSettings ? [settingText(setting)] : []),
    String(seeds.length),
    ...scores.map((score) => `${scoreText(score, last(mean[score]))} ± ${spreadText(score, last(sd[score]))}`),
  ]);
  return { head: [...head, ...scores.map((score) => p(score))], rows };
}
