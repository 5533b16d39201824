// The room: networks that learn side by side, as the link says. What they have learnt stays when the reader goes elsewhere; they
// wait meanwhile, and go on when the reader comes back.

import { style } from 'built:learning-style';
import { texts } from 'built:learning-texts';
import { rulesOfKinds } from '../../feedback/looks.js';
import { el, iconButton, textButton } from '../../kit/dom.js';
import { Frames } from '../../kit/frames.js';
import { publicAddress } from '../../link/address.js';
import { editable, typedNumber } from '../../words/i18n.js';
import { withTerms } from '../../words/terms.js';
import { dressed, editLink, openCore, readLink, Task } from './core.js';
import { act } from './keys.js';
import { isOfSpikes, labelOfKind, paletteOf } from './kinds.js';
import { Session } from './session.js';
import { Sessions } from './sessions.js';
import { STEPS } from './story.js';
import { CardsView } from './views/cards.js';
import { ChartsView } from './views/charts.js';
import { KindChooser, MOST } from './views/chooser.js';
import { DataSource } from './views/data.js';
import { DigitView } from './views/digit.js';
import { NumbersView } from './views/numbers.js';
import { PhaseView } from './views/phase.js';
import { SettingsView } from './views/settings.js';
import { sourcesOfKinds } from './views/sources.js';
import { StoryView } from './views/story.js';
import { FOLLOWED, ToolsView } from './views/tools.js';
import { accuracyText, keyWords, speakHere, w } from './words.js';

/** @import { Changes, Problem, Read } from '../../run/types.js' */
/** @import { Palette } from '../../plots/palette.js' */
/** @import { Host, Opened } from '../later.js' */
/** @import { Picture, Seen, Stage } from './types.js' */

/** @typedef {{session: Session, pupils: {kind: string, seen: Seen | null, failure: string}[], sizes: number[], epochs: number, palette: Palette}} Scene */

/** Least time between two drawings of what moves, and of what is a table or a curve. */
const LIVE_MS = 100;
const SLOW_MS = 300;

/** Every so many epochs a screen reader hears how it goes. */
const ANNOUNCED_EPOCHS = 10;

const SEEDS = 999_999;

/** @param {Host} host @param {WebAssembly.Module} module @returns {Opened} */
export function open(host, module) {
  speakHere(host.language);
  host.describeMore(texts);
  openCore(module);
  // Sheets, not text in a <style>, which many a policy forbids.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${rulesOfKinds().join('\n')}\n${style}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return new Room(host, module);
}

/** @implements {Opened} */
class Room {
  link = '';
  /** @type {Task | null} */
  #task = null;
  #sessions = new Sessions();
  /** @type {Session | null} */
  #session = null;
  /** The reader's own data; the number tells files apart. */
  #data = { name: '', text: '', number: 0 };
  /** @type {Picture | null} */
  #picture = null;
  #example = 0;
  #isBack = false;
  #speed = FOLLOWED;
  /** It played when the reader went elsewhere. */
  #playsOn = false;
  /** The reader's own experiment while the story shows others. */
  #own = '';
  /** As of the last change of colours. @type {Palette | null} */
  #palette = null;
  #frames = new Frames(() => {});
  #announcedEpoch = 0;
  #host;
  #module;
  #viewKeys;

