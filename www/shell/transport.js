// The bar: play, step, reset, preset, speed, clock, seed and the buttons that open more.

import { el, iconButton, textButton } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { placeOf, SPEEDS } from '../run/speeds.js';
import { compact, group, member, t, time } from '../words/i18n.js';

/** @import { Changes, Description, Loaded, StepUnit } from '../run/types.js' */

/**
 * @typedef {object} Actions
 * @property {() => void} toggle
 * @property {(unit: StepUnit) => void} step
 * @property {() => void} reset
 * @property {(changes: Changes) => void} edit
 * @property {() => void} newSeed
 * @property {() => void} askUntil
 * @property {() => void} cite
 * @property {() => void} parameters
 * @property {() => void} keys
 * @property {() => void} theme the next one
 * @property {() => void} fullScreen
 * @property {() => void} compare
 * @property {() => void} tour
 */

/** So long the clock says why it jumped. */
const TOLD_MS = 2500;

/** The bar's controls. */
export class Transport {
  #place = 0;
  #actions;
  #isPlaying = false;
  #restartedAt = -Infinity;

  /** @param {HTMLElement} box @param {Description} description @param {Actions} actions */
  constructor(box, description, actions) {
    this.#actions = actions;
    this.play = el('button', { type: 'button', className: 'primary', id: 'play', onclick: actions.toggle });
    this.step = iconButton('step', t('stepHelp'), (event) => actions.step(event.altKey ? 'stimulus' : 'step'), {
      id: 'step',
    });
    const spike = iconButton('spike', t('nextSpike'), () => actions.step('spike'), { id: 'next-spike' });
    const reset = iconButton('reset', t('resetHelp'), actions.reset, { id: 'reset' });
    this.preset = el('select', { id: 'preset', onchange: () => actions.edit({ preset: this.preset.value }) });
    for (const { name, label, doc } of description.presets) {
      const words = { textContent: member('presetLabels', name, label), title: member('presetDocs', name, doc) };
      this.preset.append(el('option', { value: name, ...words }));
    }
    this.speed = el('input', { type: 'range', min: '0', max: String(SPEEDS.length - 1), step: '1', id: 'speed' });
    this.speed.oninput = () => this.#setSpeed(Number(this.speed.value));
    this.speedText = el('output', { htmlFor: 'speed' });
    this.clock = el('button', {
      type: 'button',
      className: 'time',
      id: 'clock',
      title: t('until'),
      onclick: actions.askUntil,
    });
    this.factor = el('span', { className: 'value' });
    // Where the bar has no room for it, the tool tip says it.
    this.unit = el('span', { className: 'word' });
    this.seed = el('input', {
      type: 'text',
      inputMode: 'numeric',
      id: 'seed',
      onchange: () => actions.edit({ seed: this.seed.value }),
    });
    const dice = iconButton('dice', t('newSeed'), actions.newSeed, { id: 'new-seed' });
    this.parameters = el(
      'button',
      {
        type: 'button',
        id: 'parameters',
        title: t('parameters'),
        'aria-label': t('parameters'),
        'aria-expanded': 'false',
        'aria-controls': 'drawer',
        onclick: actions.parameters,
      },
      [icon('sliders'), el('span', { className: 'text', textContent: t('parameters') })],
    );
    this.compare = iconButton('compare', t('compare'), actions.compare, { id: 'compare', 'aria-pressed': 'false' });
    const cite = el(
      'button',
      { type: 'button', id: 'share', title: t('cite'), 'aria-label': t('cite'), onclick: actions.cite },
      [icon('cite'), el('span', { className: 'text', textContent: t('share') })],
    );
    this.theme = iconButton('theme', t('theme'), actions.theme, { id: 'theme' });
    const screen = iconButton('screen', t('fullScreen'), actions.fullScreen, { id: 'full-screen' });
    const keys = iconButton('keys', t('keys'), actions.keys, { id: 'keys' });
    box.replaceChildren(
      row('play', part('play', this.play), part('step', this.step, spike), part('reset', reset)),
      labelled('preset', t('preset'), [this.preset], 'preset'),
      labelled(
        'speed',
        el('span', {}, [el('span', { className: 'word', textContent: `${t('speed')}: ` }), this.speedText]),
        [this.speed],
        'speed',
      ),
      el('div', { className: 'labelled clock', 'data-control': 'clock', title: t('clockHelp') }, [
        el('span', { className: 'label', textContent: t('simulatedTime') }),
        el('span', { className: 'row' }, [
          this.clock,
          el('span', { className: 'factor', id: 'factor' }, [this.factor, this.unit]),
        ]),
      ]),
      labelled('seed', t('seed'), [this.seed, dice], 'seed'),
      el('span', { className: 'spacer' }),
      row(
        'tools',
        part('tour', textButton(t('tour'), actions.tour, { id: 'start-tour' })),
        part('parameters', this.parameters),
        part('share', cite),
        part('compare', this.compare),
        part('theme', this.theme),
        part('fullscreen', screen),
        part('keys', keys),
      ),
    );
    this.#showPlaying();
  }

