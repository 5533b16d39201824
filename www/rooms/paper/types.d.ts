// Shapes of what the core says about a plan and its results (`src/lab/wasm/plans.rs`).

import type { Problem } from '../../run/types.js';

export type Score =
  | 'pearson_r'
  | 'row_pearson_r'
  | 'sign_accuracy'
  | 'angle_deg'
  | 'test_accuracy'
  | 'feedback_angle_deg'
  | 'error_angle_deg'
  | 'test_loss'
  | 'relative_estimate';

export interface About {
  name: string;
  jobs: number;
  axes: { name: string; places: string[] }[];
  /** Methods, or kinds of feedback. */
  methods: string[];
  /** In the order of the core's table. */
  scores: Score[];
  seeds: number[];
  duration_ms: number;
  kind: 'network' | 'synapse' | 'grid' | 'wiener' | 'learning';
  scored: 'curve' | 'end';
  header: string;
}

export interface Spread {
  mean: number;
  sd: number;
}

export interface Group {
  point: number[];
  method: string;
  setting: string;
  /** Of networks that learn, epochs. */
  time_ms: Float64Array;
  seeds: number[];
  /** By the scores of the plan. */
  mean: Record<Score, Float64Array>;
  sd: Record<Score, Float64Array>;
  single: Record<Score, Float64Array[]>;
}

export interface Point {
  point: number[];
  majority: Spread;
  correlation: Spread;
  ahead: Record<Score, string[]>;
}

export interface Reported {
  at: string[];
  method: string;
  setting: string;
  time_ms: number | null;
  score: Score;
  value: number;
  tolerance: number;
  source: string;
  because: { name: string; text: string } | null;
}

export interface Agreement extends Omit<Reported, 'because'> {
  /** Name of the reason. */
  because: string | null;
  mean: number;
  sd: number;
  agrees: boolean | null;
}

export interface Summary {
  groups: Group[];
  points: Point[];
  agreements: Agreement[];
}

/** What a method takes, measured here and now; `method` is null for the network alone. */
export interface Cost {
  method: string | null;
  step_ns: number;
  step_ns_spread: number;
  spike_ns: number;
}

/** WebAssembly instructions that a method adds, a step and for each presynaptic spike, and the share that is arithmetic on floating-point numbers. */
export interface Executes {
  method: string | null;
  step: number;
  spike: number;
  arithmetic: number;
}

/** What a method has to be told and what it keeps (`stdwi costs --json`). */
export interface Keeps {
  method: string;
  own: string[];
  of_neurons: string[];
  state: { synapse: number; pre: number; post: number; pre_pair: number; pre_pair_post: number };
}

/** An experiment as it is declared (`stdwi experiment --list --json`). */
export interface Experiment {
  name: string;
  title: string;
  claim: string;
  lesson: string;
  figure: FigureKind;
  methods: string[];
  duration_ms: number;
  reported: Reported[];
}

export type FigureKind = 'curves' | 'lines' | 'bars' | 'maps' | 'times';

export type { Problem };
