// Axes of the figures.

import { label } from '../../../plots/ticks.js';
import { axisLabel, p, placeLabel } from '../words.js';

/** @import { Scale } from '../../../plots/layout.js' */
/** @import { Palette } from '../../../plots/palette.js' */
/** @import { Score } from '../types.js' */

/** A score's axis, from what it would be by chance. @param {Score} score @returns {(palette: Palette) => Scale} */
export function scoreScale(score) {
  const isShare = score === 'sign_accuracy';
  const isAngle = score === 'angle_deg';
  return (palette) => ({
    title: isAngle ? p('angleAxis') : p(score),
    range: (min, max) =>
      isAngle ? [0, Math.max(max ?? 90, 90)] : [Math.min(min ?? 0.5, isShare ? 0.5 : 0), Math.max(max ?? 1, 1)],
    space: 26,
    size: () => palette.plotSize * 3 + 8,
    ...(isShare ? { text: (share) => `${label(100 * share)}\u202f%` } : {}),
  });
}

/** The same from zero, for bars. @param {Score} score @returns {(palette: Palette) => Scale} */
export function barScale(score) {
  const scale = scoreScale(score);
  return (palette) => ({
    ...scale(palette),
    range: (min, max) => [
      Math.min(min ?? 0, 0),
      score === 'angle_deg' ? Math.max(max ?? 90, 90) : Math.max(max ?? 1, 1),
    ],
  });
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

/** Whether the places of an axis are numbers. @param {string[]} places */
export const isNumeric = (places) => places.every((place) => place.trim() !== '' && Number.isFinite(Number(place)));

/** Where a place lies on its axis. @param {string[]} places @returns {(index: number) => number} */
export function placesOn(places) {
  return isNumeric(places) ? (index) => Number(places[index]) : (index) => index;
}

/**
 * An axis of an experiment. With a second line below the numbers, where there is something to say of each place.
 * @param {{name: string, places: string[]}} axis
 * @param {{isLog?: boolean}} [options]
 * @returns {(palette: Palette) => Scale}
 */
export function axisScale({ name, places }, { isLog = false } = {}) {
  const at = placesOn(places);
  const values = places.map((_, index) => at(index)).sort((a, b) => a - b);
  const margin = isNumeric(places) ? 0 : 0.3;
  const every = Math.ceil(values.length / 12);
  const own = isNumeric(places)
    ? (/** @type {number} */ value) => label(value)
    : (/** @type {number} */ value) => placeLabel(places[value] ?? '');
  return (palette) => ({
    title: axisLabel(name),
    isLog: isLog && values[0] > 0,
    range: () => [values[0] - margin, values[values.length - 1] + margin],
    ticks: values.filter((_, index) => index % every === 0),
    text: own,
    space: 40,
    size: () => palette.plotSize + 7,
  });
}
