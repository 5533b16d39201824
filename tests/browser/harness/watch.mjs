// What must never happen on the page, whatever a test is about: an error in the console, an exception, a request to
// another origin.

import assert from 'node:assert/strict';

export class Watch {
  /** @type {string[]} */
  #problems = [];
  /** @type {Set<string>} */
  #visited = new Set();
  #expected;
  /** @type {() => void} */
  #tell = () => {};
  /** Fulfilled when something has gone wrong. */
  firstProblem = new Promise((resolve) => {
    this.#tell = () => resolve(undefined);
  });

  /** @param {RegExp[]} expected messages, and requests to other origins, that are part of the test */
  constructor(expected = []) {
    this.#expected = expected;
  }

  /**
   * A page the test opens itself: its origin is at home.
   * @param {string} url
   */
  visit(url) {
    this.#visited.add(home(url));
    return url;
  }

  /**
   * @param {string} type
   * @param {string} text
   */
  console(type, text) {
    if (type === 'error' || type === 'warn' || type === 'warning') this.error(`console ${type}: ${text}`);
  }

  /** @param {unknown} error */
  error(error) {
    const text = error instanceof Error ? `exception: ${error.stack ?? error.message}` : String(error);
    if (!this.#expected.some((pattern) => pattern.test(text))) this.#add(text);
  }

  /** @param {string} url */
  request(url) {
    const inThePage = /^(data|blob|about|chrome|resource|moz-extension):/.test(url);
    if (!inThePage && !this.#visited.has(home(url))) this.error(`request to another origin: ${url}`);
  }

  assertQuiet() {
    assert.deepEqual(this.#problems, []);
  }

  /** @param {string} text */
  #add(text) {
    this.#problems.push(text);
    this.#tell();
  }
}

/**
 * The origin; on disk, where every file is its own, the file.
 * @param {string} url
 */
function home(url) {
  const { protocol, origin, pathname } = new URL(url);
  return protocol === 'file:' ? `file://${pathname}` : origin;
}
