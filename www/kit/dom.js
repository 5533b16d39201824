// Elements without HTML in strings: no text can ever become markup.

import { icon } from './icons.js';

/** @import { Icon } from './icons.js' */

/** Names that are attributes although they have no dash. */
const ATTRIBUTES = new Set(['role', 'for', 'list']);

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [properties] properties, or attributes where the name has a dash
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, properties = {}, children = []) {
  const element = document.createElement(tag);
  const target = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') || ATTRIBUTES.has(name)) element.setAttribute(name, String(value));
    else target[name] = value;
  }
  element.append(...children);
  return element;
}

/**
 * A button that shows an icon and tells its name to pointers and screen readers.
 * @param {Icon} picture
 * @param {string} name
 * @param {(event: MouseEvent) => void} run
 * @param {Record<string, unknown>} [more]
 */
export function iconButton(picture, name, run, more = {}) {
  const attributes = {
    type: 'button',
    className: 'icon-button',
    title: name,
    'aria-label': name,
    onclick: run,
    ...more,
  };
  return el('button', attributes, [icon(picture)]);
}

/** @param {string} text @param {() => void} run @param {Record<string, unknown>} [more] */
export function textButton(text, run, more = {}) {
  return el('button', { type: 'button', textContent: text, onclick: run, ...more });
}

/**
 * A table of data.
 * @param {string[]} head
 * @param {(string | number)[][]} rows the first cell of each is its heading
 */
export function dataTable(head, rows) {
  const cells = (/** @type {(string | number)[]} */ row) =>
    row.map((cell, index) =>
      index === 0 ? el('th', { scope: 'row', textContent: String(cell) }) : el('td', { textContent: String(cell) }),
    );
  return el('table', {}, [
    el('thead', {}, [
      el(
        'tr',
        {},
        head.map((text) => el('th', { scope: 'col', textContent: text })),
      ),
    ]),
    el(
      'tbody',
      {},
      rows.map((row) => el('tr', {}, cells(row))),
    ),
  ]);
}

/**
 * The element with an id, which index.html promises.
 * @param {string} id
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no #${id}`);
  return element;
}
