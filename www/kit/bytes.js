// What is inside a script, as what the browser wants.

/**
 * Packed before they were written as letters: a host's compression finds nothing in letters that hold three bytes in four.
 * @param {string} base64 @returns {Promise<ArrayBuffer>}
 */
export function bytesOf(base64) {
  // Not `fetch` of a data address: a host's policy may forbid it, and older browsers did from disk.
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index += 1) bytes[index] = characters.charCodeAt(index);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(unpacked).arrayBuffer();
}

/** @type {Map<string, string>} */
const addresses = new Map();

/** An address of a script, always the same one: it is kept as long as the page. @param {string} script @returns {string} */
export function scriptAddress(script) {
  const known = addresses.get(script);
  if (known !== undefined) return known;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  addresses.set(script, address);
  return address;
}
