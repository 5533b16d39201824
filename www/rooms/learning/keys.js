// Keys of the room. They act only where the reader is not typing, and not while a dialog is open.

/** @param {KeyboardEvent} event @param {Record<string, () => void>} actions by key @param {boolean} lettersAct */
export function act(event, actions, lettersAct) {
  if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
  // Those belong to the browser.
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.matches('input:not([type="range"]), select, textarea')) return;
  if (event.key === ' ' && target.matches('button, summary, input')) return;
  const key = event.key.toLowerCase();
  if (!Object.hasOwn(actions, key)) return;
  // Who has turned single keys off still has the list with the switch.
  if (/^\w$/.test(key) && !lettersAct) return;
  actions[key]();
  event.preventDefault();
}
