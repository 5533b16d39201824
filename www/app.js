// The page: one run, or two side by side, their panels, and what connects them to the address bar.

import { Address } from './address.js';
import { cite } from './citing.js';
import { Controls } from './controls.js';
import { openKeys } from './dialogs/keys.js';
import { byId } from './dom.js';
import { DrawQueue } from './drawqueue.js';
import { bringIntoView, Embed, framed } from './embed.js';
import { t, time } from './i18n.js';
import { Notices } from './notices.js';
import { InferencePanel } from './panels/inference.js';
import { InspectorPanel } from './panels/inspector.js';
import { NetworkPanel } from './panels/network.js';
import { ScorePanel } from './panels/score.js';
import { readPalette } from './plots/palette.js';
import { Presence } from './presence.js';
import { Run } from './run.js';
import { shownTheme, THEMES, watchSystem } from './theme.js';
import { Tour } from './tour.js';
import { Transport } from './transport.js';
import { UndoList } from './undo.js';

/** @import { Changes, Description, Loaded, Problem } from './types.js' */

/** Matrices of large networks are copied less often than frames are drawn. */
const MATRICES_EVERY_MS = 100;

/** And a selected synapse is explained so often. */
const INSPECT_EVERY_MS = 300;

/** Everything that is on screen. */
export class App extends EventTarget {
  notices = new Notices(byId('notices'));
  address = new Address((link) => this.run.load(link));
  embed = new Embed(() => this.play());
  presence = new Presence();
  run = new Run(this.address.read());
  /** @type {Run | null} */
  second = null;
  palette = readPalette();
  #undo = new UndoList();
  #changed = true;
  #matricesAt = 0;
  #inspectedAt = 0;
  #dirtyFrames = 3;
  #drawn = false;
  #queue = new DrawQueue();
  /** Whether the reader wants the run to go on when the page is seen again. */
  #resume = false;

