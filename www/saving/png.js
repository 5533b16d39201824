// An SVG picture as PNG, at a resolution for print, with the same words about where it comes from.

import { t } from '../words/i18n.js';
import { withWords } from './png-file.js';

/** Pixels per CSS pixel: about 300 dots per inch at the size it has on the page. */
const SCALE = 3;

/** Of a CSS pixel. */
const METRES_PER_PX = 0.0254 / 96;

/**
 * @param {string} svg
 * @param {Record<string, string>} about
 * @param {number} [scale] pixels per CSS pixel
 * @returns {Promise<Blob>}
 */
export async function pngOf(svg, about, scale = SCALE) {
  if (!isReadBack()) throw new Error(t('noReadBack'));
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    /** @type {Blob} */
    const plain = await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture was made')) : resolve(blob)), 'image/png'),
    );
    const words = Object.entries(about).map(([term, text]) => [term[0].toUpperCase() + term.slice(1), text]);
    return withWords(plain, Object.fromEntries(words), scale / METRES_PER_PX);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** So much may a colour be off: some browsers change the last bit, which nobody sees. */
const OFF = 2;

/** Browsers that guard against fingerprints give noise in the place of what was drawn, and do not say so. */
export function isReadBack() {
  const [width, height] = [16, 16];
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  if (context === null) return false;
  for (let x = 0; x < width; x += 1) {
    context.fillStyle = `rgb(${12 * x}, ${240 - 12 * x}, 99)`;
    context.fillRect(x, 0, 1, height);
  }
  const { data } = context.getImageData(0, 0, width, height);
  return data.every((value, index) => {
    const x = Math.floor(index / 4) % width;
    return Math.abs(value - [12 * x, 240 - 12 * x, 99, 255][index % 4]) <= OFF;
  });
}
