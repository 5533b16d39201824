// Frames as WebM, each at its own time, however long it took to draw.

import { ArrayBufferTarget, Muxer } from 'webm-muxer';
import { FRAMES } from './clip.js';

/** @import { Encoder } from './clip.js' */

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

/** @param {HTMLCanvasElement} canvas @returns {Promise<Encoder>} */
export async function webmOf(canvas) {
  const { width, height } = canvas;
  const size = { width, height, bitrate: Math.round(BITS * width * height * FRAMES), framerate: FRAMES };
  const known = await firstOf(
    CODECS,
    async ({ codec }) => (await VideoEncoder.isConfigSupported({ codec, ...size })).supported,
  );
  if (known === null) throw new Error('no encoder for WebM');
  const muxer = new Muxer({
    target: new ArrayBufferTarget(),
    video: { codec: known.inFile, width, height, frameRate: FRAMES },
  });
  /** @type {DOMException | null} */
  let failed = null;
  const encoder = new VideoEncoder({
    output: (chunk, about) => muxer.addVideoChunk(chunk, about),
    error: (error) => {
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
      do {
        await new Promise((resolve) => setTimeout(resolve, 0));
        check();
      } while (encoder.encodeQueueSize > MOST_WAITING);
    },
    async finish() {
      await encoder.flush();
      check();
      encoder.close();
      muxer.finalize();
      return new Blob([muxer.target.buffer], { type: 'video/webm' });
    },
  };
}

/** @template T @param {T[]} all @param {(each: T) => Promise<boolean | undefined>} is @returns {Promise<T | null>} */
async function firstOf(all, is) {
  for (const each of all) if (await is(each)) return each;
  return null;
}
