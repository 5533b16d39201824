// What can be put into a figure: each plot of the page once more, on no canvas of its own, at whatever size it gets.

import { labelOf } from '../methods/label.js';
import { methodPage } from '../methods/pages.js';
import { methodLooks } from '../methods/registry.js';
import { rate } from '../panels/network.js';
import { Canvas } from '../plots/canvas.js';
import { CurvePlot } from '../plots/curves.js';
import { FULL_AT, MatrixPlot, rootMeanSquare } from '../plots/matrix.js';
import { Cursor } from '../plots/pointing.js';
import { RasterPlot } from '../plots/raster.js';
import { ScatterPlot } from '../plots/scatter.js';
import { TracePlot } from '../plots/trace.js';
import { brief, t } from '../words/i18n.js';
import { drawScores, scoresHeight } from './scores.js';
import { w } from './words.js';

/** @import { LegendEntry } from '../plots/canvas.js' */
/** @import { Palette } from '../plots/palette.js' */
/** @import { Inspection, Loaded, Snapshot } from '../run/types.js' */
/** @import { Matrices } from '../run/run.js' */
/** @import { Steps } from '../methods/types.js' */

/** A run at one time. @typedef {{snapshot: Snapshot, matrices: Matrices | null, inspection: Inspection | null}} Moment */

/**
 * What is drawn, and what the reader has chosen of the plots on the page.
 * @typedef {object} Scene
 * @property {Moment} first
 * @property {Moment | null} second of a comparison
 * @property {(Snapshot | null)[]} others of all beside the first
 * @property {Loaded} loaded
 * @property {boolean} isLog
 * @property {Map<string, Steps>} steps
 */

/** @typedef {'raster' | 'trace' | 'matrix' | 'scatter' | 'curve' | 'table' | 'why'} Kind */

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} title
 * @property {string} [short] what stands above it, if its axes or its neighbours say the rest
 * @property {Kind} kind
 * @property {string | null} method whose mark stands before the title
 * @property {string} [below] the picture that it belongs under
 * @property {(scene: Scene) => string} note beside the title
 * @property {(scene: Scene, palette: Palette) => void} feed
 * @property {(width: number, height: number) => void} fit
 * @property {(context: CanvasRenderingContext2D) => void} draw
 * @property {() => number | null} inset from its left edge to its axis; null where it has none
 * @property {() => number | null} foot the same from its lower edge
 * @property {() => LegendEntry[]} legend
 * @property {boolean} [isWordy] its own words need so much room that they say how wide it must be
 */

const LAYERS = /** @type {const} */ (['stimulus', 'pre', 'post']);

/** Of the last second, whatever the speed. */
const SPAN_MS = 1000;

const nothing = () => {};
const box = () => document.createElement('div');
const noNote = () => '';

/** All pictures of a scene, in the order of the panels. @param {Scene} scene @returns {Picture[]} */
export function picturesOf(scene) {
  const { first, second, loaded } = scene;
  const { methods, view } = loaded;
  const others = second?.matrices == null ? [] : second.snapshot.methods.map(({ name }) => name);
  const seen = first.inspection === null || view.synapse === null ? [] : methods;
  return [
    raster(),
    trace(first.snapshot),
    matrix('truth', t('truth'), null, false),
    ...methods.map((name) => matrix(`matrix-${name}`, w('matrixTitle', { method: labelOf(name) }), name, false)),
    ...methods.map((name) => scatter(name, false)),
    ...(others.length > 0 ? [matrix('truth-2', `② ${t('truth')}`, null, true)] : []),
    ...others.map((name) => matrix(`matrix-2-${name}`, `② ${w('matrixTitle', { method: labelOf(name) })}`, name, true)),
    ...others.map((name) => scatter(name, true)),
    curve('sign_accuracy'),
    curve('pearson_r'),
    scores(),
    ...seen.flatMap((name) => whys(name, view.synapse ?? [0, 0])),
  ];
}

/** @param {Canvas} canvas @param {() => number | null} inset */
const onCanvas = (canvas, inset) => ({
  fit: (/** @type {number} */ width, /** @type {number} */ height) => {
    canvas.width = width;
    canvas.height = height;
  },
  draw: (/** @type {CanvasRenderingContext2D} */ context) => canvas.drawInto(context),
  inset,
  foot: () => null,
  legend: () => canvas.legend,
});

