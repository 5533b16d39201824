// What is inside a script, as what the browser wants.

/** @param {string} packed bytes, deflated and in base64: a script that is sent compressed is smaller by a fifth than with base64 alone @returns {Promise<ArrayBuffer>} */
export function bytesOf(packed) {
  // Not `fetch` of a data address: a host's policy may forbid it, and older browsers did from disk.
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer();
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
