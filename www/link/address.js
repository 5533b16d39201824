// The address bar always holds the link. Changes of parameters are steps of the history; what moves all the time is not.

/** Whether the page can be asked for again: not so inside a custom element. */
export const hasAddress = () => /^(https?|file):$/.test(window.location.protocol);

/** The address of a link on this very page; none inside a custom element. @param {string} link @returns {string | null} */
export function addressHere(link) {
  return hasAddress() ? `${window.location.href.split('#')[0]}#${link}` : null;
}

/** The fragment, without `#`, if it is a link. Any other, as `#main`, names a place on the page and leaves the experiment alone. */
function fragment() {
  const text = window.location.hash.slice(1);
  return /=|%3d/i.test(text) ? text : '';
}

/** The link in the address; where there is none, what the custom element wrote into the page. */
export function writtenLink() {
  const written = document.querySelector('meta[name="stdwi-link"]')?.getAttribute('content');
  return fragment() || (written ?? '');
}

/**
 * Where others find an experiment. From disk there is no such place, and the folders of this machine are nobody's business.
 * @param {string} link
 */
export function publicAddress(link) {
  // Without a query, in which a host may hold what is nobody else's business either.
  const page = window.location.href.split(/[?#]/)[0];
  return `${/^https?:/.test(page) ? page : 'stdwi-lab.html'}#${link}`;
}

/** Reads and writes the fragment. Everything may throw in a sandbox, and nothing depends on it. */
export class Address {
  #known = writtenLink();

  /** @param {(link: string) => void} changed another link came: typed, chosen, or by back and forward */
  constructor(changed) {
    const look = () => {
      if (fragment() === '' && window.location.hash.length > 1) {
        // The browser has gone to that place already.
        this.#put(this.#known, false);
        return;
      }
      const link = writtenLink();
      if (link === this.#known) return;
      this.#known = link;
      changed(link);
    };
    window.addEventListener('hashchange', look);
    window.addEventListener('popstate', look);
  }

  /**
   * @param {string} link
   * @param {boolean} step whether back should lead to the link before
   */
  write(link, step) {
    // Where the address is another link by now, the event that tells of it is on its way, and the reader's wish goes first.
    if (link === this.#known || (fragment() !== '' && writtenLink() !== this.#known)) return;
    this.#put(link, step);
    this.#known = writtenLink();
  }

  /** @param {string} link @param {boolean} step */
  #put(link, step) {
    try {
      if (step) history.pushState(null, '', `#${link}`);
      else history.replaceState(null, '', `#${link}`);
    } catch {
      // Some hosts forbid it (or limit how often): the page works on, its address lags behind.
    }
  }

  /** A note for the page that is about to be made again at this place. @param {unknown} note */
  leave(note) {
    try {
      history.replaceState(note, '');
    } catch {
      // Then it begins as the address says.
    }
  }

  /** The note that was left here, once. @returns {unknown} */
  found() {
    const note = history.state;
    if (note !== null) this.leave(null);
    return note;
  }

  /** The whole address for a link. @param {string} link */
  full(link) {
    // Inside a custom element the file is beside the script that brought it.
    return addressHere(link) ?? `stdwi-lab.html#${link}`;
  }
}
