// The composer: what is chosen on the left, the very figure on the right, and files of it.

import { el } from '../kit/dom.js';
import { codeOf } from '../kit/qr-code.js';
import { openDialog } from '../shell/dialogs/dialog.js';
import { shownTheme } from '../shell/theme.js';
import { time } from '../words/i18n.js';
import { ClipMaker } from './clip-maker.js';
import { figureOf } from './document.js';
import { FileRow } from './files.js';
import { FORMATS } from './formats.js';
import { PictureList } from './list.js';
import { aboutOf, clockOf, paletteFor, titleOf } from './moment.js';
import { picturesOf } from './pictures.js';
import { isLinkTooLong } from './sheet.js';
import { w } from './words.js';

/** @import { Themed } from '../methods/types.js' */
/** @import { App } from '../rooms/lab/app.js' */
/** @import { FormatName } from './formats.js' */
/** @import { Held } from './moment.js' */
/** @import { Picture, Scene } from './pictures.js' */
/** @import { Spec, Wanted } from './sheet.js' */

/** @type {FormatName[]} */
const PRINTED = ['single', 'double', 'slide', 'a1', 'a0'];
/** @type {FormatName[]} */
const FILMED = ['wide', 'square', 'small'];

const SWITCHES = /** @type {const} */ (['parameters', 'legend', 'letters', 'link', 'code', 'digest']);

/** What each format holds as long as the reader has not chosen. @type {Record<FormatName, RegExp>} */
const AT_FIRST = {
  single: /^(truth|matrix|scatter|sign_accuracy)/,
  double: /^(raster|trace|truth|matrix|scatter|sign_accuracy|pearson_r)/,
  slide: /^(truth|matrix|sign_accuracy)/,
  a1: /^(raster|trace|truth|matrix|scatter|sign_accuracy|pearson_r|scores)/,
  a0: /^(raster|trace|truth|matrix|scatter|sign_accuracy|pearson_r|scores)/,
  wide: /^(truth|matrix|sign_accuracy)/,
  square: /^(truth|matrix|sign_accuracy)/,
  small: /^(truth|matrix|sign_accuracy)/,
};

/** Of more methods only the curves are chosen at first, and the table where there is room. */
const MANY = 4;

/** What is not wanted at first of a clip: few frames have room for it. @type {(keyof Wanted)[]} */
const NOT_IN_CLIPS = ['parameters', 'letters', 'digest', 'code'];

