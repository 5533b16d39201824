// A page that holds the lab: keeps what its frames say, and speaks to them.

/** @typedef {import('./browsers.mjs').Tab} Tab */
/** @typedef {{type: string, id?: string, [field: string]: unknown}} Wanted */

/**
 * Keeps all messages that the page gets from now on, and shows `html` in place of the page's own content.
 * @param {Tab} tab
 * @param {string} [html]
 */
export function listen(tab, html) {
  return tab.evaluate((content) => {
    /** @type {any[]} */
    const log = [];
    const host = /** @type {any} */ (window);
    host.log = log;
    window.addEventListener('message', ({ data, source }) => {
      if (data?.stdwi === 1) log.push({ ...data, source });
    });
    /** Per frame, the mean of what it reported after its first second. */
    host.frameRates = () => {
      /** @type {Record<string, number[]>} */
      const rates = {};
      for (const { type, id, frames_per_s: rate } of log) {
        if (type !== 'scores') continue;
        rates[id] ??= [];
        rates[id].push(rate);
      }
      const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
      return Object.fromEntries(Object.entries(rates).map(([id, values]) => [id, Math.round(mean(values.slice(4)))]));
    };
    if (content !== undefined) document.body.innerHTML = content;
  }, html);
}

/** Waits until as many different frames have sent a message of a type since this call. @param {Tab} tab @param {string} type @param {number} count */
export async function waitFor(tab, type, count) {
  // What a frame says once may have been said before.
  if (type !== 'ready') {
    await tab.evaluate(() => {
      /** @type {any} */ (window).log.length = 0;
    });
  }
  await tab.until(
    ({ wanted, frames }) => {
      const from = /** @type {any} */ (window).log.filter((/** @type {Wanted} */ message) => message.type === wanted);
      return new Set(from.map((/** @type {any} */ { source }) => source)).size >= frames;
    },
    { wanted: type, frames: count },
  );
}

/** In the page: the latest message with these fields. @param {Wanted} wanted @returns {any} */
export function said(wanted) {
  const found = /** @type {any} */ (window).log.findLast((/** @type {any} */ message) =>
    Object.entries(wanted).every(([field, value]) => message[field] === value),
  );
  if (found === undefined) return null;
  const { source: _, ...message } = found;
  return message;
}

/** @param {Tab} tab @param {unknown} message to the first frame @param {boolean} [raw] as it is */
export function tell(tab, message, raw = false) {
  // As text, because the drivers have their own ideas of objects with strange keys.
  return tab.evaluate(
    (text) => document.querySelector('iframe')?.contentWindow?.postMessage(JSON.parse(text), '*'),
    JSON.stringify(raw ? message : { stdwi: 1, .../** @type {object} */ (message) }),
  );
}
