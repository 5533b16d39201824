// An SVG picture as PNG, at a resolution for print, with the same words about where it comes from.

import { addMetadata } from 'meta-png';

/** Pixels per CSS pixel: about 300 dots per inch at the size it has on the page. */
const SCALE = 3;

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
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    /** @type {Uint8Array} */
    let bytes = new Uint8Array(await /** @type {Blob} */ (blob).arrayBuffer());
    for (const [term, text] of Object.entries(about)) {
      bytes = addMetadata(bytes, term[0].toUpperCase() + term.slice(1), inLatin(text));
    }
    return new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The only letters that this kind of text in a PNG can hold. @param {string} text */
function inLatin(text) {
  return text.replaceAll('−', '-').replace(/[^\n\x20-\x7e\xa0-\xff]/g, '?');
}
