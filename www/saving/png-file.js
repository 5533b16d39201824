// The format PNG, as far as it is written here: words in a finished file, and images of which no canvas is asked.
// Source: PNG specification (second edition), chapters 5, 11 and annex D.

/** @import { Pixels } from './cells.js' */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What every PNG starts with: the signature and the header, which is a chunk of 13 bytes. */
const HEAD = 8 + 12 + 13;

/** Eight bits a channel; red, green and blue; the only compression, filter method and order but one. */
const KIND = [8, 2, 0, 0, 0];

/**
 * The same picture with words in it, and how large it is meant to be.
 * @param {Blob} png @param {Record<string, string>} words by keyword @param {number} pixelsPerMetre
 */
export function withWords(png, words, pixelsPerMetre) {
  const size = new DataView(new ArrayBuffer(9));
  size.setUint32(0, Math.round(pixelsPerMetre));
  size.setUint32(4, Math.round(pixelsPerMetre));
  // The unit: metres.
  size.setUint8(8, 1);
  // International text, uncompressed: the one kind that is UTF-8. After the keyword: its end, no compression and its method,
  // then language and translated keyword, both empty.
  const chunks = Object.entries(words).map(([keyword, text]) =>
    chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)),
  );
  const meant = chunk('pHYs', new Uint8Array(size.buffer));
  return new Blob([png.slice(0, HEAD), meant, ...chunks, png.slice(HEAD)], { type: 'image/png' });
}

/** @param {Pixels} pixels opaque ones @returns {Promise<Blob>} */
export async function encoded({ width, height, data }) {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(KIND, 8);
  // Each row begins with its filter: none.
  const rows = new Uint8Array(height * (1 + 3 * width));
  let at = 0;
  for (let index = 0; index < width * height; index += 1) {
    if (index % width === 0) at += 1;
    for (let part = 0; part < 3; part += 1) rows[at + part] = data[4 * index + part];
    at += 3;
  }
  const body = new Uint8Array(await deflated(rows));
  const parts = [
    new Uint8Array(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', new Uint8Array()),
  ];
  return new Blob(parts, { type: 'image/png' });
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
function deflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Response(stream).arrayBuffer();
}

/** @param {string} type @param {Uint8Array} content @returns {Uint8Array<ArrayBuffer>} */
function chunk(type, content) {
  const whole = new Uint8Array(content.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, content.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(content, 8);
  view.setUint32(content.length + 8, crc32(whole.subarray(4, content.length + 8)));
  return whole;
}

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
