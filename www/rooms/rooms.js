// Which room the reader is in, and the ways between them: the links in the bar, the address, back and forward. What a room was
// doing stays as it was left.

import { framed } from '../embedding/embed.js';
import { byId } from '../kit/dom.js';
import { dressed, editLink, readLink } from '../link/core.js';
import { follow } from '../words/languages.js';
import { openPaper } from './paper/index.js';

/** @import { Cause, Loaded } from '../run/types.js' */
/** @import { App } from './lab/app.js' */
/** @import { Opened } from './paper/index.js' */

/** The rooms. */
export class Rooms {
  /** The first look at the link was taken before the page was painted. */
  #here = document.documentElement.dataset.room ?? 'lab';
  /** Where the reader left the figures of the paper. */
  #paperLink = '';
  /** The other room, loaded when it is first opened. @type {Promise<Opened> | null} */
  #paper = null;
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
    return this.#paperLink || editLink(dressed('', ofLab), { room: 'paper' }).link;
  }

  /** The link of the room that is shown. */
  get link() {
    return this.#linkOf(this.#here);
  }

  /** @param {string} link that the page was opened with */
  start(link) {
    if (readLink(link).view.room === 'paper') this.take(link);
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
    if (view.room === 'paper') {
      void this.#enterPaper(link, canonical);
      return;
    }
    const isBack = this.#here !== 'lab' && canonical === this.#app.run.loaded?.link;
    this.#show('lab');
    // What was left is as it was: there is nothing to load.
    if (!isBack) this.#app.run.load(link, cause);
  }

  /** The lab's run has taken up a link. @param {Loaded} loaded */
  follow({ view: { theme } }) {
    const { view } = readLink(this.#paperLink);
    if (this.#paperLink !== '' && view.theme !== theme) this.#paperLink = editLink(this.#paperLink, { theme }).link;
    if (this.#here === 'paper' && this.#paperLink !== '') this.#app.address.write(this.#paperLink, false);
    this.#tellWays();
  }

  /** @param {string} link @param {string} canonical */
  async #enterPaper(link, canonical) {
    const app = this.#app;
    this.#paperLink = canonical;
    this.#show('paper');
    app.address.write(canonical, false);
    const { lang, theme } = readLink(canonical).view;
    if (follow(lang, canonical, app)) return;
    if (theme !== app.run.loaded?.view.theme) void app.edit({ theme });
    try {
      this.#paper ??= openPaper(app, (changed, isStep) => {
        this.#paperLink = changed;
        if (this.#here === 'paper') app.address.write(changed, isStep && !framed);
        this.#tellWays();
      });
      const room = await this.#paper;
      app.notices.hide('later');
      // Meanwhile there may have been another link.
      if (this.#paperLink === canonical) room.show(link);
    } catch (error) {
      this.#paper = null;
      app.notices.notLoaded(error);
    }
  }

  /** @param {string} name */
  #show(name) {
    const { dataset } = document.documentElement;
    if (name === 'lab') delete dataset.room;
    else dataset.room = name;
    byId('paper').hidden = name !== 'paper';
    this.#app.presence.isElsewhere = name !== 'lab';
    this.#tellWays(name);
    if (name === this.#here) return;
    this.#scrolled.set(this.#here, window.scrollY);
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
