// The page: one run, or two side by side, their panels, and what connects them to the address bar.

import { Embed, framed } from '../../embedding/embed.js';
import { Presence } from '../../embedding/presence.js';
import { byId } from '../../kit/dom.js';
import { fitsOneScreen, scrollTo } from '../../kit/screen.js';
import { Address, writtenLink } from '../../link/address.js';
import { InferencePanel } from '../../panels/inference.js';
import { InspectorPanel } from '../../panels/inspector.js';
import { NetworkPanel } from '../../panels/network.js';
import { ScorePanel } from '../../panels/score.js';
import { Comparison, twinOf } from '../../run/comparison.js';
import { Run } from '../../run/run.js';
import { UndoList } from '../../run/undo.js';
import { verify } from '../../run/verify.js';
import { actionsOf } from '../../shell/actions.js';
import { Drawer } from '../../shell/drawer.js';
import { Notices } from '../../shell/notices.js';
import { listenToRequests } from '../../shell/requests.js';
import { nextTheme, watchSystem } from '../../shell/theme.js';
import { Tour } from '../../shell/tour.js';
import { Transport } from '../../shell/transport.js';
import { t } from '../../words/i18n.js';
import { follow } from '../../words/languages.js';
import { Drawing } from './drawing.js';

/** @import { Changes, Description, Loaded, Problem, Reached, StepUnit } from '../../run/types.js' */

/** Everything that is on screen. */
export class App extends EventTarget {
  notices = new Notices(byId('notices'));
  address = new Address((link) => this.run.load(link));
  embed = new Embed(() => this.play());
  presence = new Presence();
  run = new Run(writtenLink());
  comparison = new Comparison(
    () => this.#drawing?.feed(),
    (message) => this.#showFailure(message),
  );
  /** The run was paused because nobody saw the page. */
  #isResting = false;
  /** The next link is a step of the reader's. */
  #isStep = false;
  /** The next link begins at t = 0, also where it is the experiment that has been running. */
  #setsStage = false;
  /** @type {Drawing | null} */
  #drawing = null;
  /** @type {UndoList | null} */
  #undo = null;

