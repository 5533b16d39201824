// Shapes of what the core says about networks that learn (`src/lab/wasm/learning.rs`), and of what a worker makes of it.

import type { Problem, Spikes, Values } from '../../run/types.js';

/** What a link describes. */
export interface About {
  kinds: string[];
  sizes: number[];
  training: number;
  test: number;
  mean: Float64Array;
}

export interface Example {
  pixels: Float64Array;
  label: number;
}

/** A picture whose signals are shown; without a label nobody knows its error. */
export interface Picture {
  pixels: number[];
  label: number | null;
}

export interface Choice {
  name: string;
  problems: Problem[];
}

/** What was seen after each epoch, from 0 on; angles by layer. */
export interface Epochs {
  test_accuracy: Float64Array;
  test_loss: Float64Array;
  feedback_angle_deg: Float64Array[];
  error_angle_deg: Float64Array[];
}

/** Weights have shape (in, out), feedback has (out, in). */
export interface Matrices {
  weights: Float64Array[];
  feedback: Float64Array[];
  is_direct: boolean;
}

/** Activity from the input on; errors of each layer but the input, and what they are in backpropagation. */
export interface Signals {
  activity: Float64Array[];
  errors: Float64Array[];
  right: Float64Array[];
}

/** A pair of spiking layers; matrices have shape (post, pre). */
export interface PairSeen {
  n_pre: number;
  n_post: number;
  time_ms: number;
  rates_hz: [number, number];
  from_ms: number;
  pre: Spikes;
  post: Spikes;
  weights: Float64Array;
  estimate: Float64Array;
}

export type Stage = 'start' | 'phase' | 'batches' | 'test' | 'done';

/** A network at one moment. */
export interface Seen {
  stage: Stage;
  /** Epochs, and the part of the next one that is over. */
  position: number;
  epochs: Epochs;
  matrices: Matrices;
  /** Null until there is a picture. `hasErrors`: whether its label is known. */
  signals: (Signals & { hasErrors: boolean }) | null;
  /** Index of the pair that spikes, or did last. */
  pairIndex: number;
  isSpiking: boolean;
  pair: PairSeen | null;
  digest: string;
}

export type { Problem, Values };
