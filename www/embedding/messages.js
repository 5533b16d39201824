// Messages between this page and the page that holds it (docs/embedding.md). What comes in is untrusted: what is not for
// us is ignored, what has the wrong shape is answered by an error, and nothing but a checked command goes on to the run.

import { rest } from '../kit/assets.js';
import { told } from '../words/problems.js';
import { framed } from './embed.js';
import { handOnKeys } from './host-keys.js';
import { scoresOf } from './scores.js';

/** @import { App } from '../rooms/lab/app.js' */
/** @import { Changes, Description, Loaded } from '../run/types.js' */

/** The version of the messages. Others are other people's. */
const VERSION = 1;

const SCORES_EVERY_MS = 250;
const MAX_CHANGES = 64;
const MAX_TEXT = 8192;
const MAX_ID = 64;
const MAX_UNTIL_MS = 1e12;

/** What can be exported. */
const EXPORTS = ['link', 'run', 'scores', 'weights', 'spikes'];

/** @typedef {{type: string, id?: string, [field: string]: unknown}} Command a checked one */
/** @typedef {(message: Record<string, unknown>) => string | null} Check gives what is wrong */

/** What a host may ask for. @type {Record<string, Check>} */
const COMMANDS = {
  set: ({ changes }) => wrongChanges(changes),
  play: () => null,
  pause: () => null,
  step: ({ unit = 'step' }) =>
    ['step', 'spike', 'stimulus'].includes(String(unit)) ? null : 'unit must be one of step, spike, stimulus',
  reset: () => null,
  runUntil: ({ time_ms: timeMs }) =>
    typeof timeMs === 'number' && timeMs > 0 && timeMs <= MAX_UNTIL_MS
      ? null
      : 'time_ms must be a number above 0 and up to 1e12',
  export: ({ format = 'run' }) =>
    typeof format === 'string' && EXPORTS.includes(format) ? null : `format must be one of ${EXPORTS.join(', ')}`,
};

/**
 * A message that came in: `null` if it is none of ours, else the command, or what is wrong with it.
 * @param {unknown} data
 * @returns {{command: Command} | {wrong: string, id: string | undefined} | null}
 */
export function read(data) {
  if (typeof data !== 'object' || data === null || !('stdwi' in data) || data.stdwi !== VERSION) return null;
  const message = /** @type {Record<string, unknown>} */ (data);
  const { type, id } = message;
  if (typeof type !== 'string' || !Object.hasOwn(COMMANDS, type)) return null;
  if (id !== undefined && (typeof id !== 'string' || id.length > MAX_ID)) {
    return { wrong: `id must be a text of at most ${MAX_ID} characters`, id: undefined };
  }
  const wrong = COMMANDS[type](message);
  return wrong === null ? { command: /** @type {Command} */ (message) } : { wrong: `${type}: ${wrong}`, id };
}

/** @param {unknown} changes @returns {string | null} */
function wrongChanges(changes) {
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return 'changes must be an object';
  const entries = Object.entries(changes);
  if (entries.length > MAX_CHANGES) return `changes must have at most ${MAX_CHANGES} entries`;
  const valid = entries.every(
    ([key, value]) =>
      key.length <= MAX_TEXT &&
      (value === null ||
        (typeof value === 'number' && Number.isFinite(value)) ||
        (typeof value === 'string' && value.length <= MAX_TEXT)),
  );
  return valid ? null : 'changes must hold numbers, texts or null';
}

/** Instead of `ready`, where nothing can run. @param {string} message */
export function tellRefusal(message) {
  if (framed) window.parent.postMessage({ stdwi: VERSION, id: nameOfFrame(), type: 'error', message }, '*');
}

/** The name that the host gave the iframe tells it which of several speaks. */
const nameOfFrame = () => window.name.slice(0, MAX_ID) || undefined;

/** The page's end of the line. */
export class Messages {
  #app;
  #scoresAt = 0;
  #frames = 0;
  #framesSince = performance.now();
  #height = 0;
  #madeFor = window.innerHeight;
  #name = nameOfFrame();