  /** Makes everything, in two tasks: controls are many fields. @param {Description} description */
  async build(description) {
    const redraw = () => this.#drawing?.redraw();
    const edit = (/** @type {Changes} */ changes) => void this.edit(changes);
    this.#undo = new UndoList(description.view_table.map(({ key }) => key));
    this.transport = new Transport(byId('transport'), description, actionsOf(this));
    const network = new NetworkPanel(redraw, edit);
    const inference = new InferencePanel(this.run, description, redraw, edit);
    this.score = new ScorePanel(description, redraw);
    this.inspector = new InspectorPanel(description, edit, redraw, (key) => this.drawer?.openAt(key));
    this.tour = new Tour(
      (link) => {
        [this.#isStep, this.#setsStage] = [true, true];
        this.run.load(link);
      },
      () => edit({ view: null }),
      (panel) => this.#reveal(panel),
    );
    const panels = { transport: this.transport, network, inference, score: this.score, inspector: this.inspector };
    this.#drawing = new Drawing(this.run, this.comparison, panels);
    watchSystem(() => this.#showTheme());
    this.presence.addEventListener('change', () => this.#rest());
    listenToRequests(this);
    const on = (/** @type {string} */ type, /** @type {(detail: any) => void} */ take) =>
      this.run.addEventListener(type, (event) => take(/** @type {CustomEvent} */ (event).detail));
    on('loaded', (detail) => this.#onLoaded(detail));
    on('snapshot', () => this.#drawing?.feed());
    on('finished', (detail) => this.#onFinished(detail));
    on('failed', ({ message }) => this.#showFailure(message));
    if (this.run.loaded !== null) this.#onLoaded(this.run.loaded);
    await new Promise((resolve) => setTimeout(resolve));
    this.drawer = new Drawer(description, {
      edit: (changes) => this.edit(changes, { atField: true }),
      undo: (direction) => this.undo(direction),
    });
    this.#showInDrawer();
    this.embed.applyToControls();
    if (this.run.loaded !== null) this.tour.show(this.run.loaded.view);
  }

  #showInDrawer() {
    const { loaded } = this.run;
    if (loaded !== null && this.#undo !== null) this.drawer?.show(loaded, this.#undo);
  }

  /** @param {(run: Run) => void} work */
  each(work) {
    work(this.run);
    if (this.comparison.run !== null) work(this.comparison.run);
    this.dispatchEvent(new Event('moved'));
  }

  /** Now, or as soon as the page is seen. */
  play() {
    if (this.#drawing !== null) this.#drawing.isStepping = false;
    this.notices.hide('digest');
    this.embed.removePoster();
    this.#isResting = !this.presence.seen;
    if (!this.#isResting) this.each((run) => run.play());
  }

  pause() {
    this.#isResting = false;
    this.each((run) => run.pause());
  }

  /** Whether it runs, or would if it were seen. */
  get wantsToRun() {
    return this.run.playing || this.#isResting;
  }

  toggle() {
    if (this.run.playing) this.pause();
    else this.play();
  }

  /** @param {StepUnit} unit */
  step(unit) {
    this.#isResting = false;
    if (this.#drawing !== null) this.#drawing.isStepping = unit !== 'stimulus';
    this.each((run) => run.step(unit));
  }

  reset() {
    this.notices.hide('digest');
    this.each((run) => run.reset());
  }

  /** Resolves once the latest snapshot is on screen. */
  async settled() {
    await this.#drawing?.settled();
  }

  /** @param {number} timeMs @returns {Promise<Reached>} */
  runUntil(timeMs) {
    return this.run.runUntil(timeMs);
  }

  newSeed() {
    void this.edit({ seed: 1 + Math.floor(Math.random() * 999_999) });
  }

  /**
   * @param {Changes} changes
   * @param {{atField?: boolean}} [options] whether a field tells its problems itself
   * @returns {Promise<Problem[]>}
   */
  async edit(changes, { atField = false } = {}) {
    const problems = await this.run.edit(changes);
    if (problems.length > 0 && !atField) this.notices.problems('edit', t('notTaken'), problems);
    else this.notices.hide('edit');
    // What a field showed and the core refused is not what is.
    if (problems.length > 0 && !atField && this.run.loaded !== null) this.transport?.showLoaded(this.run.loaded);
    return problems;
  }

  /** @param {-1 | 1} direction */
  undo(direction) {
    const link = this.#undo?.move(direction, this.run.loaded?.link ?? '') ?? null;
    if (link === null) return;
    this.#isStep = true;
    this.run.load(link);
  }

  /** @param {string} panel the place that a step of the tour speaks of */
  #reveal(panel) {
    // On a narrow screen the drawer would lie over the card that speaks of it.
    this.drawer?.toggle(panel === 'drawer' && fitsOneScreen());
    // On one screen all plots are in view at the top; on a narrow one they follow each other.
    if (panel === 'inspector' || (panel !== 'drawer' && !fitsOneScreen())) scrollTo(byId(panel));
    else window.scrollTo(0, 0);
  }

  changeTheme() {
    void this.edit({ theme: nextTheme(this.run.loaded?.view.theme ?? 'auto') });
  }

  /** Beside the first run its twin with the next seed, or back to one run. */
  compare() {
    const { loaded } = this.run;
    if (loaded !== null) void this.edit({ vs: loaded.view.vs === null ? twinOf(loaded) : null });
  }

  /** @param {Loaded} loaded */
  #onLoaded(loaded) {
    const { cause, link, problems, restarted, view } = loaded;
    if (follow(view.lang, link, this)) return;
    this.embed.show(view, link);
    // Inside another page, going back is about that page.
    this.address.write(link, !framed && (this.#isStep || (cause === 'edit' && restarted)));
    const begins = restarted || this.#setsStage;
    if (this.#setsStage && !restarted) this.#rewind();
    [this.#isStep, this.#setsStage] = [false, false];
    this.#undo?.record(link);
    this.transport?.showLoaded(loaded);
    this.#showInDrawer();
    this.inspector?.select(view.synapse, loaded.values);
    if (this.drawer !== undefined) this.tour?.show(view);
    this.#showTheme();
    if (problems.length > 0) this.notices.problems('link', t('linkProblems'), problems);
    else if (cause !== 'edit') this.notices.hide('link');
    if (begins) {
      for (const kind of ['digest', 'failed']) this.notices.hide(kind);
      // Who changes something while the run stands wants it to stand; who opens a link wants what it says.
      if (cause === 'edit' ? this.run.snapshot?.finished : view.autoplay && !this.embed.waits) this.play();
      else if (cause !== 'edit') this.#rewind();
    }
    const hasChanged = this.comparison.follow({ ...loaded, restarted: begins }, this.run);
    if (hasChanged) this.score?.compare(view.vs, link);
    this.#drawing?.redraw();
  }

  /** To t = 0, and there it stands: a run that played may have gone on while the news of its link came. */
  #rewind() {
    this.pause();
    this.each((run) => run.reset());
  }

  /** @param {Reached} reached */
  #onFinished(reached) {
    const { loaded, description } = this.run;
    if (loaded === null || description === null || loaded.view.until === null) return;
    // A tour says itself what there is to see; only what a link promises must be told.
    if (loaded.view.digest === null && this.tour?.step) return;
    const goOn = () => void this.edit({ until: null, digest: null }).then(() => this.play());
    verify(this.notices, loaded.view.digest, reached, description.engine, goOn);
  }

  /** @param {string} message */
  #showFailure(message) {
    const again = async () => {
      this.notices.hide('failed');
      await this.run.restart().catch(() => {});
    };
    this.notices.show('failed', t('failed', { message }), [], {
      isProblem: true,
      actions: [{ label: t('tryAgain'), run: () => void again() }],
    });
  }

  /** @param {boolean} isPrinting */
  print(isPrinting) {
    this.#drawing?.print(isPrinting);
  }

  #showTheme() {
    this.#drawing?.showTheme(this.run.loaded?.view.theme ?? 'auto');
  }

  /** Out of sight the run pauses, and goes on from there when it is seen again. */
  #rest() {
    if (this.presence.seen) {
      if (this.#isResting) this.play();
    } else if (this.run.playing && this.run.awaited === 0) {
      // What somebody waits for is worked out, seen or not.
      this.pause();
      this.#isResting = true;
    }
  }
}
