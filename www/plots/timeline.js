// The time axis that rasters and potential share: the present is at its right end, and it covers less in slow motion.

import { drawXAxis } from './axis.js';
import { ticks } from './ticks.js';

/** @import { Palette } from './palette.js' */

export const RIGHT = 10;

/** Recorded is the last second. */
const LONGEST_MS = 1000;
const SHORTEST_MS = 20;

/** In slow motion, about so much wall time fits the width: what moves can be followed. */
const WALL_MS = 4000;

/** What a step or a search for the next spike shows. */
const STEPPING_MS = 50;

/**
 * How much time the axis covers.
 * @param {number | null} speed simulated time per wall time
 * @param {boolean} isStepping whether the reader goes step by step
 */
export function spanOf(speed, isStepping) {
  if (isStepping) return STEPPING_MS;
  if (speed === null) return LONGEST_MS;
  const span = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, speed * WALL_MS));
  // Round spans, so that ticks fall on round numbers.
  return [20, 50, 100, 200, 500].find((round) => span <= round) ?? LONGEST_MS;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {{width: number, at: number, span: number, title: string}} axis
 */
export function drawTimeAxis(context, palette, { width, at, span, title }) {
  // Where the title would find no room between three numbers there are two.
  const isWide = (width - palette.gutter) / palette.plotSize > 22;
  const marks = isWide ? ticks(-span, 0, 2) : [-span, 0];
  drawXAxis(context, palette, { from: palette.gutter, to: width - RIGHT, at, min: -span, max: 0, ticks: marks, title });
}
