// Which room the reader is in, and the ways between them: the links in the bar, the address, back and forward. What a room was
// doing stays as it was left.

import { framed } from '../embedding/embed.js';
import { byId } from '../kit/dom.js';
import { dressed, editLink, readLink } from '../link/core.js';
import { BARE } from '../link/first-look.js';
import { follow } from '../words/languages.js';
import { openRoom } from './later.js';
import { isLater, LATER } from './names.js';

/** @import { Cause, Loaded } from '../run/types.js' */
/** @import { App } from './lab/app.js' */
/** @import { Later, Opened } from './later.js' */

/** The rooms. */
export class Rooms {
  /** The first look at the link was taken before the page was painted. */
  #here = document.documentElement.dataset.room ?? 'lab';
  /** Where the reader left each of the other rooms. @type {Map<string, string>} */
  #links = new Map();
  /** Those rooms that have been opened. @type {Map<string, Promise<Opened>>} */
  #opened = new Map();
  /** How far each room was scrolled. @type {Map<string, number>} */
  #scrolled = new Map();
  #app;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    for (const link of this.#ways()) {
      link.addEventListener('click', (event) => {
        // Another tab, another window: the browser's business.
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.go(this.#linkOf(link.dataset.to ?? ''));
      });
    }
  }

  #ways() {
    return /** @type {HTMLAnchorElement[]} */ ([...byId('rooms').querySelectorAll('a')]);
  }

  /** @param {string} name */
  isIn(name) {
    return this.#here === name;
  }

  /** Where a room was left. @param {string} name */
  #linkOf(name) {
    const ofLab = this.#app.run.loaded?.link ?? '';
    if (name === 'lab') return ofLab;
    const first = name === 'start' ? BARE : '';
    return this.#links.get(name) ?? editLink(dressed(first, ofLab), { room: name }).link;
  }

  /** The link of the room that is shown. */
  get link() {
    return this.#linkOf(this.#here);
  }

  /** @param {string} link that the page was opened with */
  start(link) {
    if (isLater(readLink(link).view.room)) this.take(link);
    else this.#show('lab');
  }

  /** Goes to a link, as a step of the history. @param {string} link */
  go(link) {
    // Inside another page, going back is about that page.
    this.#app.address.write(link, !framed);
    this.take(link);
  }

  /** A link came. @param {string} link @param {Cause} [cause] */
  take(link, cause = 'address') {
    const { link: canonical, view } = readLink(link);
    if (isLater(view.room)) {
      void this.#enter(view.room, link, canonical);
      return;
    }
    const isBack = this.#here !== 'lab' && canonical === this.#app.run.loaded?.link;
    this.#show('lab');
    // What was left is as it was: there is nothing to load.
    if (isBack) this.#app.embed.show(view, canonical);
    else this.#app.run.load(link, cause);
  }

  /** The lab's run has taken up a link. @param {Loaded} loaded */
  follow({ view: { theme } }) {
    for (const [name, link] of this.#links) {
      if (readLink(link).view.theme !== theme) this.#links.set(name, editLink(link, { theme }).link);
    }
    const link = this.#links.get(this.#here);
    if (link !== undefined) this.#app.address.write(link, false);
    this.#tellWays();
  }

  /** @param {Later} name @param {string} link @param {string} canonical */
  async #enter(name, link, canonical) {
    const app = this.#app;
    this.#links.set(name, canonical);
    this.#show(name);
    app.address.write(canonical, false);
    const { view } = readLink(canonical);
    const { lang, theme } = view;
    app.embed.show(view, canonical);
    if (follow(lang, canonical, app)) return;
    if (theme !== app.run.loaded?.view.theme) void app.edit({ theme });
    try {
      const opening =
        this.#opened.get(name) ?? openRoom(name, app, (changed, isStep) => this.#move(name, changed, isStep));
      this.#opened.set(name, opening);
      const room = await opening;
      app.notices.hide('later');
      // Meanwhile there may have been another link.
      if (this.#here === name && this.#links.get(name) === canonical) room.show(link);
    } catch (error) {
      this.#opened.delete(name);
      app.notices.notLoaded(error);
    }
  }

  /** The link of a room has changed. @param {Later} name @param {string} link @param {boolean} isStep */
  #move(name, link, isStep) {
    this.#links.set(name, link);
    if (this.#here === name) this.#app.address.write(link, isStep && !framed);
    this.#tellWays();
  }

  /** @param {string} name */
  #show(name) {
    const { dataset } = document.documentElement;
    if (name === 'lab') delete dataset.room;
    else dataset.room = name;
    for (const each of LATER) {
      byId(each).hidden = name !== each;
      byId(`${each}-tools`).hidden = name !== each;
    }
    // What is presented is of the lab.
    if (name !== 'lab') this.#app.stage?.presenter?.leave();
    this.#app.presence.isElsewhere = name !== 'lab';
    this.#tellWays(name);
    if (name === this.#here) return;
    // What was not changed was so in the room that is left.
    this.#app.notices.hide('edit');
    this.#scrolled.set(this.#here, window.scrollY);
    void this.#opened.get(this.#here)?.then((left) => left.leave?.());
    this.#here = name;
    window.scrollTo(0, this.#scrolled.get(name) ?? 0);
  }

  #tellWays(here = this.#here) {
    for (const link of this.#ways()) {
      const to = link.dataset.to ?? '';
      link.href = `#${this.#linkOf(to)}`;
      if (to === here) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }
}
