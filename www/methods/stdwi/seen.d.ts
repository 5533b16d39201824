/** What STDWI says of a synapse: traces of the last half second, and sums over the whole stretch. */
export type Seen = {
  estimate: number;
  time_ms: Float64Array;
  fast: Float32Array;
  slow: Float32Array;
  pre_spike_ms: Float64Array;
  post_spike_ms: Float64Array;
  /** Fast minus slow at each postsynaptic spike. */
  difference: Float32Array;
  update: Float32Array;
  stretch_spikes: number;
  stretch_mean: number;
  /** The learning window. */
  lag_ms: Float32Array;
  window: Float32Array;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