  /** @param {Description} description */
  build(description) {
    const redraw = () => {
      this.#changed = true;
    };
    const edit = (/** @type {Changes} */ changes) => void this.edit(changes);
    this.transport = new Transport(byId('transport'), description, {
      toggle: () => this.toggle(),
      step: (unit) => this.step(unit),
      reset: () => this.reset(),
      edit,
      newSeed: () => edit({ seed: 1 + Math.floor(Math.random() * 999_999) }),
      cite: () => void cite(this),
      parameters: () => bringIntoView(byId('controls')),
      keys: openKeys,
      theme: () => this.nextTheme(),
      tour: () => this.tour?.start(1),
      fullScreen: () => void document.documentElement.requestFullscreen?.().catch(() => {}),
      compare: () => edit({ vs: this.run.loaded?.view.vs == null ? this.#linkToCompare() : null }),
    });
    this.network = new NetworkPanel(redraw, edit);
    this.inference = new InferencePanel(this.run, description, redraw, ([post, pre]) =>
      edit({ synapse: `${post}.${pre}` }),
    );
    this.score = new ScorePanel(description);
    this.tour = new Tour(
      (link) => this.run.load(link),
      () => edit({ view: null }),
    );
    this.inspector = new InspectorPanel(description, edit, redraw);
    watchSystem(() => this.#showTheme());
    this.presence.addEventListener('change', () => this.#onPresence());
    this.run.addEventListener('loaded', (event) => this.#onLoaded(/** @type {CustomEvent} */ (event).detail));
    this.run.addEventListener('snapshot', redraw);
    this.run.addEventListener('finished', (event) => this.#onFinished(/** @type {CustomEvent} */ (event).detail));
    this.run.addEventListener('failed', (event) => this.#onFailed(/** @type {CustomEvent} */ (event).detail.message));
    if (this.run.loaded !== null) this.#onLoaded(this.run.loaded);
    requestAnimationFrame(() => this.#frame());
  }

  /** The controls: many fields, and so a task of their own. @param {Description} description */
  buildControls(description) {
    byId('h-controls').textContent = t('parameters');
    byId('h-equations').textContent = t('equations');
    this.controls = new Controls(byId('controls'), description, {
      edit: (changes) => this.edit(changes),
      goBack: (direction) => this.goBack(direction),
    });
    const { loaded } = this.run;
    if (loaded !== null) this.controls.show(loaded.values, loaded.preset, this.#undo);
    this.embed.applyToControls();
  }

  /** @param {(run: Run) => void} work */
  each(work) {
    work(this.run);
    if (this.second !== null) work(this.second);
    this.#wake();
    this.dispatchEvent(new Event('moved'));
  }

  toggle() {
    if (this.run.playing) this.pause();
    else this.play();
  }

  /** Now, or as soon as the page is seen. */
  play() {
    this.embed.removePoster();
    this.#resume = !this.presence.seen;
    if (!this.#resume) this.each((run) => run.play());
  }

  pause() {
    this.#resume = false;
    this.each((run) => run.pause());
  }

  /** Whether it runs, or would if it were seen. */
  get wantsToRun() {
    return this.run.playing || this.#resume;
  }

  /** @param {'step' | 'spike' | 'stimulus'} unit */
  step(unit) {
    this.#resume = false;
    this.each((run) => run.step(unit));
  }

  reset() {
    this.each((run) => run.reset());
  }

  /** @param {number} timeMs @returns {Promise<{time_ms: number, digest: string}>} */
  async runUntil(timeMs) {
    const reached = await this.run.runUntil(timeMs);
    await this.run.seen(reached.time_ms);
    return reached;
  }

  /** @param {Changes} changes @returns {Promise<Problem[]>} */
  async edit(changes) {
    const problems = await this.run.edit(changes);
    const lines = problems.map(({ message }) => message);
    if (lines.length > 0) this.notices.show('edit', t('notices'), lines, { problem: true });
    else this.notices.hide('edit');
    this.#wake();
    return problems;
  }

  /** @param {-1 | 1} direction */
  goBack(direction) {
    const link = this.#undo.move(direction);
    if (link !== null) this.run.load(link);
  }

  nextTheme() {
    const now = this.run.loaded?.view.theme ?? 'auto';
    void this.edit({ theme: THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] });
  }

  /** The other seed of the same experiment: a comparison that always makes sense. */
  #linkToCompare() {
    const seed = Number(this.run.loaded?.values.seed ?? 1);
    const link = (this.run.loaded?.link ?? '').replace(/&seed=\d+/, '');
    return `${link}&seed=${seed + 1}`;
  }

  /** @param {Loaded} loaded */
  #onLoaded(loaded) {
    this.transport?.showLoaded(loaded);
    this.embed.show(loaded.view, loaded.link);
    // Inside another page, going back is about that page.
    this.address.write(loaded.link, loaded.restarted && !this.#undo.isEmpty && !framed);
    this.#undo.push(loaded.link);
    this.controls?.show(loaded.values, loaded.preset, this.#undo);
    this.inspector?.select(loaded.view.synapse, loaded.values);
    this.tour?.show(loaded.view);
    this.#showTheme();
    const lines = loaded.problems.map(({ message }) => message);
    if (lines.length > 0) this.notices.show('link', t('notices'), lines, { problem: true });
    else this.notices.hide('link');
    if (loaded.restarted) {
      for (const kind of ['digest', 'failed']) this.notices.hide(kind);
      if (loaded.view.autoplay && !this.embed.waits) this.play();
    } else if (this.run.playing) {
      this.run.play();
    }
    this.#showSecond(loaded.view.vs);
    this.#wake();
  }

  /** @param {string | null} vs */
  #showSecond(vs) {
    if (this.transport) this.transport.compare.textContent = vs === null ? t('compare') : t('stopCompare');
    if (vs === null) {
      this.second?.close();
      if (this.second !== null) this.score?.compare(null);
      this.second = null;
    } else if (this.second === null) {
      const second = new Run(vs);
      this.second = second;
      this.score?.compare(vs);
      second.addEventListener('snapshot', () => this.#wake());
      second.ready.then(
        () => this.run.playing && second.play(),
        () => {},
      );
    } else if (this.second.loaded?.link !== vs) {
      this.second.load(vs);
      this.score?.compare(vs);
    }
  }

  /** @param {{time_ms: number, digest: string}} finished */
  #onFinished({ time_ms: timeMs, digest }) {
    const { view } = /** @type {Loaded} */ (this.run.loaded);
    const engine = this.run.description?.engine ?? '';
    if (view.until !== null && timeMs >= view.until) {
      const values = { time: time(timeMs), digest, found: digest, expected: view.digest ?? '', engine };
      if (view.digest === null) this.notices.show('digest', t('reachedUntil', values), []);
      else if (view.digest === digest) this.notices.show('digest', t('reproduced'), [t('reproducedDoc', values)]);
      else this.notices.show('digest', t('different'), [t('differentDoc', values)], { problem: true });
    }
    this.#wake();
  }

  /** @param {string} message */
  #onFailed(message) {
    const again = { label: t('tryAgain'), run: () => window.location.reload() };
    this.notices.show('failed', t('failed', { message }), [], { problem: true, actions: [again] });
  }

  #showTheme() {
    const theme = this.run.loaded?.view.theme ?? 'auto';
    const shown = shownTheme(THEMES.includes(theme) ? theme : 'auto');
    if (document.documentElement.dataset.theme !== shown || this.palette === null) {
      document.documentElement.dataset.theme = shown;
      this.palette = readPalette();
      this.#wake();
    }
  }

  /** Out of sight the run pauses, and goes on from there when it is seen again. */
  #onPresence() {
    if (!this.presence.seen) {
      // What somebody waits for is worked out, seen or not.
      if (!this.run.playing || this.run.awaited > 0) return;
      this.#resume = true;
      this.each((run) => run.pause());
    } else if (this.#resume) {
      this.#resume = false;
      this.each((run) => run.play());
    }
  }

  /** Something changed that a few more frames should show. */
  #wake() {
    this.#dirtyFrames = 3;
  }

  /** Once per frame: draw what came, ask for what comes next. */
  #frame() {
    requestAnimationFrame(() => this.#frame());
    const { run, second } = this;
    if (this.#changed && this.#queue.isEmpty && run.snapshot !== null) {
      this.#changed = false;
      this.draw();
    }
    void this.#queue.drain();
    if (!run.playing && this.#dirtyFrames === 0) return;
    if (!run.playing) this.#dirtyFrames -= 1;
    const now = performance.now();
    const large = (run.snapshot?.n_pre ?? 0) * (run.snapshot?.n_post ?? 0) > 5000;
    const matrices = !large || !run.playing || now - this.#matricesAt > MATRICES_EVERY_MS;
    if (matrices) this.#matricesAt = now;
    // Looking back costs some milliseconds in the worker: a few times a second is enough.
    const synapse = run.loaded?.view.synapse ?? null;
    const inspect = synapse !== null && (!run.playing || now - this.#inspectedAt > INSPECT_EVERY_MS);
    if (inspect) this.#inspectedAt = now;
    run.requestFrame(matrices, inspect ? synapse : null);
    second?.requestFrame(false, null);
  }

  draw() {
    const { run, palette } = this;
    const snapshot = /** @type {import('./types.js').Snapshot} */ (run.snapshot);
    this.transport?.showClock(snapshot.time_ms, run.factor, run.playing);
    this.#queue.add(this.network?.jobs(snapshot, palette) ?? []);
    if (!this.#drawn) this.#queue.add([() => performance.mark('first-plot')]);
    this.#drawn = true;
    this.#queue.add(this.inference?.jobs(snapshot, palette, run.loaded?.view.synapse ?? null) ?? []);
    this.#queue.add(this.score?.jobs(snapshot, this.second?.snapshot ?? null, palette) ?? []);
    this.#queue.add(this.inspector?.jobs(run.inspection, snapshot, palette) ?? []);
  }
}
