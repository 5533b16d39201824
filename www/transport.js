// The bar: preset, play, step, reset, speed, clock, seed and the buttons that open more.

import { el, icon } from './dom.js';
import { compact, group, t, time } from './i18n.js';

/** @import { Description, Loaded } from './types.js' */

/** Places of the speed control: simulated per real time; the last is as fast as it goes. */
const SPEEDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, null];

const DICE = 'M3 3h10v10H3zM5.8 5.8h.01M10.2 10.2h.01M10.2 5.8h.01M5.8 10.2h.01';
const CORNERS = 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4';
const MOON = 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12M9.5 4v8M11 4.8v6.4';

/**
 * @typedef {object} Actions
 * @property {() => void} toggle
 * @property {(unit: 'step' | 'spike' | 'stimulus') => void} step
 * @property {() => void} reset
 * @property {(changes: import('./types.js').Changes) => void} edit
 * @property {() => void} newSeed
 * @property {() => void} cite
 * @property {() => void} parameters
 * @property {() => void} keys
 * @property {() => void} fullScreen
 * @property {() => void} compare
 * @property {() => void} theme
 * @property {() => void} tour
 */

/** @param {string} name of a control, for hiding and locking @param {(Node | string)[]} children */
const part = (name, ...children) => el('span', { className: name, 'data-control': name }, children);

/** The bar's controls. */
export class Transport {
  #speed = SPEEDS.length - 1;
  /** @type {Actions} */
  #actions;

  /** @param {HTMLElement} box @param {Description} description @param {Actions} actions */
  constructor(box, description, actions) {
    this.#actions = actions;
    const button = (
      /** @type {string} */ label,
      /** @type {() => void} */ run,
      /** @type {Record<string, unknown>} */ more = {},
      /** @type {string | null} */ picture = null,
    ) => {
      const made = el('button', { type: 'button', textContent: label, onclick: run, ...more });
      if (picture !== null) made.append(icon(picture));
      return made;
    };
    this.preset = el('select', {
      id: 'preset',
      'aria-label': t('preset'),
      onchange: () => actions.edit({ preset: this.preset.value }),
    });
    for (const { name, label, doc } of description.presets) {
      this.preset.append(el('option', { value: name, textContent: label, title: doc }));
    }
    this.play = button(t('play'), actions.toggle, { className: 'primary', id: 'play' });
    const step = button(t('step'), () => {}, { id: 'step', title: t('stepHelp') });
    step.onclick = (event) => actions.step(event.shiftKey ? 'spike' : event.altKey ? 'stimulus' : 'step');
    const spike = button(t('nextSpike'), () => actions.step('spike'), { id: 'next-spike', title: t('nextSpikeHelp') });
    this.speed = el('input', {
      type: 'range',
      min: '0',
      max: String(SPEEDS.length - 1),
      step: '1',
      id: 'speed',
      title: t('speed'),
      'aria-label': t('speed'),
    });
    this.speed.oninput = () => this.setSpeed(Number(this.speed.value));
    this.speedText = el('output', {});
    this.clock = el('output', { className: 'clock', id: 'clock', title: t('achievedHelp') });
    this.seed = el('input', {
      type: 'text',
      inputMode: 'numeric',
      id: 'seed',
      onchange: () => actions.edit({ seed: this.seed.value }),
    });
    this.theme = button('', actions.theme, { id: 'theme' }, MOON);
    this.compare = button(t('compare'), actions.compare, { id: 'compare' });
    box.replaceChildren(
      part('preset', this.preset),
      part('play', this.play),
      part('step', step, spike),
      part('reset', button(t('reset'), actions.reset, { id: 'reset' })),
      part('speed', this.speed, this.speedText),
      this.clock,
      part(
        'seed',
        el('label', {}, [t('seed'), this.seed]),
        button('', actions.newSeed, { title: t('newSeed'), 'aria-label': t('newSeed'), id: 'new-seed' }, DICE),
      ),
      el('span', { className: 'spacer' }),
      part('tour', button(t('tour'), actions.tour, { id: 'start-tour' })),
      part('compare', this.compare),
      part('parameters', button(t('parameters'), actions.parameters, { id: 'parameters' })),
      part('share', button(t('share'), actions.cite, { id: 'share' })),
      part('theme', this.theme),
      part(
        'fullscreen',
        button('', actions.fullScreen, { title: t('fullScreen'), 'aria-label': t('fullScreen') }, CORNERS),
      ),
      part('keys', button('?', actions.keys, { title: t('keys'), 'aria-label': t('keys'), id: 'keys' })),
    );
  }

  /** @param {number} place */
  setSpeed(place) {
    this.#speed = Math.max(0, Math.min(SPEEDS.length - 1, place));
    this.#actions.edit({ speed: SPEEDS[this.#speed] ?? 'max' });
  }

  /** @param {number} places up or down */
  changeSpeed(places) {
    this.setSpeed(this.#speed + places);
  }

  /** @param {Loaded} loaded */
  showLoaded({ values, view, preset }) {
    this.preset.value = preset;
    this.seed.value = String(values.seed);
    const theme = `${t('theme')}: ${/** @type {Record<string, string>} */ (group('themes'))[view.theme]}`;
    this.theme.title = theme;
    this.theme.setAttribute('aria-label', theme);
    const nearest = SPEEDS.findIndex((speed) => speed !== null && view.speed !== null && speed >= view.speed * 0.999);
    this.#speed = nearest < 0 ? SPEEDS.length - 1 : nearest;
    this.speed.value = String(this.#speed);
    const words = view.speed === null ? t('speedMax') : t('speedTimes', { speed: compact(view.speed) });
    this.speedText.textContent = words;
    this.speed.setAttribute('aria-valuetext', words);
  }

  /** @param {number} timeMs @param {number} factor @param {boolean} playing */
  showClock(timeMs, factor, playing) {
    this.play.textContent = playing ? t('pause') : t('play');
    const state = playing ? t('achieved', { factor: compact(factor) }) : t('idle');
    this.clock.textContent = `${t('time', { time: time(timeMs) })} · ${state}`;
  }
}
