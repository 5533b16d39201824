// Where a host trusts no text, an address of a script needs a policy that lets it through: `stdwi-lab`.

/** @type {any} */
let policy;

/** What this page made itself, or what lies beside it. @param {string} address @returns {string} to hand to the browser */
export function trustedAddress(address) {
  try {
    const own = { createScriptURL: (/** @type {string} */ text) => text };
    policy ??= Reflect.get(window, 'trustedTypes')?.createPolicy('stdwi-lab', own);
  } catch {
    // Not allowed here: then the browser refuses the address, and whoever uses it goes another way.
  }
  return policy?.createScriptURL(address) ?? address;
}
