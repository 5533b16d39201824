// Small things that several plots draw.

/** @import { Rgb } from './palette.js' */

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} size */
export function disc(context, x, y, size) {
  context.beginPath();
  context.arc(x, y, size, 0, 2 * Math.PI);
  context.fill();
}

/** @param {CanvasRenderingContext2D} context @param {[number, number]} from @param {[number, number]} to */
export function line(context, from, to) {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}

/** @param {Rgb} colour */
export const css = ([red, green, blue]) => `rgb(${red} ${green} ${blue})`;
