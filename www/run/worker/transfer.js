// What a message hands over instead of copying.

/**
 * The memory behind all arrays of a message.
 * @param {unknown} data
 * @param {ArrayBuffer[]} [found]
 */
export function buffersOf(data, found = []) {
  if (ArrayBuffer.isView(data)) found.push(/** @type {ArrayBuffer} */ (data.buffer));
  else if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) buffersOf(value, found);
  return found;
}