  /** @param {App} app @param {Description} description */
  constructor(app, description) {
    this.#app = app;
    window.addEventListener('message', (event) => void this.#receive(event));
    if (!framed) return;
    const { run } = app;
    const link = run.loaded?.link;
    this.#tell('ready', { engine: description.engine, link_version: description.link_version, link });
    run.addEventListener('loaded', () => this.#tellState());
    run.addEventListener('finished', () => void this.#tellEnd());
    run.addEventListener('failed', (event) => this.fail(/** @type {CustomEvent<Loaded>} */ (event).detail));
    run.addEventListener('snapshot', () => this.#onSnapshot());
    app.player.addEventListener('moved', () => void run.look().then(() => this.#tellState()));
    handOnKeys(app, (key) => this.#tell('key', key));
    new ResizeObserver(() => this.#tellHeight()).observe(document.body);
    // A short run may have come to its end while the page was made.
    if (run.reached === null) this.#tellState();
    else void this.#tellEnd();
  }

  /** What the host can know of the run. */
  #state() {
    const { run, player, presence } = this.#app;
    const { link, preset, values, view, problems } = /** @type {Loaded} */ (run.loaded);
    const { time_ms = 0, digest = null } = run.snapshot ?? {};
    return {
      link,
      preset,
      seed: values.seed,
      playing: player.wantsToRun,
      seen: presence.seen,
      time_ms,
      digest,
      factor: run.factor,
      until_ms: view.until,
      problems: problems.map((problem) => ({ ...problem, message: told(problem) })),
    };
  }

  /** The last picture is older than the end: host and reader shall hear the same numbers. */
  async #tellEnd() {
    await this.#app.run.look();
    this.#tellState();
    this.#tellScores();
  }

  #tellState() {
    this.#tell('state', this.#state());
  }

  /** @param {unknown} detail */
  fail(detail) {
    const message = typeof detail === 'object' && detail !== null && 'message' in detail ? detail.message : detail;
    this.#tell('error', { message: String(message) });
  }

  /** Four times a second are enough for a host that shows numbers. */
  #onSnapshot() {
    this.#frames += 1;
    const now = performance.now();
    if (now - this.#scoresAt < SCORES_EVERY_MS) return;
    const frames = (1000 * this.#frames) / (now - this.#framesSince);
    this.#scoresAt = this.#framesSince = now;
    this.#frames = 0;
    this.#tellScores(Math.round(frames));
  }

  /** @param {number} [framesPerS] how often it is drawn, while it runs */
  #tellScores(framesPerS = 0) {
    const { snapshot, playing } = this.#app.run;
    if (snapshot === null) return;
    this.#tell('scores', { ...scoresOf(snapshot), playing, frames_per_s: framesPerS });
  }

  /** The height of the whole content, in CSS pixels: a frame of it needs no scroll bar, and one that was made higher may shrink again. */
  #tellHeight() {
    const { body } = document;
    // Parts of the page fill their frame: never less than it was made for, and no more than they need.
    const isFilled = document.documentElement.dataset.parts !== undefined;
    if (isFilled) body.style.minHeight = '0';
    const needed = Math.ceil(body.getBoundingClientRect().height);
    body.style.minHeight = '';
    const height = Math.max(needed, isFilled ? this.#madeFor : 0);
    if (height === this.#height) return;
    this.#height = height;
    this.#tell('height', { height });
    // As Canvas (LMS) listens for it.
    window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
  }

  /**
   * To whoever holds the page: nothing here is secret, all of it follows from the link.
   * @param {string} type
   * @param {Record<string, unknown>} fields
   */
  #tell(type, fields) {
    window.parent.postMessage({ stdwi: VERSION, id: this.#name, type, ...fields }, '*');
  }

  /** @param {MessageEvent} event */
  async #receive({ data, source, origin }) {
    const message = read(data);
    if (message === null || source === null) return;
    const target = { targetOrigin: origin === 'null' || origin === '' ? '*' : origin };
    const answer = (/** @type {string} */ type, /** @type {Record<string, unknown>} */ fields, id = this.#name) =>
      source.postMessage({ stdwi: VERSION, id, type, ...fields }, target);
    if ('wrong' in message) {
      answer('error', { message: message.wrong }, message.id);
      return;
    }
    const { command } = message;
    try {
      const { type = 'state', ...fields } = await this.#obey(command);
      answer(type, fields, command.id);
    } catch (error) {
      answer('error', { message: error instanceof Error ? error.message : String(error) }, command.id);
    }
  }

  /** @param {Command} command @returns {Promise<{type?: string, [field: string]: unknown}>} the answer */
  async #obey(command) {
    const app = this.#app;
    switch (command.type) {
      case 'set': {
        const problems = await app.edit(/** @type {Changes} */ (command.changes), { cause: 'host' });
        if (problems.length === 0) break;
        const words = problems.map(told);
        return {
          type: 'error',
          message: words.join(' '),
          problems: problems.map((problem, at) => ({ ...problem, message: words[at] })),
        };
      }
      case 'play':
        app.play();
        break;
      case 'pause':
        app.pause();
        break;
      case 'step':
        app.step(/** @type {'step' | 'spike' | 'stimulus' | undefined} */ (command.unit) ?? 'step');
        break;
      case 'reset':
        app.reset();
        break;
      case 'runUntil':
        return { ...this.#state(), ...(await app.runUntil(Number(command.time_ms))), playing: false };
      case 'export':
        return { type: 'export', ...(await (await rest()).exported(app, String(command.format ?? 'run'))) };
    }
    await app.run.look();
    return this.#state();
  }
}
