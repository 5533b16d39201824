// What Akrout's rule saw of one synapse: counts per stimulus, larger where several coincide, and the line through their cloud.

import { drawCloud } from '../../plots/why/cloud.js';
import { m } from '../../words/i18n.js';

/** @import { Palette } from '../../plots/palette.js' */
/** @import { Size } from '../types.js' */
/** @import { Seen } from './seen.js' */

/** @param {CanvasRenderingContext2D} context @param {Size} size @param {Seen} seen @param {Palette} palette */
export function drawCounts(context, size, seen, palette) {
  drawCloud(context, size, palette, palette.methods.akrout, {
    x: seen.pre_count,
    y: seen.post_count,
    mean: [seen.mean_pre, seen.mean_post],
    slope: seen.slope,
    xTitle: m('akrout', 'preCount'),
    yTitle: m('akrout', 'postCount'),
  });
}
