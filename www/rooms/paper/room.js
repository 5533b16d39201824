// The room: a list of experiments, or one of them, as the link says. Experiments go on while the reader is elsewhere.

import { style } from 'built:paper-style';
import { el, iconButton } from '../../kit/dom.js';
import { Computation } from './computation.js';
import { COSTS } from './costs.js';
import { keyOf, openPlans, Plan, readLink } from './plan.js';
import { Store } from './store.js';
import { CostsView } from './views/costs.js';
import { ExperimentView } from './views/experiment.js';
import { ListView } from './views/list.js';
import { experimentNamed, p, speakHere } from './words.js';

/** @import { Results } from './computation.js' */
/** @import { Host, Opened } from './index.js' */
/** @import { Problem } from './types.js' */

/** How often the bar tells how far an experiment has come. */
const TELL_EVERY_MS = 500;

/** @param {Host} host @param {WebAssembly.Module} module @returns {Opened} */
export function open(host, module) {
  speakHere(host.language, host.description);
  openPlans(module);
  // A sheet, not text in a <style>, which many a policy forbids.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return new Room(host, module);
}

/** @typedef {{element: HTMLElement, redraw: () => void, close: () => void}} View */

/** @implements {Opened} */
export class Room {
  /** @type {Map<string, Computation>} */
  #computations = new Map();
  /** @type {Map<string, Results>} */
  #results = new Map();
  /** The one that works, or did last. @type {Computation | null} */
  #working = null;
  /** @type {View | null} */
  #view = null;
  #shown = '';
  #viewKeys;
  #module;
  #store;

  /** @param {Host} host @param {WebAssembly.Module} module */
  constructor(host, module) {
    this.host = host;
    this.link = '';
    this.#module = module;
    this.#viewKeys = host.description.view_table.map(({ key }) => key);
    this.#store = new Store(({ name, message }) => {
      const reason = name === 'QuotaExceededError' ? p('storageFull') : message;
      host.notices.show('storage', p('notKept', { message: reason }), [], { isProblem: true });
    });
    host.tools.append(iconButton('theme', p('theme'), host.changeTheme, { id: 'paper-theme' }));
    // Of whatever makes the colours other ones.
    new MutationObserver(() => this.#view?.redraw()).observe(document.documentElement, {
      attributeFilter: ['data-theme'],
    });
    window.setInterval(() => this.#tellWay(), TELL_EVERY_MS);
    window.addEventListener('beforeprint', () => this.#view?.redraw());
  }

  /** @param {string} link */
  show(link) {
    const { link: canonical, view } = readLink(link);
    this.link = canonical;
    if (canonical !== link) this.host.moved(canonical, false);
    const id = `${this.#idOf(canonical)} ${canonical === link ? '' : link}`;
    if (id === this.#shown) {
      this.#view?.redraw();
      return;
    }
    const focused = document.activeElement?.id ?? '';
    const isCosts = view.sweep === null && view.exp === COSTS;
    const isKnown = view.sweep !== null || experimentNamed(view.exp ?? '') !== null;
    const problems = isKnown || view.exp !== null ? null : readLink(link).problems;
    this.#view?.close();
    if (isCosts) this.#view = new CostsView(this, this.#module);
    else this.#view = isKnown ? this.#experiment(link) : new ListView(this, problems ?? this.#problemsOf(link));
    this.#shown = id;
    this.host.box.replaceChildren(this.#view.element);
    // Who changed a setting by keys goes on where it stood.
    if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /** @param {string} link */
  #experiment(link) {
    const plan = new Plan(link);
    const id = this.#idOf(plan.link);
    const known = this.#computations.get(id);
    const computation = known ?? new Computation(plan, this.#resultsOf(plan.link), this.#means);
    if (known === undefined) {
      this.#computations.set(id, computation);
      computation.addEventListener('state', () => this.#follow(computation));
    }
    return new ExperimentView(this, computation, plan.problems);
  }

  get #means() {
    return { module: this.#module, store: this.#store, host: this.host };
  }

  /** @param {string} link @returns {Problem[]} */
  #problemsOf(link) {
    const plan = new Plan(link);
    const { problems } = plan;
    plan.close();
    return problems;
  }

  /** What a plan computes, and for how many seeds. @param {string} link */
  #idOf(link) {
    return `${keyOf(link, this.#viewKeys)} ${readLink(link).view.seeds}`;
  }

  /** @param {string} link @returns {Results} */
  #resultsOf(link) {
    // Another version of the core may find something else.
    const key = `${this.host.fingerprint} ${keyOf(link, this.#viewKeys)}`;
    const results = this.#results.get(key) ?? { key, texts: [], reading: null };
    this.#results.set(key, results);
    return results;
  }

  /** One experiment works at a time. @param {Computation} computation */
  #follow(computation) {
    if (computation.state !== 'running') return;
    if (this.#working !== computation) this.#working?.pause();
    this.#working = computation;
  }

  /** How far the experiment of a name has come, if one is at work. @param {string} name */
  shareOf(name) {
    const working = this.#working;
    return working?.plan.about.name === name && working.state === 'running' ? working.progress / working.jobs : null;
  }

  #tellWay() {
    const { way } = this.host;
    const working = this.#working?.state === 'running' ? this.#working : null;
    if (working === null) delete way.dataset.progress;
    else way.dataset.progress = `${Math.floor((100 * working.progress) / working.jobs)}\u202f%`;
  }
}

/** A heading of the room. @param {string} text */
export const heading = (text) => el('h2', { textContent: text });
