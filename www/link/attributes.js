// Links for those who have no core to ask: the custom element, whose attributes are keys of a link, and a page on which the core
// cannot run.

/** Attributes that are not keys of a link: those of any element, those of a frame, and what frameworks add, which has a dash or a colon. */
const NOT_KEYS =
  /^(id|class|style|slot|part|title|hidden|inert|role|tabindex|dir|name|src|link|is|nonce|translate|width|height|loading|frameborder|scrolling|allow|allowfullscreen|sandbox|referrerpolicy|on.*|.*[-:@.].*)$/;

/** In HTML such an attribute is on when it is there, with a value or without. */
const SWITCHES = ['embed', 'autoplay', 'poster'];

/** What the element adds itself. */
const OF_ELEMENT = ['v', 'embed'];

/** @param {string} attribute */
export const isKey = (attribute) => !NOT_KEYS.test(attribute);

/**
 * The link of an element. Its own attributes overrule those of the whole link that it may have.
 * @param {Iterable<{name: string, value: string}>} attributes
 * @param {string} link
 */
export function linkOfAttributes(attributes, link) {
  const own = [...attributes].filter(({ name }) => isKey(name));
  const known = new Set([...OF_ELEMENT, ...own.map(({ name }) => name)]);
  const base = partsOf(link.replace(/^#/, '')).filter((part) => !known.has(keyOf(part)));
  return [
    'v=1',
    'embed=1',
    ...base,
    ...own.map(({ name, value }) => `${name}=${encodeURIComponent(valueOfAttribute(name, value))}`),
  ].join('&');
}

/** What an attribute says. @param {string} name @param {string} value */
export const valueOfAttribute = (name, value) => (value === '' && SWITCHES.includes(name) ? '1' : value);

/** The attributes that make a link. @param {[key: string, value: string][]} parts of it, decoded */
export function attributesOf(parts) {
  return parts.filter(([key]) => !OF_ELEMENT.includes(key));
}

/** A link without some keys. @param {string} link @param {string[]} keys */
export function without(link, keys) {
  return partsOf(link)
    .filter((part) => !keys.includes(keyOf(part)))
    .join('&');
}

/** @param {string} link */
const partsOf = (link) => link.split('&').filter((part) => part !== '');

/** @param {string} part */
const keyOf = (part) => part.split('=')[0];
