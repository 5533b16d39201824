// Frames as GIF: what did not change since the frame before is left transparent, which makes a clip of plots small.

import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { isReadBack } from '../saving/png.js';
import { t } from '../words/i18n.js';
import { FRAMES } from './clip.js';

/** @import { Encoder } from './clip.js' */

/** One of 256 colours is none: what stays as it is. */
const COLOURS = 255;
const STAYS = 255;

/** What is kept of a frame before the next one comes: all. */
const KEEP = 1;

/**
 * @param {CanvasRenderingContext2D} last the last frame has all colours @param {string} comment for programs
 * @returns {Promise<Encoder>}
 */
export async function gifOf(last, comment) {
  if (!isReadBack()) throw new Error(t('noReadBack'));
  const { width, height } = last.canvas;
  const colours = quantize(last.getImageData(0, 0, width, height).data, COLOURS, { format: 'rgb565' });
  // The colour that is none needs a place in the table.
  const palette = Array.from({ length: COLOURS + 1 }, (_, at) => colours[at] ?? [0, 0, 0]);
  const gif = GIFEncoder();
  /** @type {Uint8Array | null} */
  let before = null;
  return {
    async add(context) {
      const { data } = context.getImageData(0, 0, width, height);
      const now = applyPalette(data, colours, 'rgb565');
      const written = now.slice();
      if (before !== null) for (let at = 0; at < now.length; at += 1) if (now[at] === before[at]) written[at] = STAYS;
      gif.writeFrame(written, width, height, {
        ...(before === null ? { palette } : {}),
        ...(before === null ? {} : { transparent: true, transparentIndex: STAYS }),
        delay: 1000 / FRAMES,
        dispose: KEEP,
      });
      before = now;
    },
    async finish() {
      gif.finish();
      const bytes = gif.bytes();
      // The comment stands before the byte that ends the file.
      return new Blob([bytes.slice(0, -1), commentOf(comment), bytes.slice(-1)], { type: 'image/gif' });
    },
  };
}

/** An extension of GIF89a: text in blocks of at most 255 bytes, with an empty one at the end. @param {string} text */
function commentOf(text) {
  const all = new TextEncoder().encode(text);
  const bytes = [0x21, 0xfe];
  for (let at = 0; at < all.length; at += 255) {
    const block = all.slice(at, at + 255);
    bytes.push(block.length, ...block);
  }
  return new Uint8Array([...bytes, 0]);
}
