// <stdwi-lab preset="paper" view="curves">: the page as an element of any other page. The whole page is inside this script
// and runs in a sandboxed frame, so that neither can reach into the other; they talk by the messages of docs/embedding.md.

import { keys, page } from 'built:page';
import { isKey, linkOfAttributes, valueOfAttribute } from '../link/attributes.js';

const VERSION = 1;

/** A frame that has not answered by then never will: a policy has stopped its script. */
const PATIENCE_MS = 20_000;

/** @param {string} height */
const styleOf = (height) => `
  :host { display: block; height: ${height}; }
  :host([hidden]) { display: none; }
  iframe { display: block; width: 100%; height: 100%; border: 0; }
  p { padding: 1em; font: 14px/1.45 system-ui, sans-serif; }`;

/** Where this script comes from: the site lies beside it. A module does not know its tag, but there is one. */
const home =
  (document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : document.querySelector(`script[src$='stdwi-lab.js']`)?.getAttribute('src')) ?? '';

/** @typedef {Record<string, any> & {type: string, id?: string}} Message */

/** Events `ready`, `state`, `scores`, `height`, `error` hold the message of the same name in `detail`. */
class StdwiLab extends HTMLElement {
  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  #root = this.attachShadow({ mode: 'open' });
  #observer = new MutationObserver((records) => this.#onAttributes(records));
  /** @type {Map<string, {resolve: (message: Message) => void, reject: (error: Error) => void}>} */
  #asked = new Map();
  #count = 0;
  #attributesLink = '';
  #link = '';
  /** @type {Message | null} */
  #state = null;
  /** @type {Message | null} */
  #scores = null;
  #setReady = () => {};
  #ready = this.#newReady();
  #receive = (/** @type {MessageEvent} */ event) => this.#onMessage(event);
  #timer = 0;
  // Not an element, which a policy may forbid.
  #sheet = new CSSStyleSheet();