  /** @param {number} place */
  #setSpeed(place) {
    this.#place = Math.max(0, Math.min(SPEEDS.length - 1, place));
    this.#actions.edit({ speed: SPEEDS[this.#place] ?? 'max' });
  }

  /** @param {number} places up or down */
  changeSpeed(places) {
    this.#setSpeed(this.#place + places);
  }

  /** @param {Loaded} loaded */
  showLoaded({ values, view, preset }) {
    this.preset.value = preset;
    if (document.activeElement !== this.seed) this.seed.value = String(values.seed);
    this.#place = placeOf(view.speed);
    this.speed.value = String(this.#place);
    const words = view.speed === null ? t('speedMax') : t('speedTimes', { speed: compact(view.speed) });
    this.speedText.textContent = words;
    this.speed.setAttribute('aria-valuetext', words);
    const theme = t('themeIs', { theme: group('themes')[/** @type {'auto'} */ (view.theme)] ?? view.theme });
    this.theme.title = theme;
    this.theme.setAttribute('aria-label', theme);
    const isComparing = view.vs !== null;
    this.compare.setAttribute('aria-pressed', String(isComparing));
    this.compare.title = isComparing ? t('stopCompare') : t('compare');
    this.compare.setAttribute('aria-label', this.compare.title);
  }

  /** What the reader has changed began a new run: without a word the clock would only seem to jump. */
  tellRestart() {
    this.#restartedAt = performance.now();
  }

  /** @param {number} timeMs @param {number} factor @param {boolean} isPlaying */
  showClock(timeMs, factor, isPlaying) {
    const isNew = performance.now() - this.#restartedAt < TOLD_MS;
    this.clock.textContent = time(timeMs);
    this.clock.setAttribute('aria-label', `${time(timeMs)}. ${t('until')}`);
    const pace = isPlaying ? t('achieved', { factor: compact(factor) }) : t('paused');
    this.factor.textContent = isNew ? t('restarted') : pace;
    this.unit.textContent = isPlaying && !isNew ? ` ${t('realTime')}` : '';
    if (isPlaying !== this.#isPlaying) {
      this.#isPlaying = isPlaying;
      this.#showPlaying();
    }
  }

  #showPlaying() {
    const words = this.#isPlaying ? t('pause') : t('play');
    this.play.replaceChildren(icon(this.#isPlaying ? 'pause' : 'play'), words);
  }
}

/** Controls that belong together; the name is for hiding and locking them. @param {string} name @param {Node[]} children */
function part(name, ...children) {
  return el('span', { className: 'part', 'data-control': name }, children);
}

/** Parts side by side. @param {string} name @param {Node[]} children */
function row(name, ...children) {
  return el('div', { className: `parts ${name}` }, children);
}

/** A control below its label. @param {string} name @param {string | Node} label @param {Node[]} controls @param {string} id of the control */
function labelled(name, label, controls, id) {
  return el('div', { className: `labelled ${name}`, 'data-control': name }, [
    el('label', { className: 'label', htmlFor: id }, [label]),
    el('span', { className: 'row' }, controls),
  ]);
}