/** The same of a chart, whose axis stands where its numbers leave room. @param {import('../plots/chart.js').Chart} chart */
const onChart = (chart) => ({
  ...onCanvas(chart.canvas, () => chart.layout?.frame.left ?? null),
  draw: (/** @type {CanvasRenderingContext2D} */ context) => chart.drawInto(context),
  foot: () => (chart.layout === null ? null : chart.height - chart.layout.frame.bottom),
  legend: () => chart.legend,
});

/** @returns {Picture} */
function raster() {
  const plot = new RasterPlot(box(), nothing, { stimulus: '', pre: '', post: '', time: t('timeAxis') });
  let [gutter, below] = [0, 0];
  return {
    ...{ name: 'raster', title: t('rasters'), kind: 'raster', method: null, note: noNote },
    ...onCanvas(plot.canvas, () => gutter),
    foot: () => below,
    feed({ first: { snapshot } }, palette) {
      for (const layer of LAYERS) plot.words[layer] = t(`raster_${layer}`, { rate: rate(snapshot.rates_hz[layer]) });
      ({ gutter, below } = palette);
      plot.draw(snapshot, SPAN_MS, palette);
    },
  };
}

/** @param {Snapshot} snapshot @returns {Picture} */
function trace({ potential: { layer, neuron } }) {
  const plot = new TracePlot(box(), nothing, { time: t('timeAxis') });
  let [gutter, below] = [0, 0];
  const ofWhom = w(layer === 'pre' ? 'ofPre' : 'ofPost', { neuron });
  return {
    ...{ name: 'trace', title: `${t('potential')}, ${ofWhom}`, kind: 'trace', method: null, note: noNote },
    ...onCanvas(plot.canvas, () => gutter),
    foot: () => below,
    feed({ first: { snapshot } }, palette) {
      ({ gutter, below } = palette);
      plot.draw(snapshot, SPAN_MS, palette);
    },
  };
}

/** @param {Scene} scene @param {boolean} isSecond @param {string | null} method null for the truth */
function valuesOf({ first, second }, isSecond, method) {
  const matrices = (isSecond ? second : first)?.matrices;
  return (method === null ? matrices?.weights : matrices?.estimates.get(method)) ?? new Float32Array();
}

/** @param {string} name @param {string} title @param {string | null} method @param {boolean} isSecond @returns {Picture} */
function matrix(name, title, method, isSecond) {
  const words = { pre: t('matrixPre'), post: t('matrixPost'), mean: t('rowMean') };
  const plot = new MatrixPlot(box(), nothing, words, nothing);
  let [gutter, below] = [0, 0];
  return {
    ...{ name, title, kind: 'matrix', method },
    ...(method === null ? {} : { short: `${isSecond ? '② ' : ''}${labelOf(method)}` }),
    ...onCanvas(plot.canvas, () => gutter),
    foot: () => below,
    note(scene) {
      const full = FULL_AT * rootMeanSquare(valuesOf(scene, isSecond, method));
      return full > 0 ? t('fullColour', { value: brief(full) }) : '';
    },
    feed(scene, palette) {
      ({ gutter, below } = palette);
      const { n_pre: nPre } = (isSecond ? scene.second : scene.first)?.snapshot ?? { n_pre: 0 };
      const selected = isSecond ? null : scene.loaded.view.synapse;
      plot.draw(valuesOf(scene, isSecond, method), nPre, { selected, pointed: null }, palette);
    },
  };
}

/** @param {string} method @param {boolean} isSecond @returns {Picture} */
function scatter(method, isSecond) {
  const plot = new ScatterPlot(box(), method, { x: t('scatterX'), y: t('scatterY') }, nothing, nothing);
  const label = labelOf(method);
  return {
    name: `scatter-${isSecond ? '2-' : ''}${method}`,
    title: `${isSecond ? '② ' : ''}${w('scatterTitle', { method: label })}`,
    short: `${isSecond ? '② ' : ''}${label}`,
    kind: 'scatter',
    ...{ method, below: `matrix-${isSecond ? '2-' : ''}${method}`, note: noNote },
    ...onChart(plot.chart),
    feed(scene, palette) {
      const { n_pre: nPre } = (isSecond ? scene.second : scene.first)?.snapshot ?? { n_pre: 1 };
      const marked = isSecond || scene.loaded.view.synapse === null ? [] : [scene.loaded.view.synapse];
      plot.draw(valuesOf(scene, isSecond, null), valuesOf(scene, isSecond, method), nPre, marked, palette);
    },
  };
}

