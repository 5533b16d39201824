// The panels of a figure, side by side, with one place where their data can be had.

import { el } from '../../../kit/dom.js';
import { Figure } from '../../../panels/figure.js';
import { axisLabel, isNamed, p, placeLabel, scoreText, spreadText } from '../words.js';

/** @import { Data } from '../../../panels/figure.js' */
/** @import { Drawable } from '../../../plots/canvas.js' */
/** @import { Palette } from '../../../plots/palette.js' */
/** @import { Changes } from '../../../run/types.js' */
/** @import { Host } from '../index.js' */
/** @import { About, Score, Summary } from '../types.js' */

/**
 * What figures are made of.
 * @typedef {object} Scene
 * @property {About} about
 * @property {Host} host
 * @property {() => Score} score
 * @property {() => boolean} showsSingle
 * @property {(point: number[], changes?: Changes) => void} open a point in the lab
 * @property {() => void} redraw
 */

/**
 * A figure of the room.
 * @typedef {object} Drawn
 * @property {HTMLElement} element
 * @property {Data['pictures']} pictures
 * @property {(summary: Summary, palette: Palette) => void} draw
 * @property {(seeds: string) => string} note below it
 * @property {boolean} hasScores whether the reader may choose among scores
 * @property {boolean} hasMajority whether the majority class is drawn
 * @property {boolean} hasSingle whether it can show single seeds
 */

/** Panels. */
export class Board {
  /** @type {Data['pictures']} */
  pictures = [];
  #explained = '';

  /** @param {string} className @param {string} title of the whole */
  constructor(className, title) {
    this.title = title;
    this.panels = el('div', { className: `board ${className}` });
    this.element = el('div', {}, [this.panels]);
  }

  /** @param {string} title @returns {{figure: Figure, readout: HTMLElement}} */
  add(title) {
    const readout = el('span', { className: 'readout' });
    const figure = new Figure('fig-panel', title || this.title, {
      caption: [el('span', { textContent: title }), readout],
    });
    this.panels.append(figure.element);
    return { figure, readout };
  }

  /** Which mark is whose, where lines have no names at their ends. @param {Host} host @param {string[]} rules */
  explain(host, rules) {
    const told = rules.join();
    if (told === this.#explained) return;
    this.#explained = told;
    const items = rules.map((rule) => el('li', {}, [host.markOf(rule), host.labelOf(rule)]));
    this.element.querySelector('.board-key')?.remove();
    this.element.prepend(el('ul', { className: 'board-key' }, items));
  }

  /** @param {Drawable} drawable @param {string} title */
  draws(drawable, title) {
    this.pictures.push({ title: title === '' ? this.title : `${this.title}, ${title}`, drawable });
  }
}

/** A point in words. @param {About} about @param {number[]} point @param {number} [axes] how many of them */
export function pointText(about, point, axes = about.axes.length) {
  const texts = about.axes.slice(0, axes).map(({ name, places }, axis) => {
    const place = places[point[axis]] ?? '';
    // Some names say it all.
    return isNamed(place) ? placeLabel(place) : `${axisLabel(name)}: ${placeLabel(place)}`;
  });
  return texts.join(', ');
}

/** Mean and deviation as they are read. @param {Score} score @param {number} mean @param {number} sd */
export function spread(score, mean, sd) {
  const text = scoreText(score, mean);
  return Number.isFinite(sd) ? `${text} ± ${spreadText(score, sd)}` : text;
}

/** For who does not see a panel. @param {Score} score @param {{label: string, mean: number[], sd: number[]}[]} series */
export function tellSeries(score, series) {
  const values = series.map(({ label, mean, sd }) => {
    const at = mean.length - 1;
    return `${label} ${spread(score, mean[at] ?? Number.NaN, sd[at] ?? Number.NaN)}`;
  });
  return values.length === 0 ? p('noneYet') : values.join(', ');
}
