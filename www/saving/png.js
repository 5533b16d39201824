// An SVG picture as PNG, at a resolution for print, with the same words about where it comes from.

/** Pixels per CSS pixel: about 300 dots per inch at the size it has on the page. */
const SCALE = 3;

/** What every PNG starts with: the signature and the header, which is a chunk of 13 bytes. */
const HEAD = 8 + 12 + 13;

/**
 * @param {string} svg
 * @param {{width: number, height: number}} size CSS pixels
 * @param {Record<string, string>} about
 * @returns {Promise<Blob>}
 */
export async function pngOf(svg, { width, height }, about) {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * SCALE);
    canvas.height = Math.round(height * SCALE);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    /** @type {Blob} */
    const plain = await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture was made')) : resolve(blob)), 'image/png'),
    );
    const words = Object.entries(about).map(([term, text]) => textChunk(term[0].toUpperCase() + term.slice(1), text));
    return new Blob([plain.slice(0, HEAD), ...words, plain.slice(HEAD)], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** International text (iTXt), uncompressed: the one kind that is UTF-8. @param {string} keyword @param {string} text @returns {Uint8Array<ArrayBuffer>} */
function textChunk(keyword, text) {
  // After the keyword: its end, no compression and its method, then language and translated keyword, both empty.
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return chunk;
}

/** The checksum of a chunk. Source: PNG specification, annex D. @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