/** @param {import('../plots/curves.js').Score} score @returns {Picture} */
function curve(score) {
  const labels = Object.fromEntries(methodLooks.map(({ name }) => [name, labelOf(name)]));
  const words = { x: t('simulatedSeconds'), y: t(`${score}_axis`), majority: t('alwaysPositiveShort'), labels };
  const plot = new CurvePlot(box(), score, words, nothing, new Cursor(nothing));
  return {
    ...{ name: score, title: t(score), kind: 'curve', method: null, note: noNote },
    ...onChart(plot.chart),
    feed({ first, others, isLog, steps }, palette) {
      plot.isLog = isLog;
      if (score === 'sign_accuracy') plot.steps = steps;
      plot.draw(first.snapshot, others, palette, { isFaint: () => false });
    },
  };
}

/** @returns {Picture} */
function scores() {
  /** @type {((context: CanvasRenderingContext2D, width: number) => void) | null} */
  let latest = null;
  let width = 0;
  return {
    ...{ name: 'scores', title: w('scores'), kind: 'table', method: null, note: noNote },
    fit: (wide) => {
      width = wide;
    },
    feed({ first, second }, palette) {
      latest = (context, wide) => drawScores(context, first.snapshot, second?.snapshot ?? null, palette, wide);
    },
    draw: (context) => latest?.(context, width),
    ...{ inset: () => null, foot: () => null },
    legend: () => [],
  };
}

/** Why a method thinks what it thinks of the selected synapse. @param {string} method @param {[number, number]} synapse @returns {Picture[]} */
function whys(method, [post, pre]) {
  return methodPage(method).plots.map((plot, at) => {
    const canvas = new Canvas(box(), nothing);
    const what = plot.title?.() ?? labelOf(method);
    return {
      name: `why-${method}-${at}`,
      short: w('whyTitle', { what: labelOf(method), pre, post }),
      title: w('whyTitle', {
        what: what.startsWith(labelOf(method)) ? what : `${labelOf(method)}: ${what}`,
        pre,
        post,
      }),
      ...{ kind: /** @type {const} */ ('why'), method, note: noNote },
      isWordy: true,
      ...onCanvas(canvas, () => null),
      feed({ first: { inspection } }, palette) {
        const seen = inspection?.methods[method];
        canvas.paint((context) => {
          if (seen !== undefined) plot.draw(context, canvas, seen, palette);
        });
      },
    };
  });
}

/** @param {Kind} kind @param {Scene} scene @returns {{least: number, ideal: number, heights: (width: number) => [number, number, number]}} */
export function sizesOf(kind, { first: { snapshot }, second }) {
  const between = (/** @type {number} */ low, /** @type {number} */ value, /** @type {number} */ high) =>
    Math.min(high, Math.max(low, value));
  switch (kind) {
    case 'raster':
      return { least: 240, ideal: 380, heights: (width) => [140, between(160, 0.6 * width, 280), 330] };
    case 'trace':
      return { least: 220, ideal: 380, heights: (width) => [72, between(84, 0.34 * width, 150), 200] };
    case 'curve':
      return { least: 230, ideal: 380, heights: (width) => [96, between(120, 0.52 * width, 240), 300] };
    case 'scatter':
      return {
        least: 135,
        ideal: 190,
        heights: (width) => [90, between(100, 0.8 * width, 260), between(110, width, 320)],
      };
    case 'why':
      return { least: 200, ideal: 380, heights: (width) => [110, between(130, 0.45 * width, 200), 240] };
    case 'table': {
      const height = scoresHeight(snapshot, second?.snapshot ?? null);
      return { least: 250, ideal: 380, heights: () => [height, height, height] };
    }
    case 'matrix': {
      // Cells no taller than wide where that leaves anything to see; the rest is room for axes, and for the means of rows.
      const square = (/** @type {number} */ width) => ((width - 78) * snapshot.n_post) / snapshot.n_pre + 18;
      const ideal = (/** @type {number} */ width) => between(74, square(width), 260);
      return {
        least: 128,
        ideal: 190,
        heights: (width) => [62, ideal(width), Math.max(1.4 * ideal(width), 0.5 * width)],
      };
    }
  }
}
