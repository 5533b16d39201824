// Groups of results as lines of a plot.

import { isRelative } from '../scores.js';
import { p } from '../words.js';
import { lookAs, ruleLabel } from './looks.js';

/** @import { Series } from '../../../plots/spread-plot.js' */
/** @import { Host } from '../index.js' */
/** @import { About, Group, Point, Score, Summary } from '../types.js' */

/** Rules in the order in which they come. @param {Group[]} groups */
export const rulesOf = (groups) => [...new Set(groups.map(({ method }) => method))];

/** @param {number[]} point @param {number[]} beginning */
export const beginsWith = (point, beginning) => beginning.every((place, axis) => point[axis] === place);

/** How much of the core's time is one on an axis: a second, or an epoch. @param {About} about */
export const unitOf = ({ kind }) => (kind === 'learning' ? 1 : 1000);

/** A rule's score over time at one point. @param {Host} host @param {Group} group @param {Score} score @param {number} unit @returns {Series} */
export function overTime(host, { method, time_ms: times, mean, sd, single }, score, unit) {
  return {
    label: ruleLabel(host, method),
    look: lookAs(method),
    xs: Array.from(times, (at) => at / unit),
    mean: Array.from(mean[score]),
    sd: Array.from(sd[score]),
    single: single[score],
  };
}

/**
 * The last scores of each rule over the last axis.
 * @param {Host} host @param {Group[]} groups of one panel @param {Score} score @param {(index: number) => number} place on the axis
 * @returns {Series[]}
 */
export function overAxis(host, groups, score, place) {
  return rulesOf(groups).map((rule) => {
    const own = groups.filter(({ method }) => method === rule);
    own.sort((a, b) => place(axisOf(a)) - place(axisOf(b)));
    const seeds = Math.max(0, ...own.map(({ single }) => single[score].length));
    return {
      label: ruleLabel(host, rule),
      look: lookAs(rule),
      xs: own.map((group) => place(axisOf(group))),
      mean: own.map(({ mean }) => last(mean[score])),
      sd: own.map(({ sd }) => last(sd[score])),
      single: Array.from({ length: seeds }, (_, seed) => own.map(({ single }) => last(single[score][seed] ?? []))),
    };
  });
}

/** @param {Group | Point} group */
export const axisOf = ({ point }) => point[point.length - 1] ?? 0;

/** @param {ArrayLike<number>} values */
export const last = (values) => values[values.length - 1] ?? Number.NaN;

/** Where the majority class lies, which only signs have, or what is right. @param {Point[]} points in order of x @param {Score} score @param {string} label @param {number[]} xs */
export function majorityOf(points, score, label, xs) {
  if (points.length > 0 && isRelative(score)) return { label: p('weight'), xs, ys: points.map(() => 1) };
  if (score !== 'sign_accuracy' || points.length === 0) return null;
  return { label, xs, ys: points.map(({ majority }) => majority.mean) };
}

/** How many seeds there are: of each group as many, or from the least to the most. @param {Summary} summary */
export function seedsIn({ groups }) {
  const counts = groups.map(({ seeds }) => seeds.length);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return counts.length === 0 ? '0' : least === most ? String(most) : `${least}–${most}`;
}
