// What is asked of the first run and drawn of all, frame by frame: the snapshots, the parts of the panels, the palette.

import { Frames } from '../../kit/frames.js';
import { paper } from '../../plots/canvas.js';
import { readPalette } from '../../plots/palette.js';
import { shownTheme } from '../../shell/theme.js';

/** @import { Comparison } from '../../run/comparison.js' */
/** @import { InferencePanel } from '../../panels/inference.js' */
/** @import { InspectorPanel } from '../../panels/inspector.js' */
/** @import { NetworkPanel } from '../../panels/network.js' */
/** @import { ScorePanel } from '../../panels/score.js' */
/** @import { Run } from '../../run/run.js' */
/** @import { Transport } from '../../shell/transport.js' */
/** @import { Snapshot } from '../../run/types.js' */

/** Above this speed every picture shows another stretch of time; drawn at every frame it would only flicker. */
const FAST = 10;
const FAST_RASTER_MS = 250;
const CALM_RASTER_MS = 1000;
const CLOCK_MS = 100;
const SNAPSHOT_MS = 30;
const MATRICES_MS = 100;
/** Looking back at a synapse costs some milliseconds in the worker. */
const INSPECT_MS = 300;

/** Words and numbers that change more often can't be read. All are told at once, of one snapshot, or they would contradict each other. */
const TOLD_MS = 500;

/** So many weights are a large matrix, which takes longer; its readers see no less if it changes less often. */
const LARGE = 20_000;
const LARGE_MS = 400;

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** @typedef {{transport: Transport, network: NetworkPanel, inference: InferencePanel, score: ScorePanel}} Panels */

/** Draws the panels as snapshots come. */
export class Drawing {
  /** The reader goes step by step, and wants to see single spikes. */
  isStepping = false;
  #palette = readPalette();
  #askedAt = 0;
  #matricesAt = 0;
  #inspectedAt = 0;
  #run;
  #comparison;
  #panels;
  #frames;
  /** Of the methods that have rows. @type {string[]} */
  #methods = [];
  /** Of those that the inspector shows. @type {string[]} */
  #inspected = [];
  /** @type {InspectorPanel | null} */
  #inspector = null;

  /** @param {Run} run @param {Comparison} comparison @param {Panels} panels */
  constructor(run, comparison, panels) {
    this.#run = run;
    this.#comparison = comparison;
    this.#panels = panels;
    this.#frames = new Frames((now) => this.#ask(now));
    this.#addParts();
    this.follow(run.loaded?.methods ?? [], run.loaded?.methods ?? []);
  }

  /** New data came. */
  feed() {
    this.#frames.feed();
  }

  /** Resolves once the latest snapshot is on screen. */
  settled() {
    return this.#frames.settled();
  }

  /** The same data must be drawn anew. */
  redraw() {
    this.#frames.redraw();
  }

  /** @param {string} theme of the link @param {boolean} [anew] even if it has the same name: the system's colours are others now */
  showTheme(theme, anew = false) {
    const shown = shownTheme(theme);
    if (document.documentElement.dataset.theme === shown && !anew) return;
    document.documentElement.dataset.theme = shown;
    this.#palette = readPalette();
    this.redraw();
  }

  /** Paper is white, whatever the screen is. @param {boolean} isPrinting */
  print(isPrinting) {
    paper.isPrinting = isPrinting;
    const { dataset } = document.documentElement;
    const shown = shownTheme(this.#run.loaded?.view.theme ?? 'auto');
    dataset.theme = isPrinting ? 'light' : shown;
    this.#palette = readPalette();
    this.#frames.drawAll();
  }

  get #speed() {
    return this.#run.loaded?.view.speed ?? null;
  }

  get #isFast() {
    return this.#run.playing && (this.#speed ?? Infinity) > FAST;
  }

  get #scoresMs() {
    const { playing, snapshot } = this.#run;
    if (!playing || snapshot === null) return 0;
    return snapshot.n_pre * snapshot.n_post > LARGE ? LARGE_MS : MATRICES_MS;
  }

  /** A link says which methods there are, and in which order. @param {string[]} names of those that have rows @param {string[]} inspected */
  follow(names, inspected) {
    if (names.join() !== this.#methods.join()) this.#panels.inference.follow(names);
    if (inspected.join() !== this.#inspected.join()) this.#inspector?.follow(inspected);
    this.#methods = names;
    this.#inspected = inspected;
  }

  /** It comes later than the others. @param {InspectorPanel} inspector */
  addInspector(inspector) {
    this.#inspector = inspector;
    inspector.follow(this.#inspected);
    for (const draw of inspector.parts()) {
      const ofEdited = () => {
        const { inspection, snapshot } = this.#comparison.editedRun;
        if (snapshot !== null) draw(inspection, snapshot, this.#palette);
      };
      this.#add(() => this.#scoresMs, ofEdited);
    }
    this.redraw();
  }

  /** @param {() => number} everyMs @param {(snapshot: Snapshot) => void} draw */
  #add(everyMs, draw) {
    const ifAny = () => {
      if (this.#run.snapshot !== null) draw(this.#run.snapshot);
    };
    this.#frames.add(ifAny, everyMs);
  }

  #addParts() {
    const run = this.#run;
    const { transport, network, inference, score } = this.#panels;
    const add = this.#add.bind(this);
    const raster = () => (calm.matches ? CALM_RASTER_MS : FAST_RASTER_MS);
    add(
      () => (run.playing ? CLOCK_MS : 0),
      ({ time_ms: timeMs }) => transport.showClock(timeMs, run.factor, run.playing),
    );
    add(
      () => (this.#isFast ? raster() : 0),
      () => {
        const edited = this.#comparison.editedRun;
        if (edited.snapshot === null) return;
        network.draw(
          edited.snapshot,
          edited.matrices?.weights ?? null,
          { speed: this.#speed, isStepping: this.isStepping, isPlaying: run.playing },
          this.#palette,
        );
        if (performance.getEntriesByName('first-plot').length === 0) performance.mark('first-plot');
      },
    );
    const everyMs = () => this.#scoresMs;
    const selected = () => run.loaded?.view.synapse ?? null;
    for (const draw of inference.parts()) add(everyMs, (snapshot) => draw(snapshot, this.#palette, selected()));
    const others = () => this.#comparison.snapshots;
    for (const draw of score.parts()) add(everyMs, (snapshot) => draw(snapshot, others(), this.#palette));
    let toldStep = 0;
    const isNewRun = () => (run.snapshot?.step ?? 0) < toldStep;
    add(
      () => (run.playing && !isNewRun() ? TOLD_MS : 0),
      (snapshot) => {
        toldStep = snapshot.step;
        inference.tell(snapshot);
        score.tell(snapshot, others(), run.playing);
      },
    );
  }

  /** Asks for the next pictures, no more often than they will be drawn. @param {number} now */
  #ask(now) {
    const run = this.#run;
    const isDue = run.playing && now - this.#askedAt >= (this.#isFast ? SNAPSHOT_MS : 0);
    const isMatrixDue = now - this.#matricesAt >= this.#scoresMs;
    if (run.isStale || isDue) {
      const matrices = run.isStale || (isMatrixDue && this.#panels.inference.wantsMatrices);
      if (matrices) this.#matricesAt = now;
      this.#askedAt = now;
      const synapse = run.loaded?.view.synapse ?? null;
      const isLooking = synapse !== null && (run.isStale || now - this.#inspectedAt >= INSPECT_MS);
      if (isLooking) this.#inspectedAt = now;
      run.requestFrame(matrices, isLooking ? synapse : null);
    }
  }
}
