// What arrives by message is of a type that somebody made, or it is refused.

/** @param {unknown} data @param {Record<string, unknown>} known constructors of the messages that may come, by type */
export function checkMessage(data, known) {
  const type = typeof data === 'object' && data !== null && 'type' in data ? String(data.type) : 'nothing';
  if (!Object.hasOwn(known, type)) throw new Error(`unknown message “${type.slice(0, 40)}”`);
}
