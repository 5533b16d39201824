// A figure as a file: SVG with letters as letters and lines as lines, and PNG of it.

import { short } from '../saving/svg.js';
import { written } from '../saving/vector.js';
import { pixelsPer, scaleOf } from './formats.js';
import { drawPlan, planned } from './sheet.js';

/** @import { Plan, Spec } from './sheet.js' */

/** Dots per inch of a PNG, in CSS pixels. */
export const PRINTED = 300 / 96;

/**
 * @param {Spec} spec @param {Record<string, string>} about in the terms of the Dublin Core
 * @returns {Promise<{svg: string, plan: Plan, width: number, height: number}>} sides in mm, or pixels of a clip
 */
export async function figureOf(spec, about) {
  const scale = scaleOf(spec.format);
  const plan = planned(spec);
  const [width, height] = [plan.width, plan.height].map((side) => side * scale);
  const side = (/** @type {number} */ length) => short(length / pixelsPer(spec.format));
  const unit = spec.format.isClip ? '' : 'mm';
  const svg = await written(spec.title, about, (context, put) => {
    context.scale(scale, scale);
    drawPlan(context, spec, plan, put);
    const size = { width: `${side(width)}${unit}`, height: `${side(height)}${unit}` };
    return { size, width, height, paper: spec.palette.paper };
  });
  return { svg, plan, width: Number(side(width)), height: Number(side(height)) };
}

/** On a canvas of a clip's size. @param {CanvasRenderingContext2D} context @param {Spec} spec @param {Plan} plan */
export function paintFrame(context, spec, plan) {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = spec.palette.paper;
  context.fillRect(0, 0, width, height);
  const scale = scaleOf(spec.format);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  for (const picture of spec.pictures) picture.feed(spec.scene, spec.palette);
  drawPlan(context, spec, plan);
}
