// Elements of SVG as text.

/** @param {number} value a coordinate, to a hundredth */
export const short = (value) => String(Math.round(value * 100) / 100);

const ENTITIES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);

/**
 * @param {string} name
 * @param {Record<string, string>} attributes those that are empty are left out
 * @param {string} [content]
 * @param {string} [more] attributes as they are written
 */
export function elementOf(name, attributes, content, more = '') {
  const written = Object.entries(attributes).filter(([, value]) => value !== '');
  const head = `${name}${written.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}${more}`;
  return content === undefined ? `<${head}/>\n` : `<${head}>${content}</${name}>\n`;
}

/** @param {number[]} colour red, green, blue */
export const hex = (colour) => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
