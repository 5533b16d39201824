/** What SAL says of a synapse: both traces and the estimate over the last half second. */
export type Seen = {
  estimate: number;
  time_ms: Float64Array;
  pre_spike_ms: Float64Array;
  post_spike_ms: Float64Array;
  pre_trace: Float32Array;
  post_trace: Float32Array;
  /** The estimate. */
  course: Float32Array;
};

/** It counts nothing of its own. */
export type Facts = Record<string, never>;
