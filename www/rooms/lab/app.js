// The lab: one run, or two side by side, and all that controls, keys, links and messages ask of them. It is there in whatever
// room the reader is.

import { Embed } from '../../embedding/embed.js';
import { Presence } from '../../embedding/presence.js';
import { byId } from '../../kit/dom.js';
import { Address } from '../../link/address.js';
import { twin } from '../../link/core.js';
import { cameFromQuery } from '../../link/query.js';
import { listenToTerms } from '../../panels/terms.js';
import { Comparison } from '../../run/comparison.js';
import { UndoList } from '../../run/undo.js';
import { verify } from '../../run/verify.js';
import { Notices } from '../../shell/notices.js';
import { listenToRequests } from '../../shell/requests.js';
import { nextTheme } from '../../shell/theme.js';
import { t } from '../../words/i18n.js';
import { Rooms } from '../rooms.js';
import { arrive } from './arrival.js';
import { KeptRun } from './kept.js';
import { Player } from './player.js';
import { Stage } from './stage.js';

/** @import { Run } from '../../run/run.js' */
/** @import { Cause, Changes, Description, Problem, Reached, StepUnit } from '../../run/types.js' */

/** The lab. */
export class App {
  notices = new Notices(byId('notices'));
  address = new Address((link) => this.rooms.take(link));
  embed = new Embed(() => this.play());
  presence = new Presence();
  comparison = new Comparison(
    () => this.stage?.feed(),
    (message) => this.#showFailure(message),
  );
  past = new UndoList();
  kept = new KeptRun(this);
  /** @type {Stage | null} */
  stage = null;

  /** @param {Run} run */
  constructor(run) {
    this.run = run;
    this.player = new Player(run, this.comparison, this.presence);
    this.rooms = new Rooms(this);
  }

  /** Makes what is on screen, in two steps: first the plots. @param {Description} description */
  async build(description) {
    const stage = new Stage(this, description);
    this.stage = stage;
    listenToRequests(this);
    listenToTerms((error) => this.notices.notLoaded(error));
    const on = (/** @type {string} */ type, /** @type {(detail: any) => void} */ take) =>
      this.run.addEventListener(type, (event) => take(/** @type {CustomEvent} */ (event).detail));
    on('loaded', (detail) => arrive(this, detail));
    on('snapshot', () => stage.feed());
    on('finished', (detail) => this.#onFinished(detail));
    on('failed', ({ message }) => this.#showFailure(message));
    if (this.run.loaded !== null) arrive(this, this.run.loaded);
    await this.#addRest(stage);
    if (cameFromQuery()) this.notices.show('query', t('fromQuery'), []);
  }

  /** What comes after the plots. @param {Stage} stage */
  async #addRest(stage) {
    await stage.addRest(this).catch((error) => this.notices.notLoaded(error));
    if (this.run.loaded !== null) stage.show(this.run.loaded, this.past);
    this.embed.applyToControls();
  }

  /** Where its script did not come, it may be within reach by now. */
  async toggleDrawer() {
    if (this.stage !== null && this.stage.drawer === null) await this.#addRest(this.stage);
    this.stage?.drawer?.toggle();
  }

  /** Now, or as soon as the page is seen. */
  play() {
    this.stage?.setStepping(false);
    this.notices.hide('digest');
    this.embed.removePoster();
    this.player.play();
  }

  pause() {
    this.player.pause();
  }

  toggle() {
    if (this.run.playing) this.pause();
    else this.play();
  }

  /** @param {StepUnit} unit */
  step(unit) {
    this.stage?.setStepping(unit !== 'stimulus');
    this.player.step(unit);
  }

  reset() {
    this.notices.hide('digest');
    this.player.reset();
  }

  /** @param {number} timeMs @returns {Promise<Reached>} */
  runUntil(timeMs) {
    return this.run.runUntil(timeMs);
  }

  /**
   * @param {Changes} changes
   * @param {{atField?: boolean, cause?: Cause}} [options] whether a field tells its problems itself
   * @returns {Promise<Problem[]>}
   */
  async edit(changes, { atField = false, cause = 'edit' } = {}) {
    const problems = await this.run.edit(changes, cause);
    if (problems.length > 0 && !atField) this.notices.problems('edit', t('notTaken'), problems);
    else this.notices.hide('edit');
    // What a field showed and the core refused is not what is.
    if (problems.length > 0 && !atField && this.run.loaded !== null) {
      this.stage?.transport.showLoaded(this.run.loaded);
    }
    return problems;
  }

  /** @param {-1 | 1} direction */
  undo(direction) {
    const link = this.past.move(direction, this.run.loaded?.link ?? '');
    if (link !== null) this.run.load(link, 'undo');
  }

  newSeed() {
    void this.edit({ seed: 1 + Math.floor(Math.random() * 999_999) });
  }

  changeTheme() {
    void this.edit({ theme: nextTheme(this.run.loaded?.view.theme ?? 'auto') });
  }

  /** Beside the first run its twin with the next seed, or back to one run. */
  compare() {
    const { loaded } = this.run;
    if (loaded !== null) void this.edit({ vs: loaded.view.vs === null ? twin(loaded.link) : null });
  }

  /** @param {Reached} reached */
  #onFinished(reached) {
    const { loaded, description } = this.run;
    if (loaded === null || description === null || loaded.view.until === null) return;
    // A tour says itself what there is to see; only what a link promises must be told.
    if (loaded.view.digest === null && this.stage?.tour.at) return;
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
}
