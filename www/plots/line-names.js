// Names at the ends of lines: as far apart as letters need, no wider than there is room, a few or a dozen of them.

/** @import { Frame } from './frame.js' */
/** @import { Size } from './layout.js' */
/** @import { Palette } from './palette.js' */

/**
 * @typedef {object} Name
 * @property {string} text
 * @property {string} colour
 * @property {number} y where its line ends
 */

/** So much room they have at least, and at most in a wide chart, CSS pixels. */
const LEAST_ROOM = 58;
const MOST_ROOM = 150;

/** What they may take of a narrow one. */
const SHARE = 0.3;

/** From the line's end to the name, and from the name to the chart's edge. */
const BEFORE = 5;
const AFTER = 2;

/** Letters smaller than this can't be read. */
const SMALLEST = 8;

/** A name further from its line than so many lines of text is led to it. */
const FAR = 1.5;

/** @type {CanvasRenderingContext2D | null} */
let ruler = null;

/** @param {string} font @param {string} text */
function widthOf(font, text) {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return 0;
  ruler.font = font;
  return ruler.measureText(text).width;
}

/** How wide the names may be in a chart of a width. @param {string[]} texts @param {Palette} palette @param {number} width */
export function roomForNames(texts, palette, width) {
  const longest = Math.max(0, ...texts.map((text) => widthOf(palette.font, text)));
  const most = Math.max(LEAST_ROOM, Math.min(MOST_ROOM, SHARE * width));
  return Math.min(most, Math.max(LEAST_ROOM, Math.ceil(longest) + BEFORE + AFTER));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {Name[]} names
 * @param {Frame} frame
 * @param {Size} size of the chart
 */
export function drawNames(context, palette, names, { right, top, bottom }, { width, height }) {
  const fitting = spread(names, palette, { top, bottom, height });
  context.save();
  context.font = `${fitting.size}px ${palette.sans}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineWidth = 1;
  context.setLineDash([]);
  for (const { text, colour, y, at } of fitting.names) {
    context.fillStyle = colour;
    context.fillText(shortened(text, context, width - right - BEFORE - AFTER), right + BEFORE, at);
    if (Math.abs(at - y) <= FAR * fitting.apart) continue;
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(right + 0.5, y);
    context.lineTo(right + BEFORE - 1, at);
    context.stroke();
  }
  context.restore();
}

/**
 * Places for names, from top to bottom. Where they are many they take the height of the whole chart, then smaller letters; if
 * even these do not fit, a number stands for the lowest ones.
 * @param {Name[]} names
 * @param {Palette} palette
 * @param {{top: number, bottom: number, height: number}} room
 */
function spread(names, { plotSize, quiet, least = SMALLEST }, { top, bottom, height }) {
  const sorted = [...names].sort((a, b) => a.y - b.y);
  let [low, high, size] = [top, bottom, plotSize];
  const needs = (/** @type {number} */ letters) => (sorted.length - 1) * (letters + 2);
  if (needs(size) > high - low) [low, high] = [size / 2, height - size / 2];
  if (needs(size) > high - low) size = Math.max(least, Math.floor((high - low) / (sorted.length - 1)) - 2);
  const apart = size + 2;
  const most = Math.max(1, Math.floor((high - low) / apart) + 1);
  if (sorted.length > most) {
    const left = sorted.splice(most - 1);
    sorted.push({ ...left[0], colour: quiet, text: `+${left.length}` });
  }
  const highest = high - apart * (sorted.length - 1);
  let next = low;
  const placed = sorted.map((name, index) => {
    const at = Math.max(next, Math.min(name.y, highest + apart * index));
    next = at + apart;
    return { ...name, at };
  });
  return { names: placed, size, apart };
}

/** With an ellipsis where it is too long. @param {string} text @param {CanvasRenderingContext2D} context @param {number} room */
export function shortened(text, context, room) {
  if (context.measureText(text).width <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
