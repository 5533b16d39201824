// What is inside a script, as what the browser wants.

/** @param {string} base64 @returns {ArrayBuffer} */
export function bytesOf(base64) {
  // Not `fetch` of a data address: a host's policy may forbid it, and older browsers did from disk.
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes.buffer;
}

/** @param {string} script @returns {string} */
export function scriptAddress(script) {
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}