  /** @param {Host} host @param {WebAssembly.Module} module */
  constructor(host, module) {
    this.#host = host;
    this.#module = module;
    this.#viewKeys = host.description.view_table.map(({ key }) => key);
    const redraw = () => this.#redraw();
    const edit = (/** @type {Changes} */ changes) => this.#edit(changes);
    this.tools = new ToolsView(host.tools, {
      toggle: () => this.#toggle(),
      batch: () => this.#session?.batch(),
      epoch: () => this.#session?.epoch(),
      restart: () => this.#restart(),
      setSpeed: (speed) => {
        this.#speed = speed;
        this.#session?.setSpeed(speed);
      },
      changeTheme: host.changeTheme,
    });
    this.chooser = new KindChooser(host, (kinds) => edit({ feedback: kinds.join(',') }));
    this.settings = new SettingsView(host, async (key, value) => edit({ [key]: value }));
    this.story = new StoryView((step) => this.#tellStep(step));
    this.digit = new DigitView(
      (picture) => this.#show(picture),
      () => this.#nextExample(1),
    );
    this.cards = new CardsView(host, redraw);
    this.phase = new PhaseView(host, redraw);
    this.charts = new ChartsView(host, redraw, () => ({
      ...{ host, link: this.link, seed: Number(this.#task?.values.seed), data: this.#data.name },
      pupils: this.#session?.pupils ?? [],
    }));
    this.numbers = new NumbersView(host);
    this.data = new DataSource(
      host,
      (name, text) => this.#takeData(name, text),
      () => void this.#takeData('', ''),
    );
    this.seed = el('input', { type: 'text', id: 'learning-seed', inputMode: 'numeric', autocomplete: 'off' });
    this.seed.onchange = () => this.#tellProblems(edit({ seed: typedNumber(this.seed.value) }));
    this.directions = ['forward', 'back'].map((name) =>
      textButton(w(/** @type {'forward'} */ (name)), () => this.#turn(name === 'back'), { id: `learning-${name}` }),
    );
    this.note = el('p', { className: 'note' });
    this.problems = el('ul', { className: 'problems', role: 'alert', hidden: true });
    this.live = el('p', { className: 'sr', 'aria-live': 'polite', id: 'learning-live' });
    const keys = {
      ' ': () => this.#toggle(),
      b: () => this.#session?.batch(),
      e: () => this.#session?.epoch(),
      r: () => this.#restart(),
      '?': () => void host.openKeys(keyWords()),
    };
    host.box.append(...this.#layout());
    this.#turn(false);
    document.addEventListener('keydown', (event) => {
      if (!host.box.hidden) act(event, keys, host.keysAct());
    });
    // Of whatever makes the colours other ones.
    new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    window.addEventListener('beforeprint', () => this.#frames.drawAll());
    this.#addParts();
  }

  #layout() {
    const newSeed = () => this.#edit({ seed: 1 + Math.floor(Math.random() * SEEDS) });
    return [
      el('header', { className: 'learning-head' }, [
        el('h2', { textContent: w('title') }),
        this.story.start,
        el('p', { className: 'learning-intro' }, withTerms(w('intro'))),
      ]),
      this.problems,
      this.story.card,
      el('div', { className: 'learning-bar row' }, [
        this.chooser.element,
        el('div', { className: 'directions', role: 'group', 'aria-label': w('direction') }, this.directions),
        el('label', { htmlFor: 'learning-seed', className: 'seed' }, [w('seed'), this.seed]),
        iconButton('dice', w('newSeed'), newSeed, { id: 'learning-new-seed' }),
        textButton(w('copyLink'), () => void this.#copy(), { id: 'learning-copy' }),
      ]),
      el('div', { className: 'learning-stage' }, [this.digit.element, this.cards.element]),
      this.note,
      this.settings.wrong,
      this.charts.element,
      this.phase.element,
      this.settings.element,
      this.numbers.element,
      this.data.element,
      sourcesOfKinds(this.#host),
      this.live,
    ];
  }

  /** A link came. @param {string} link */
  show(link) {
    const read = readLink(link);
    if (read.link !== link) this.#host.moved(read.link, false);
    const isFirst = this.#session === null;
    this.#take(read);
    if (!isFirst) {
      if (this.#playsOn) this.#session?.play();
      this.#playsOn = false;
    } else if (read.view.autoplay && !matchMedia('(prefers-reduced-motion: reduce)').matches) this.#session?.play();
    this.#redraw();
  }

  /** The reader goes elsewhere, from where nobody sees how it goes. */
  leave() {
    this.#playsOn = this.#session?.isPlaying ?? false;
    this.#session?.pause();
  }

  /** What is computed, whatever the link shows of it. @param {string} link */
  #keyOf(link) {
    const shown = Object.fromEntries(this.#viewKeys.map((key) => [key, null]));
    return `${this.#data.number} ${editLink(link, shown).link}`;
  }

  /** @param {Read} read */
  #take(read) {
    const { link, view } = read;
    this.link = link;
    this.#task?.close();
    const task = new Task(link, this.#data.text);
    this.#task = task;
    const { kinds } = task.about;
    this.#tellProblems([...read.problems, ...task.problems]);
    this.#enter(this.#keyOf(link), task);
    this.#session?.setKinds(kinds, kinds.some(isOfSpikes));
    this.chooser.follow(kinds, task.choices);
    // Of the link: rates of learning that it does not say are the room's own.
    this.settings.follow(read.values, read.preset, kinds);
    this.cards.follow(kinds);
    this.phase.follow(kinds);
    this.charts.follow(task.about.sizes.length - 2);
    this.data.follow(task.about, this.#data.name);
    this.seed.value = editable(Number(read.values.seed));
    const named = view.view.find((name) => name.startsWith('tour:'))?.slice('tour:'.length);
    this.story.show(Math.min(STEPS.length, Number(named ?? 0) || 0));
    if (this.digit.isDrawn && this.#picture !== null) this.#session?.show(this.#picture);
    else this.#nextExample(0);
    this.#redraw();
  }

  /** The session of a key, which goes on where it was left; a new one plays if the one before did. @param {string} key @param {Task} task */
  #enter(key, task) {
    const before = this.#session;
    const session = this.#sessions.take(key, () => this.#begin(task.link));
    if (session === before) return;
    const wasPlaying = before?.isPlaying ?? false;
    before?.pause();
    this.#session = session;
    this.#announcedEpoch = 0;
    session.setSpeed(this.#speed);
    if (wasPlaying) session.play();
  }

  /** @param {string} link */
  #begin(link) {
    const { workerUrl } = this.#host;
    const session = new Session({ module: this.#module, workerUrl, link, data: this.#data.text });
    session.addEventListener('seen', () => session === this.#session && this.#frames.feed());
    session.addEventListener('state', () => {
      if (session !== this.#session) return;
      if (!session.isPlaying) this.#announce(true);
      this.#redraw();
    });
    return session;
  }

  /** Another experiment, as a step of the history. @param {Changes} changes @returns {Problem[]} what the core refused */
  #edit(changes) {
    const { link, problems } = editLink(this.link, { ...changes, room: 'learning' });
    this.#tellProblems([]);
    if (link !== this.link) {
      this.#host.moved(link, true);
      this.#take(readLink(link));
    } else if (problems.length > 0) this.seed.value = editable(Number(this.#task?.values.seed));
    return problems;
  }

  /** @param {Problem[]} problems */
  #tellProblems(problems) {
    const lines = problems.map((problem) => el('li', { textContent: this.#host.told(problem) }));
    this.problems.replaceChildren(...lines);
    this.problems.hidden = lines.length === 0;
  }

  #toggle() {
    if (this.#session?.isPlaying) this.#session.pause();
    else this.#session?.play();
  }

  #restart() {
    const { link } = this;
    const key = this.#keyOf(link);
    const wasPlaying = this.#session?.isPlaying ?? false;
    this.#sessions.forget(key);
    this.#session = null;
    this.#take(readLink(link));
    if (wasPlaying) this.#toggle();
  }

  /** @param {boolean} isBack */
  #turn(isBack) {
    this.#isBack = isBack;
    for (const [at, button] of this.directions.entries())
      button.setAttribute('aria-pressed', String((at === 1) === isBack));
    this.note.replaceChildren(...withTerms(w(isBack ? 'backNote' : 'forwardNote')));
    this.#redraw();
  }

  /** @param {Picture} picture */
  #show(picture) {
    this.#picture = picture;
    this.#session?.show(picture);
    this.#redraw();
  }

  /** @param {number} steps */
  #nextExample(steps) {
    const { test } = this.#task?.about ?? { test: 1 };
    this.#example = (this.#example + steps) % test;
    const example = this.#task?.example(this.#example);
    if (example !== undefined) this.digit.showExample(example.pixels, example.label, this.#example);
  }

  /** @param {string} name @param {string} text of a file, or empty for the digits @returns {Problem[]} */
  #takeData(name, text) {
    const task = new Task(this.link, text);
    const problems = task.problems.filter(({ key }) => key === 'data');
    task.close();
    if (problems.length > 0) return problems;
    this.#data = { name, text, number: name === '' ? 0 : this.#data.number + 1 };
    this.#example = 0;
    this.#take(readLink(this.link));
    return [];
  }

  /** A step of the story, or the reader's own experiment again. @param {number} step */
  #tellStep(step) {
    if (this.story.step === 0) this.#own = this.link;
    const isEnd = step < 1 || step > STEPS.length;
    const base = dressed('v=1', this.link);
    const own = this.#own === '' ? editLink(base, { room: 'learning' }).link : dressed(this.#own, this.link);
    const changes = isEnd ? {} : { ...STEPS[step - 1].changes, view: `tour:${step}`, room: 'learning' };
    const link = isEnd ? own : editLink(base, changes).link;
    this.#host.moved(link, true);
    this.#take(readLink(link));
    // Who asks for a story wants to see something.
    if (!isEnd) this.#session?.play();
  }

  async #copy() {
    const address = publicAddress(this.link);
    try {
      await navigator.clipboard.writeText(address);
      this.#host.notices.show('learning-link', w('copied'), []);
    } catch {
      // Without permission, as in many a frame: then by hand.
      this.#host.notices.show('learning-link', w('copyHere'), [address]);
    }
  }

  /** What is drawn, and how often: what moves all the time, and what changes with an epoch. */
  #addParts() {
    const add = (/** @type {number} */ everyMs, /** @type {(scene: Scene) => void} */ draw) =>
      this.#frames.add(
        () => {
          const scene = this.#scene();
          if (scene !== null) draw(scene);
        },
        () => everyMs,
      );
    for (let card = 0; card < MOST; card += 1) {
      add(LIVE_MS, ({ session, pupils, sizes, palette }) => {
        const epoch = Math.floor(session.position);
        const shown = { sizes, picture: this.#picture, isBack: this.#isBack, epoch };
        if (pupils[card] !== undefined) this.cards.draw(pupils[card], shown, palette);
      });
    }
    add(LIVE_MS, ({ pupils, sizes, palette }) => this.phase.draw(pupils, sizes.length - 2, palette));
    add(SLOW_MS, ({ pupils, epochs, palette }) => this.charts.draw(pupils, epochs, palette));
    add(SLOW_MS, ({ pupils }) => this.numbers.draw(pupils));
    add(LIVE_MS, (scene) => this.#tell(scene));
  }

  /** Nothing while nobody sees it. @returns {Scene | null} */
  #scene() {
    const [session, task] = [this.#session, this.#task];
    if (session === null || task === null || this.#host.box.hidden) return null;
    this.#palette ??= paletteOf(this.#host);
    const epochs = Number(task.values.train_epochs);
    return { session, pupils: session.pupils, sizes: task.about.sizes, epochs, palette: this.#palette };
  }

  /** @param {Scene} scene */
  #tell({ session, pupils, epochs: all }) {
    const slowest = pupils.find(({ seen }) => seen !== null && seen.position === session.position)?.seen;
    const stage = /** @type {Stage} */ (session.isDone ? 'done' : (slowest?.stage ?? 'start'));
    const epoch = Math.min(all, Math.floor(session.position) + (session.isDone ? 0 : 1));
    this.tools.show(session.isPlaying, session.isDone, `${w('where', { epoch, all })} · ${w(`stage_${stage}`)}`);
    this.story.tell(Math.floor(session.position), this.#valuesAt(Math.floor(session.position)));
    this.#announce(false);
  }

  /** Also what has not changed: another size, other colours. */
  #redraw() {
    this.#palette = null;
    this.#frames.redraw();
  }

  /** The accuracy of every network at one epoch, that of the slowest, in words. @param {number} epoch */
  #valuesAt(epoch) {
    const texts = (this.#session?.pupils ?? []).map(({ kind, seen }) => {
      const accuracy = seen?.epochs.test_accuracy ?? [];
      return `${labelOfKind(this.#host, kind)} ${accuracyText(accuracy[Math.min(epoch, accuracy.length - 1)] ?? Number.NaN)}`;
    });
    return texts.join(', ');
  }

  /** How it goes, but not every epoch. @param {boolean} isNow */
  #announce(isNow) {
    const epoch = Math.floor(this.#session?.position ?? 0);
    if (!isNow && epoch < this.#announcedEpoch + ANNOUNCED_EPOCHS) return;
    if (epoch === 0) return;
    this.#announcedEpoch = epoch;
    const paused = isNow && !(this.#session?.isDone ?? false) ? `${w('paused')} ` : '';
    this.live.textContent = paused + w('announced', { epoch, values: this.#valuesAt(epoch) });
  }
}
