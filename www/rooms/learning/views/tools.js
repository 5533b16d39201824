// The controls in the bar: learning goes on or waits, a batch, an epoch, from the start, and how fast.

import { el, iconButton, textButton } from '../../../kit/dom.js';
import { icon } from '../../../kit/icons.js';
import { w } from '../words.js';

/** Epochs in a second. */
const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 5, Infinity];

/** What can be followed. */
export const FOLLOWED = 1;

/** @typedef {{toggle: () => void, batch: () => void, epoch: () => void, restart: () => void, setSpeed: (speed: number) => void, changeTheme: () => void}} Actions */

export class ToolsView {
  /** @param {HTMLElement} box @param {Actions} actions */
  constructor(box, actions) {
    this.play = el('button', {
      ...{ type: 'button', className: 'primary', id: 'learning-play', title: w('playHelp') },
      onclick: actions.toggle,
    });
    this.speed = el(
      'select',
      { id: 'learning-speed' },
      SPEEDS.map((speed) => el('option', { value: String(speed), textContent: speedText(speed) })),
    );
    this.speed.value = String(FOLLOWED);
    this.speed.onchange = () => actions.setSpeed(Number(this.speed.value));
    this.where = el('span', { className: 'progress', id: 'learning-where' });
    box.append(
      this.play,
      textButton(w('batch'), actions.batch, { id: 'learning-batch', title: w('batchHelp') }),
      textButton(w('epoch'), actions.epoch, { id: 'learning-epoch', title: w('epochHelp') }),
      iconButton('reset', w('restart'), actions.restart, { id: 'learning-restart', title: w('restartHelp') }),
      el('label', { htmlFor: 'learning-speed', className: 'pace' }, [w('speed'), this.speed]),
      this.where,
      iconButton('theme', w('theme'), actions.changeTheme, { id: 'learning-theme' }),
    );
    this.show(false, false, '');
  }

  /** @param {boolean} isPlaying @param {boolean} isDone @param {string} where */
  show(isPlaying, isDone, where) {
    const state = isPlaying ? 'pause' : 'play';
    if (this.play.dataset.state !== state) {
      this.play.dataset.state = state;
      this.play.replaceChildren(icon(state), w(state));
    }
    this.play.disabled = isDone;
    this.where.textContent = where;
  }
}

/** @param {number} speed */
function speedText(speed) {
  if (speed === Infinity) return w('speedMax');
  return speed === 1 ? w('speedOne') : w('speedOf', { value: speed });
}
