// Frames as WebM, each at its own time, however long it took to draw.

import { FRAMES } from './clip.js';
import { webmFile } from './webm-file.js';

/** @import { Encoder } from './clip.js' */
/** @import { Frame } from './webm-file.js' */

/** VP9 is smaller; where there is none, VP8. */
const CODECS = [
  { codec: 'vp09.00.31.08', inFile: 'V_VP9' },
  { codec: 'vp8', inFile: 'V_VP8' },
];

/** Bits a pixel and frame: letters are to stay sharp. */
const BITS = 0.2;

/** A player can jump to one in so many frames. */
const KEY_EVERY = 2 * FRAMES;

/** So many frames may wait for the encoder. */
const MOST_WAITING = 4;

/** Only where the page has come by a safe way do browsers have it. */
export const hasEncoder = () => typeof VideoEncoder === 'function';

/** @param {HTMLCanvasElement} canvas @param {Record<string, string>} about @returns {Promise<Encoder>} */
export async function webmOf(canvas, about) {
  const { width, height } = canvas;
  const size = { width, height, bitrate: Math.round(BITS * width * height * FRAMES), framerate: FRAMES };
  const known = await firstKnown(size);
  /** @type {Frame[]} */
  const frames = [];
  /** @type {DOMException | null} */
  let failed = null;
  const encoder = new VideoEncoder({
    output(chunk) {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      frames.push({ timeMs: chunk.timestamp / 1000, isKey: chunk.type === 'key', data });
    },
    error(error) {
      failed = error;
    },
  });
  encoder.configure({ codec: known.codec, ...size });
  const check = () => {
    if (failed !== null) throw failed;
  };
  return {
    async add(_, index) {
      const duration = 1e6 / FRAMES;
      const frame = new VideoFrame(canvas, { timestamp: index * duration, duration });
      encoder.encode(frame, { keyFrame: index % KEY_EVERY === 0 });
      frame.close();
      // Not by a timer, which browsers slow down where nobody looks.
      while (encoder.encodeQueueSize > MOST_WAITING && failed === null) {
        await new Promise((resolve) => encoder.addEventListener('dequeue', resolve, { once: true }));
      }
      check();
    },
    async finish() {
      await encoder.flush();
      check();
      encoder.close();
      return webmFile({ codec: known.inFile, width, height, frameMs: 1000 / FRAMES }, frames, about);
    },
  };
}

/** @param {{width: number, height: number, bitrate: number, framerate: number}} size */
async function firstKnown(size) {
  for (const known of CODECS) {
    const { supported = false } = await VideoEncoder.isConfigSupported({ codec: known.codec, ...size });
    if (supported) return known;
  }
  throw new Error('this browser encodes no WebM');
}
