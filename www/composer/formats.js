// What a figure is made for: how large it is, and how large its letters must be to be read there.

/**
 * @typedef {object} Format
 * @property {number} width mm; of a clip, pixels
 * @property {number | null} height the same; null where it follows from what is shown
 * @property {number} letters the smallest ones, points; of a clip, pixels
 * @property {number} margin around everything, in units
 * @property {number} code side of a module of the QR code, mm or pixels
 * @property {boolean} isClip
 */

/** All sizes inside a figure are in units of which the letters have so many: plots are drawn as on the page, and scaled with them. */
export const LETTERS = 11;

/** @param {number} width @param {number | null} height @param {number} letters @param {number} margin @param {number} code @returns {Format} */
const printed = (width, height, letters, margin, code) => ({ width, height, letters, margin, code, isClip: false });

/** @param {number} width @param {number} height @param {number} letters @returns {Format} */
const filmed = (width, height, letters) => ({ width, height, letters, margin: 14, code: 3, isClip: true });

export const FORMATS = {
  // Widths of columns and least sizes of letters are those that most journals ask for: 85 and 174 mm, 7 points.
  single: printed(85, null, 7, 3, 0.4),
  double: printed(174, null, 7, 3, 0.4),
  // As wide as a slide of 16:9 in the usual programs; letters for the last row of a lecture hall.
  slide: printed(338.7, 190.5, 18, 16, 0.75),
  // The width within the margins of a poster on A1 and A0.
  a1: printed(554, null, 24, 12, 1.4),
  a0: printed(801, null, 24, 12, 1.4),
  wide: filmed(1280, 720, 17),
  square: filmed(720, 720, 16),
  small: filmed(640, 360, 11),
};

/** @typedef {keyof typeof FORMATS} FormatName */

const PX_PER_MM = 96 / 25.4;
const PX_PER_POINT = 96 / 72;

/** CSS pixels per mm, or per pixel of a clip. @param {Format} format */
export const pixelsPer = ({ isClip }) => (isClip ? 1 : PX_PER_MM);

/** CSS pixels per unit. @param {Format} format */
export const scaleOf = ({ letters, isClip }) => (letters * (isClip ? 1 : PX_PER_POINT)) / LETTERS;

/** Sides in units. @param {Format} format */
export function inUnits(format) {
  const unit = scaleOf(format) / pixelsPer(format);
  return {
    width: format.width / unit,
    height: format.height === null ? null : format.height / unit,
    code: format.code / unit,
  };
}