  connectedCallback() {
    for (const name of ['link', ...keys]) takeUp(this, name);
    const link = linkOf(this);
    // Moved within the document, the frame starts anew: from where its link was, unless the attributes say otherwise.
    if (link !== this.#attributesLink) this.#link = link;
    this.#attributesLink = link;
    const frame = document.createElement('iframe');
    frame.title = this.title || 'STDWI Lab';
    frame.setAttribute('sandbox', 'allow-scripts allow-downloads');
    frame.allow = 'fullscreen; clipboard-write';
    const src = this.getAttribute('src');
    this.#sheet.replaceSync(styleOf(heightOf(this)));
    this.#root.adoptedStyleSheets = [this.#sheet];
    this.#frame = frame;
    this.#root.replaceChildren(frame);
    window.addEventListener('message', this.#receive);
    this.#observer.observe(this, { attributes: true });
    try {
      if (src !== null) frame.src = `${src.split('#')[0]}#${this.#link}`;
      else frame.srcdoc = trusted(withLink(this.#link));
    } catch {
      this.#giveUp();
      return;
    }
    this.#timer = window.setTimeout(() => this.#giveUp(), PATIENCE_MS);
  }

  disconnectedCallback() {
    window.clearTimeout(this.#timer);
    window.removeEventListener('message', this.#receive);
    this.#observer.disconnect();
    this.#root.replaceChildren();
    this.#frame = null;
    for (const { reject } of this.#asked.values()) reject(new Error('the element was removed'));
    this.#asked.clear();
    this.#ready = this.#newReady();
  }

  /** The link of what runs, without `#`. */
  get link() {
    return this.#link;
  }

  /** Another link: the frame begins anew. */
  set link(link) {
    reflect(this, 'link', link);
  }

  /** The latest message `state`. */
  get state() {
    return this.#state;
  }

  /** The latest message `scores`. */
  get scores() {
    return this.#scores;
  }

  /** Resolves when the page inside can be used. */
  get ready() {
    return this.#ready;
  }

  /** @param {Record<string, number | string | null>} changes of keys of the link; null goes back to the preset */
  set(changes) {
    return this.#ask({ type: 'set', changes });
  }

  play() {
    return this.#ask({ type: 'play' });
  }

  pause() {
    return this.#ask({ type: 'pause' });
  }

  /** @param {'step' | 'spike' | 'stimulus'} [unit] */
  step(unit = 'step') {
    return this.#ask({ type: 'step', unit });
  }

  reset() {
    return this.#ask({ type: 'reset' });
  }

  /** @param {number} timeMs @returns {Promise<Message>} with `time_ms` and `digest` */
  runUntil(timeMs) {
    return this.#ask({ type: 'runUntil', time_ms: timeMs });
  }

  /** @param {'link' | 'run' | 'scores' | 'weights' | 'spikes'} [format] @returns {Promise<Message>} with `name`, `mime` and `text` */
  export(format = 'run') {
    return this.#ask({ type: 'export', format });
  }

  /** @param {{type: string, [field: string]: unknown}} message @returns {Promise<Message>} the answer */
  async #ask(message) {
    await this.#ready;
    this.#count += 1;
    const id = String(this.#count);
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      // The frame has no origin to name; what it shows is as public as this message.
      this.#frame?.contentWindow?.postMessage({ stdwi: VERSION, id, ...message }, '*');
    });
  }

  /** @param {MessageEvent} event */
  #onMessage({ source, data }) {
    if (this.#frame === null || source !== this.#frame.contentWindow || data?.stdwi !== VERSION) return;
    const message = /** @type {Message} */ (data);
    const asked = this.#asked.get(message.id ?? '');
    this.#asked.delete(message.id ?? '');
    // Also of a page that can't run: it says better why.
    window.clearTimeout(this.#timer);
    if (message.type === 'ready') this.#setReady();
    if (message.type === 'scores') this.#scores = message;
    if (message.type === 'state') {
      this.#state = message;
      this.#link = message.link;
    }
    if (asked !== undefined && message.type === 'error') asked.reject(new Error(message.message));
    else if (asked !== undefined) asked.resolve(message);
    if (message.type === 'key') this.#press(message);
    if (asked === undefined || message.type === 'state') {
      this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
    }
  }

  /** A key that the page inside does not use, as if it had been pressed here: it turns slides, or closes what the host opened. @param {Message} message */
  #press({ key, code, key_code: keyCode, shift: shiftKey }) {
    const how = { key, code, keyCode, shiftKey, bubbles: true, cancelable: true, composed: true };
    this.dispatchEvent(new KeyboardEvent('keydown', how));
  }

  #newReady() {
    return new Promise((resolve) => {
      this.#setReady = () => resolve(undefined);
    });
  }

  /** @param {MutationRecord[]} records */
  #onAttributes(records) {
    const changed = records.map(({ attributeName }) => attributeName ?? '');
    if (changed.includes('link') || changed.includes('src')) {
      this.disconnectedCallback();
      this.connectedCallback();
      return;
    }
    if (changed.includes('height')) this.#sheet.replaceSync(styleOf(heightOf(this)));
    const names = changed.filter(isKey);
    if (names.length === 0) return;
    this.#attributesLink = linkOf(this);
    const valueNow = (/** @type {string} */ name) => {
      const value = this.getAttribute(name);
      return value === null ? null : valueOfAttribute(name, value);
    };
    this.set(Object.fromEntries(names.map((name) => [name, valueNow(name)]))).catch((error) =>
      this.dispatchEvent(new CustomEvent('error', { detail: { type: 'error', message: error.message } })),
    );
  }

  /** In place of a frame that stays empty. */
  #giveUp() {
    const text = document.createElement('p');
    text.textContent = 'STDWI Lab could not start inside this page; its security policy may forbid it. ';
    if (home !== '') {
      const way = document.createElement('a');
      way.href = `${new URL('index.html', new URL(home, document.baseURI)).href}#${this.#link}`;
      way.target = '_blank';
      way.rel = 'noopener';
      way.textContent = 'Open in a new tab';
      text.append(way);
    }
    this.#frame?.replaceWith(text);
    this.dispatchEvent(new CustomEvent('error', { detail: { type: 'error', message: text.textContent } }));
  }
}

/** @param {HTMLElement} element */
function linkOf(element) {
  return linkOfAttributes(element.attributes, element.getAttribute('link') ?? '');
}

/** As a frame has it, in CSS pixels or percent; a style of the host's goes first. @param {HTMLElement} element */
function heightOf(element) {
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)(px|%)?\s*$/.exec(element.getAttribute('height') ?? '') ?? [];
  return number === undefined ? '420px' : `${number}${unit ?? 'px'}`;
}

/** What was set before this script was there hides the property that keeps it. @param {HTMLElement} element @param {string} name */
function takeUp(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = Reflect.get(element, name);
  Reflect.deleteProperty(element, name);
  Reflect.set(element, name, value);
}

/** A host that trusts no text needs a policy of ours, `stdwi-lab`; where it has none, this throws, or the assignment does. @param {string} html @returns {string} */
function trusted(html) {
  const factory = Reflect.get(window, 'trustedTypes');
  policy ??= factory?.createPolicy('stdwi-lab', { createHTML: (/** @type {string} */ text) => text });
  return policy?.createHTML(html) ?? html;
}

/** @type {any} */
let policy;

/**
 * Frameworks set properties where an element has some; what is kept is the attribute.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {unknown} value
 */
function reflect(element, name, value) {
  if (value === null || value === undefined) element.removeAttribute(name);
  else if (typeof value === 'boolean') element.setAttribute(name, value ? '1' : '0');
  else element.setAttribute(name, String(value));
}

for (const key of keys) {
  const own = Object.getOwnPropertyDescriptor(StdwiLab.prototype, key)?.value;
  if (own === undefined && key in HTMLElement.prototype) continue;
  Object.defineProperty(StdwiLab.prototype, key, {
    configurable: true,
    /** A parameter may be called as a method is (`reset`): it can be set, and called. @this {HTMLElement} */
    get() {
      return own ?? this.getAttribute(key);
    },
    /** @this {HTMLElement} */
    set(value) {
      reflect(this, key, value);
    },
  });
}

/** The page with its link inside, for it has no address to read it from. @param {string} link */
function withLink(link) {
  const content = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return page.replace('<head>', () => `<head><meta name="stdwi-link" content="${content}">`);
}

if (customElements.get('stdwi-lab') === undefined) customElements.define('stdwi-lab', StdwiLab);
