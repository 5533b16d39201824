// Whether anybody can see the page: not in a hidden tab, and in an iframe not while that is scrolled away.

import { framed } from './embed.js';

/** Sends `change` when the page comes into view or goes out of it. */
export class Presence extends EventTarget {
  #inView = true;
  #seen = !document.hidden;

  constructor() {
    super();
    document.addEventListener('visibilitychange', () => this.#look());
    if (!framed) return;
    // In an iframe this observes the viewport of the top page, of whatever origin. A frame that takes no space (a slide
    // that is not shown) is out of view too.
    new IntersectionObserver((entries) => {
      this.#inView = entries.some((entry) => entry.isIntersecting);
      this.#look();
    }).observe(document.documentElement);
  }

  get seen() {
    return this.#seen;
  }

  #look() {
    const seen = this.#inView && !document.hidden;
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.dispatchEvent(new Event('change'));
  }
}
