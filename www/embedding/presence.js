// Whether anybody can see the run: not in a hidden tab, not from another room, and in an iframe not while that is scrolled away or taken out of
// the layout.

import { framed } from './embed.js';

/** Without a frame for so long, nobody sees any. */
const NO_FRAME_MS = 2000;

/** Sends `change` when the page comes into view or goes out of it. */
export class Presence extends EventTarget {
  #inView = true;
  #drawn = true;
  #seen = !document.hidden;
  #isElsewhere = false;

  constructor() {
    super();
    document.addEventListener('visibilitychange', () => this.#look());
    if (!framed) return;
    // In an iframe this observes the viewport of the top page, of whatever origin.
    new IntersectionObserver((entries) => {
      this.#inView = entries.some((entry) => entry.isIntersecting);
      this.#look();
    }).observe(document.documentElement);
    this.#watchFrames();
  }

  get seen() {
    return this.#seen;
  }

  /** The reader is in another room. @param {boolean} isElsewhere */
  set isElsewhere(isElsewhere) {
    this.#isElsewhere = isElsewhere;
    this.#look();
  }

  /** A frame without layout (`display: none`) hears nothing of it in some browsers, but there it draws no frames. */
  #watchFrames() {
    let last = performance.now();
    const frame = () => {
      last = performance.now();
      this.#drawn = true;
      this.#look();
      requestAnimationFrame(frame);
    };
    frame();
    setInterval(() => {
      this.#drawn = performance.now() - last < NO_FRAME_MS;
      this.#look();
    }, NO_FRAME_MS / 2);
  }

  #look() {
    const seen = this.#inView && this.#drawn && !document.hidden && !this.#isElsewhere;
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.dispatchEvent(new Event('change'));
  }
}
