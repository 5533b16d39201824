// Axes of the figures.

import { label } from '../../../plots/ticks.js';
import { isAngle, isShare } from '../scores.js';
import { axisLabel, p, shortPlace } from '../words.js';

/** @import { Scale } from '../../../plots/layout.js' */
/** @import { Palette } from '../../../plots/palette.js' */
/** @import { Score, Summary } from '../types.js' */

/** Least and largest value of all panels, with what the seeds scatter: panels side by side have one scale. @param {Summary} summary @param {Score} score @returns {[number, number]} */
export function extentOf({ groups, points }, score) {
  let [low, high] = score === 'sign_accuracy' ? [0.5, 1] : isAngle(score) ? [0, 90] : [0, 1];
  const take = (/** @type {number} */ value) => {
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const { mean, sd } of groups) {
    for (const [at, value] of mean[score].entries()) {
      const around = Number.isFinite(sd[score][at]) ? sd[score][at] : 0;
      take(value - around);
      take(value + around);
    }
  }
  if (score === 'sign_accuracy') for (const { majority } of points) take(majority.mean);
  // No share is above one, however far the seeds scatter.
  if (isShare(score)) high = 1;
  return [low, high];
}

/** A score's axis. @param {Score} score @param {[number, number]} extent @returns {(palette: Palette) => Scale} */
export function scoreScale(score, extent) {
  return (palette) => ({
    title: isAngle(score) ? `${p(score)} (°)` : p(score),
    range: () => extent,
    space: 26,
    size: () => palette.plotSize * 3 + 8,
    ...(isShare(score) ? { text: (share) => `${label(100 * share)}\u202f%` } : {}),
  });
}

/** The same with zero, where bars begin. @param {Score} score @param {[number, number]} extent @returns {(palette: Palette) => Scale} */
export function barScale(score, [low, high]) {
  return scoreScale(score, [isShare(score) ? 0 : Math.min(low, 0), high]);
}

/** Simulated time, logarithmic. @returns {(palette: Palette) => Scale} */
export function timeScale() {
  return (palette) => ({
    title: p('simulatedTime'),
    isLog: true,
    range: (min, max) => [min ?? 0.1, Math.max(max ?? 1, 1)],
    space: 50,
    size: () => palette.plotSize + 7,
  });
}

/** Epochs, from before the first one. @returns {(palette: Palette) => Scale} */
export function epochScale() {
  return (palette) => ({
    title: p('epoch'),
    range: (_, max) => [0, Math.max(max ?? 1, 1)],
    space: 50,
    size: () => palette.plotSize + 7,
  });
}

/** Whether the places of an axis are numbers. @param {string[]} places */
export const isNumeric = (places) => places.every((place) => place.trim() !== '' && Number.isFinite(Number(place)));

/** Where a place lies on its axis. @param {string[]} places @returns {(index: number) => number} */
export function placesOn(places) {
  return isNumeric(places) ? (index) => Number(places[index]) : (index) => index;
}

/**
 * An axis of an experiment.
 * @param {{name: string, places: string[]}} axis
 * @param {{isLog?: boolean}} [options]
 * @returns {(palette: Palette) => Scale}
 */
export function axisScale({ name, places }, { isLog = false } = {}) {
  const at = placesOn(places);
  const values = places.map((_, index) => at(index)).sort((a, b) => a - b);
  const areNumbers = isNumeric(places);
  const margin = areNumbers ? 0 : 0.3;
  // Names, and sizes that double, stand at their own places; other numbers may stand at round ones.
  const ticks = areNumbers && !isLog ? {} : { ticks: values };
  return (palette) => ({
    title: axisLabel(name),
    isLog: isLog && values[0] > 0,
    range: () => [values[0] - margin, values[values.length - 1] + margin],
    ...ticks,
    text: areNumbers ? label : (value) => shortPlace(places[value] ?? ''),
    space: 40,
    size: () => palette.plotSize + 7,
  });
}
