// The figure of each kind.

import { bars } from './bars.js';
import { curves } from './curves.js';
import { lines } from './lines.js';
import { maps } from './maps.js';
import { times } from './times.js';

/** @import { About, FigureKind } from '../types.js' */
/** @import { Drawn, Scene } from './board.js' */

/** @type {Record<FigureKind, (scene: Scene, title: string) => Drawn>} */
const FIGURES = { curves, lines, bars, maps, times };

/** @param {FigureKind} kind @param {Scene} scene @param {string} title @returns {Drawn} */
export function figureOf(kind, scene, title) {
  const make = FIGURES[kind];
  if (make === undefined) throw new Error(`there is no figure of kind “${kind}”`);
  return make(scene, title);
}

/** How a sweep of the reader's own is drawn: it has scores at the end. @param {About} about @returns {FigureKind} */
export function kindOfSweep({ axes, scored }) {
  if (scored === 'curve') return 'curves';
  const { places } = axes[axes.length - 1] ?? { places: [] };
  return places.every((place) => Number.isFinite(Number(place))) ? 'lines' : 'bars';
}