/** The dialog while it is open. */
export class Composer {
  #app;
  #held;
  #scene;
  #isTouched = false;
  #isTitled = false;
  #turn = 0;
  #pictures;
  #list;
  #title = el('input', { type: 'text', id: 'figure-title', maxLength: 200 });
  #format = el('select', { id: 'figure-format' });
  #theme = el('select', { id: 'figure-theme' });
  #switches = /** @type {Record<keyof Wanted, HTMLInputElement>} */ (
    Object.fromEntries(
      SWITCHES.map((key) => [key, el('input', { type: 'checkbox', checked: true, id: `with-${key}` })]),
    )
  );
  #image = el('img', { className: 'figure-preview' });
  #said = el('p', { className: 'note', role: 'status', id: 'figure-said' });
  #files;
  #clips;

  /** @param {App} app @param {{held: Held, scene: Scene}} what */
  constructor(app, { held, scene }) {
    this.#app = app;
    this.#held = held;
    this.#scene = scene;
    this.#pictures = picturesOf(scene);
    this.#list = new PictureList(this.#pictures, () => {
      this.#isTouched = true;
      this.show();
    });
    this.#files = new FileRow(() => this.#now(), `stdwi-lab-figure-${held.digest}`);
    this.#clips = new ClipMaker(this.#app, {
      held,
      scene,
      specOf: (end) => this.#specFor(end),
      aboutOf: (end) => this.#aboutFor(end),
    });
  }

  open() {
    this.#fill();
    const field = (/** @type {string} */ label, /** @type {HTMLElement} */ control) =>
      el('div', { className: 'field-row' }, [el('label', { htmlFor: control.id, textContent: label }), control]);
    const switches = SWITCHES.map((key) =>
      el('label', { htmlFor: `with-${key}` }, [this.#switches[key], ` ${w(key)}`]),
    );
    const choices = el('div', { className: 'composing' }, [
      el('p', { className: 'note', textContent: w('intro', { time: time(this.#held.timeMs) }) }),
      field(w('format'), this.#format),
      field(w('theme'), this.#theme),
      field(w('title'), this.#title),
      el('fieldset', { className: 'with' }, [el('legend', { textContent: w('with') }), ...switches]),
      this.#list.element,
    ]);
    const result = el('div', { className: 'composed' }, [
      el('div', { className: 'sheet' }, [this.#image]),
      this.#said,
      this.#files.element,
      this.#clips.element,
    ]);
    const dialog = openDialog(w('dialog'), [el('div', { className: 'composer' }, [choices, result])]);
    dialog.classList.add('composer-dialog');
    this.#chooseFormat();
    return new Promise((resolve) =>
      dialog.addEventListener('close', () => {
        this.#clips.cancel();
        URL.revokeObjectURL(this.#image.src);
        resolve(null);
      }),
    );
  }

  #fill() {
    const options = (/** @type {FormatName[]} */ names) =>
      names.map((name) => el('option', { value: name, textContent: w(name) }));
    this.#format.append(
      el('optgroup', { label: w('figures') }, options(PRINTED)),
      el('optgroup', { label: w('clips') }, options(FILMED)),
    );
    this.#format.value = 'double';
    const themes = /** @type {const} */ (['light', 'dark', 'projector']);
    this.#theme.append(...themes.map((name) => el('option', { value: name, textContent: w(name) })));
    this.#format.onchange = () => this.#chooseFormat();
    this.#theme.onchange = () => this.show();
    this.#title.oninput = () => {
      this.#isTitled = true;
      this.show();
    };
    for (const box of Object.values(this.#switches)) box.onchange = () => this.show();
  }

  get #formatName() {
    return /** @type {FormatName} */ (this.#format.value);
  }

  #chooseFormat() {
    const name = this.#formatName;
    const { isClip } = FORMATS[name];
    if (!this.#isTouched) {
      const isMany = this.#scene.loaded.methods.length > MANY;
      const ofMany = FORMATS[name].height === null ? /^(truth$|sign_accuracy|pearson_r|scores)/ : /^sign_accuracy/;
      const wanted = isMany ? ofMany : AT_FIRST[name];
      this.#list.choose(this.#pictures.map((each) => each.name).filter((each) => wanted.test(each)));
    }
    if (!this.#isTitled) this.#title.value = titleOf(this.#scene, isClip);
    // Journals print on white; elsewhere the figure looks as the page does.
    const shown = shownTheme(this.#scene.loaded.view.theme);
    this.#theme.value = PRINTED.includes(name) && name !== 'slide' ? 'light' : shown;
    for (const key of NOT_IN_CLIPS) this.#switches[key].checked = !isClip;
    this.#clips.element.hidden = !isClip;
    this.#files.canPrint = !isClip;
    this.show();
  }

  /** @param {Held} held @returns {Omit<Spec, 'scene' | 'clock'>} */
  #specFor(held) {
    const wanted = /** @type {Wanted} */ (
      Object.fromEntries(SWITCHES.map((key) => [key, this.#switches[key].checked]))
    );
    return {
      format: FORMATS[this.#formatName],
      title: this.#title.value.trim(),
      pictures: this.#list.chosen,
      palette: paletteFor(/** @type {keyof Themed} */ (this.#theme.value)),
      wanted,
      about: aboutOf(this.#app, this.#scene, held).foot,
    };
  }

  /** What programs read in a file. @param {Held} held */
  #aboutFor(held) {
    const title = this.#title.value.trim();
    return { title: title === '' ? w('dialog') : title, ...aboutOf(this.#app, this.#scene, held).file };
  }

  /** The figure as it is chosen now. */
  async #now() {
    const own = this.#specFor(this.#held);
    const spec = { ...own, scene: this.#scene, clock: own.format.isClip ? clockOf(this.#held.timeMs) : '' };
    const about = this.#aboutFor(this.#held);
    return { spec, about, ...(await figureOf(spec, about)) };
  }

  /** Draws the preview, which is the very file. */
  async show() {
    this.#turn += 1;
    const turn = this.#turn;
    // Several changes at once are one picture.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (turn !== this.#turn) return;
    try {
      const { svg, plan, spec, width, height } = await this.#now();
      if (turn !== this.#turn) return;
      URL.revokeObjectURL(this.#image.src);
      this.#image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      const shown = spec.pictures.slice(0, plan.cells.length);
      this.#image.alt = w('preview', { plots: titles(shown) || w('nothing') });
      const points = spec.format.letters;
      const size = spec.format.isClip
        ? w('pixels', { width, height })
        : w('size', { width: Math.round(width), height: Math.round(height), points });
      const left = plan.left.length === 0 ? [] : [w('left', { plots: titles(plan.left) })];
      const { address } = spec.about;
      const lacks = [
        ...(spec.wanted.link && isLinkTooLong(spec.format, address) ? [w('linkTooLong')] : []),
        ...(spec.wanted.code && codeOf(address) === null ? [w('codeTooLong')] : []),
      ];
      this.#say([`${size}.`, ...left, ...lacks]);
    } catch (error) {
      this.#say([w('rest', { message: error instanceof Error ? error.message : String(error) })]);
    }
  }

  /** @param {string[]} sentences */
  #say(sentences) {
    const text = sentences.join(' ');
    if (this.#said.textContent !== text) this.#said.textContent = text;
  }
}

/** @param {Picture[]} pictures */
const titles = (pictures) => pictures.map(({ title }) => title).join('; ');
