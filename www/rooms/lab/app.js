// The lab: one run, or up to four beside each other, and all that controls, keys, links and messages ask of them. It is there in whatever
// room the reader is.

import { Embed } from '../../embedding/embed.js';
import { Presence } from '../../embedding/presence.js';
import { byId } from '../../kit/dom.js';
import { Address } from '../../link/address.js';
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

/** @import { Conditions } from './conditions.js' */
/** @import { Run } from '../../run/run.js' */
/** @import { Cause, Changes, Description, Loaded, Problem, Reached, StepUnit } from '../../run/types.js' */

/** The lab. */
export class App {
  notices = new Notices(byId('notices'));
  address = new Address((link) => this.rooms.take(link));
  embed = new Embed(() => this.play());
  presence = new Presence();
  past = new UndoList();
  kept = new KeptRun(this);
  /** @type {Stage | null} */
  stage = null;
  /** Changes those beside the first; comes after the first plots. @type {Conditions | null} */
  conditions = null;

  /** @param {Run} run */
  constructor(run) {
    this.run = run;
    this.comparison = new Comparison(run);
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
    on('failed', ({ message }) => this.showFailure(message));
    if (this.run.loaded !== null) arrive(this, this.run.loaded);
    await this.#addRest(stage);
    if (cameFromQuery()) this.notices.show('query', t('fromQuery'), []);
  }

  /** What comes after the plots. @param {Stage} stage */
  async #addRest(stage) {
    await stage.addRest(this).catch((error) => this.notices.notLoaded(error));
    this.showControls();
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
    return this.tellRefused(problems, atField);
  }

  /** @param {Problem[]} problems @param {boolean} atField */
  tellRefused(problems, atField) {
    if (problems.length > 0 && !atField) this.notices.problems('edit', t('notTaken'), problems);
    else this.notices.hide('edit');
    // What a field showed and the core refused is not what is.
    if (problems.length > 0 && !atField && this.edited !== null) this.stage?.transport.showLoaded(this.edited);
    return problems;
  }

  /** What the controls show: the condition that they change, under the page's view. @returns {Loaded | null} */
  get edited() {
    const { loaded } = this.run;
    const { edited, conditions } = this.comparison;
    if (loaded === null || edited === 0) return loaded;
    const { link, values, preset, methods } = conditions[edited];
    return { ...loaded, link, values, preset, methods };
  }

  showControls() {
    if (this.edited !== null) this.stage?.show(this.edited, this.past);
  }

  /**
   * A control was moved: what is computed changes in the condition that controls change, what is shown in the view of all.
   * @param {Changes} changes
   * @param {{atField?: boolean}} [options]
   * @returns {Promise<Problem[]>}
   */
  change(changes, { atField = false } = {}) {
    const { conditions } = this;
    if (conditions === null || this.comparison.edited === 0) return this.edit(changes, { atField });
    return conditions.change(changes, atField);
  }

  /** @param {-1 | 1} direction */
  undo(direction) {
    const link = this.past.move(direction, this.run.loaded?.link ?? '');
    if (link !== null) this.run.load(link, 'undo');
  }

  newSeed() {
    void this.change({ seed: 1 + Math.floor(Math.random() * 999_999) });
  }

  changeTheme() {
    void this.edit({ theme: nextTheme(this.run.loaded?.view.theme ?? 'auto') });
  }

  /** Beside the first run a copy, which the controls change from now on, or back to one run. */
  compare() {
    const { experiments } = this.comparison;
    if (experiments.length > 1) void this.edit({ vs: null, vs2: null, vs3: null });
    else void this.conditions?.set([experiments[0], experiments[0]], 1);
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
  showFailure(message) {
    const again = async () => {
      this.notices.hide('failed');
      this.comparison.followers?.restart();
      await this.run.restart().catch(() => {});
    };
    this.notices.show('failed', t('failed', { message }), [], {
      isProblem: true,
      actions: [{ label: t('tryAgain'), run: () => void again() }],
    });
  }
}
